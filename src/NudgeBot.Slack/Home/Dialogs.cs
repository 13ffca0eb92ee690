using System.Text.Json.Nodes;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Receiving;

namespace NudgeBot.Slack.Home;

/// <summary>Opens the dialog. What allows it is good for three seconds and once, so it is opened right after the answer.</summary>
internal sealed class Dialogs(SlackApi api, Errands errands)
{
    public void Open(SlackInstallation installation, string trigger, string? account = null, string? note = null) => errands.Run(token =>
        api.CallAsync(
            installation.Workspace, installation.BotToken, SlackMethod.OpenView, new JsonObject { ["trigger_id"] = trigger, ["view"] = CallDialog.Of(account, note) }, token));
}
