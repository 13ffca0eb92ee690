using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Effects;

/// <summary>
/// <code>
/// do the nudges work                    did nudging help | are the nudges worth it | what difference do nudges make
/// effect of nudges                      effect | nudge effect | how effective are the nudges
/// effect by rule                        do the nudges work by rule | which nudges work best
/// nudges sent                           how many nudges did you send | what became of the nudges | nudge report
/// </code>
/// Each may begin with "please" or "show me", and name days ("this quarter", "since 1 Nov") and a team ("for West").
/// </summary>
internal static partial class EffectPhrases
{
    /// <summary>The sentence as typed, in lower case, without its dates and what leads to them, and without courtesies.</summary>
    public static string Plain(Sentence sentence)
    {
        var words = sentence.Items.Select((item, at) => item.Kind == ItemKind.Date ? "DATE" : sentence.TextOf(at, at + 1).ToLowerInvariant());
        return Courtesy().Replace(Signs().Replace(Dates().Replace($" {string.Join(' ', words)}", " "), " ").Trim(), "");
    }

    /// <param name="dated">Whether days were named: "nudges this month" is a question, "nudges" alone is not.</param>
    public static EffectTopic? Topic(string plain, bool dated) =>
        Sent().IsMatch(plain) || (dated && Bare().IsMatch(plain)) ? EffectTopic.Sent
        : WhichWork().IsMatch(plain) ? EffectTopic.ByRule
        : Works().Match(plain) is { Success: true } match ? match.Groups["each"].Success ? EffectTopic.ByRule : EffectTopic.Works
        : null;

    /// <summary>A plain sentence that ends with a team, without it, in every way in which it may be cut, the last first. No team stands for all of them.</summary>
    public static IEnumerable<(string Sentence, string? Team)> WithoutTeam(string plain) =>
        from Match match in Of().Matches(plain)
        let team = Frills().Replace(plain[(match.Index + match.Length)..], "")
        select (plain[..match.Index], team is "" or "all" or "everybody" or "everyone" or "us" or "all teams" ? null : team);

    private const string The = "((the|my|our|your|these|those|all) )*";
    private const string Each = "( (?<each>(by|per|for each) rule))?$";

    [GeneratedRegex(@"( (in|for|over|during|since|from|within|of))?( the)? DATE\b")]
    private static partial Regex Dates();

    [GeneratedRegex(" (for|of|in) ", RegexOptions.RightToLeft)]
    private static partial Regex Of();

    [GeneratedRegex("^(the )?(team )?| team$")]
    private static partial Regex Frills();

    [GeneratedRegex(@"[\s?!.,:;]+")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(please )?((can|could|would) you )?(please )?((show|tell|give|send)( me| us)? )?(the )?")]
    private static partial Regex Courtesy();

    [GeneratedRegex(
        "^((do|did|does|are|is|have) " + The + "nudg(es|ing) (really |actually )?(work|working|worked|help|helping|helped|effective|worth it|any good|do anything|make (a|any) difference)( at all)?"
        + "|(what|which) (effect|difference) (do|did|does) " + The + "nudg(es|ing) (have|make)|how (well|effective) (do|did|does|are|is) " + The + "nudg(es|ing)( work)?"
        + "|((what is|what's|what was) )?" + The + "(measured )?effect(iveness)?( of " + The + "nudg(es|ing))?|nudg(e|es|ing) effect(iveness)?)" + Each)]
    private static partial Regex Works();

    [GeneratedRegex("^(which|what) (nudges|rules|nudge rules) (really |actually )?(work|worked|help|helped)( best)?$")]
    private static partial Regex WhichWork();

    [GeneratedRegex(
        "^((how many )?" + The + "nudges( were| have been)? sent( out)?|how many " + The + "nudges( did you send| have you sent| were there| did (i|we) get)?|sent nudges"
        + "|what (became|happened|has become|came) (of|to) " + The + "nudges|" + The + "nudges? (report|stats|statistics|numbers|figures|counts?))( (by|per|for each) rule)?$")]
    private static partial Regex Sent();

    [GeneratedRegex("^" + The + "nudges( (by|per|for each) rule)?$")]
    private static partial Regex Bare();
}
