using System.Text.RegularExpressions;

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
    /// <param name="dated">Whether days were named: "nudges this month" is a question, "nudges" alone is not.</param>
    public static EffectTopic? Topic(string plain, bool dated) =>
        Sent().IsMatch(plain) || (dated && Bare().IsMatch(plain)) ? EffectTopic.Sent
        : WhichWork().IsMatch(plain) ? EffectTopic.ByRule
        : Works().Match(plain) is { Success: true } match ? match.Groups["each"].Success ? EffectTopic.ByRule : EffectTopic.Works
        : null;

    private const string The = "((the|my|our|your|these|those|all) )*";
    private const string Each = "( (?<each>(by|per|for each) rule))?$";

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
