namespace NudgeBot.Core.Chat.Messages;

/// <summary>What a message is for; it decides its priority and how it is shown.</summary>
public enum MessageKind
{
    /// <summary>The bot's suggestion to call someone.</summary>
    Nudge,

    /// <summary>The answer to something a person said or tapped.</summary>
    Reply,

    /// <summary>The bot asks before it writes anything down.</summary>
    Question,

    /// <summary>Figures, names and notes that were asked for, and are for whoever asked alone; or figures that come on a schedule.</summary>
    Report,

    /// <summary>A line on a schedule, such as the end of day.</summary>
    Reminder,

    /// <summary>Anything else, among it what people themselves wrote.</summary>
    Text,
}

/// <summary>
/// A message in no platform's own form: each channel renders it. <see cref="Text"/> alone says everything the card says,
/// for notifications, screen readers and clients without cards. All text is plain: a channel escapes its own markup.
/// </summary>
public sealed record ChatMessage(MessageKind Kind, string Text, Card? Card = null)
{
    /// <summary>Comes with the message where a channel can carry files; where it cannot, nothing is missing that the text does not say.</summary>
    public ChatFile? File { get; init; }
}

/// <summary>A report as CSV, or a chart of it as a picture.</summary>
/// <param name="Description">What is on a picture, for those who do not see it; empty for a table.</param>
public sealed record ChatFile(string Name, string Description, byte[] Bytes);

/// <summary>The card of a message. A settled card has no actions and a <see cref="State"/>.</summary>
public sealed record Card(
    string Title,
    IReadOnlyList<CardFact> Facts,
    CardTable? Table,
    IReadOnlyList<CardAction> Actions,
    string? State = null)
{
    /// <summary>Whom it asks to call, where a channel can dial or has a form for what came of it; null where it asks for no call.</summary>
    public CardCall? Call { get; init; }

    /// <summary>The figures as a picture, for channels that can draw; it says nothing that the table or the text does not.</summary>
    public CardChart? Chart { get; init; }

    /// <summary>A page that it opens; null where it opens none.</summary>
    public CardLink? Link { get; init; }

    /// <summary>The same card once nothing is left to tap, with the words that say why.</summary>
    public Card Settled(string state) => this with { Actions = [], State = state };
}

/// <summary>Whom a card asks to call.</summary>
/// <param name="Number">What to dial; null when nobody knows.</param>
public sealed record CardCall(string Account, string? Number);

/// <summary>A page behind a button. Its address opens it for one person, so it is made when the message leaves and is kept nowhere.</summary>
/// <param name="PageOf">The id of the person whose page it is.</param>
/// <param name="Address">Null until the message leaves.</param>
public sealed record CardLink(string Label, long PageOf, Uri? Address = null);

/// <summary>One line of evidence: "Last spoke: 3 Sept, Dana, 11 min".</summary>
public sealed record CardFact(string Name, string Value);

/// <summary>A table of a report. Every row has as many cells as there are columns.</summary>
public sealed record CardTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A button. <see cref="Id"/> says what to do, <see cref="Value"/> to what; both come back in the tap.</summary>
public sealed record CardAction(string Id, string Label, string Value);
