using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Teams.Cards;
using NudgeBot.Teams.Sending;

namespace NudgeBot.Teams.Receiving;

/// <summary>Activities as events of ours: what somebody wrote to the bot, changed, took back, or tapped.</summary>
internal static partial class TeamsMessages
{
    /// <summary>What was written, or what a button did in a client that knows no better; null when there is neither.</summary>
    public static ChatEvent? Said(TeamsActivity activity) =>
        activity.Body.Find("value") is { ValueKind: JsonValueKind.Object } value
            ? CardData.Read(value) is CardData.Tap tap ? Tapped(activity, tap) : null
            : activity.Id is null ? null
            : Written(activity, ChatEventKind.Said) with
            {
                SaidAs = new TeamsMessageId(activity.ConversationId, activity.Id).ToString(),
                MessageId = activity.Thread is { } root && root != activity.Id ? new TeamsMessageId(activity.ConversationId, root).ToString() : null,
            };

    public static ChatEvent? Edited(TeamsActivity activity) =>
        activity.Id is { } id && activity.Body.Text("channelData", "eventType") is null or "editMessage"
            ? Written(activity, ChatEventKind.Edited) with { MessageId = new TeamsMessageId(activity.ConversationId, activity.Id!).ToString() }
            : null;

    public static ChatEvent? Deleted(TeamsActivity activity) =>
        activity.Id is { } id ? Event(activity, ChatEventKind.Deleted, null) with { MessageId = new TeamsMessageId(activity.ConversationId, id).ToString() } : null;

    /// <summary>A button. In a channel everybody sees it, so whoever taps is answered in private.</summary>
    public static ChatEvent Tapped(TeamsActivity activity, CardData.Tap tap) => Event(activity, ChatEventKind.Tapped, null) with
    {
        Conversation = activity.Privately,
        MessageId = activity.Body.Text("replyToId") is { } card ? new TeamsMessageId(activity.ConversationId, card).ToString() : null,
        ActionId = tap.Action,
        Value = tap.Value,
    };

    /// <summary>A call as it was entered in the dialog.</summary>
    /// <param name="submission">The form's own id, which it keeps when it is handed in again; null where it has none.</param>
    public static ChatEvent Filled(TeamsActivity activity, CallForm form, string? submission) => Event(activity, ChatEventKind.Tapped, null) with
    {
        EventId = submission is null ? EventId(activity) : Hash($"{activity.From.Id}\nform\n{submission}"),
        Conversation = activity.Privately,
        ActionId = CallForm.Action,
        Value = form.Write(),
    };

    // Where others read what is written, figures go to whoever wrote it, unless they are asked for "here"; also when it is written anew.
    private static ChatEvent Written(TeamsActivity activity, ChatEventKind kind) => Event(activity, kind, Text(activity, out var isHere)) with
    {
        Aside = activity.IsPersonal || isHere ? null : activity.From.Id,
        Channel = activity.IsPersonal ? null : activity.Place,
    };

    private static ChatEvent Event(TeamsActivity activity, ChatEventKind kind, string? text) =>
        new(TeamsChannel.Name, activity.Tenant!, activity.ConversationId, EventId(activity), activity.From.Id, kind, text, null, null, null);

    // An edit has the id of what it edits, so the bytes tell edits apart. Everything else that has an id is the same when it is told again, whatever its bytes.
    private static string EventId(TeamsActivity activity) => Hash(
        $"{activity.ConversationId}\n{activity.Type}\n{activity.Id}\n{activity.Name}\n{(activity.Id is null || activity.Type is "messageUpdate" or "messageDelete" ? activity.BodyHash : "")}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Text(TeamsActivity activity, out bool isHere)
    {
        var text = activity.Body.Text("text") ?? "";
        foreach (var mention in activity.Body.List("entities").Where(entity => entity.Text("type") == "mention"))
        {
            var name = mention.Text("mentioned", "name") ?? "";
            var marked = mention.Text("text") ?? $"<at>{name}</at>";
            var isBot = mention.Text("mentioned", "id") == activity.Recipient;
            text = Once(text, marked, isBot ? " " : $"@{WebUtility.HtmlDecode(name)}");
        }

        text = WebUtility.HtmlDecode(Tag().Replace(text, "")).Replace('\u00A0', ' ');
        text = Spaces().Replace(text, " ").Trim();
        isHere = false;
        if (!activity.IsPersonal)
        {
            (text, isHere) = AskedHere.Read(text);
        }

        return text;
    }

    private static string Once(string text, string marked, string with) =>
        text.IndexOf(marked, StringComparison.Ordinal) is var at and >= 0 ? $"{text[..at]}{with}{text[(at + marked.Length)..]}" : text;

    [GeneratedRegex("</?at( [^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();
}
