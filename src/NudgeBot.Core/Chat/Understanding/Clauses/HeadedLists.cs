using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>
/// Customers listed under what came of the calls, or numbered: "SPOKE: Globex, Acme. VM: Osprey". Told one by one they are read as any other report.
/// <code>
/// lists = { OUTCOME (":" | "=") CUSTOMER { ("," | "and" | "/" | "+") CUSTOMER } ("." | ";" | "|" | line end) }
/// </code>
/// </summary>
internal static partial class HeadedLists
{
    private const int LongestText = 600;

    /// <summary>"Globex: connected. Acme: connected. Osprey: voicemail"; the text itself when it is no such lists.</summary>
    public static string Unfold(string text)
    {
        if (Numbers().Split(text) is ["", { } first, _, ..] parts && first.Trim().Length > 0 && parts.Length <= 20)
        {
            return string.Join(". ", parts.Skip(1).Select(part => part.Trim().TrimEnd(',', ';', '.')));
        }

        if (text.Length > LongestText || Lists().Match(text) is not { Success: true } match)
        {
            return text;
        }

        var heads = match.Groups["head"].Captures;
        var told = new List<string>();
        foreach (var (head, list) in heads.Zip(match.Groups["list"].Captures))
        {
            var names = Between().Split(list.Value).Select(name => name.Trim()).ToList();

            // Lengths, people and notes belong to sentences of their own.
            if (names.Exists(name => name.Length is 0 or > 40 || name.Contains(". ", StringComparison.Ordinal) || name.Any(c => char.IsAsciiDigit(c) && !name.Contains("3M", StringComparison.OrdinalIgnoreCase)) || name.Count(c => c == ' ') > 4))
            {
                return text;
            }

            told.AddRange(names.Select(name => $"{name}: {Outcome(head.Value)}"));
        }

        return told.Count < 2 ? text : string.Join(". ", told);
    }

    private static string Outcome(string head) => head.ToLowerInvariant() switch
    {
        ['s', ..] or ['t', ..] or ['r', ..] or ['c', ..] => "connected",
        ['v', ..] or ['l', ..] => "voicemail",
        ['n', ..] => "no answer",
        ['b', ..] => "busy",
        ['g', ..] => "gatekeeper",
        _ => "wrong number",
    };

    [GeneratedRegex(
        @"\A\s*((?<head>spoken?( to| with)?|talked( to| with)?|reached|connect(ed|s)?|vms?|voicemails?|left (vms?|voicemails?|messages)|lvms?|no ans(wers?)?|n/?a|busy|gatekeepers?|gk|wrong numbers?)\s*[:=]\s*(?<list>[^:=;|\n]+?)\s*([.;|\n]+\s*|\z))+\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Lists();

    // "1) Globex vm 2) Acme no answer"
    [GeneratedRegex(@"(?:\A\s*1|(?<=\s)[2-9])[).]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s*[,/+]\s*|\s+(and|&|n)\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
