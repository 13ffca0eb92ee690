using System.Globalization;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>Who is in a workspace, page by page.</summary>
internal static class FakePeople
{
    private const int Page = 200;

    public static JsonObject List(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        if (!int.TryParse(arguments.Text("limit"), out var limit) || limit is < 1 or > 1000)
        {
            return FakeDoor.Refuse("limit_required");
        }

        // An organization's token does not say which workspace is meant.
        var team = workspace.Teams is null ? null : arguments.Text("team_id");
        if (workspace.Teams is { } teams && (team is null || !teams.Contains(team)))
        {
            return FakeDoor.Refuse(team is null ? "missing_argument" : "team_not_found");
        }

        var from = arguments.Text("cursor") is { Length: > 0 } cursor ? int.TryParse(cursor, out var at) ? at : -1 : 0;
        if (from < 0)
        {
            return FakeDoor.Refuse("invalid_cursor");
        }

        var all = workspace.Users.Values.Where(user => team is null || user.Team == team).OrderBy(user => user.Id, StringComparer.Ordinal).ToList();
        var next = from + Math.Min(limit, Page);
        return new JsonObject
        {
            ["ok"] = true,
            ["members"] = new JsonArray([.. all.Skip(from).Take(Math.Min(limit, Page)).Select(user => user.ToJson(workspace.Team, MaySeeEmail(workspace)))]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next < all.Count ? next.ToString(CultureInfo.InvariantCulture) : "" },
        };
    }

    /// <summary>The workspaces that an organization has given the app.</summary>
    public static JsonObject Teams(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments) => workspace.Teams is null
        ? FakeDoor.Refuse("invalid_auth")
        : new JsonObject
        {
            ["ok"] = true,
            ["teams"] = new JsonArray([.. workspace.Teams.Order(StringComparer.Ordinal).Select(team => new JsonObject { ["id"] = team, ["name"] = $"Workspace {team}" })]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = "" },
        };

    public static JsonObject Info(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments) =>
        arguments.Text("user") is { } id && workspace.Users.TryGetValue(id, out var user)
            ? new JsonObject { ["ok"] = true, ["user"] = user.ToJson(workspace.Team, MaySeeEmail(workspace)) }
            : FakeDoor.Refuse("user_not_found");

    private static bool MaySeeEmail(FakeWorkspace workspace) => workspace.Scopes.Contains("users:read.email");
}
