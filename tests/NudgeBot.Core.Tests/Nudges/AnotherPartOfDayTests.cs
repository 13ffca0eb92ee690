using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>Whom one did not reach in one part of their day, one may reach in another.</summary>
public sealed class AnotherPartOfDayTests
{
    private static readonly Policy Policy = Some.Quiet.Switch("one_more_call", on: false);

    [Theory]
    [InlineData("2026-02-27 09:30", "Mon 12:00")] // in the morning
    [InlineData("2026-02-27 11:59", "Mon 12:00")]
    [InlineData("2026-02-27 12:00", "Mon 09:00")] // around noon
    [InlineData("2026-02-27 16:30", "Mon 09:00")] // in the afternoon
    [InlineData("2026-02-16 08:59", "Mon 09:00")] // so long ago that it says nothing any more
    [InlineData("2026-02-16 09:00", "Mon 12:00")]
    public void After_an_attempt_in_vain_the_next_is_made_in_another_part_of_the_day(string tried, string comes) =>
        Assert.Equal(comes, Rep(Some.Customer(1, 16).Tried(tried)).LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent.Times().Single()[..9]);

    [Fact]
    public void Around_noon_means_not_before_three()
    {
        var rep = Rep(Some.Customer(1, 16).Tried("2026-02-27 13:00")) with { Hours = new WorkingTime(Some.Warsaw, [1], new(12, 0), new(18, 0)) };

        var plan = Planner.Plan(rep, Some.At("2026-03-02 12:00"));

        Assert.Empty(plan.Sends);
        Assert.Equal(new Suppression(Restraint.AnotherPartOfDay, Some.At("2026-03-02 15:00")), plan.Suppressed.Single().Why);
        Assert.Equal(["Mon 15:00 uncalled_customer Customer 1"], rep.LiveThrough(Some.At("2026-03-02 12:00"), Some.At("2026-03-02 18:00")).Sent.Times());
    }

    [Fact]
    public void Late_in_the_day_means_not_again_today()
    {
        var rep = Rep(Some.Customer(1, 16).Tried("2026-02-27 16:00"));

        var plan = Planner.Plan(rep, Some.At("2026-03-02 15:30"));

        Assert.Empty(plan.Sends);
        Assert.Equal(Restraint.AnotherPartOfDay, plan.Reason("account:1"));
        Assert.Single(Planner.Plan(rep, Some.At("2026-03-03 09:00")).Sends);
    }

    [Fact]
    public void Where_the_reps_hours_meet_only_one_part_of_the_customers_day_that_one_will_do()
    {
        // Nine to six in Warsaw is midnight to nine in Los Angeles: the morning from eight on is all there is.
        var rep = Rep(Some.Customer(1, 16).Tried("2026-02-27 17:30") with { Zone = Zone.Of("America/Los_Angeles") });

        Assert.Equal(["Mon 17:00 uncalled_customer Customer 1"], rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent.Times());
    }

    [Fact]
    public void Their_own_clock_counts_not_the_reps()
    {
        // Ten in the morning in Warsaw was half past two in Kolkata.
        var rep = Rep(Some.Customer(1, 16).Tried("2026-02-27 10:00") with { Zone = Zone.Of("Asia/Kolkata") });

        Assert.Equal(["Mon 10:30 uncalled_customer Customer 1"], rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent.Times());
    }

    [Fact]
    public void A_conversation_since_then_has_settled_it()
    {
        var customer = Some.Customer(1, 16).Tried("2026-02-13 09:30");

        Assert.Single(Planner.Plan(Rep(customer), Some.Monday).Sends);
    }

    [Fact]
    public void A_time_the_rep_has_chosen_stands()
    {
        var customer = Some.Customer(1, 16).Tried("2026-02-27 09:30");
        var snoozed = Some.Earlier(1, customer, "2026-02-27 09:00", NudgeState.Snoozed) with { DueAt = Some.At("2026-03-02 10:30") };

        Assert.Equal(["Mon 10:30 uncalled_customer Customer 1"], (Rep(customer) with { Nudges = [snoozed] }).LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent.Times());
        Assert.IsType<Departure.Leave>(Departure.Of(Rep(customer) with { Nudges = [snoozed with { State = NudgeState.Planned }] }, snoozed with { State = NudgeState.Planned }, Some.At("2026-03-02 10:30")));
    }

    [Fact]
    public void A_promise_a_missed_call_and_a_signal_do_not_wait_for_a_better_hour()
    {
        var promised = BesideTests.Promised(1, "2026-03-02 09:00").Tried("2026-02-27 09:30");

        Assert.Equal(["callback_due Customer 1"], Planner.Plan(Rep(promised), Some.Monday).Subjects());
    }

    private static RepFacts Rep(AccountFacts account) => Some.Rep(account) with { Policy = Policy };
}
