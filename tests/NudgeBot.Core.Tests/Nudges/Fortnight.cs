using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>
/// Two weeks of one rep's life, from a seed: customers in four zones, deals, leads that come in, promised and missed calls, signals, a rep
/// who answers some nudges, snoozes some, and ignores the rest. What the rep does follows from the nudge alone, so that two runs that send the same nudges go on the same way.
/// </summary>
internal sealed class Fortnight(int seed)
{
    private static readonly Zone?[] Zones = [null, Zone.Of("America/New_York"), Zone.Of("America/Los_Angeles"), Zone.Of("Asia/Kolkata")];
    private static readonly DateTimeOffset Start = Some.At("2026-03-02 00:00");
    private static readonly TimeSpan ThinksFor = TimeSpan.FromMinutes(20);

    /// <summary>Rings every so many minutes, whether or not anything is due, and returns what was sent: identity, delivery, and the day.</summary>
    public IReadOnlyList<string> RingEvery(TimeSpan tick, bool onlyWhenDue = true, int? shuffle = null, int looks = 1)
    {
        var (sent, facts) = (new List<string>(), Facts());
        var next = Start;
        for (var now = Start; now < Start.AddDays(14); now += tick)
        {
            var before = facts;
            facts = React(facts, now);
            next = Earliest(next, Woken(before, facts));
            if (onlyWhenDue && now < next)
            {
                continue;
            }

            for (var look = 0; look < looks; look++)
            {
                var plan = Planner.Plan(shuffle is { } order ? Shuffled(facts, order) : facts, now);
                sent.AddRange(plan.Sends.Select(send => FormattableString.Invariant($"{send.Nudge.Identity} delivery {send.Nudge.Returns?.Delivery + 1 ?? 1} on {Some.Warsaw.Date(now):O}")));
                facts = Noted(facts.After(plan, now));
                next = plan.NextPlanningAt;
            }
        }

        return sent;
    }

    // Whoever snoozes a nudge sees to it that it is looked at in time.
    private static DateTimeOffset? Woken(RepFacts before, RepFacts after) =>
        after.Nudges.Except(before.Nudges).Where(nudge => nudge.State == NudgeState.Snoozed).Min(nudge => (DateTimeOffset?)nudge.DueAt);

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;

    private RepFacts Facts()
    {
        var random = new Random(seed);
        var accounts = Enumerable.Range(1, 60).Select(id => Some.Customer(id, random.NextDouble() * 80, (Tier)random.Next(3), random.Next(1, 50) * 1000) with
        {
            Zone = Zones[random.Next(Zones.Length)],
            HasNumber = random.Next(10) > 0,
            DoNotCall = random.Next(15) == 0,
        }).ToList();
        var deals = Enumerable.Range(1, 15).Select(id => Some.Deal(id, random.Next(1, 61), "2026-01-05 10:00", random.Next(2) == 0) with
        {
            StageSince = Some.Monday.AddHours(-random.Next(24 * 30)),
        });
        var hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(17, 30), [new(2026, 3, 11)], quiet: new QuietTime(new(12, 30), new(13, 30)));
        // Not in the last quarter of an hour of the day: whoever rings in quarters finds the rep gone.
        DateTimeOffset SomeTime() => Some.At(FormattableString.Invariant($"2026-03-{random.Next(2, 14)} {random.Next(0, 17):00}:{random.Next(0, 60):00}"));
        foreach (var place in Enumerable.Range(0, 8))
        {
            var customer = accounts[place];
            accounts[place] = customer with
            {
                Clock = place % 2 == 0 ? customer.Clock with { NextPromisedCallAt = SomeTime() } : customer.Clock with { MissedInboundAt = SomeTime() },
            };
        }

        accounts.AddRange(Enumerable.Range(101, 4).Select(id => Some.Lead(id, "2026-03-02 09:00") with { LeadSince = SomeTime(), Zone = Zones[random.Next(Zones.Length)] }));
        var signals = Enumerable.Range(1, 4).Select(id => (Id: id, At: SomeTime())).Select(entry =>
            new SignalFacts(entry.Id, SignalKind.Question, 20 + entry.Id, null, "Dana", "Asks for the new list", entry.At, entry.At.AddHours(random.Next(4, 200))));
        return Some.Rep([.. accounts]) with { Deals = [.. deals], Hours = hours, Signals = [.. signals] };
    }

    // Twenty minutes after it was said: answered with a conversation, snoozed, or left alone. Business is done before the next part of the day.
    private RepFacts React(RepFacts facts, DateTimeOffset now)
    {
        foreach (var nudge in facts.Nudges.Where(nudge => nudge.State == NudgeState.Sent && nudge.DueAt + ThinksFor <= now))
        {
            switch (Mood(nudge))
            {
                case < 4:
                    facts = Replace(facts, nudge with { State = NudgeState.ActedOn }, nudge.DueAt + ThinksFor);
                    break;
                case < 6 when nudge.Delivery == 1:
                    facts = Replace(facts, nudge with { State = NudgeState.Snoozed, DueAt = nudge.DueAt.AddHours(Mood(nudge) == 4 ? 2 : 24) }, connectAt: null);
                    break;
                default:
                    break;
            }
        }

        return facts;
    }

    private int Mood(NudgeRecord nudge) => (int)(((uint)seed * 31) + (uint)nudge.AccountId + (uint)nudge.Occurrence) % 10;

    private static RepFacts Replace(RepFacts facts, NudgeRecord changed, DateTimeOffset? connectAt) => facts with
    {
        Nudges = [.. facts.Nudges.Select(nudge => nudge.Id == changed.Id ? changed : nudge)],
        Accounts = [.. facts.Accounts.Select(account => account.Id == changed.AccountId && connectAt is not null
            ? account with
            {
                Clock = account.Clock with
                {
                    LastConnectAt = connectAt,
                    LastAttemptAt = connectAt,
                    NextPromisedCallAt = Later(account.Clock.NextPromisedCallAt, connectAt),
                    MissedInboundAt = Later(account.Clock.MissedInboundAt, connectAt),
                },
            }
            : account)],
    };

    // A conversation settles what was promised or missed before it.
    private static DateTimeOffset? Later(DateTimeOffset? moment, DateTimeOffset? than) => moment > than ? moment : null;

    // The account's own note of its newest nudge, as the database has it.
    private static RepFacts Noted(RepFacts facts)
    {
        var last = facts.Nudges.Where(nudge => nudge.SaidAt is not null).GroupBy(nudge => nudge.AccountId)
            .ToDictionary(group => group.Key, group => group.MaxBy(nudge => (nudge.Moment, nudge.Id))!);
        return facts with
        {
            Accounts = [.. facts.Accounts.Select(account => last.TryGetValue(account.Id, out var nudge) ? account with { LastNudge = new SaidNudge(nudge.Id, nudge.Moment) } : account)],
        };
    }

    private static RepFacts Shuffled(RepFacts facts, int order)
    {
        var random = new Random(order);
        return facts with
        {
            Accounts = [.. facts.Accounts.OrderBy(_ => random.Next())],
            Deals = [.. facts.Deals.OrderBy(_ => random.Next())],
            Nudges = [.. facts.Nudges.OrderBy(_ => random.Next())],
            Signals = [.. facts.Signals.OrderBy(_ => random.Next())],
        };
    }
}
