using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Installing;

/// <summary>The one workspace of a bot token in the settings: it is asked which it is, and installed. The token itself is not kept.</summary>
internal sealed partial class OneWorkspace(SlackApi api, SlackOptions options, ISlackInstallations installations, ILogger<OneWorkspace> logger)
{
    private const string Unknown = "settings";

    /// <summary>Whether it is installed; when not, because Slack cannot be asked or refuses, it is to be tried again.</summary>
    public async Task<bool> InstallAsync(CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(Unknown, options.BotToken, SlackMethod.AuthTest, [], cancellationToken);
        if (answer is not SlackAnswer.Ok { Body: var us } || us.Text("user_id") is not { } bot
            || (us.Flag("is_enterprise_install") ? us.Text("enterprise_id") : us.Text("team_id")) is not { } workspace)
        {
            Log.Refused(logger, answer is SlackAnswer.Refused refused ? refused.Error : "Slack was not reached");
            return false;
        }

        var info = us.Text("bot_id") is { } botId
            ? await api.CallAsync(workspace, options.BotToken, SlackMethod.BotsInfo, Whose(botId, workspace), cancellationToken)
            : null;
        var app = info is SlackAnswer.Ok known ? known.Body.Text("bot", "app_id") : null;
        await installations.KeepAsync(new NewSlackInstallation(workspace, us.Text("team") ?? workspace, BotToken: null, bot, app, Installer: null), cancellationToken);
        return true;
    }

    // An organization's token is asked with the organization.
    private static JsonObject Whose(string bot, string workspace) =>
        SlackInstallation.IsOfOrganization(workspace) ? new JsonObject { ["bot"] = bot, ["team_id"] = workspace } : new JsonObject { ["bot"] = bot };

    private static partial class Log
    {
        [LoggerMessage(551, LogLevel.Error, "Slack does not take Slack:BotToken ({Error}): compare it with the app's page, under OAuth & Permissions. It is tried again.")]
        public static partial void Refused(ILogger logger, string error);
    }
}
