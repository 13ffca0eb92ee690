using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Teams;

/// <summary>Who is in a conversation, and what a team is made of.</summary>
internal static class FakeConnectorRosters
{
    private const int Fewest = 50;
    private const int Most = 500;

    public static FakeConnectorReply Answer(FakeConnectorTenant tenant, FakeConnectorRoute route, IQueryCollection query) => route.Operation switch
    {
        "members" => Members(tenant, route.Conversation!, query),
        "member" => Member(tenant, route),
        "team" => tenant.Teams.TryGetValue(route.Team!, out var team)
            ? FakeConnectorReply.Ok(new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.GroupId })
            : NotFound(),
        _ => tenant.Teams.TryGetValue(route.Team!, out var team)
            ? FakeConnectorReply.Ok(new JsonObject
            {
                ["conversations"] = new JsonArray([.. team.Channels.Select(channel => new JsonObject { ["id"] = channel.Key, ["name"] = channel.Value })]),
            })
            : NotFound(),
    };

    private static FakeConnectorReply Members(FakeConnectorTenant tenant, string conversation, IQueryCollection query)
    {
        if (Of(tenant, conversation) is not { } people)
        {
            return NotFound();
        }

        var size = Math.Clamp(int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var asked) ? asked : Most, Fewest, Most);
        var from = 0;
        if (query["continuationToken"].ToString() is { Length: > 0 } token && !(token.StartsWith("page+/=", StringComparison.Ordinal) && int.TryParse(token[7..], CultureInfo.InvariantCulture, out from)))
        {
            return FakeConnectorReply.Error(StatusCodes.Status400BadRequest, "Bad Argument", "continuationToken");
        }

        var page = new JsonObject { ["members"] = new JsonArray([.. people.Skip(from).Take(size).Select(person => person.ToJson(tenant.Id))]) };
        if (from + size < people.Count)
        {
            page["continuationToken"] = string.Create(CultureInfo.InvariantCulture, $"page+/={from + size}");
        }

        return FakeConnectorReply.Ok(page);
    }

    private static FakeConnectorReply Member(FakeConnectorTenant tenant, FakeConnectorRoute route) =>
        Of(tenant, route.Conversation!)?.FirstOrDefault(person => route.Member == person.Mri || (!person.IsAnonymous && (route.Member == person.ObjectId || route.Member == person.Email))) is { } found
            ? FakeConnectorReply.Ok(found.ToJson(tenant.Id))
            : NotFound();

    private static IReadOnlyList<FakeConnectorPerson>? Of(FakeConnectorTenant tenant, string conversation) =>
        tenant.TeamOf(conversation) is { } team ? [.. team.Members] : tenant.WhoseIs(conversation) is { } person ? [person] : null;

    private static FakeConnectorReply NotFound() => FakeConnectorReply.Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");
}
