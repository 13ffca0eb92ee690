using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Slack.Blocks;
using NudgeBot.Slack.Home;
using NudgeBot.Slack.Sending;

namespace NudgeBot.Slack.Receiving;

/// <summary><c>/nudge</c>: whatever could be said in a DM, answered to the one who asked alone. Nothing after it means help, <c>log</c> opens the dialog.</summary>
internal sealed partial class SlackCommands(IChatEvents inbox, Installed installed, Dialogs dialogs, TimeProvider machine, ILogger<SlackCommands> logger)
{
    public Task<SlackReply> TakeAsync(IReadOnlyDictionary<string, string> form, CancellationToken cancellationToken)
    {
        if (form.ContainsKey("ssl_check"))
        {
            return Task.FromResult<SlackReply>(new SlackReply.Done());
        }

        return form.GetValueOrDefault("user_id") is { Length: > 0 } user && form.GetValueOrDefault("trigger_id") is { Length: > 0 } trigger
            ? InTime.DoAsync(machine, token => TakeAsync(form, user, trigger, token), NotKept, cancellationToken)
            : Task.FromResult<SlackReply>(new SlackReply.Malformed());
    }

    private async Task<SlackReply> TakeAsync(IReadOnlyDictionary<string, string> form, string user, string trigger, CancellationToken cancellationToken)
    {
        if (await installed.ForCommandAsync(form, cancellationToken) is not { } installation)
        {
            return SlackReply.Aside(SlackWords.NotInstalled);
        }

        if (installation.AppId is { } ours && form.GetValueOrDefault("api_app_id") is { Length: > 0 } theirs && theirs != ours)
        {
            return new SlackReply.OtherApp();
        }

        var text = SlackMarkup.Read(form.GetValueOrDefault("text"));
        if (text.Equals("log", StringComparison.OrdinalIgnoreCase))
        {
            dialogs.Open(installation, trigger);
            return new SlackReply.Done();
        }

        // A DM may be one between other people, so the answer comes in ours.
        var place = form.GetValueOrDefault("channel_id") is { Length: > 0 } and not ['D', ..] and var channel ? new SlackPlace(channel, SeenBy: user).ToString() : user;
        await inbox.KeepAsync(
            new ChatEvent(
                SlackChannel.Name, installation.Workspace, place, $"command-{trigger}", user, ChatEventKind.Said, text.Length == 0 ? "help" : text, null, null, null),
            cancellationToken);
        return new SlackReply.Done();
    }

    private SlackReply NotKept()
    {
        Log.NotKept(logger);
        return SlackReply.Aside(ChannelWords.NotWrittenDown);
    }

    private static partial class Log
    {
        [LoggerMessage(535, LogLevel.Error, "A command could not be written down, because the database is away or slow, or the workspace's token does not open; the person was told.")]
        public static partial void NotKept(ILogger logger);
    }
}
