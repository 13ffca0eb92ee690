using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NudgeBot.Teams.Tests.Cards;

/// <summary>
/// Reads text as the greediest client might: what would be taken for emphasis, a link, a list, a mention, code, an entity or a date to fill in is
/// reported, and the rest is what a person sees.
/// </summary>
internal static partial class MarkdownReader
{
    public sealed record Read(string Seen, IReadOnlyList<string> Marks);

    /// <param name="escapes">Whether this client knows backslashes, which the phones do not.</param>
    public static Read Of(string text, bool escapes)
    {
        var (seen, marks, bare) = (new StringBuilder(), new List<string>(), new StringBuilder());
        for (var at = 0; at < text.Length; at++)
        {
            var isEscape = escapes && text[at] == '\\' && at + 1 < text.Length && char.IsAscii(text[at + 1]) && (char.IsPunctuation(text[at + 1]) || char.IsSymbol(text[at + 1]));
            if (isEscape)
            {
                seen.Append(text[++at]);
                // It takes part in nothing.
                bare.Append('\u25a1');
            }
            else
            {
                seen.Append(text[at]);
                bare.Append(text[at]);
            }
        }

        var left = bare.ToString();
        foreach (var (name, pattern) in Patterns)
        {
            if (pattern.IsMatch(left))
            {
                marks.Add(name);
            }
        }

        // A single line break is a space to Markdown, and two are one.
        var shown = seen.ToString().Replace("\n\n", "\u2029", StringComparison.Ordinal).Replace('\n', ' ').Replace('\u2029', '\n');
        return new Read(escapes ? shown : WebUtility.HtmlDecode(shown), marks);
    }

    private static (string Name, Regex Pattern)[] Patterns =>
    [
        ("emphasis", Emphasis()), ("strikethrough", Strike()), ("link", Link()), ("address", Address()), ("mention or tag", Tag()), ("code", Code()), ("entity", Entity()), ("list", List()),
        ("heading, quote or rule", Block()), ("date", Braces()),
    ];

    [GeneratedRegex(@"([*_])\S([\s\S]*\S)?\1")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"~.+~", RegexOptions.Singleline)]
    private static partial Regex Strike();

    [GeneratedRegex(@"\[[^\]]*\]\s*[(\[:]")]
    private static partial Regex Link();

    [GeneratedRegex(@"\w+://|\bwww\.|\w@\w", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"</?[a-z!/]", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("`[^`]+`|^ {4}", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"&(\#\w+|\w+);")]
    private static partial Regex Entity();

    [GeneratedRegex(@"(^|[)\]])[ \t]*([-+*]|\d+[.)])([ \t]|$)", RegexOptions.Multiline)]
    private static partial Regex List();

    [GeneratedRegex(@"^\s*(\#{1,6}(\s|$)|>|-{3,}\s*$|={2,}\s*$|(\*\s*){3,}$|(_\s*){3,}$)", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\{\{.*\}\}", RegexOptions.Singleline)]
    private static partial Regex Braces();
}
