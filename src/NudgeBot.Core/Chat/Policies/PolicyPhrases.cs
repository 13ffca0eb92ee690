using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NudgeBot.Core.Nudges.Notices;

namespace NudgeBot.Core.Chat.Policies;

/// <summary>
/// <code>
/// show policy                              policy | show me our policy | what is the policy
/// set tier A to 10 days                    tier a 10/21 | set tier B to 20/40 days
/// turn off RULE | turn on RULE             switch off hello calls | enable the signal rule | turn signals off
/// budget 4 a day                           set the budget to 4 nudges a day
/// promises 6 a day                         promise cap 6
/// 2 nudges a day for colleagues            stand-in cap 2
/// repeat every 10 working days             set the repeat interval to 10
/// stalled deals 10/5 days                  early/late | stalled early 12 days | stalled late 4
/// open deals 2 calls in 7 days             open deals 2 a week
/// new leads 4 attempts in 2 days
/// missed calls after 15 minutes
/// pipeline floor 50000                     pipeline floor off
/// one more call 30 minutes before the end
/// customer hours 8:00-19:00                customer hours 9 to 18
/// quiet time 12:00-13:00                   quiet time off
/// meetings defer | meetings ignore
/// voicemail policy name only               voicemail none | voicemail message plus email
/// hold-back 10%                            hold-back off
/// turn off NOTICE | turn on NOTICE         turn the roll-call off | switch the Monday mirror off
/// send NOTICE at TIME                      send the roll-call at 17:00 | team line at 5 pm
/// turn the leaderboard on                  leaderboard off
/// privacy totals                           privacy: names | reports show totals only
/// </code>
/// Each may begin with "please", "set", "change" or "make", and end with "for TEAM".
/// </summary>
internal static partial class PolicyPhrases
{
    private static readonly (Regex Pattern, Func<Match, IEnumerable<(string Path, JsonNode? Value)>?> Values)[] All =
    [
        (Tier(), match => Pair($"tiers.{match.Groups["tier"].Value}", match, "ideal_days", "maximum_days")),
        (Leaderboard(), match => [("leaderboard", match.Groups["on"].Value is "on" or "enable")]),
        (Privacy(), match => [("privacy", match.Groups["word"].Value)]),
        (Switch(), match => SpokenRules.Find(match.Groups["rule"].Value) is { } rule ? [($"rules.{rule}", match.Groups["on"].Value is "on" or "enable")] : null),
        (Switch(), match => SpokenNotices.Find(match.Groups["rule"].Value) is { } notice ? [($"schedule.{notice.Word()}", match.Groups["on"].Value is "on" or "enable")] : null),
        (SendAt(), match => SpokenNotices.Find(match.Groups["what"].Value) is { } notice and not NoticeKind.WeeklyMirror && SpokenNotices.Time(match.Groups["time"].Value) is { } time
            ? [($"schedule.{notice.Word()}_at", time)]
            : null),
        (Budget(), match => [("budget", Number(match, "n"))]),
        (Promises(), match => [("promises_a_day", Number(match, "n"))]),
        (StandIn(), match => [("stand_in_a_day", Number(match, "n"))]),
        (Repeat(), match => [("repeat_working_days", Number(match, "n"))]),
        (Stalled(), match => match.Groups["late"].Success
            ? Pair("stalled_deal", match, "early_working_days", "late_working_days", "n", "late")
            : match.Groups["stage"].Success ? [($"stalled_deal.{match.Groups["stage"].Value}_working_days", Number(match, "n"))] : null),
        (OpenDeals(), match => Pair("open_deal_cadence", match, "attempts", "days")),
        (Leads(), match => Pair("new_lead", match, "attempts", "working_days")),
        (Missed(), match => [("missed_inbound.working_minutes", Number(match, "n"))]),
        (Floor(), match => [("empty_pipeline.floor", match.Groups["off"].Success ? null : Number(match, "n"))]),
        (OneMore(), match => [("one_more_call.minutes_before_end", Number(match, "n"))]),
        (CustomerHours(), match => Clock(match, "from") is { } from && Clock(match, "to") is { } to ? [("customer_hours.from", from), ("customer_hours.to", to)] : null),
        (Quiet(), match => match.Groups["off"].Success ? [("quiet_time", null)]
            : Clock(match, "from") is { } from && Clock(match, "to") is { } to ? [("quiet_time", new JsonObject { ["from"] = from, ["to"] = to })] : null),
        (Meetings(), match => [("meetings", match.Groups["word"].Value.TrimEnd('s') is "ignore" ? "ignore" : "defer")]),
        (Voicemail(), match => [("voicemail", match.Groups["word"].Value.Replace(" and ", " plus ", StringComparison.Ordinal).Replace(' ', '_'))]),
        (HoldBack(), match => [("hold_back", match.Groups["off"].Success ? 0 : (JsonNode)(double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) / 100))]),
    ];

    /// <summary>The sentence in lower case and without courtesies.</summary>
    public static string Plain(string text) =>
        Courtesy().Replace(Spaces().Replace(text.ToLowerInvariant().Replace('–', '-').Replace('’', '\''), " ").Trim(' ', '.', '!', '?'), "");

    /// <summary>A plain sentence that ends with a team, without it; null when it does not. No team stands for all of them.</summary>
    public static (string Sentence, string? Team)? WithoutTeam(string plain)
    {
        var match = ForTeam().Match(plain);
        var team = match.Groups["team"].Value;
        return !match.Success ? null
            : (match.Groups["sentence"].Value, team is "everybody" or "everyone" or "all" or "us" || team.StartsWith("all ", StringComparison.Ordinal) ? null : team);
    }

    public static bool AsksToShow(string sentence) => Show().IsMatch(sentence);

    /// <summary>What the sentence wants changed, as JSON; null when it is no such sentence.</summary>
    public static string? Change(string sentence)
    {
        foreach (var (pattern, values) in All)
        {
            if (pattern.Match(sentence) is { Success: true } match && values(match) is { } found)
            {
                return Nested(found);
            }
        }

        return null;
    }

    private static string Nested(IEnumerable<(string Path, JsonNode? Value)> values)
    {
        var root = new JsonObject();
        foreach (var (path, value) in values)
        {
            var steps = path.Split('.');
            if (steps.Length == 1)
            {
                root[path] = value;
                continue;
            }

            root[steps[0]] ??= new JsonObject();
            var group = root[steps[0]]!.AsObject();
            if (steps.Length == 3)
            {
                group[steps[1]] ??= new JsonObject();
                group = group[steps[1]]!.AsObject();
            }

            group[steps[^1]] = value;
        }

        return root.ToJsonString();
    }

    private static IEnumerable<(string Path, JsonNode? Value)> Pair(string group, Match match, string first, string second, string n = "n", string m = "m")
    {
        yield return ($"{group}.{first}", Number(match, n));
        if (match.Groups[m].Success)
        {
            yield return ($"{group}.{second}", Number(match, m));
        }
        else if (match.Groups["week"].Success)
        {
            yield return ($"{group}.{second}", 7);
        }
    }

    // Of more digits than anything here can have, all are alike: too many. The policy says what it takes.
    private static JsonNode Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static string? Clock(Match match, string group) =>
        TimeOnly.TryParseExact(match.Groups[group].Value, ["%H", "H:mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;

    private const string Days = "( (working )?days?)?$";
    private const string Times = "(from )?(?<from>\\d\\d?([:.]\\d\\d)?) ?(-|to|until) ?(?<to>\\d\\d?([:.]\\d\\d)?)$";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(please )?((can|could|would) you )?(please )?((set|change|make|put) )?(the |our |my |your )?")]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"^(?<sentence>.+?) (for|of|in) (the )?(team )?(?<team>[^0-9]+?)( team)?$")]
    private static partial Regex ForTeam();

    [GeneratedRegex(@"^(show |what is |what's |see |view |print )?(me )?(the |our |my |your )?(nudge |team )?polic(y|ies)$")]
    private static partial Regex Show();

    [GeneratedRegex(@"^tier (?<tier>[abc])( interval)?( to|:| =)? (?<n>-?\d+)(( days?)? ?(/|and|to|-) ?(?<m>-?\d+))?" + Days)]
    private static partial Regex Tier();

    [GeneratedRegex(@"^((turn|switch) (?<on>on|off) (?<rule>.+)|(?<on>enable|disable) (?<rule>.+)|(turn|switch) (?<rule>.+) (?<on>on|off))$")]
    private static partial Regex Switch();

    [GeneratedRegex(@"^((send|ask|post) )?(?<what>[a-z][a-z' -]+?) (at|to) (?<time>\d\d?([:.]\d\d)?( ?[ap]\.?m\.?)?)$")]
    private static partial Regex SendAt();

    [GeneratedRegex(@"^(nudge |daily )?budget( to|:| =)? (?<n>-?\d+)( nudges?)?( (a|per) day)?$")]
    private static partial Regex Budget();

    [GeneratedRegex(@"^promises?( cap)?( to|:| =)? (?<n>-?\d+)( (a|per) day)?$")]
    private static partial Regex Promises();

    [GeneratedRegex(@"^((?<n>-?\d+) nudges? (a|per) day for (absent )?colleagues|stand-?in cap( to|:| =)? (?<n>-?\d+)( (a|per) day)?)$")]
    private static partial Regex StandIn();

    [GeneratedRegex(@"^repeat( interval)?( to|:| =| every)? (?<n>-?\d+)" + Days)]
    private static partial Regex Repeat();

    [GeneratedRegex(@"^stalled( deals?)?( (?<stage>early|late)( stages?)?)?( to|:| =| after)? (?<n>-?\d+)(( days?)? ?(/|and) ?(?<late>-?\d+))?" + Days)]
    private static partial Regex Stalled();

    [GeneratedRegex(@"^open deals?( cadence)?( to|:| =)? (?<n>-?\d+)( (calls?|attempts?|times?))?(?<week> (a|per|each) week)?( (in|within|every|over) (?<m>\d+) days?)?$")]
    private static partial Regex OpenDeals();

    [GeneratedRegex(@"^(new )?leads?( to|:| =)? (?<n>-?\d+) (calls?|attempts?|times?)( (in|within|over) (?<m>\d+)( working)? days?)?$")]
    private static partial Regex Leads();

    [GeneratedRegex(@"^missed (calls?|inbound)( to|:| =)?( after)? (?<n>-?\d+)( working)? min(ute)?s?$")]
    private static partial Regex Missed();

    [GeneratedRegex(@"^(empty )?pipeline( floor)?( to|:| =)? ((?<n>-?[\d,]+)|(?<off>off|none))$")]
    private static partial Regex Floor();

    [GeneratedRegex(@"^one more call( to|:| =)? (?<n>-?\d+) min(ute)?s?( before( the)?( end( of( the)? day)?)?)?$")]
    private static partial Regex OneMore();

    [GeneratedRegex(@"^(customer|calling|call) hours( to|:| =)? " + Times)]
    private static partial Regex CustomerHours();

    [GeneratedRegex(@"^(quiet (time|hours)( to|:| =)? (?<off>off|none)|quiet (time|hours)( to|:| =)? " + Times + ")")]
    private static partial Regex Quiet();

    [GeneratedRegex(@"^meetings?( policy)?( to|:| =)? (?<word>defers?|ignored?|ignores?)( (a |the )?(nudges?|clock))?$")]
    private static partial Regex Meetings();

    [GeneratedRegex(@"^voicemails?( policy)?( to|:| =)? (?<word>none|name only|message (plus|and) email)$")]
    private static partial Regex Voicemail();

    [GeneratedRegex(@"^((turn|switch) (?<on>on|off) (the )?leader ?board|(turn|switch) (the )?leader ?board (?<on>on|off)|(?<on>enable|disable) (the )?leader ?board|leader ?board( to|:| =)? (?<on>on|off))$")]
    private static partial Regex Leaderboard();

    [GeneratedRegex(@"^(privacy( to|:| =)?|reports? show) (?<word>totals|names)( only)?$")]
    private static partial Regex Privacy();

    [GeneratedRegex(@"^hold[ -]?back( to|:| =)? ((?<n>\d+(\.\d+)?) ?%|(?<off>off|none))$")]
    private static partial Regex HoldBack();
}
