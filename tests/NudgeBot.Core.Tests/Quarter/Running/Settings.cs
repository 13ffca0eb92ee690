using NodaTime;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Core.Tests.Quarter.Running;

/// <summary>What teams have agreed on and when people work, in the bot's own terms.</summary>
internal sealed class Settings
{
    private readonly Dictionary<TeamRules, Policy> policies = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Zone> zones = [];
    private readonly Dictionary<long, (int Absences, WorkingTime Hours)> hours = [];

    public Zone ZoneOf(DateTimeZone zone)
    {
        if (!zones.TryGetValue(zone.Id, out var found))
        {
            zones.Add(zone.Id, found = Zone.Of(zone.Id));
        }

        return found;
    }

    public WorkingTime HoursOf(Seller seller)
    {
        if (!hours.TryGetValue(seller.Id, out var known) || known.Absences != seller.Calendar.Away.Count)
        {
            known = (seller.Calendar.Away.Count, HoursOf(seller.Calendar, ZoneOf(seller.Calendar.Zone)));
            hours[seller.Id] = known;
        }

        return known.Hours;
    }

    public static WorkingTime HoursOf(Calendar calendar, Zone zone) => new(
        zone, calendar.Week.Select(day => (int)day), calendar.Opens.ToTimeOnly(), calendar.Closes.ToTimeOnly(),
        calendar.Holidays.Select(day => day.ToDateOnly()), calendar.Away.Select(absence => new DaySpan(absence.First.ToDateOnly(), absence.Last.ToDateOnly())),
        calendar.Quiet is { } quiet ? new QuietTime(quiet.From.ToTimeOnly(), quiet.To.ToTimeOnly()) : null);

    public Policy PolicyOf(TeamRules rules)
    {
        if (!policies.TryGetValue(rules, out var policy))
        {
            policies.Add(rules, policy = MakePolicy(rules));
        }

        return policy;
    }

    private static Policy MakePolicy(TeamRules rules) => new()
    {
        Budget = rules.Budget,
        PromisesADay = rules.BesideTheBudget,
        IgnoredBeforeHalving = rules.IgnoredBeforeHalving,
        RepeatInterval = rules.RepeatWorkingDays,
        NumbersAskedADay = rules.NumbersAskedADay,
        StandInADay = rules.ForOthersADay,
        TierA = new Intervals(rules.Silence["A"].Ideal, rules.Silence["A"].Maximum),
        TierB = new Intervals(rules.Silence["B"].Ideal, rules.Silence["B"].Maximum),
        TierC = new Intervals(rules.Silence["C"].Ideal, rules.Silence["C"].Maximum),
        Meetings = rules.MeetingsDefer ? Meetings.Defer : Meetings.Ignore,
        EarlyStageLimit = rules.EarlyStageDays,
        LateStageLimit = rules.LateStageDays,
        DealPeace = rules.DealPeaceDays,
        OpenDealAttempts = rules.DealAttempts,
        OpenDealDays = rules.DealAttemptDays,
        LeadAttempts = rules.LeadAttempts,
        LeadDays = rules.LeadDays,
        MissedCallAfter = TimeSpan.FromMinutes(rules.MissedCallMinutes),
        PingPongEmails = rules.PingPongEmails,
        PingPongDays = rules.PingPongDays,
        EmailOnlyEmails = rules.EmailOnlyEmails,
        EmailOnlyDays = rules.EmailOnlyDays,
        PipelineFloor = rules.PipelineFloor,
        OneMoreCallBefore = TimeSpan.FromMinutes(rules.OneMoreCallMinutes),
        CustomerHours = new CustomerHours(rules.CustomersFrom.ToTimeOnly(), rules.CustomersTo.ToTimeOnly()),
        HoldBack = rules.HoldBack,
        Off = rules.Off,
    };
}
