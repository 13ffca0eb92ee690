namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    Word,
    Number,

    /// <summary>Punctuation that ends a phrase: comma, full stop, colon, spaced dash, bracket, new line.</summary>
    Break,
    Emoji,

    /// <summary>A live mention, broadcast, link or tag of a chat platform.</summary>
    Markup,
}

/// <summary>One word, number or sign of a sentence.</summary>
/// <param name="Word">Lower case, without accents and apostrophes, common spellings made one: what the grammar compares.</param>
/// <param name="Raw">Lower case without accents, before spellings were made one.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Glued">Nothing, or only a hyphen, stands between it and the token before.</param>
internal readonly record struct Token(TokenKind Kind, string Word, string Raw, int Start, int End, bool Capital, bool AllCaps, bool Glued, double Value = 0)
{
    /// <summary>An everyday word.</summary>
    public bool Ordinary { get; init; }

    /// <summary>A common given name.</summary>
    public bool Given { get; init; }

    /// <summary>Another spelling of a word of the grammar.</summary>
    public bool Respelt { get; init; }

    public bool IsBreak => Kind == TokenKind.Break;

    /// <summary>The sign of a break, or a null character.</summary>
    public char Sign => Kind == TokenKind.Break ? Word[0] : '\0';
}
