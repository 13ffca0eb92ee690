namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>What an item of a sentence is, once names, dates and lengths are known.</summary>
internal enum ItemKind
{
    Word,
    Number,
    Break,
    Emoji,
    Markup,
    Account,
    Date,
    Time,
    Duration,
}

/// <summary>A word, or several words that are one thing: an account, a date, a length of time.</summary>
/// <param name="Word">What the phrase tables compare: the word, or the kind in capitals (<c>ACCOUNT</c>).</param>
/// <param name="First">The first token it covers.</param>
/// <param name="Last">The last token it covers, inclusive.</param>
/// <param name="Value">What was recognised; null for a plain word.</param>
/// <param name="Also">The word itself, where a single word was recognised as a date or a time.</param>
/// <param name="IsName">Whether it may be a person's name: it then also stands for <c>NAME</c> in the tables.</param>
internal sealed record Item(ItemKind Kind, string Word, int First, int Last, object? Value = null, bool IsName = false, string? Also = null);
