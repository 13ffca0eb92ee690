using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Slack.Blocks;
using NudgeBot.Slack.Home;
using NudgeBot.Slack.Sending;

namespace NudgeBot.Slack.Receiving;

/// <summary>
/// Clicks, dialogs and shortcuts. Slack sends each once, so it is kept before it is acknowledged, and when it cannot be, the person is told at
/// once. A click in a channel is answered to the one who clicked alone: everybody there sees the button.
/// </summary>
internal sealed partial class SlackInteractions(
    IChatEvents inbox, Installed installed, Dialogs dialogs, ResponseUrls responses, SlackCounters counters, TimeProvider machine, ILogger<SlackInteractions> logger)
{
    public Task<SlackReply> TakeAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        if (payload.Text("type") is not { } type)
        {
            return Task.FromResult<SlackReply>(new SlackReply.Malformed());
        }

        return InTime.DoAsync(machine, token => TakeAsync(type, payload, token), () => NotKept(type, payload), cancellationToken);
    }

    private async Task<SlackReply> TakeAsync(string type, JsonElement payload, CancellationToken cancellationToken)
    {
        if (type == "block_suggestion")
        {
            return new SlackReply.Json(new JsonObject { ["options"] = new JsonArray() });
        }

        if (await installed.ForInteractionAsync(payload, cancellationToken) is not { } installation || payload.Text("user", "id") is not { } user)
        {
            return Ignored("not installed");
        }

        if (installation.AppId is { } ours && payload.Text("api_app_id") is { } theirs && theirs != ours)
        {
            return new SlackReply.OtherApp();
        }

        switch (type)
        {
            case "block_actions":
                await ClickAsync(installation, user, payload, cancellationToken);
                return new SlackReply.Done();
            case "view_submission" when payload.Text("view", "callback_id") == CallDialog.Id:
                return await SubmitAsync(installation, user, payload, cancellationToken);
            case "message_action" or "shortcut" when payload.Text("callback_id") == CallDialog.Id && payload.Text("trigger_id") is { } trigger:
                dialogs.Open(installation, trigger, note: SlackMarkup.Read(payload.Text("message", "text")));
                return new SlackReply.Done();
            case "view_closed":
                return new SlackReply.Done();
            default:
                return Ignored("unknown interaction");
        }
    }

    private async Task ClickAsync(SlackInstallation installation, string user, JsonElement payload, CancellationToken cancellationToken)
    {
        foreach (var action in payload.List("actions"))
        {
            var id = Buttons.Read(action.Text("action_id") ?? "");
            var value = action.Text("value") ?? action.Text("selected_option", "value") ?? action.Text("selected_date");
            if (id == HomeBlocks.Log)
            {
                if (payload.Text("trigger_id") is { } trigger)
                {
                    dialogs.Open(installation, trigger, account: value);
                }

                continue;
            }

            var source = payload.Text("container", "message_ts") ?? payload.Text("container", "view_id") ?? "";
            var eventId = $"click-{user}-{source}-{action.Text("action_id")}-{action.Text("action_ts")}";
            var said = HomeBlocks.Sentence(id, value);
            var happened = new ChatEvent(
                SlackChannel.Name, installation.Workspace, Place(payload, user), eventId, user,
                said is null ? ChatEventKind.Tapped : ChatEventKind.Said, said, MessageId(payload), said is null ? id : null, said is null ? value : null);
            await inbox.KeepAsync(happened, cancellationToken);
        }
    }

    private async Task<SlackReply> SubmitAsync(SlackInstallation installation, string user, JsonElement payload, CancellationToken cancellationToken)
    {
        var view = payload.Find("view")!.Value;
        if (CallDialog.Read(view, out var errors) is not { } form)
        {
            return Errors(errors);
        }

        var eventId = $"form-{user}-{view.Text("id")}-{view.Text("hash")}";
        await inbox.KeepAsync(
            new ChatEvent(SlackChannel.Name, installation.Workspace, user, eventId, user, ChatEventKind.Tapped, null, null, CallForm.Action, form.Write()), cancellationToken);
        return new SlackReply.Done();
    }

    private SlackReply NotKept(string type, JsonElement payload)
    {
        Log.NotKept(logger, type);
        if (type == "view_submission")
        {
            return Errors(new JsonObject { [CallDialog.Account] = ChannelWords.NotWrittenDown });
        }

        responses.Tell(payload.Text("response_url"), ChannelWords.NotTappedDown);
        return new SlackReply.Done();
    }

    private SlackReply Ignored(string reason)
    {
        counters.Ignored(reason);
        return new SlackReply.Done();
    }

    private static SlackReply Errors(JsonObject errors) => new SlackReply.Json(new JsonObject { ["response_action"] = "errors", ["errors"] = errors });

    // In Home there is no conversation: the answer comes as a DM.
    private static string Place(JsonElement payload, string user) => payload.Text("container", "channel_id") switch
    {
        null => user,
        ['D', ..] direct => payload.Text("container", "thread_ts") is { } thread && thread != payload.Text("container", "message_ts") ? new SlackPlace(direct, thread).ToString() : direct,
        var channel => new SlackPlace(channel, SeenBy: user).ToString(),
    };

    private static string? MessageId(JsonElement payload) =>
        payload.Text("container", "channel_id") is { } channel && payload.Text("container", "message_ts") is { } ts ? new SlackMessageId(channel, ts).ToString() : null;

    private static partial class Log
    {
        [LoggerMessage(534, LogLevel.Error, "A {Type} of Slack's could not be written down, because the database is away or slow, or the workspace's token does not open; the person was told.")]
        public static partial void NotKept(ILogger logger, string type);
    }
}
