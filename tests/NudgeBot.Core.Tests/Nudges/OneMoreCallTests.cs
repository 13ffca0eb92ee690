using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class OneMoreCallTests
{
    private static readonly DateTimeOffset QuarterPastFive = Some.At("2026-03-02 17:15");

    [Theory]
    [InlineData("2026-03-02 17:14", 0)]
    [InlineData("2026-03-02 17:15", 1)]
    [InlineData("2026-03-02 17:59", 1)]
    [InlineData("2026-03-02 18:00", 0)]
    public void One_more_call_comes_45_minutes_before_the_end_of_the_day_and_not_after_it(string now, int sent) =>
        Assert.Equal(sent, Planner.Plan(Some.Rep(Some.Customer(1, 5)), Some.At(now)).Sends.Count);

    [Fact]
    public void It_names_the_best_customer_by_value_and_days_though_nobody_is_due()
    {
        var rep = Some.Rep(Some.Customer(1, 3, value: 1000), Some.Customer(2, 9, value: 1000), Some.Customer(3, 2, value: 3000));

        Assert.Equal(["one_more_call Customer 2"], Planner.Plan(rep, QuarterPastFive).Subjects());
    }

    [Fact]
    public void There_is_one_a_day_however_often_one_looks()
    {
        var rep = Some.Rep(Some.Customer(1, 5), Some.Customer(2, 6), Some.Customer(3, 7));

        var (sent, _) = rep.LiveThrough(Some.At("2026-03-02 17:00"), Some.At("2026-03-04 17:00"));

        Assert.Equal(2, sent.Count);
        Assert.Equal(2, sent.Select(entry => entry.Send.Nudge.Identity).Distinct().Count());
    }

    [Fact]
    public void It_is_beside_the_budget_and_pointless_after_the_day()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 6).Select(id => Some.Customer(id, 16))]);

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-03 08:00"));

        Assert.Equal(4, sent.Count);
        Assert.Equal("one_more_call", sent[^1].Send.Nudge.Rule.Name);
        Assert.Equal(Some.At("2026-03-02 18:00"), sent[^1].Send.Nudge.PointlessAfter);
    }

    [Fact]
    public void It_names_nobody_who_was_called_or_nudged_about_today()
    {
        var called = Some.Customer(1, 50);
        called = called with { Clock = called.Clock with { LastAttemptAt = Some.At("2026-03-02 11:00") } };
        var nudged = Some.Customer(2, 40) with { LastNudge = new SaidNudge(9, Some.At("2026-03-02 10:00")) };
        var rep = Some.Rep(called, nudged, Some.Customer(3, 2)) with { Policy = Some.Quiet.Switch("uncalled_customer", on: false) };

        Assert.Equal(["one_more_call Customer 3"], Planner.Plan(rep, QuarterPastFive).Subjects());
    }

    [Fact]
    public void Somebody_named_lately_steps_back_behind_the_others()
    {
        var lately = Some.Customer(1, 9) with { LastNudge = new SaidNudge(9, Some.At("2026-02-27 17:15")) };

        Assert.Equal(["one_more_call Customer 2"], Planner.Plan(Some.Rep(lately, Some.Customer(2, 3)), QuarterPastFive).Subjects());
        Assert.Equal(["one_more_call Customer 1"], Planner.Plan(Some.Rep(lately), QuarterPastFive).Subjects());
    }

    [Fact]
    public void It_waits_for_a_customer_who_still_sleeps()
    {
        var early = Some.Customer(1, 5) with { Zone = Zone.Of("America/Los_Angeles") };
        var night = Some.Rep(early) with { Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(17, 30)) };

        var plan = Planner.Plan(night, Some.At("2026-03-02 16:45"));

        Assert.Empty(plan.Sends);
        Assert.Equal(Some.At("2026-03-02 17:00"), plan.NextPlanningAt);
        Assert.Single(Planner.Plan(night, plan.NextPlanningAt).Sends);
    }

    [Fact]
    public void It_can_be_switched_off()
    {
        var rep = Some.Rep(Some.Customer(1, 5)) with { Policy = Some.Quiet.Switch("one_more_call", on: false) };

        Assert.Empty(Planner.Plan(rep, QuarterPastFive).Sends);
    }

    [Fact]
    public void A_lead_or_a_number_nobody_has_is_never_one_more_call() =>
        Assert.Empty(Planner.Plan(Some.Rep(Some.Customer(1, 9) with { State = AccountState.Lead, Clock = Clock.Never }, Some.Customer(2, 9) with { HasNumber = false }), QuarterPastFive).Sends);
}
