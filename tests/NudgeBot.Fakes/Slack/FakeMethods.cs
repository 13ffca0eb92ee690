using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>The methods, with the encoding and the scope that each asks for.</summary>
internal static class FakeMethods
{
    private delegate JsonObject Method(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments);

    private static readonly Dictionary<string, (bool TakesJson, string? Scope, Method Answer)> Methods = new()
    {
        ["auth.test"] = (true, null, (_, workspace, _) => new JsonObject
        {
            ["ok"] = true,
            ["url"] = $"https://{workspace.Team}.example.com/",
            ["team"] = workspace.Name,
            ["user"] = "nudgebot",
            ["team_id"] = workspace.Team,
            ["enterprise_id"] = workspace.Teams is null ? null : workspace.Team,
            ["user_id"] = workspace.BotUser,
            ["bot_id"] = "B1",
            ["is_enterprise_install"] = workspace.Teams is not null,
        }),
        ["auth.teams.list"] = (false, null, FakePeople.Teams),
        ["auth.revoke"] = (false, null, (_, workspace, _) =>
        {
            workspace.IsUninstalled = true;
            return new JsonObject { ["ok"] = true, ["revoked"] = true };
        }
        ),
        ["bots.info"] = (false, "users:read", (_, workspace, arguments) => workspace.Teams is not null && arguments.Text("team_id") is null ? FakeDoor.Refuse("missing_argument") : new JsonObject { ["ok"] = true, ["bot"] = new JsonObject { ["id"] = "B1", ["app_id"] = workspace.AppId, ["user_id"] = workspace.BotUser } }),
        ["chat.postMessage"] = (true, "chat:write", FakePosts.Post),
        ["chat.postEphemeral"] = (true, "chat:write", FakePosts.PostEphemeral),
        ["chat.update"] = (true, "chat:write", FakePosts.Update),
        ["conversations.open"] = (true, "im:write", FakePosts.Open),
        ["conversations.history"] = (true, "im:history", FakePosts.History),
        ["users.list"] = (false, "users:read", FakePeople.List),
        ["users.info"] = (false, "users:read", FakePeople.Info),
        ["views.open"] = (true, null, FakeViews.Open),
        ["views.update"] = (true, null, FakeViews.Update),
        ["views.publish"] = (true, null, FakeViews.Publish),
        ["files.info"] = (false, "files:read", FakeFiles.Info),
        ["files.getUploadURLExternal"] = (false, "files:write", FakeFiles.UploadUrl),
        ["files.completeUploadExternal"] = (true, "files:write", FakeFiles.Complete),
    };

    public static JsonObject Answer(FakeSlack slack, FakeCall call)
    {
        var (method, token, arguments, _) = call;
        if (method == "apps.connections.open")
        {
            return token == slack.AppToken
                ? new JsonObject { ["ok"] = true, ["url"] = new UriBuilder(new Uri(slack.ApiBase, "/link/")) { Scheme = "ws", Query = $"ticket={slack.Sockets.Ticket()}" }.Uri.ToString() }
                : FakeDoor.Refuse("invalid_auth");
        }

        if (method == "oauth.v2.access")
        {
            return FakeInstalls.Access(slack, call);
        }

        if (!Methods.TryGetValue(method, out var known))
        {
            return FakeDoor.Refuse("unknown_method");
        }

        if (token is null)
        {
            return FakeDoor.Refuse("not_authed");
        }

        if (slack.Workspaces.Values.SingleOrDefault(workspace => workspace.Token == token && !workspace.IsAwaited) is not { } workspace)
        {
            return FakeDoor.Refuse("invalid_auth");
        }

        if (workspace.IsUninstalled)
        {
            return FakeDoor.Refuse("account_inactive");
        }

        if (known.Scope is { } scope && !workspace.Scopes.Contains(scope))
        {
            return new JsonObject { ["ok"] = false, ["error"] = "missing_scope", ["needed"] = scope, ["provided"] = string.Join(',', workspace.Scopes) };
        }

        // A method that reads forms alone does not see what JSON says.
        var seen = arguments.IsJson && !known.TakesJson ? new FakeArguments([], IsJson: false) : arguments;
        return known.Answer(slack, workspace, seen);
    }
}
