using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class SpreadTests
{
    private static readonly RepFacts Ana = Some.Rep([.. Enumerable.Range(1, 10).Select(id => Some.Customer(id, 14 + id, value: 1000 * id))]) with
    {
        Policy = Some.Quiet.Switch("one_more_call", on: false),
    };

    [Fact]
    public void A_days_nudges_come_one_at_the_opening_one_after_a_third_and_one_after_two_thirds()
    {
        var (sent, _) = Ana.LiveThrough(Some.At("2026-03-02 00:00"), Some.At("2026-03-03 00:00"));

        Assert.Equal([Some.At("2026-03-02 09:00"), Some.At("2026-03-02 12:00"), Some.At("2026-03-02 15:00")], sent.Select(entry => entry.At));
    }

    [Fact]
    public void The_urgent_come_first_then_the_best_by_value_and_urgency()
    {
        var rep = Some.Rep(Some.Customer(1, 15, value: 9000), Some.Customer(2, 25, value: 10), Some.Customer(3, 16, value: 9000));

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 17:00"));

        Assert.Equal([2L, 3L, 1L], sent.Select(entry => entry.Send.Nudge.Account.Id));
    }

    [Theory]
    [InlineData("2026-03-02 10:07", new[] { "10:07", "12:00", "15:00" })]
    [InlineData("2026-03-02 14:30", new[] { "14:30", "15:30", "16:30" })]
    [InlineData("2026-03-02 16:10", new[] { "16:10", "17:10" })]
    public void Who_is_first_looked_at_late_in_the_day_is_caught_up_with_an_hour_apart(string from, string[] times)
    {
        var (sent, _) = Ana.LiveThrough(Some.At(from), Some.At("2026-03-02 18:00"));

        Assert.Equal(times, sent.Select(entry => Some.Warsaw.Time(entry.At).ToString("HH:mm", null)));
    }

    [Fact]
    public void Quiet_time_takes_no_place_of_the_day_away()
    {
        var busy = Ana with { Policy = Ana.Policy with { Budget = 8 }, Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), quiet: new QuietTime(new(14, 30), new(16, 15))) };

        var (sent, _) = busy.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal(8, sent.Count);
    }

    [Fact]
    public void Halved_the_budget_is_spread_over_halves_of_the_day()
    {
        var ignored = Enumerable.Range(1, 3).Select(id => Some.Earlier(id, Some.Customer(100 + id, 30), $"2026-02-{id + 9} 09:00", NudgeState.Ignored));

        var (sent, _) = (Ana with { Nudges = [.. ignored] }).LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal(["09:00", "13:30"], sent.Select(entry => Some.Warsaw.Time(entry.At).ToString("HH:mm", null)));
    }

    [Fact]
    public void What_comes_due_during_the_day_waits_for_the_days_next_part()
    {
        var rep = Some.Rep(Some.Customer(1, 14 - (1.0 / 24))) with { Policy = Ana.Policy };

        Assert.Empty(Planner.Plan(rep, Some.At("2026-03-02 11:00")).Sends);
        Assert.Equal(Some.At("2026-03-02 12:00"), Planner.Plan(rep, Some.At("2026-03-02 11:00")).NextPlanningAt);
        Assert.Single(Planner.Plan(rep, Some.At("2026-03-02 12:00")).Sends);
    }

    [Fact]
    public void When_all_customers_still_sleep_the_planner_asks_to_be_woken_when_the_first_of_them_wakes()
    {
        var rep = Some.Rep(Some.Customer(1, 16) with { Zone = Zone.Of("America/New_York") }) with { Policy = Ana.Policy };

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal([Some.At("2026-03-02 14:00")], sent.Select(entry => entry.At));
    }

    [Fact]
    public void An_awake_customer_does_not_wait_for_a_better_one_who_sleeps()
    {
        var asleep = Some.Customer(1, 300, value: 1_000_000) with { Zone = Zone.Of("America/New_York") };

        var (sent, _) = (Some.Rep(asleep, Some.Customer(2, 15)) with { Policy = Ana.Policy }).LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal([2L, 1L], sent.Select(entry => entry.Send.Nudge.Account.Id));
        Assert.Equal(Some.At("2026-03-02 14:00"), sent[1].At);
    }

    [Fact]
    public void In_quiet_time_the_turn_waits_for_its_end()
    {
        var rep = Ana with { Hours = new WorkingTime(Some.Warsaw, [1], new(9, 0), new(18, 0), quiet: new QuietTime(new(11, 30), new(13, 15))) };

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal(["09:00", "13:15", "15:45"], sent.Select(entry => Some.Warsaw.Time(entry.At).ToString("HH:mm", null)));
    }

    [Fact]
    public void A_night_shift_gets_its_nudges_at_night_when_somebody_is_awake_somewhere()
    {
        var rep = Ana with { Hours = new WorkingTime(Some.Warsaw, [1], new(22, 0), new(6, 0)) };
        rep = rep with { Accounts = [.. rep.Accounts.Select(account => account with { Zone = Zone.Of("America/Los_Angeles") })] };

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-03 12:00"));

        Assert.Equal([Some.At("2026-03-02 22:00"), Some.At("2026-03-03 00:45"), Some.At("2026-03-03 03:30")], sent.Select(entry => entry.At));
    }

    [Fact]
    public void The_first_run_on_old_data_ranks_the_neglect_and_keeps_the_budget()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 500).Select(id => Some.Customer(id, 100 + id, value: id))]);

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-03 00:00"));

        Assert.Equal([500L, 499L, 498L, 497L], sent.Select(entry => entry.Send.Nudge.Account.Id));
    }

    [Fact]
    public void Planning_twice_at_the_same_moment_sends_nothing_new()
    {
        var (first, after) = Ana.Look(Some.Monday);

        Assert.Single(first.Sends);
        Assert.Empty(Planner.Plan(after, Some.Monday).Sends);
    }
}
