using NudgeBot.Postgres;

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
        if (await MessageEndpoints.FindPersonAsync(database, http, id) is not { } person)
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
        if (await MessageEndpoints.FindPersonAsync(database, http, id) is not { } person)
        {
            return Problem.NobodyThere;
        }

        return Ids.Read(message) is { } messageId && await platform.DeleteAsync(http.Organization(), person, messageId, http.RequestAborted)
            ? Results.StatusCode(StatusCodes.Status202Accepted)
            : NoSuchMessage;
    }

    private static IResult NoSuchMessage { get; } = Problem.Because(StatusCodes.Status404NotFound, "This person has said nothing with this id.");
}
