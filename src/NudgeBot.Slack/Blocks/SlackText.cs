using System.Globalization;
using System.Text;

namespace NudgeBot.Slack.Blocks;

/// <summary>
/// Plain text on its way into Slack. In mrkdwn, and in a message's <c>text</c>, exactly <c>&amp; &lt; &gt;</c> are escaped, which leaves
/// <c>&lt;!channel&gt;</c> a piece of text; in plain_text and rich_text nothing is parsed, and nothing is escaped.
/// </summary>
internal static class SlackText
{
    /// <summary>Slack refuses an empty text object.</summary>
    public const string Nothing = "–";

    private const string More = "…";

    /// <summary>For plain_text and rich_text: at most this many UTF-16 units, never empty.</summary>
    public static string Plain(string? text, int most) => Cut(Clean(text), most, escape: false);

    /// <summary>For mrkdwn and for <c>text</c>: escaped, and at most this long after it.</summary>
    public static string Escaped(string? text, int most) => Cut(Clean(text), most, escape: true);

    /// <summary>What the text weighs where it is shown.</summary>
    public static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(Clean(text));

    /// <summary>Without control characters, halves of characters, invisible marks, and marks that turn the direction of reading around.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n':
                    clean.Append('\n');
                    break;
                case '\t' or 0x2028 or 0x2029 or 0x85:
                    clean.Append(' ');
                    break;
                case (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF:
                case var other when Rune.GetUnicodeCategory(new Rune(other)) == UnicodeCategory.Control:
                    break;
                default:
                    clean.Append(rune);
                    break;
            }
        }

        return clean.ToString();
    }

    private static string Cut(string text, int most, bool escape)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Nothing;
        }

        var kept = new StringBuilder(Math.Min(text.Length, most));
        foreach (var piece in Pieces(text))
        {
            var shown = escape ? Escape(piece) : piece;
            var isLast = kept.Length + shown.Length <= most;
            if (!isLast)
            {
                return End(kept, most);
            }

            kept.Append(shown);
        }

        return kept.ToString();
    }

    // What was kept may end in pieces that must go to make room for the mark that something is missing.
    private static string End(StringBuilder kept, int most)
    {
        var text = kept.ToString();
        while (text.Length > 0 && text.Length + More.Length > most)
        {
            var starts = StringInfo.ParseCombiningCharacters(text);
            text = text[..starts[^1]];
        }

        // An entity that lost its end would be shown as it stands.
        var ampersand = text.LastIndexOf('&');
        return (ampersand >= 0 && text.IndexOf(';', ampersand) < 0 && text.Length - ampersand < 5 ? text[..ampersand] : text).TrimEnd() + More;
    }

    // Characters as people count them; one that is longer than any name deserves is taken apart.
    private static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            if (length > 32)
            {
                length = char.IsSurrogatePair(text, at) ? 2 : 1;
            }

            yield return text.Substring(at, length);
            at += length;
        }
    }

    private static string Escape(string piece) => piece switch
    {
        "&" => "&amp;",
        "<" => "&lt;",
        ">" => "&gt;",
        { Length: 1 } => piece,
        _ => piece.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
    };
}
