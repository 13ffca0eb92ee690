using System.Text.RegularExpressions;
using NudgeBot.Core.People.Places;

namespace NudgeBot.Core.Chat.Hours;

/// <summary>
/// <code>
/// show my hours                  my hours? | what are my working hours | when do I work | my time zone
/// I work DAYS [TIME to TIME]     I work Mon-Thu | I only work weekdays 8 to 4 | my hours are 22:00-06:00 | working hours: 9am - 5:30pm
/// I also work on DAYS            I work on Saturdays too
/// I don't work on DAYS           I never work Fridays
/// no nudges between TIME and TIME | no nudges after TIME | quiet before TIME | my quiet time is TIME to TIME
/// no quiet time                  quiet time off | clear my quiet time
/// I'm in PLACE                   I live in PLACE | I've moved to PLACE | my time zone is PLACE
/// </code>
/// Each may begin with "please", "set" or "change".
/// </summary>
internal static partial class HoursPhrases
{
    public static HoursSentence? Read(string text)
    {
        var plain = Courtesy().Replace(Spaces().Replace(text.ToLowerInvariant().Replace('–', '-').Replace('—', '-').Replace('’', '\''), " ").Trim(' ', '.', '!', '?'), "");
        return plain.Length > 120 ? null
            : Show().IsMatch(plain) ? new HoursSentence.Show()
            : NoQuiet().Match(plain) is { Success: true } none ? new HoursSentence.NoQuiet(none.Groups["own"].Success)
            : Quiet().Match(plain) is { Success: true } quiet ? QuietOf(quiet)
            : Never().Match(plain) is { Success: true } never ? new HoursSentence.OtherDays([], SaidDays.Read(never.Groups["days"].Value))
            : Also().Match(plain) is { Success: true } also ? new HoursSentence.OtherDays(SaidDays.Read(also.Groups["days"].Value), [])
            : Works().Match(plain) is { Success: true } works ? WorksOf(works)
            : Sure().Match(plain) is { Success: true } sure ? new HoursSentence.Lives(sure.Groups["place"].Value, Whereabouts.Find(sure.Groups["place"].Value))
            : Lives().Match(plain) is { Success: true } lives && Whereabouts.Find(lives.Groups["place"].Value) is var found and not Whereabouts.Nowhere
                ? new HoursSentence.Lives(lives.Groups["place"].Value, found)
            : null;
    }

    private static HoursSentence? WorksOf(Match match)
    {
        var named = match.Groups["days"].Success ? match.Groups["days"].Value : match.Groups["later"].Value;
        var days = named.Length > 0 ? SaidDays.Read(named) : null;
        if (!match.Groups["from"].Success)
        {
            // "I work Saturdays" adds them; "I only work Saturdays" does not.
            return days is null ? null
                : days.All(day => day > 5) && !match.Groups["only"].Success ? new HoursSentence.OtherDays(days, [])
                : new HoursSentence.Works(days, null, null);
        }

        if (SaidTime.Read(match.Groups["from"].Value) is not { } from)
        {
            return new HoursSentence.NoSuchTime(match.Groups["from"].Value);
        }

        if (SaidTime.Read(match.Groups["to"].Value) is not { } to)
        {
            return new HoursSentence.NoSuchTime(match.Groups["to"].Value);
        }

        var (opens, closes) = SaidTime.Span(from, to);
        return new HoursSentence.Works(days, opens, closes);
    }

    private static HoursSentence QuietOf(Match match)
    {
        var own = !match.Groups["open"].Success;
        foreach (var group in new[] { "from", "to", "after", "before" })
        {
            if (match.Groups[group].Success && SaidTime.Read(match.Groups[group].Value) is null)
            {
                return new HoursSentence.NoSuchTime(match.Groups[group].Value);
            }
        }

        if (match.Groups["after"].Success)
        {
            return new HoursSentence.Quiet(SaidTime.Read(match.Groups["after"].Value)!.Value.Alone(firstInTheMorning: 8), null, own);
        }

        if (match.Groups["before"].Success)
        {
            return new HoursSentence.Quiet(null, SaidTime.Read(match.Groups["before"].Value)!.Value.Alone(firstInTheMorning: 5), own);
        }

        var (from, to) = SaidTime.Span(SaidTime.Read(match.Groups["from"].Value)!.Value, SaidTime.Read(match.Groups["to"].Value)!.Value);
        return new HoursSentence.Quiet(from, to, own);
    }

    private const string Time = @"\d\d?([:.]\d\d)? ?([ap]\.?m\.?)?|noon|midday|midnight";
    private const string Times = "(from |between )?(?<from>" + Time + ") ?(-|to|until|till|and) ?(?<to>" + Time + ")";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(please )?((can|could|would) you )?(please )?((set|change|make) )?(?=[^ ])")]
    private static partial Regex Courtesy();

    [GeneratedRegex("^((what are|what is|what's|show|see|show me|tell me) )?my ((working|work|office) )?(hours|time|schedule|days|time ?zone|quiet (time|hours))$|^when do i work$|^what time ?zone am i in$", RegexOptions.ExplicitCapture)]
    private static partial Regex Show();

    [GeneratedRegex("^(i (?<only>only )?((usually|normally|always|now) )?work|my ((working|work|office) )?(hours|time|days|day)( are| is|:| to)?|(working|work|office) (hours|days)( are|:| to)?)( on)? ?"
        + "((?<days>" + SaidDays.Pattern + "),? ?)?(" + Times + ")?(,? ?(on )?(?<later>" + SaidDays.Pattern + "))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Works();

    [GeneratedRegex("^i ((also|now also) work (on )?(?<days>" + SaidDays.Pattern + ")|work (on )?(?<days>" + SaidDays.Pattern + "),? (too|as well|also))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Also();

    [GeneratedRegex("^i (do not|don't|dont|never|no longer) (usually )?work (on )?(?<days>" + SaidDays.Pattern + ")$", RegexOptions.ExplicitCapture)]
    private static partial Regex Never();

    [GeneratedRegex("^((?<open>quiet (time|hours)( is| are|:| to)?)|my quiet (time|hours)( is| are|:| to)?|no (nudges?|messages|reminders)|keep (it )?quiet|(be )?quiet|(do not|don't|dont) (nudge|disturb|bother|message|ping) me)"
        + "( (every day|daily))? (" + Times + "|after (?<after>" + Time + ")|(?<!me )before (?<before>" + Time + "))( (every day|daily|please))*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Quiet();

    [GeneratedRegex("^(quiet (time|hours) (off|none)|no (more )?quiet (time|hours)|(remove|delete|clear|drop|cancel|turn off|end) (the )?quiet (time|hours)|(?<own>my quiet (time|hours) (off|none)|(remove|delete|clear|drop|cancel|turn off|end) my quiet (time|hours)))$", RegexOptions.ExplicitCapture)]
    private static partial Regex NoQuiet();

    [GeneratedRegex("^(my )?(time ?zone|zone)( is| to|:| =)? (?<place>.{2,60})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Sure();

    [GeneratedRegex("^(i'm|i am|im) ((now|currently) )?((based|living|working) )?(in|from) (?<place>.{2,60}?)( now| at the moment)?$|^i ((live|am based|'m based) in|work from|have moved to|moved to|'ve moved to) (?<place>.{2,60}?)$|^i've moved to (?<place>.{2,60}?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Lives();
}
