using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>Installing: a code is changed for a token, once and to the address it was asked for; a refresh token for the next one, once.</summary>
internal static class FakeInstalls
{
    private const int Lasts = 43_200;

    // A refresh token is good for one exchange, and for a short while for the same one again.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public static JsonObject Access(FakeSlack slack, FakeCall call)
    {
        var arguments = call.Arguments;
        switch (call.Credentials?.Split(':', 2))
        {
            case [var id, var secret] when id == slack.ClientId && secret == slack.ClientSecret:
                break;
            case [var id, _] when id == slack.ClientId:
                return FakeDoor.Refuse("bad_client_secret");
            default:
                return FakeDoor.Refuse("invalid_client_id");
        }

        if (arguments.IsJson)
        {
            return FakeDoor.Refuse("invalid_arguments");
        }

        if (arguments.Text("grant_type") == "refresh_token")
        {
            var refresh = arguments.Text("refresh_token");
            return slack.Workspaces.Values.SingleOrDefault(workspace => workspace.RefreshToken is not null && workspace.RefreshToken == refresh) is { } rotating ? Rotated(rotating, slack.Clock.GetUtcNow())
                : slack.Workspaces.Values.SingleOrDefault(workspace => workspace.Exchanged is var (former, at) && former == refresh && slack.Clock.GetUtcNow() - at <= Grace) is { } again ? Told(again, user: null)
                : FakeDoor.Refuse("invalid_refresh_token");
        }

        if (!slack.Codes.TryRemove(arguments.Text("code") ?? "", out var asked))
        {
            return FakeDoor.Refuse("invalid_code");
        }

        if (asked.Redirect != arguments.Text("redirect_uri"))
        {
            return FakeDoor.Refuse("bad_redirect_uri");
        }

        if (asked.Workspace.IsUninstalled)
        {
            asked.Workspace.Token = $"{asked.Workspace.Token}-again";
        }

        (asked.Workspace.IsAwaited, asked.Workspace.IsUninstalled) = (false, false);
        return Told(asked.Workspace, asked.User);
    }

    private static JsonObject Rotated(FakeWorkspace workspace, DateTimeOffset now)
    {
        workspace.Exchanged = (workspace.RefreshToken!, now);
        (workspace.Token, workspace.RefreshToken) = ($"{workspace.Token}+", $"{workspace.RefreshToken}+");
        return Told(workspace, user: null);
    }

    private static JsonObject Whole(FakeWorkspace workspace) => new() { ["id"] = workspace.Team, ["name"] = workspace.Name };

    private static JsonObject Told(FakeWorkspace workspace, string? user)
    {
        var told = new JsonObject
        {
            ["ok"] = true,
            ["access_token"] = workspace.Token,
            ["token_type"] = "bot",
            ["scope"] = string.Join(',', workspace.Scopes),
            ["bot_user_id"] = workspace.BotUser,
            ["app_id"] = workspace.AppId,
            ["team"] = workspace.Teams is null ? Whole(workspace) : null,
            ["enterprise"] = workspace.Teams is null ? null : Whole(workspace),
            ["is_enterprise_install"] = workspace.Teams is not null,
            ["authed_user"] = new JsonObject { ["id"] = user },
        };
        if (workspace.RefreshToken is not null)
        {
            (told["expires_in"], told["refresh_token"]) = (Lasts, workspace.RefreshToken);
        }

        return told;
    }
}
