using System.Globalization;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>Business time: what it is, and moving it forward.</summary>
internal static class ClockEndpoints
{
    private static readonly string[] Iso = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static void MapClock(this RouteGroupBuilder api)
    {
        api.MapGet("/clock", async (BusinessClock clock, CancellationToken cancellationToken) => Results.Ok(new ClockJson(await clock.NowAsync(cancellationToken))));
        api.MapPost("/clock", MoveAsync);
        api.MapGet("/people/{id}/moments", MomentsAsync);
    }

    private static async Task<IResult> MoveAsync(HttpContext http, Database database, BusinessClock clock, ISimulatorClockMover mover)
    {
        if (!DateTimeOffset.TryParseExact(
            (await http.ReadObjectAsync())?.Text("now"), Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var to))
        {
            return Problem.Because(StatusCodes.Status400BadRequest, "Send a JSON object with an ISO moment, such as {\"now\": \"2026-03-02T09:00:00Z\"}.");
        }

        if (await mover.MoveAsync(to, http.RequestAborted) is { } refusal)
        {
            return Problem.Because(StatusCodes.Status400BadRequest, refusal);
        }

        var notice = new SimulatorNotice(http.Organization(), SimulatorNotice.Clock, 0, FromBot: false).ToString();
        await database.AskAsync<object>("select pg_notify(@Bell, @notice)", new { SimulatorMessageStore.Bell, notice }, http.RequestAborted);
        return Results.Ok(new ClockJson(await clock.NowAsync(http.RequestAborted)));
    }

    private static async Task<IResult> MomentsAsync(string id, HttpContext http, Database database, BusinessClock clock)
    {
        var now = await clock.NowAsync(http.RequestAborted);
        await using var session = await database.BeginAsync(http.Organization(), http.RequestAborted);
        var working = Ids.Read(id) is { } person ? await new WorkingTimeStore(session).OfAsync(person, now, http.RequestAborted) : null;
        return working is null ? Problem.NobodyThere : Results.Ok(WorkingMoments.After(now, working.Hours));
    }
}
