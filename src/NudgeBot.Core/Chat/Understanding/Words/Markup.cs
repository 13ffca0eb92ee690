using System.Text;

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

    /// <summary>Where a bare address of the web that begins here ends, exclusive; 0 when none does.</summary>
    public static int Link(string text, int at)
    {
        if (text[at] is not ('h' or 'H') || !(text.AsSpan(at).StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.AsSpan(at).StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            return 0;
        }

        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '|' or ')'))
        {
            end++;
        }

        return end;
    }

    /// <summary>The text as its writer saw it: links by their labels, and the platforms' escapes undone.</summary>
    public static string Seen(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal) && !text.Contains('&', StringComparison.Ordinal))
        {
            return text;
        }

        var seen = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '<' && IsLink(text.AsSpan(at + 1)) && End(text, at) is var end and > 0)
            {
                var bar = text.IndexOf('|', at, end - at);
                seen.Append(bar < 0 ? text.AsSpan(at + 1, end - at - 2) : text.AsSpan(bar + 1, end - bar - 2));
                at = end;
                continue;
            }

            seen.Append(text[at++]);
        }

        return seen.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString();
    }

    /// <summary>The text without live markup and without the schemes that make an address a link: safe to keep and to show.</summary>
    public static string Without(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
        {
            text = text.Replace("https://", "", StringComparison.OrdinalIgnoreCase).Replace("http://", "", StringComparison.OrdinalIgnoreCase);
        }

        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '<' && End(text, at) is var end and > 0)
            {
                kept.Append(Named(text.AsSpan(at, end - at)));
                at = end;
                continue;
            }

            kept.Append(text[at++]);
        }

        return kept.Replace("<", "").ToString().Trim();
    }

    private static bool IsLink(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    // <at>Marek</at> is Marek, and <#C1|west> is #west, once they are no longer live.
    private static ReadOnlySpan<char> Named(ReadOnlySpan<char> markup) =>
        markup.StartsWith("<at", StringComparison.OrdinalIgnoreCase) && markup.EndsWith("</at>", StringComparison.OrdinalIgnoreCase) && markup.IndexOf('>') is var open && open < markup.Length - 5
            ? markup[(open + 1)..^5]
            : markup.StartsWith("<#") && markup.IndexOf('|') is var bar and > 0 ? $"#{markup[(bar + 1)..^1]}"
            : [];
}
