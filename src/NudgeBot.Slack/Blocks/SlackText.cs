using System.Globalization;
using System.Text;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack.Blocks;

/// <summary>
/// Plain text on its way into Slack. In mrkdwn, and in a message's <c>text</c>, exactly <c>&amp; &lt; &gt;</c> are escaped, which leaves
/// <c>&lt;!channel&gt;</c> a piece of text; in plain_text and rich_text nothing is parsed, and nothing is escaped.
/// </summary>
internal static class SlackText
{
    /// <summary>For plain_text and rich_text: at most this many UTF-16 units, never empty.</summary>
    public static string Plain(string? text, int most) => Cut(PlainText.Clean(text), most, escape: false);

    /// <summary>For mrkdwn and for <c>text</c>: escaped, and at most this long after it.</summary>
    public static string Escaped(string? text, int most) => Cut(PlainText.Clean(text), most, escape: true);

    private static string Cut(string text, int most, bool escape)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return PlainText.Nothing;
        }

        var kept = new StringBuilder(Math.Min(text.Length, most));
        foreach (var piece in PlainText.Characters(text))
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
        while (text.Length > 0 && text.Length + PlainText.More.Length > most)
        {
            var starts = StringInfo.ParseCombiningCharacters(text);
            text = text[..starts[^1]];
        }

        // An entity that lost its end would be shown as it stands.
        var ampersand = text.LastIndexOf('&');
        return (ampersand >= 0 && text.IndexOf(';', ampersand) < 0 && text.Length - ampersand < 5 ? text[..ampersand] : text).TrimEnd() + PlainText.More;
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
