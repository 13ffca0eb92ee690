namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>
/// Live markup of the chat platforms: <c>&lt;@U1&gt;</c>, <c>&lt;!channel&gt;</c>, <c>&lt;#C1|name&gt;</c>, <c>&lt;https://…&gt;</c>, <c>&lt;at&gt;Name&lt;/at&gt;</c>, any tag.
/// It is read as one token and never kept in a note.
/// </summary>
internal static class Markup
{
    public const string Mention = "‹mention›";
    public const string Broadcast = "‹broadcast›";
    public const string Other = "‹markup›";

    private const int Longest = 400;

    /// <summary>Where the markup that begins here ends, exclusive; 0 when this is only a less-than sign.</summary>
    public static int End(string text, int at)
    {
        if (at + 1 >= text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '@' or '!' or '#' or '/'))
        {
            return 0;
        }

        var close = text.IndexOf('>', at, Math.Min(Longest, text.Length - at));
        if (close < 0)
        {
            return 0;
        }

        if (!text.AsSpan(at).StartsWith("<at", StringComparison.OrdinalIgnoreCase) || text[at + 3] is not ('>' or ' '))
        {
            return close + 1;
        }

        var end = text.IndexOf("</at>", close, Math.Min(Longest, text.Length - close), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? close + 1 : end + 5;
    }

    public static Token Token(string text, int at, int end)
    {
        var word = text[at + 1] switch
        {
            '@' => Mention,
            '!' => Broadcast,
            'a' or 'A' when text[at + 2] is 't' or 'T' => Mention,
            _ => Other,
        };
        return new Token(TokenKind.Markup, word, word, at, end, false, false, false);
    }

    /// <summary>The text without live markup and with bare @everyone defused: safe to keep and to show.</summary>
    public static string Without(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '<' && End(text, at) is var end and > 0)
            {
                at = end;
                continue;
            }

            kept.Append(text[at++]);
        }

        return kept.ToString().Trim();
    }
}
