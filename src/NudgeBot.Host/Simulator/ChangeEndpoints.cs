using NudgeBot.Postgres;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>What a person typed can be changed and deleted, as on every chat platform.</summary>
internal static class ChangeEndpoints
{
    public static void MapChanges(this RouteGroupBuilder api)
    {
        api.MapPut("/people/{id}/messages/{message}", ChangeAsync);
        api.MapDelete("/people/{id}/messages/{message}", DeleteAsync);
    }

    private static async Task<IResult> ChangeAsync(string id, string message, HttpContext http, Database database, SimulatorPlatform platform)
    {
        if (await FindAsync(id, http, database) is not { } person)
        {
            return Problem.NobodyThere;
        }

        var (text, refusal) = SaidText.Of(await http.ReadObjectAsync());
        if (text is null)
        {
            return refusal!;
        }

        return Ids.Read(message) is { } messageId && await platform.ChangeAsync(http.Organization(), person, messageId, text, http.RequestAborted)
            ? Results.StatusCode(StatusCodes.Status202Accepted)
            : NoSuchMessage;
    }

    private static async Task<IResult> DeleteAsync(string id, string message, HttpContext http, Database database, SimulatorPlatform platform)
    {
        if (await FindAsync(id, http, database) is not { } person)
        {
            return Problem.NobodyThere;
        }

        return Ids.Read(message) is { } messageId && await platform.DeleteAsync(http.Organization(), person, messageId, http.RequestAborted)
            ? Results.StatusCode(StatusCodes.Status202Accepted)
            : NoSuchMessage;
    }

    private static IResult NoSuchMessage { get; } = Problem.Because(StatusCodes.Status404NotFound, "This person has said nothing with this id.");

    private static async Task<long?> FindAsync(string id, HttpContext http, Database database)
    {
        await using var session = await database.BeginAsync(http.Organization(), http.RequestAborted);
        return Ids.Read(id) is { } person ? (await new SimulatorPeopleStore(session).FindAsync(person, http.RequestAborted))?.Id : null;
    }
}
