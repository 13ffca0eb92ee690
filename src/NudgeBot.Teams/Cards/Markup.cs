using System.Text.RegularExpressions;

namespace NudgeBot.Teams.Cards;

/// <summary>
/// What Teams' clients read as more than text: Markdown in TextBlocks and facts, mentions, links, dates in double braces. Desktop and web take
/// a backslash for what it is in Markdown; the phones show it. So what could be read as markup is not
/// escaped but put where nothing is parsed, into the TextRuns of a RichTextBlock, and only plain words go into a TextBlock.
/// </summary>
internal static partial class Markup
{
    /// <summary>Whether every client reads the text as itself, whatever else it may be able to read. When in doubt, no.</summary>
    public static bool IsLiteral(string text) => text.Length > 0 && !Live().IsMatch(text);

    /// <summary>For the one place that knows nothing but Markdown, the text shown instead of a card: a backslash before all that could be markup.</summary>
    public static string Escaped(string text) => Special().Replace(text, match => match.Value == "\n" ? "\n\n" : $@"\{match.Value}");

    /// <summary>The text in pieces none of which a client takes for a date or time to be filled in.</summary>
    public static IEnumerable<string> Runs(string text) => BetweenBraces().Split(text);

    // Signs that mark up anywhere, links and addresses, entities, what makes the beginning a list, heading or rule (phones look for lists after a
    // closing bracket, too), and spaces that would be lost.
    [GeneratedRegex(@"[\\*_\[\]<>`~@|\r\n]|&\#?\w+;|\{\{|://|www\.|^\s|\s$|\s\s|(^|\))\s*([-=+\#:]+(\s|$)|[-=]{2,}|\d+[.)](\s|$))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Live();

    [GeneratedRegex(@"[\\*_\[\]()<>`~@|&\#{}!:.+=\-\n]")]
    private static partial Regex Special();

    [GeneratedRegex(@"(?<=\{)(?=\{)")]
    private static partial Regex BetweenBraces();
}
