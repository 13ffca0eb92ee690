using System.Globalization;

namespace NudgeBot.Core.Nudges.Policies;

/// <summary>What keeps a policy from being followed, a sentence each; none when it can be.</summary>
public static class PolicyCheck
{
    private const int AYear = 366;

    public static IReadOnlyList<string> Of(Policy policy) =>
    [
        .. Tier("A", policy.TierA),
        .. Tier("B", policy.TierB),
        .. Tier("C", policy.TierC),
        .. Between("The limit of early stages", policy.EarlyStageLimit, 1, AYear, "working days"),
        .. Between("The limit of late stages", policy.LateStageLimit, 1, AYear, "working days"),
        .. Between("The peace after a conversation about a deal", policy.DealPeace, 0, AYear, "working days"),
        .. Between("The attempts at an open deal", policy.OpenDealAttempts, 1, 20, "calls"),
        .. Between("The days in which an open deal gets its attempts", policy.OpenDealDays, 1, AYear, "days"),
        .. Between("The attempts at a new lead", policy.LeadAttempts, 1, 20, "calls"),
        .. Between("The days in which a new lead gets its attempts", policy.LeadDays, 1, 20, "working days"),
        .. Between("The wait before a missed call is returned", policy.MissedCallAfter.TotalMinutes, 0, 24 * 60, "working minutes"),
        .. Between("The emails that make ping-pong", policy.PingPongEmails, 2, 1000, "emails"),
        .. Between("The days of ping-pong", policy.PingPongDays, 1, AYear, "days"),
        .. Between("The emails of an email-only customer", policy.EmailOnlyEmails, 1, 1000, "emails"),
        .. Between("The days of an email-only customer", policy.EmailOnlyDays, 1, AYear, "days"),
        .. When(policy.PipelineFloor < 0, "The pipeline's floor cannot be below 0; leave it out to ask nobody."),
        .. Between("The names for an empty pipeline", policy.PipelineNames, 1, 20, "names"),
        .. When(policy.Budget < 1, $"The budget is {policy.Budget} nudges a day, and it must be at least 1; to send none, turn rules off."),
        .. When(policy.Budget > 20, $"The budget is {policy.Budget} nudges a day, and more than 20 would be muted, not answered."),
        .. Between("The cap of promises and missed calls", policy.PromisesADay, 0, 50, "a day"),
        .. Between("The nudges for absent colleagues", policy.StandInADay, 0, 20, "a day"),
        .. Between("The ignored nudges that halve the budget", policy.IgnoredBeforeHalving, 1, 100, "in a row"),
        .. Between("The repeat interval", policy.RepeatInterval, 1, AYear, "working days"),
        .. Between("The questions for missing numbers", policy.NumbersAskedADay, 0, 20, "a day"),
        .. Between("The one more call", policy.OneMoreCallBefore.TotalMinutes, 1, 12 * 60, "minutes before the end of the day"),
        .. Between("The pause when catching up", policy.CatchUpPause.TotalMinutes, 0, 12 * 60, "minutes"),
        .. When(
            policy.CustomerHours.Opens >= policy.CustomerHours.Closes,
            $"Customers could be called from {policy.CustomerHours.Opens:HH:mm} to {policy.CustomerHours.Closes:HH:mm}, which is never: the first must come before the second."),
        .. When(policy.Quiet is { } quiet && quiet.From == quiet.To, "Quiet time begins and ends at the same moment; leave it out to have none."),
        .. When(
            policy.HoldBack is not (>= 0 and <= 0.5),
            string.Create(CultureInfo.InvariantCulture, $"The hold-back is {policy.HoldBack:0.##}, and it must be between 0 and 0.5: half of the nudges is the most that may wait for the sake of measuring.")),
        .. policy.Off.Where(name => !RuleNames.All.Contains(name)).Select(name => $"There is no rule '{name}'. There is: {string.Join(", ", RuleNames.All)}."),
    ];

    private static IEnumerable<string> Tier(string name, Intervals intervals) =>
    [
        .. Between($"The ideal interval of tier {name}", intervals.IdealDays, 1, 3 * AYear, "days"),
        .. Between($"The maximum interval of tier {name}", intervals.MaximumDays, 1, 3 * AYear, "days"),
        .. When(
            intervals.IdealDays > intervals.MaximumDays,
            $"Tier {name} would be nudged at {intervals.IdealDays} days and urgent already at {intervals.MaximumDays}: the ideal interval must not be longer than the maximum."),
    ];

    private static IEnumerable<string> Between(string what, double value, double least, double most, string unit) => When(
        !(value >= least && value <= most),
        string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0.##} {unit} cannot be; it must be between {least:0} and {most:0}."));

    private static IEnumerable<string> When(bool wrong, string reason) => wrong ? [reason] : [];
}
