using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class OutageTests
{
    private static readonly RepFacts Ana = Some.Rep([.. Enumerable.Range(1, 20).Select(id => Some.Customer(id, 30 + id))]);

    [Fact]
    public void After_three_days_away_one_days_budget_goes_out()
    {
        var back = Ana with { ExpectedAt = Some.At("2026-02-25 09:00") };

        var (sent, _) = back.LiveThrough(Some.At("2026-03-02 10:00"), Some.At("2026-03-03 00:00"));

        Assert.Equal(3, sent.Count(entry => entry.Send.Nudge.Rule.Name != "one_more_call"));
    }

    [Fact]
    public void The_one_more_calls_of_days_nobody_saw_are_recorded_as_missed_and_not_sent()
    {
        var plan = Planner.Plan(Ana with { ExpectedAt = Some.At("2026-02-26 15:00") }, Some.At("2026-03-02 10:00"));

        Assert.Equal(["day:2026-02-26", "day:2026-02-27"], plan.Missed.Select(missed => missed.Subject));
        Assert.DoesNotContain(plan.Sends, send => send.Nudge.Rule.Name == "one_more_call");
    }

    [Fact]
    public void A_look_in_time_has_missed_nothing() =>
        Assert.Empty(Planner.Plan(Ana with { ExpectedAt = Some.At("2026-03-02 09:59") }, Some.At("2026-03-02 10:00")).Missed);

    [Fact]
    public void Messages_that_could_not_leave_for_days_hold_back_new_ones()
    {
        var stuck = Enumerable.Range(1, 3)
            .Select(id => Some.Earlier(id, Ana.Accounts[id], "2026-02-26 09:00", NudgeState.Planned, occurrence: 1) with { SentAt = null });

        Assert.Empty(Planner.Plan(Ana with { Nudges = [.. stuck] }, Some.At("2026-03-02 15:00")).Sends);
    }

    [Fact]
    public void A_nudge_that_could_not_leave_before_it_became_pointless_is_missed()
    {
        var late = Some.Earlier(1, Ana.Accounts[0], "2026-02-27 17:15", NudgeState.Planned, rule: "one_more_call") with
        {
            SentAt = null,
            PointlessAfter = Some.At("2026-02-27 18:00"),
        };

        Assert.Equal(NudgeState.Missed, Planner.Plan(Ana with { Nudges = [late] }, Some.Monday).Settled.Single().To);
    }
}
