using System.Globalization;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Customers;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>What a rep is told who asks why they were nudged, or why not. It speaks in the rep's zone.</summary>
public sealed class WhyWords(Zone zone, DateTimeOffset now)
{
    public const string Evidence = "Evidence";
    public const string TheRule = "Rule";
    public const string ForYou = "For you";
    public const string Since = "Clock";
    public const string Now = "Now";
    public const string Next = "Next time";
    public const string Less = "Less of it";

    public static string Title(string customer) => $"Why {customer}?";

    /// <summary>The rule in words: "The rule "uncalled customer": nobody has spoken with them for …".</summary>
    public static string Rule(string rule) => AllRules.Find(rule) is { } known
        ? $"The rule \"{SpokenRules.Of(rule)}\": {char.ToLowerInvariant(known.FiresWhen[0])}{known.FiresWhen[1..]}"
        : $"The rule \"{SpokenRules.Of(rule)}\".";

    /// <summary>The policy values that decided: "Tier A: every 14 days, urgent after 21, then every 10 working days." Null where none does.</summary>
    /// <param name="early">Whether the nudge's deal is in an early stage; null without a deal.</param>
    public static string? Values(string rule, Policy policy, Tier tier, bool? early) => rule switch
    {
        "uncalled_customer" => policy.IntervalsOf(tier) is var days ? Text($"Tier {tier}: every {days.IdealDays} days, urgent after {days.MaximumDays}, then every {policy.RepeatInterval} working days.") : null,
        "stalled_deal" => early is { } isEarly
            ? Text($"{(isEarly ? "Early" : "Late")} stages: {policy.StageLimit(isEarly)} working days, and {policy.DealPeace} of peace after a conversation.")
            : Text($"Early stages: {policy.EarlyStageLimit} working days, late ones: {policy.LateStageLimit}, and {policy.DealPeace} of peace after a conversation."),
        "open_deal_cadence" => Text($"Open deals: {policy.OpenDealAttempts} attempts within {policy.OpenDealDays} days."),
        "new_lead" or "lead_question" => Text($"New leads: {policy.LeadAttempts} attempts within {policy.LeadDays} working days, then the question what to do."),
        "missed_inbound" => Text($"Missed calls: after {policy.MissedCallAfter.TotalMinutes:0} working minutes."),
        "email_ping_pong" => Text($"Emails both ways: {policy.PingPongEmails} within {policy.PingPongDays} days."),
        "email_only" => Text($"Emails without a conversation: {policy.EmailOnlyEmails} within {policy.EmailOnlyDays} days."),
        "empty_pipeline" => policy.PipelineFloor is { } floor ? Text($"Pipeline: below {floor:0.##}, with {policy.PipelineNames} names.") : null,
        "one_more_call" => Text($"One more call: {policy.OneMoreCallBefore.TotalMinutes:0} minutes before the end of your day."),
        "missing_number" => Text($"Missing numbers: at most {policy.NumbersAskedADay} a day."),
        "hello_call" => "Hello calls: one a day.",
        "callback_due" => "Promises: at the time you promised.",
        _ => null,
    };

    /// <summary>Since when its clock runs, and what stops it.</summary>
    public string Clock(DateTimeOffset since) => $"Its clock started on {Day(since)}. A conversation by phone stops it; an email does not.";

    /// <summary>What became of it; null while it is open.</summary>
    /// <param name="why">What settled it, where that is a sentence.</param>
    public string? Fate(NudgeState state, DateTimeOffset? at, string? why) => state switch
    {
        NudgeState.ActedOn => $"You called{On(at)}, so it is settled.",
        NudgeState.Answered => $"You answered it{On(at)}, so it is settled.",
        NudgeState.Withdrawn => $"It was taken back{On(at)}.{(why is not null && why.EndsWith('.') ? $" {why}" : "")}",
        NudgeState.Ignored => $"It stayed unanswered{On(at)}.",
        NudgeState.Missed => $"Its time was over{On(at)}.",
        NudgeState.Undeliverable => "It could not be delivered.",
        _ => null,
    };

    /// <summary>When it would come again.</summary>
    /// <param name="next">Null when nobody can tell.</param>
    public string Again(DateTimeOffset? next) => next > now
        ? $"If nothing changes, it comes again {SpokenTime.When(next.Value, zone, now)}."
        : "It comes again when there is a new reason, not before.";

    public string ComesBack(DateTimeOffset at) => $"You put it off: it comes back {SpokenTime.WhenExactly(at, zone, now)}.";

    /// <param name="end">"until Wed 2 Dec".</param>
    public static string Muted(string end) => $"You have muted it {end}.";

    public static string HowToMute(string customer) => $"Too much? Tap below, or say \"mute {customer} for two weeks\".";

    /// <summary>Why a nudge that is due does not come now.</summary>
    public string HeldBack(string customer, Suppressed held) =>
        $"{customer}: {Due(held.Nudge)}, but held back: {Yours(held.Why.Sentence(zone, now))}.";

    /// <summary>Nothing holds it back.</summary>
    public static string ComesNow(string customer, string rule) => $"{customer}: \"{SpokenRules.Of(rule)}\" is due, and is the next I would send.";

    /// <summary>Why nothing is due.</summary>
    /// <param name="silentSince">Since when nobody has spoken with them.</param>
    public string NotDue(string customer, Policy policy, Tier tier, DateTimeOffset silentSince)
    {
        var days = policy.IntervalsOf(tier);
        return Text($"{customer}: nothing is due. For tier {tier} it is after {days.IdealDays} days, and their clock runs since {Day(silentSince)}: that would be {SpokenTime.When(silentSince + days.Ideal, zone, now)}.");
    }

    public string Open(string customer, DateTimeOffset sentAt) => $"I did, {SpokenTime.WhenExactly(sentAt, zone, now)}, and that nudge about {customer} is still open. Ask \"why {customer}?\" for its reasons.";

    public static string NoReason(string customer) => $"{customer}: there is no reason to nudge you now.";

    public static string NotActive(string customer) => $"{customer} is not an active customer, so I nudge nobody about them.";

    public static string DoNotCall(string customer) => $"{customer} asked not to be called, so I nudge nobody about them.";

    public static string NeverNudged(string customer) => $"I have not nudged you about {customer}.";

    private static string Due(Candidate nudge) => $"\"{SpokenRules.Of(nudge.Rule.Name)}\" is due";

    // The words for planning speak of the rep; here they are told to the rep.
    private static string Yours(string reason) => reason
        .Replace("the rep's", "your", StringComparison.Ordinal)
        .Replace("of the rep", "of yours", StringComparison.Ordinal)
        .Replace("by the rep", "by you", StringComparison.Ordinal)
        .Replace("the rep is", "you are", StringComparison.Ordinal);

    private string On(DateTimeOffset? at) => at is { } moment ? $" {SpokenTime.When(moment, zone, now)}" : "";

    private string Day(DateTimeOffset moment) => SpokenTime.WeekDay(zone.Date(moment), zone.Date(now));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
