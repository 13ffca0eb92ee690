using System.Text.RegularExpressions;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Notices;

namespace NudgeBot.Core.Chat.Wishes;

/// <summary>
/// <code>
/// mute [WHAT] [TIME]                   mute | mute Busy Bee for two weeks | mute this customer
/// don't nudge me about WHAT [TIME]     stop reminding me about Acme until Monday
/// stop KIND [TIME]                     stop the stalled deal nudges | no more hello calls | no more Monday mirror
/// leave CUSTOMER alone [TIME]
/// unmute [WHAT]                        unmute Acme | unmute everything | nudge me about Acme again | send the Monday mirror again | send it again
/// what have I muted | what is muted
/// WHAT   = CUSTOMER | KIND | KIND (for|about|at|with) CUSTOMER
/// TIME   = for LENGTH | until DATE | this week | today
/// </code>
/// "Mute everything" is time off, and left to others.
/// </summary>
internal static partial class MutePhrases
{
    private static readonly HashSet<string> Everything = new(StringComparer.OrdinalIgnoreCase)
    {
        "everything", "all", "all of them", "everyone", "everybody", "me", "nudges", "all nudges", "nudging", "reminders", "all reminders", "notifications", "it all",
    };

    public static Wish? Read(string sentence, DateTimeOffset now) =>
        Shown().Match(sentence) is { Success: true } shown ? new Wish.ShowMuted(shown.Groups["own"].Success)
        : Lifts().Match(sentence) is { Success: true } lift ? Unmute(lift.Groups["what"].Value)
        : Sends().Match(sentence) is { Success: true } send ? SendAgain(send.Groups["what"].Value)
        : Mutes().Match(sentence) is { Success: true } mute ? Mute(mute.Groups["what"].Value, now)
        : Leaves().Match(sentence) is { Success: true } leave ? Mute(leave.Groups["what"].Value + leave.Groups["time"].Value, now)
        : Stops().Match(sentence) is { Success: true } stop && Mute(stop.Groups["what"].Value, now) is Wish.Mute { Rule: not null } stopped ? stopped
        : null;

    // A customer is not sent, so only what comes by itself is meant.
    private static Wish.Unmute? SendAgain(string what) =>
        what.ToLowerInvariant() is "it" or "that" or "them" ? new Wish.Unmute(null, null, Everything: false)
        : Kind(what) is { } rule ? new Wish.Unmute(null, rule, Everything: false) : null;

    private static Wish? Unmute(string what) =>
        what.Length == 0 ? new Wish.Unmute(null, null, Everything: false)
        : what.Equals("me", StringComparison.OrdinalIgnoreCase) ? null
        : Everything.Contains(what) ? new Wish.Unmute(null, null, Everything: true)
        : Subject(what) is var (customer, rule) ? new Wish.Unmute(customer, rule, Everything: false) : null;

    private static Wish? Mute(string said, DateTimeOffset now)
    {
        var (what, until) = Until.Split(said, now);
        return what.Length == 0 ? new Wish.Mute(null, null, until)
            : Everything.Contains(what) ? null
            : Subject(what) is var (customer, rule) ? new Wish.Mute(customer, rule, until) : null;
    }

    // A kind of nudge where the words are those of one, and a customer otherwise.
    private static (string? Customer, string? Rule)? Subject(string what)
    {
        if (ThisKind().IsMatch(what))
        {
            return (null, Wish.This);
        }

        if (Kind(what) is { } rule)
        {
            return (null, rule);
        }

        return KindFor().Match(what) is { Success: true } both && Kind(both.Groups["kind"].Value) is { } kind
            ? (WishPhrases.Who(both.Groups["who"].Value), kind)
            : (WishPhrases.Who(what), null);
    }

    // Every rule can be muted, among them those that no policy switches by themselves.
    private static string? Kind(string words) => SpokenRules.Find(words) ?? SpokenNotices.Find(words) switch { null or NoticeKind.TeamLine => null, { } notice => notice.Word() }
        ?? AllRules.List.Select(rule => rule.Name).FirstOrDefault(name => Frills().Replace(words, "").Equals(SpokenRules.Of(name), StringComparison.OrdinalIgnoreCase));

    private const RegexOptions Case = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^((what|whom?|which (customers|accounts|nudges|rules)) (?<own>(have|did|do) i) (have )?muted?|what('s| is| are) (?<own>my mutes)|(show |list )?(me )?(?<own>my mutes)|(what|who)('s| is| are)( being| currently)? muted|which (customers|accounts|nudges|rules) are muted|(show|list)( me)?( all| the)? mute[sd])$", Case)]
    private static partial Regex Shown();

    [GeneratedRegex(@"^(un-?mute( (?<what>.+))?|((start|resume) nudging|nudge|remind) me (about|for) (?<what>.+) again)$", Case)]
    private static partial Regex Lifts();

    [GeneratedRegex(@"^(send|ask|show)( me)? (?<what>.+) again$", Case)]
    private static partial Regex Sends();

    [GeneratedRegex(@"^((mute|silence)( (?<what>.+))?|(do not|don't|dont|stop|never|no more) (nudge|nudging|remind|reminding|bother|bothering|pester|pestering) me( again| any more| anymore)? (about|for|with) (?<what>.+))$", Case)]
    private static partial Regex Mutes();

    [GeneratedRegex(@"^leave (?!me\b|it\b|that\b)(?<what>.+?) alone(?<time> .+)?$", Case)]
    private static partial Regex Leaves();

    [GeneratedRegex(@"^(stop|no more|enough of|enough with|skip)( with)?( all)?( the| those| these| your)? (?<what>.+)$", Case)]
    private static partial Regex Stops();

    [GeneratedRegex(@"^(this|that|the|these|those) (kind|kinds|sort|type|rule|nudges)( of (nudge|nudges|reminder|thing))?$", Case)]
    private static partial Regex ThisKind();

    [GeneratedRegex(@"^the |s?( (nudge|reminder|rule)s?)?$", Case)]
    private static partial Regex Frills();

    [GeneratedRegex(@"^(?<kind>.+?) (for|about|at|with|on|of) (?<who>.+)$", Case)]
    private static partial Regex KindFor();
}
