using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>A place among the tokens, from which the readers of dates and lengths look ahead.</summary>
internal readonly record struct Cursor(IReadOnlyList<Token> Tokens, int At)
{
    private static readonly Token None = new(TokenKind.Break, " ", " ", 0, 0, false, false, false);

    /// <summary>The token that many places on, or an empty break beyond either end.</summary>
    public Token this[int ahead] => At + ahead >= 0 && At + ahead < Tokens.Count ? Tokens[At + ahead] : None;

    /// <summary>The word that many places on; a break's sign, or a space beyond the end.</summary>
    public string Word(int ahead) => this[ahead].Word;

    /// <summary>Whether these words stand here, from that many places on.</summary>
    public bool Has(int ahead, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (this[ahead + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The whole number that many places on, in digits or in words; null when there is none.</summary>
    public int? Count(int ahead) => this[ahead] switch
    {
        { Kind: TokenKind.Number, Value: >= 0 and < 10_000 and var value } when value == Math.Floor(value) => (int)value,
        { Kind: TokenKind.Word } word => TimeWords.Number(word.Word),
        _ => null,
    };
}
