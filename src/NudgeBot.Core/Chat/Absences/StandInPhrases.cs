using System.Text.RegularExpressions;

namespace NudgeBot.Core.Chat.Absences;

/// <summary>
/// <code>
/// who covers for me               who stands in for me | who is my stand-in
/// for whom do I stand in          who do I cover for | whom am I covering for
/// nobody covers for me            no stand-in | remove my stand-in
/// [ABSENCE,] NAME stands in       off until Monday, Ola stands in | on holiday 1-12 August, Ben covers | out tomorrow with Ola covering for me
/// NAME covers for me [WHEN]       Ola is covering for me until Monday | Ola takes over while I'm away next week
/// my stand-in is NAME             [ABSENCE,] stand-in: NAME | covered by NAME
/// </code>
/// </summary>
internal static partial class StandInPhrases
{
    public static StandInSentence? Read(string text)
    {
        var plain = Spaces().Replace(text.Replace('’', '\''), " ").Trim(' ', '.', '!', '?');
        return plain.Length > 300 ? null
            : Who().IsMatch(plain) ? new StandInSentence.WhoForMe()
            : Whom().IsMatch(plain) ? new StandInSentence.ForWhom()
            : Nobody().IsMatch(plain) ? new StandInSentence.Nobody()
            : Covers().Match(plain) is { Success: true } covers
                ? new StandInSentence.Named(covers.Groups["before"].Value, covers.Groups["when"].Value, covers.Groups["me"].Success)
            : By().Match(plain) is { Success: true } by
                ? new StandInSentence.Named($"{by.Groups["before"].Value}, {by.Groups["name"].Value}", "", true)
            : null;
    }

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string Verb = "(stands?|is standing|will stand|standing|fills?|is filling|will fill|filling) in|covers?|is covering|will cover|covering|takes? over|is taking over|will take over";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^who (" + Verb + ") for me$|^who('s| is) (my (stand[- ]?in|cover|backup)|standing in for me|covering( for)? me)$|^do i have a stand[- ]?in$", Any)]
    private static partial Regex Who();

    [GeneratedRegex("^((for whom|for who) (do|am) i (stand in|cover|standing in|covering)|(whom|who) (do|am) i (stand in|cover|standing in|covering) for)( now| today)?$", Any)]
    private static partial Regex Whom();

    [GeneratedRegex("^((nobody|no one|no-one) (" + Verb + ") for me|no stand[- ]?in|(remove|drop|cancel) my stand[- ]?in)$", Any)]
    private static partial Regex Nobody();

    [GeneratedRegex("^(?<before>.+?) ((" + Verb + ")(?<me>( for)? (me|my (accounts|customers)))?|(is|as) (?<me>my|the) (stand[- ]?in|cover|backup))( (then|meanwhile|until then|while (i am|i'm) (away|off|out)))?"
        + "(,? ((while|when) (i'm|i am) (away |off |out )?)?(?<when>(from|until|till|on|for|next|this|tomorrow|today|through|\\d).*))?$", Any)]
    private static partial Regex Covers();

    [GeneratedRegex("^(?<before>.*?)[,;]? ?\\b(my stand[- ]?in (is|will be)|stand[- ]?in:?|covered by|(my )?cover:) (?<name>[^,;:0-9]{2,60})$", Any)]
    private static partial Regex By();
}
