using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using NudgeBot.Core.Tests.Quarter.Running;
using NudgeBot.Quarter.Judging;
using NudgeBot.Quarter.Truth;
using Outage = NudgeBot.Quarter.Truth.Outage;
using Restraint = NudgeBot.Quarter.Judging.Restraint;

namespace NudgeBot.Core.Tests.Quarter;

/// <summary>How each restraint is taken out: the planner is told something that is not so, or a step is left out.</summary>
internal static class TakenOut
{
    /// <summary>While this lasts, the bot does nothing: from a Tuesday's noon in Warsaw over the end of everybody's day.</summary>
    public static readonly Outage OfTheBot = new(new(2026, 3, 10, 11, 0, 0, TimeSpan.Zero), new(2026, 3, 11, 14, 30, 0, TimeSpan.Zero));

    /// <summary>While this lasts, one platform in four takes nothing.</summary>
    public static readonly Outage OfAPlatform = new(new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero), new(2026, 3, 13, 12, 0, 0, TimeSpan.Zero), Platform: 1);

    public static readonly IReadOnlyDictionary<string, Lie> Lies = new Dictionary<string, Lie>
    {
        [Restraint.Budget] = Policy((policy, seller) => HowMany.AllowanceOf(seller) == seller.Rules.Budget ? policy with { Budget = policy.Budget + 2 } : policy),
        [Restraint.HalfBudget] = Policy(policy => policy with { IgnoredBeforeHalving = int.MaxValue }),
        [Restraint.FirstRun] = Policy((policy, seller) => seller.Said.Count < seller.Rules.Budget * 3 ? policy with { Budget = policy.Budget * 4 } : policy),
        [Restraint.AfterOutage] = new() { Facts = (facts, _, now) => now >= OfTheBot.To && now < OfTheBot.To.AddHours(10) ? facts with { Policy = facts.Policy with { Budget = facts.Policy.Budget * 4 } } : facts },
        [Restraint.BesideBudget] = Policy(policy => policy with { PromisesADay = 100 }),
        [Restraint.ForOthers] = Policy(policy => policy with { StandInADay = 100 }),
        [Restraint.OneMoreCall] = Policy(policy => policy with { OneMoreCallBefore = TimeSpan.FromHours(3) }),
        [Restraint.OneQuestion] = Policy(policy => policy with { NumbersAskedADay = 100 }),
        [Restraint.OnePerCustomer] = new()
        {
            Facts = (facts, _, _) => facts with
            {
                Accounts = [.. facts.Accounts.Select(account => account with { LastNudge = null })],
                Nudges = [.. facts.Nudges.Select(nudge => nudge with { AccountId = -nudge.AccountId })],
            },
        },
        [Restraint.Ranking] = Accounts(account => account with { Value = 1_000_000 - account.Value }),
        [Restraint.WorkingHours] = Hours(calendar => Copy(calendar, opens: calendar.Opens.PlusHours(-1))),
        [Restraint.DayOff] = Hours(calendar => Copy(calendar, week: [.. Enum.GetValues<NodaTime.IsoDayOfWeek>().Where(day => day != NodaTime.IsoDayOfWeek.None)])),
        [Restraint.Holiday] = Hours(calendar => Copy(calendar, holidays: new HashSet<NodaTime.LocalDate>())),
        [Restraint.TimeOff] = Hours(calendar => Copy(calendar, isNeverAway: true)),
        [Restraint.QuietTime] = Hours(calendar => Copy(calendar, hasQuiet: false)),
        [Restraint.DoNotCall] = Accounts(account => account with { DoNotCall = false }) with { ChecksDepartures = false, TakesBack = false },
        [Restraint.NoNumber] = Accounts(account => account with { HasNumber = true }) with { ChecksDepartures = false, TakesBack = false },
        [Restraint.Closed] = Accounts(account => account.State == AccountState.Closed ? account with { State = AccountState.Customer } : account) with { ChecksDepartures = false, TakesBack = false },
        [Restraint.MutedCustomer] = new() { Facts = (facts, _, _) => facts with { Mutes = [.. facts.Mutes.Where(mute => mute.Rule is not null)] } },
        [Restraint.MutedRule] = new() { Facts = (facts, _, _) => facts with { Mutes = [.. facts.Mutes.Where(mute => mute.Rule is null)] } },
        [Restraint.RuleOff] = Policy(policy => policy with { Off = new HashSet<string>() }),
        [Restraint.CustomerAsleep] = Policy(policy => policy with { CustomerHours = new CustomerHours(new(0, 0), new(23, 59)) }),
        [Restraint.AnotherPartOfDay] = Accounts(account => account with { Clock = account.Clock with { LastAttemptAt = null } }),
        [Restraint.NotDue] = Policy(policy => policy with { TierA = new Intervals(3, 5), TierB = new Intervals(3, 5), TierC = new Intervals(3, 5) }),
        [Restraint.MootAtSending] = new() { ChecksDepartures = false, TakesBack = false, SlowMessages = 50 },
        [Restraint.Replaced] = new() { GivesWay = false },
        [Restraint.MootOnDesk] = new() { TakesBack = false },
        [Restraint.TakenBackForNothing] = new() { IsHasty = true },
        [Restraint.OncePerSilence] = Known((nudge, now) => nudge.State is NudgeState.Planned or NudgeState.Sent && nudge.SaidAt > now.AddHours(-10)),
        [Restraint.RepeatInterval] = Policy(policy => policy with { RepeatInterval = 1 }),
        [Restraint.Snooze] = Told((nudge, now) => nudge.State == NudgeState.Snoozed && nudge.DueAt > now ? nudge with { DueAt = now } : nudge),
        [Restraint.SnoozeLost] = Known((nudge, _) => nudge.State != NudgeState.Snoozed),
        [Restraint.Pointless] = Told((nudge, _) => nudge with { PointlessAfter = null }) with { ChecksDepartures = false },
        [Restraint.Missed] = new() { RecordsMissed = false },
        [Restraint.Twice] = Told((nudge, now) => nudge.State == NudgeState.Sent && nudge.SentAt < now.AddHours(-1) ? nudge with { State = NudgeState.Snoozed, DueAt = now } : nudge),
        [Restraint.Coverage] = new() { Facts = (facts, _, _) => facts with { Accounts = [.. facts.Accounts.Where(account => account.Id % 2 == 0)] } },
    };

    private static Lie Policy(Func<Policy, Policy> change) => Policy((policy, _) => change(policy));

    private static Lie Policy(Func<Policy, Seller, Policy> change) => new() { Facts = (facts, seller, _) => facts with { Policy = change(facts.Policy, seller) } };

    private static Lie Accounts(Func<AccountFacts, AccountFacts> change) => new() { Facts = (facts, _, _) => facts with { Accounts = [.. facts.Accounts.Select(change)] } };

    private static Lie Told(Func<NudgeRecord, DateTimeOffset, NudgeRecord> change) => new() { Facts = (facts, _, now) => facts with { Nudges = [.. facts.Nudges.Select(nudge => change(nudge, now))] } };

    private static Lie Known(Func<NudgeRecord, DateTimeOffset, bool> known) => new() { Facts = (facts, _, now) => facts with { Nudges = [.. facts.Nudges.Where(nudge => known(nudge, now))] } };

    private static Lie Hours(Func<Calendar, Calendar> change) =>
        new() { Facts = (facts, seller, _) => facts with { Hours = Settings.HoursOf(change(seller.Calendar), Zone.Of(seller.Calendar.Zone.Id)) } };

    private static Calendar Copy(
        Calendar calendar, NodaTime.LocalTime? opens = null, IReadOnlyList<NodaTime.IsoDayOfWeek>? week = null, IReadOnlySet<NodaTime.LocalDate>? holidays = null,
        bool isNeverAway = false, bool hasQuiet = true)
    {
        var copy = new Calendar
        {
            Zone = calendar.Zone,
            Week = week ?? calendar.Week,
            Opens = opens ?? calendar.Opens,
            Closes = calendar.Closes,
            Quiet = hasQuiet ? calendar.Quiet : null,
            Holidays = holidays ?? calendar.Holidays,
        };
        foreach (var absence in calendar.Away.Where(_ => !isNeverAway))
        {
            copy.TakeOff(absence);
        }

        return copy;
    }
}
