using NudgeBot.Postgres;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>Who is here, and what each of them has to read.</summary>
internal static class PeopleEndpoints
{
    private const int MostCounted = 10;

    public static void MapPeople(this RouteGroupBuilder api)
    {
        api.MapGet("/people", PeopleAsync);
        api.MapGet("/conversations", ConversationsAsync);
    }

    private static async Task<IResult> PeopleAsync(HttpContext http, Database database)
    {
        await using var session = await database.BeginAsync(http.Organization(), http.RequestAborted);
        var people = await new SimulatorPeopleStore(session).AllAsync(http.RequestAborted);
        return Results.Ok(people.Select(PersonJson.Of));
    }

    private static async Task<IResult> ConversationsAsync(HttpContext http, Database database)
    {
        var cancellationToken = http.RequestAborted;
        await using var session = await database.BeginAsync(http.Organization(), cancellationToken);
        var workspace = await new SimulatorWorkspaceStore(session).FindAsync(cancellationToken);
        var people = new SimulatorPeopleStore(session);
        var latest = await new SimulatorMessageStore(session).LatestOfBotAsync(MostCounted, cancellationToken);

        List<ConversationJson> conversations =
        [
            .. (await people.TeamsAsync(cancellationToken)).Select(team => Conversation(SimulatorConversation.OfTeam(team.Id), null, team.Name)),
            .. (await people.AllAsync(cancellationToken)).Select(person => Conversation(SimulatorConversation.OfPerson(person.Id), Ids.Write(person.Id), null)),
        ];
        return Results.Ok(new ConversationsJson(Ids.Write(workspace?.InstalledAt.UtcTicks ?? 0), conversations));

        ConversationJson Conversation(string name, string? person, string? team) =>
            new(name, person, team, latest.TryGetValue(name, out var ids) ? [.. ids.Select(Ids.Write)] : []);
    }
}
