using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>For each restraint there is somebody whom it holds back, with that reason said; without it the same nudge goes out.</summary>
public sealed class EveryRestraintTests
{
    private static readonly AccountFacts Due = Some.Customer(1, 16);
    private static readonly RepFacts Ana = Some.Rep(Due) with { Policy = Some.Quiet.Switch("one_more_call", on: false) };
    private static readonly AccountFacts Unknown = Due with { HasNumber = false };
    private static readonly AccountFacts Olas = Some.Customer(1, 30) with { OwnerId = Some.Ola };

    private static readonly Dictionary<Restraint, Held> Table = new()
    {
        [Restraint.OutsideWorkingHours] = new(Ana, "2026-03-02 18:30", Free: "2026-03-02 10:00"),
        [Restraint.DayOff] = new(Ana, "2026-03-07 10:00", Free: "2026-03-06 10:00"),
        [Restraint.Holiday] = new(At(new(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [new(2026, 3, 4)])), "2026-03-04 10:00", Free: "2026-03-05 10:00"),
        [Restraint.TimeOff] = new(At(new(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), timeOff: [new DaySpan(new(2026, 3, 4), new(2026, 3, 4))])), "2026-03-04 10:00", Free: "2026-03-05 10:00"),
        [Restraint.QuietTime] = new(At(new(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), quiet: new QuietTime(new(12, 0), new(13, 0)))), "2026-03-02 12:30", Free: "2026-03-02 13:00"),
        [Restraint.RuleSwitchedOff] = new(Ana with { Policy = Ana.Policy.Switch("uncalled_customer", on: false) }, "2026-03-02 10:00"),
        [Restraint.AccountClosed] = new(Ana with { Accounts = [Due with { State = AccountState.Closed }], Nudges = [PutOff] }, "2026-03-02 10:00"),
        [Restraint.DoNotCall] = new(Ana with { Accounts = [Due with { DoNotCall = true }] }, "2026-03-02 10:00"),
        [Restraint.NoNumber] = new(Ana with { Accounts = [Unknown] }, "2026-03-02 10:00"),
        [Restraint.Muted] = new(Ana with { Mutes = [new Mute(1, null, Some.At("2026-03-05 09:00"))] }, "2026-03-02 10:00", Free: "2026-03-05 09:00"),
        [Restraint.AlreadyNudged] = new(Ana with { Nudges = [Some.Earlier(5, Due, "2026-02-27 09:00")] }, "2026-03-02 10:00", Free: "2026-03-09 10:00"),
        [Restraint.CustomerNudgedToday] = new(Ana with { Accounts = [Due with { LastNudge = new SaidNudge(99, Some.At("2026-03-02 08:00")) }] }, "2026-03-02 10:00", Free: "2026-03-04 10:00"),
        [Restraint.CustomerAsleep] = new(Ana with { Accounts = [Due with { Zone = Zone.Of("America/Chicago") }] }, "2026-03-02 10:00", Free: "2026-03-02 15:00"),
        [Restraint.AnotherPartOfDay] = new(Ana with { Accounts = [Some.Customer(1, 30).Tried("2026-02-26 10:00")], Nudges = [Some.Earlier(5, Some.Customer(1, 30), "2026-02-16 09:00")] }, "2026-03-03 10:00", Free: "2026-03-03 12:00"),
        [Restraint.HeldBack] = new(Ana with { Policy = Ana.Policy with { HoldBack = 1 } }, "2026-03-02 10:00"),
        [Restraint.PromisesSpent] = new(Promises(Ana.Policy with { PromisesADay = 0 }), "2026-03-02 10:00"),
        [Restraint.ShareDone] = new(StandIn(share: 0), "2026-03-02 10:00"),
        [Restraint.NumberAskedToday] = new(Ana with { Accounts = [Unknown], Policy = Ana.Policy with { NumbersAskedADay = 0 } }, "2026-03-02 10:00", Rule: "missing_number"),
        [Restraint.BudgetSpent] = new(Ana with { Nudges = [.. Enumerable.Range(0, 3).Select(n => Some.Earlier(10 + n, Some.Customer(10 + n, 30), $"2026-03-02 09:0{n}"))] }, "2026-03-02 17:00", Free: "2026-03-03 09:00"),
        [Restraint.WaitsItsTurn] = new(Ana with { Accounts = [Due, Some.Customer(2, 20)] }, "2026-03-02 09:00"),
    };

    public static TheoryData<Restraint> All => [.. Enum.GetValues<Restraint>().Except([Restraint.ColleagueIsBack])]; // that one is met when a nudge leaves

    private static NudgeRecord PutOff => Some.Earlier(5, Due, "2026-02-27 09:00", NudgeState.Snoozed) with { DueAt = Some.Monday };

    [Theory]
    [MemberData(nameof(All))]
    public void It_holds_a_nudge_back_and_says_so(Restraint restraint)
    {
        var held = Table[restraint];
        var plan = Planner.Plan(held.Rep, Some.At(held.At));

        Assert.DoesNotContain(plan.Sends, held.IsIt);
        Assert.Contains(plan.Suppressed, suppressed => held.IsIt(new Send(suppressed.Nudge, default)) && suppressed.Why.Reason == restraint);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Without_it_the_same_nudge_goes_out(Restraint restraint)
    {
        var held = Table[restraint];
        var plan = Planner.Plan(held.Free is null ? Freed(restraint, held.Rep) : held.Rep, Some.At(held.Free ?? held.At));

        Assert.Contains(plan.Sends, held.IsIt);
    }

    // What does not pass by itself is lifted.
    private static RepFacts Freed(Restraint restraint, RepFacts rep) => restraint switch
    {
        Restraint.RuleSwitchedOff or Restraint.HeldBack => rep with { Policy = Ana.Policy },
        Restraint.AccountClosed or Restraint.DoNotCall or Restraint.NoNumber or Restraint.WaitsItsTurn => rep with { Accounts = [Due] },
        Restraint.PromisesSpent => Promises(Ana.Policy),
        Restraint.ShareDone => StandIn(share: 1),
        Restraint.NumberAskedToday => rep with { Policy = Ana.Policy },
        _ => throw new ArgumentOutOfRangeException(nameof(restraint), restraint, "It passes, but nobody says when."),
    };

    private static RepFacts At(WorkingTime hours) => Ana with { Hours = hours };

    private static RepFacts Promises(Policy policy) => Ana with { Accounts = [BesideTests.Promised(1, "2026-03-02 08:00")], Policy = policy };

    private static RepFacts StandIn(int share) => Ana with
    {
        Accounts = [Olas],
        StandsInFor = [new StoodInFor(Some.Ola, "Ola", new(2026, 3, 6))],
        Policy = Ana.Policy with { StandInADay = share },
    };

    /// <param name="Rule">Of the nudge that is held back, where it is not any.</param>
    /// <param name="Free">When it is over, by Ana's clock; null where it does not pass by itself.</param>
    private sealed record Held(RepFacts Rep, string At, string? Free = null, string? Rule = null)
    {
        public bool IsIt(Send send) => send.Nudge.Account.Id == 1 && (Rule is null ? send.Nudge.Rule.Name != "missing_number" : send.Nudge.Rule.Name == Rule);
    }
}
