using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says about files that are dropped into its conversation.</summary>
public static class FileWords
{
    public const string OnlyAdmins = "Only an admin can import files, so I have left yours alone.";

    public const string OnlyTables = "I can read CSV files of people, accounts, contacts, leads, deals and activities. This one I have left alone.";

    /// <summary>To a browser that comes with an old link, or with none of ours.</summary>
    public const string LinkIsOver = "This link is not good any more. Ask NudgeBot again in chat, and it gives you a new one.";

    public const string NotHere = "I cannot read files here. Please give this one to \"nudgebot import\".";

    public const string MayNotRead = "Slack does not let me read files in this workspace. Please ask whoever installed me to install me again, which adds that right.";

    public const string TooBig = "That file is too big for a chat. Please give it to \"nudgebot import\" on the server.";

    public const string Gone = "That file is not there any more. Please drop it here again.";

    public const string NotFetched = "Slack did not hand the file over just now. Please drop it here again.";

    public const string NotNow = "Nothing was imported, and the file was not kept.";

    public const string NotImported = "Not imported.";

    public const string Import = "Import";

    public const string LeaveIt = "Leave it";

    private const string PreviewTitle = "This is what an import would do";

    /// <summary>Before anything is written.</summary>
    /// <param name="import">The button that does it.</param>
    public static ChatMessage Preview(IReadOnlyList<CardFact> facts, IReadOnlyList<CardAction> import) => new(
        MessageKind.Question, Told($"{PreviewTitle}. Nothing is written yet.", facts), new Card(PreviewTitle, facts, null, import, import.Count == 0 ? "There is nothing in it to import." : null));

    /// <summary>After it was.</summary>
    public static ChatMessage Imported(IReadOnlyList<CardFact> facts) => new(MessageKind.Reply, Told("Imported.", facts), new Card("Imported", facts, null, []));

    private static string Told(string title, IReadOnlyList<CardFact> facts) => string.Join('\n', facts.Select(fact => $"{fact.Name}: {fact.Value}").Prepend(title));
}
