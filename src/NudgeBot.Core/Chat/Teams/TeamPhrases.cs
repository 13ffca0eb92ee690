using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Teams;

/// <summary>
/// <code>
/// NAME manages TEAM[: NAMES]       @marek manages West: @ana @ola | Marek runs the West team: Ana, Ola and Zoe
/// NAME no longer manages TEAM      @marek does not manage West any more
/// NAMES join TEAM                  Ana joins West | @ana @ola join West | move Ana and Ola to West
/// TEAM reports in CHANNEL          West reports in #west | West posts to #west | West reports here | West reports nowhere
/// </code>
/// A mention is the platform's markup or a name after an at sign.
/// </summary>
internal static partial class TeamPhrases
{
    private const int Longest = 600;

    public static TeamSentence? Read(string text)
    {
        var plain = Spaces().Replace(text.Replace('’', '\''), " ").Trim(' ', '.', '!');
        return plain.Length > Longest || plain.Contains('?', StringComparison.Ordinal) ? null
            : NoLonger().Match(plain) is { Success: true } no ? new TeamSentence.ManagesNoLonger(Value(no, "name"), Value(no, "team"))
            : Manages().Match(plain) is { Success: true } manages ? new TeamSentence.Manages(Value(manages, "name"), Value(manages, "team"), Names(manages.Groups["names"].Value))
            : Reports().Match(plain) is { Success: true } reports ? new TeamSentence.ReportsIn(Value(reports, "team"), reports.Groups["channel"] is { Success: true } channel ? channel.Value : null)
            : (Join().Match(plain) is { Success: true } join ? join : Move().Match(plain)) is { Success: true } joins && Names(joins.Groups["names"].Value) is { Count: > 0 } names
                ? new TeamSentence.Join(names, Value(joins, "team"))
            : null;
    }

    public static bool IsMention(string name) => name is ['@', _, ..] or ['<', '@' or 'a', ..];

    private static string Value(Match match, string group) => match.Groups[group].Value.Trim(' ', ',', ':');

    // Mentions need nothing between them; names have commas, "and" or an at sign.
    private static IReadOnlyList<string> Names(string text) =>
        [.. Between().Split(text).Select(name => name.Trim(' ', ',', ';')).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string Mention = "(<@[^>]+>|<at[^>]*>[^<]*</at>)";
    private const string Name = "(?<name>" + Mention + "|@?[^:,;<>#@0-9]{2,60}?)";
    private const string Team = "(the )?(team )?(?<team>[^:;<>#@]{1,60}?)( team)?";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*[,;&]\s*|\s+(?:and|with)\s+|(?<=>)\s*(?=<|@)|\s+(?=[@<])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex("^" + Name + " (manages|runs|leads) " + Team + "(\\s*:\\s*(?<names>.+))?$", Any)]
    private static partial Regex Manages();

    [GeneratedRegex("^" + Name + "( no longer (manages|runs|leads) " + Team + "| (does not|doesn't) (manage|run|lead) " + Team + "( any ?more| any longer)?)$", Any)]
    private static partial Regex NoLonger();

    [GeneratedRegex("^(?<names>.{2,400}?) joins? " + Team + "$", Any)]
    private static partial Regex Join();

    [GeneratedRegex("^(please )?(move|add) (?<names>.{2,400}?) to " + Team + "$", Any)]
    private static partial Regex Move();

    [GeneratedRegex("^" + Team + " (reports?|posts?) ((in|into|to) (?<channel>#[^<>]{1,80}|<#[^>]+>)|(in )?(?<channel>here)|nowhere)$", Any)]
    private static partial Regex Reports();
}
