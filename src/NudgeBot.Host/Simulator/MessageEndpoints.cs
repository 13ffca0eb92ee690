using System.Net.Mime;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>The conversations: reading them, typing into them, tapping in them.</summary>
internal static class MessageEndpoints
{
    public static void MapMessages(this RouteGroupBuilder api)
    {
        api.MapGet("/people/{id}/messages", ReadAsync);
        api.MapPost("/people/{id}/messages", SayAsync);
        api.MapPost("/people/{id}/actions", TapAsync);
        api.MapGet("/channels/{team}/messages", ReadChannelAsync);
        api.MapGet("/files/{message}", ReadFileAsync);
    }

    /// <summary>Where the file of a message is, as the page asks for it.</summary>
    public static string FileOf(long message) => $"/simulator/api/files/{Ids.Write(message)}";

    private static async Task<IResult> ReadAsync(string id, string? after, HttpContext http, Database database)
    {
        await using var session = await database.BeginAsync(http.Organization(), http.RequestAborted);
        return await PersonAsync(session, id, http.RequestAborted) is { } person
            ? await ConversationAsync(session, SimulatorConversation.OfPerson(person), after, http.RequestAborted)
            : Problem.NobodyThere;
    }

    /// <remarks>A channel is asked for by its team's name, as the list of people has it, or by the team's id.</remarks>
    private static async Task<IResult> ReadChannelAsync(string team, string? after, HttpContext http, Database database)
    {
        await using var session = await database.BeginAsync(http.Organization(), http.RequestAborted);
        var teams = await new SimulatorPeopleStore(session).TeamsAsync(http.RequestAborted);
        var found = teams.FirstOrDefault(one => one.Name.Equals(team, StringComparison.OrdinalIgnoreCase)) ?? teams.FirstOrDefault(one => one.Id == Ids.Read(team));
        return found is null
            ? Problem.Because(StatusCodes.Status404NotFound, "There is no team of this name.")
            : await ConversationAsync(session, SimulatorConversation.OfTeam(found.Id), after, http.RequestAborted);
    }

    private static async Task<IResult> ReadFileAsync(string message, HttpContext http, Database database)
    {
        await using var session = await database.BeginAsync(http.Organization(), http.RequestAborted);
        return Ids.Read(message) is { } id && (await new SimulatorMessageStore(session).FindAsync(id, http.RequestAborted))?.Message.File is { } file
            ? Results.File(file.Bytes, MediaTypeNames.Text.Csv, file.Name)
            : Problem.Because(StatusCodes.Status404NotFound, "No file came with this message.");
    }

    private static async Task<IResult> SayAsync(string id, HttpContext http, Database database, SimulatorPlatform platform)
    {
        if (await FindPersonAsync(database, http, id) is not { } person)
        {
            return Problem.NobodyThere;
        }

        var (text, refusal) = SaidText.Of(await http.ReadObjectAsync());
        return text is null
            ? refusal!
            : Results.Json(
                new AcceptedJson(Ids.Write(await platform.SayAsync(http.Organization(), person, text, http.RequestAborted))), statusCode: StatusCodes.Status202Accepted);
    }

    /// <remarks>A tap on a settled card, or the same tap again, is accepted and changes nothing; a note says so.</remarks>
    private static async Task<IResult> TapAsync(string id, HttpContext http, Database database, SimulatorPlatform platform)
    {
        if (await FindPersonAsync(database, http, id) is not { } person)
        {
            return Problem.NobodyThere;
        }

        var body = await http.ReadObjectAsync();
        if (body?.Text("messageId") is not { } message || body.Value.Text("actionId") is not { } action || body.Value.Text("value") is not { } value)
        {
            return Problem.Because(StatusCodes.Status400BadRequest, "Send a JSON object with messageId, actionId and value, each a text.");
        }

        return Ids.Read(message) is not { } messageId
            ? NoSuchMessage
            : await platform.TapAsync(http.Organization(), person, messageId, action, value, http.RequestAborted) switch
            {
                Tap.NoSuchMessage => NoSuchMessage,
                Tap.NoSuchButton => Problem.Because(StatusCodes.Status400BadRequest, "This message has no such button."),
                Tap.Ignored ignored => Results.Json(new IgnoredJson(ignored.Note), statusCode: StatusCodes.Status202Accepted),
                _ => Results.StatusCode(StatusCodes.Status202Accepted),
            };
    }

    private static IResult NoSuchMessage { get; } = Problem.Because(StatusCodes.Status404NotFound, "This person has no message from the bot with this id.");

    private static async Task<IResult> ConversationAsync(Session session, string conversation, string? after, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(after))
        {
            after = "0";
        }

        return Ids.Read(after) is { } id
            ? Results.Ok((await new SimulatorMessageStore(session).OfConversationAsync(conversation, id, cancellationToken)).Select(MessageJson.Of))
            : Problem.Because(StatusCodes.Status400BadRequest, "'after' is the id of a message.");
    }

    /// <summary>The person of this id; null when nobody has it.</summary>
    public static async Task<long?> FindPersonAsync(Database database, HttpContext http, string id)
    {
        await using var session = await database.BeginAsync(http.Organization(), http.RequestAborted);
        return await PersonAsync(session, id, http.RequestAborted);
    }

    private static async Task<long?> PersonAsync(Session session, string id, CancellationToken cancellationToken) =>
        Ids.Read(id) is { } person ? (await new SimulatorPeopleStore(session).FindAsync(person, cancellationToken))?.Id : null;
}
