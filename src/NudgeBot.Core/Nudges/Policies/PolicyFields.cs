using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Policies;

/// <summary>Every value of a policy, in the order in which its JSON shows them.</summary>
internal static class PolicyFields
{
    public static IReadOnlyList<PolicyField> All { get; } =
    [
        .. RuleNames.All.Select(name => PolicyField.Flag($"rules.{name}", policy => policy.IsOn(name), (policy, on) => policy.Switch(name, on))),
        .. Tier("a", policy => policy.TierA, (policy, tier) => policy with { TierA = tier }),
        .. Tier("b", policy => policy.TierB, (policy, tier) => policy with { TierB = tier }),
        .. Tier("c", policy => policy.TierC, (policy, tier) => policy with { TierC = tier }),
        PolicyField.Word("meetings", policy => policy.Meetings, (policy, value) => policy with { Meetings = value }),
        PolicyField.Whole("stalled_deal.early_working_days", policy => policy.EarlyStageLimit, (policy, value) => policy with { EarlyStageLimit = value }),
        PolicyField.Whole("stalled_deal.late_working_days", policy => policy.LateStageLimit, (policy, value) => policy with { LateStageLimit = value }),
        PolicyField.Whole("stalled_deal.peace_working_days", policy => policy.DealPeace, (policy, value) => policy with { DealPeace = value }),
        PolicyField.Whole("open_deal_cadence.attempts", policy => policy.OpenDealAttempts, (policy, value) => policy with { OpenDealAttempts = value }),
        PolicyField.Whole("open_deal_cadence.days", policy => policy.OpenDealDays, (policy, value) => policy with { OpenDealDays = value }),
        PolicyField.Whole("new_lead.attempts", policy => policy.LeadAttempts, (policy, value) => policy with { LeadAttempts = value }),
        PolicyField.Whole("new_lead.working_days", policy => policy.LeadDays, (policy, value) => policy with { LeadDays = value }),
        PolicyField.Minutes("missed_inbound.working_minutes", policy => policy.MissedCallAfter, (policy, value) => policy with { MissedCallAfter = value }),
        PolicyField.Whole("email_ping_pong.emails", policy => policy.PingPongEmails, (policy, value) => policy with { PingPongEmails = value }),
        PolicyField.Whole("email_ping_pong.days", policy => policy.PingPongDays, (policy, value) => policy with { PingPongDays = value }),
        PolicyField.Whole("email_only.emails", policy => policy.EmailOnlyEmails, (policy, value) => policy with { EmailOnlyEmails = value }),
        PolicyField.Whole("email_only.days", policy => policy.EmailOnlyDays, (policy, value) => policy with { EmailOnlyDays = value }),
        PolicyField.Amount("empty_pipeline.floor", policy => policy.PipelineFloor, (policy, value) => policy with { PipelineFloor = value }),
        PolicyField.Whole("empty_pipeline.names", policy => policy.PipelineNames, (policy, value) => policy with { PipelineNames = value }),
        PolicyField.Minutes("one_more_call.minutes_before_end", policy => policy.OneMoreCallBefore, (policy, value) => policy with { OneMoreCallBefore = value }),
        PolicyField.Whole("missing_number.a_day", policy => policy.NumbersAskedADay, (policy, value) => policy with { NumbersAskedADay = value }),
        PolicyField.Whole("budget", policy => policy.Budget, (policy, value) => policy with { Budget = value }),
        PolicyField.Whole("promises_a_day", policy => policy.PromisesADay, (policy, value) => policy with { PromisesADay = value }),
        PolicyField.Whole("stand_in_a_day", policy => policy.StandInADay, (policy, value) => policy with { StandInADay = value }),
        PolicyField.Whole("ignored_before_halving", policy => policy.IgnoredBeforeHalving, (policy, value) => policy with { IgnoredBeforeHalving = value }),
        PolicyField.Whole("repeat_working_days", policy => policy.RepeatInterval, (policy, value) => policy with { RepeatInterval = value }),
        PolicyField.Minutes("catch_up_minutes", policy => policy.CatchUpPause, (policy, value) => policy with { CatchUpPause = value }),
        PolicyField.Time("customer_hours.from", policy => policy.CustomerHours.Opens, (policy, value) => policy with { CustomerHours = policy.CustomerHours with { Opens = value } }),
        PolicyField.Time("customer_hours.to", policy => policy.CustomerHours.Closes, (policy, value) => policy with { CustomerHours = policy.CustomerHours with { Closes = value } }),
        new("quiet_time", "null, or {\"from\": \"12:00\", \"to\": \"13:00\"}", WriteQuiet, ReadQuiet),
        PolicyField.Word("voicemail", policy => policy.Voicemail, (policy, value) => policy with { Voicemail = value }),
        PolicyField.Word("privacy", policy => policy.Privacy, (policy, value) => policy with { Privacy = value }),
        PolicyField.Flag("leaderboard", policy => policy.Leaderboard, (policy, value) => policy with { Leaderboard = value }),
        .. Schedule(),
        PolicyField.Fraction("hold_back", policy => policy.HoldBack, (policy, value) => policy with { HoldBack = value }),
    ];

    private static PolicyField[] Tier(string name, Func<Policy, Intervals> get, Func<Policy, Intervals, Policy> set) =>
    [
        PolicyField.Whole($"tiers.{name}.ideal_days", policy => get(policy).IdealDays, (policy, value) => set(policy, get(policy) with { IdealDays = value })),
        PolicyField.Whole($"tiers.{name}.maximum_days", policy => get(policy).MaximumDays, (policy, value) => set(policy, get(policy) with { MaximumDays = value })),
    ];

    private static PolicyField[] Schedule() =>
    [
        Flag(NoticeKind.RollCallQuestion, (schedule, on) => schedule with { RollCallQuestion = on }),
        Time(NoticeKind.RollCallQuestion, schedule => schedule.RollCallQuestionAt, (schedule, time) => schedule with { RollCallQuestionAt = time }),
        Flag(NoticeKind.RollCall, (schedule, on) => schedule with { RollCall = on }),
        Time(NoticeKind.RollCall, schedule => schedule.RollCallAt, (schedule, time) => schedule with { RollCallAt = time }),
        Flag(NoticeKind.WeeklyMirror, (schedule, on) => schedule with { WeeklyMirror = on }),
        Flag(NoticeKind.TeamLine, (schedule, on) => schedule with { TeamLine = on }),
        Time(NoticeKind.TeamLine, schedule => schedule.TeamLineAt, (schedule, time) => schedule with { TeamLineAt = time }),
    ];

    private static PolicyField Flag(NoticeKind kind, Func<NoticeSchedule, bool, NoticeSchedule> set) => PolicyField.Flag(
        $"schedule.{kind.Word()}", policy => policy.Schedule.IsOn(kind), (policy, on) => policy with { Schedule = set(policy.Schedule, on) });

    private static PolicyField Time(NoticeKind kind, Func<NoticeSchedule, TimeOnly> get, Func<NoticeSchedule, TimeOnly, NoticeSchedule> set) => PolicyField.Time(
        $"schedule.{kind.Word()}_at", policy => get(policy.Schedule), (policy, time) => policy with { Schedule = set(policy.Schedule, time) });

    private static JsonObject? WriteQuiet(Policy policy) =>
        policy.Quiet is { } quiet ? new JsonObject { ["from"] = PolicyField.Clock(quiet.From), ["to"] = PolicyField.Clock(quiet.To) } : null;

    private static Policy? ReadQuiet(Policy policy, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return policy with { Quiet = null };
        }

        return json.ValueKind == JsonValueKind.Object && json.EnumerateObject().All(member => member.Name is "from" or "to")
            && json.TryGetProperty("from", out var from) && PolicyField.Clock(from) is { } begins
            && json.TryGetProperty("to", out var to) && PolicyField.Clock(to) is { } ends
                ? policy with { Quiet = new QuietTime(begins, ends) }
                : null;
    }
}
