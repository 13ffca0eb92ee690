using System.Text.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Blocks;
using NudgeBot.Slack.Sending;

namespace NudgeBot.Slack.Receiving;

/// <summary>
/// Messages as events of ours. Only what a person wrote to the bot themselves gets through: not its own posts, not other bots', not what was
/// written elsewhere, and of edits and deletions only those of one's own words.
/// </summary>
internal static class SlackMessages
{
    /// <summary>What was written, edited or deleted in a DM; null when it is none of ours.</summary>
    public static ChatEvent? InDirect(SlackInstallation installation, JsonElement message, string eventId)
    {
        if (message.Text("channel_type") != "im" || message.Text("channel") is not { } channel)
        {
            return null;
        }

        return message.Text("subtype") switch
        {
            null or "file_share" or "thread_broadcast" or "me_message" when !message.Flag("hidden") && IsPerson(installation, message) =>
                Event(installation, Place(channel, message), eventId, message.Text("user")!, ChatEventKind.Said, SlackMarkup.Read(message.Text("text")), Answered(channel, message)) with { SaidAs = Id(channel, message), Files = Files(message) },
            "message_changed" when message.Find("message") is { } now && message.Find("previous_message") is { } before && IsPerson(installation, now)
                    && (before.Text("user") ?? now.Text("user")) == now.Text("user") && now.Text("text") != before.Text("text") && now.Text("ts") is { } changed =>
                Event(installation, Place(channel, now), eventId, now.Text("user")!, ChatEventKind.Edited, SlackMarkup.Read(now.Text("text")), new SlackMessageId(channel, changed).ToString()),
            "message_deleted" when message.Find("previous_message") is { } before && IsPerson(installation, before) && (message.Text("deleted_ts") ?? before.Text("ts")) is { } deleted =>
                Event(installation, Place(channel, before), eventId, before.Text("user")!, ChatEventKind.Deleted, null, new SlackMessageId(channel, deleted).ToString()),
            _ => null,
        };
    }

    /// <summary>
    /// A mention in a channel: answered in its thread, but for figures, which go to the one who asked unless they asked for them "here". In a
    /// channel shared with another company everything goes to them alone, and the other company's people get no answer.
    /// </summary>
    public static ChatEvent? Mention(SlackInstallation installation, JsonElement message, string eventId, bool isShared)
    {
        if (message.Text("channel") is not { } channel || message.Text("ts") is not { } ts || message.Find("edited") is not null || !IsPerson(installation, message)
            || (isShared && IsStranger(installation, message)))
        {
            return null;
        }

        var user = message.Text("user")!;
        var text = SlackMarkup.WithoutMention(SlackMarkup.Read(message.Text("text")), installation.BotUser);
        var (asked, isHere) = AskedHere.Read(text);
        var thread = new SlackPlace(channel, message.Text("thread_ts") ?? ts).ToString();
        return Event(installation, isShared ? user : thread, eventId, user, ChatEventKind.Said, asked, Answered(channel, message)) with
        {
            Aside = isShared || isHere ? null : user,
            SaidAs = Id(channel, message),
            Channel = channel,
        };
    }

    private static bool IsPerson(SlackInstallation installation, JsonElement message) =>
        message.Text("user") is { } user && user != installation.BotUser && user is not ("USLACKBOT" or "USLACK")
        && message.Text("bot_id") is null && message.Find("bot_profile") is null && message.Text("app_id") is null;

    // Which workspaces an organization has does not stand in a message; whom it has is asked elsewhere.
    private static bool IsStranger(SlackInstallation installation, JsonElement message) => !installation.IsOrganization &&
        (message.Text("user_team") ?? message.Text("source_team") ?? message.Text("team")) is { } team && team != installation.Workspace;

    // An answer in a thread is answered there.
    private static string Place(string channel, JsonElement message) => InThread(message) is { } thread ? new SlackPlace(channel, thread).ToString() : channel;

    private static string? Answered(string channel, JsonElement message) => InThread(message) is { } thread ? new SlackMessageId(channel, thread).ToString() : null;

    private static string? Id(string channel, JsonElement message) => message.Text("ts") is { } ts ? new SlackMessageId(channel, ts).ToString() : null;

    private static IReadOnlyList<SharedFile>? Files(JsonElement message)
    {
        var files = message.List("files").Select(file => file.Text("id") is { } id ? new SharedFile(id, file.Text("name") ?? "") : null).OfType<SharedFile>().ToList();
        return files.Count == 0 ? null : files;
    }

    private static string? InThread(JsonElement message) => message.Text("thread_ts") is { } thread && thread != message.Text("ts") ? thread : null;

    private static ChatEvent Event(SlackInstallation installation, string conversation, string eventId, string user, ChatEventKind kind, string? text, string? messageId) =>
        new(SlackChannel.Name, installation.Workspace, conversation, eventId, user, kind, text, messageId, null, null);
}
