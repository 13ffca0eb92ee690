using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>Each restraint on its own: with it nothing goes out, and the plan says why.</summary>
public sealed class RestraintTests
{
    private static readonly AccountFacts Due = Some.Customer(1, 16);

    [Fact]
    public void Without_any_restraint_the_nudge_goes_out() =>
        Assert.Equal(["uncalled_customer Customer 1"], Planner.Plan(Some.Rep(Due), Some.Monday).Subjects());

    [Theory]
    [InlineData("2026-03-02 08:59", Restraint.OutsideWorkingHours)]
    [InlineData("2026-03-02 18:00", Restraint.OutsideWorkingHours)]
    [InlineData("2026-03-07 10:00", Restraint.DayOff)]
    [InlineData("2026-03-04 10:00", Restraint.Holiday)]
    [InlineData("2026-03-05 10:00", Restraint.TimeOff)]
    [InlineData("2026-03-02 12:30", Restraint.QuietTime)]
    public void Nothing_goes_out_while_the_rep_is_not_at_work(string now, Restraint why)
    {
        var rep = Some.Rep(Due) with
        {
            Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [new(2026, 3, 4)],
                [new DaySpan(new(2026, 3, 5), new(2026, 3, 6))], new QuietTime(new(12, 0), new(13, 0))),
        };

        AssertHeld(rep, now, why);
    }

    [Fact]
    public void The_urgent_waits_for_the_next_opening_too()
    {
        var plan = Planner.Plan(Some.Rep(Some.Customer(1, 300)), Some.At("2026-03-02 20:00"));

        Assert.Empty(plan.Sends);
        Assert.Equal(Some.At("2026-03-03 09:00"), plan.NextPlanningAt);
    }

    [Fact]
    public void Nobody_is_asked_to_call_someone_who_asked_not_to_be_called() =>
        AssertHeld(Some.Rep(Due with { DoNotCall = true }), "2026-03-02 10:00", Restraint.DoNotCall);

    [Fact]
    public void Do_not_call_wins_over_a_missing_number() =>
        AssertHeld(Some.Rep(Due with { DoNotCall = true, HasNumber = false }), "2026-03-02 10:00", Restraint.DoNotCall);

    [Theory]
    [InlineData("America/Chicago", "2026-03-02 10:00")] // 03:00 there
    [InlineData("America/Chicago", "2026-03-02 14:59")] // 07:59 there
    [InlineData("Asia/Tokyo", "2026-03-02 12:00")]      // 20:00 there
    public void Nobody_is_called_before_eight_or_after_eight_in_the_evening_there(string zone, string now) =>
        AssertHeld(Some.Rep(Due with { Zone = Zone.Of(zone) }), now, Restraint.CustomerAsleep);

    [Theory]
    [InlineData("America/Chicago", "2026-03-02 15:00")] // 08:00 there
    [InlineData("Asia/Tokyo", "2026-03-02 11:59")]      // 19:59 there
    public void From_eight_to_eight_they_may_be_called(string zone, string now) =>
        Assert.Single(Planner.Plan(Some.Rep(Due with { Zone = Zone.Of(zone) }), Some.At(now)).Sends);

    [Fact]
    public void A_muted_customer_or_rule_is_left_alone_until_the_mute_ends()
    {
        AssertHeld(Some.Rep(Due) with { Mutes = [new Mute(1, null, null)] }, "2026-03-02 10:00", Restraint.Muted);
        AssertHeld(Some.Rep(Due) with { Mutes = [new Mute(null, "uncalled_customer", Some.At("2026-03-10 09:00"))] }, "2026-03-02 10:00", Restraint.Muted);
        Assert.Single(Planner.Plan(Some.Rep(Due) with { Mutes = [new Mute(2, null, null)] }, Some.Monday).Sends);
        Assert.Single(Planner.Plan(Some.Rep(Due) with { Mutes = [new Mute(1, null, Some.Monday)] }, Some.Monday).Sends);
    }

    [Fact]
    public void A_mute_that_ends_today_lets_the_nudge_through_when_it_ends()
    {
        var rep = Some.Rep(Due) with { Mutes = [new Mute(1, null, Some.At("2026-03-02 10:30"))] };

        var plan = Planner.Plan(rep, Some.Monday);

        Assert.Equal(Some.At("2026-03-02 10:30"), plan.NextPlanningAt);
        Assert.Single(Planner.Plan(rep, plan.NextPlanningAt).Sends);
    }

    [Fact]
    public void A_rule_that_is_switched_off_is_silent() =>
        AssertHeld(Some.Rep(Due) with { Policy = Some.Quiet.Switch("uncalled_customer", on: false) }, "2026-03-02 10:00", Restraint.RuleSwitchedOff);

    [Theory]
    [InlineData("2026-03-02 08:00", true)]  // this morning, by a colleague in another zone
    [InlineData("2026-03-01 23:30", false)] // yesterday
    public void One_nudge_per_customer_a_day_whoever_got_it(string last, bool held)
    {
        var rep = Some.Rep(Due with { LastNudge = new SaidNudge(99, Some.At(last)) });

        Assert.Equal(held ? Restraint.CustomerNudgedToday : null, Planner.Plan(rep, Some.Monday).Reason(Due.Subject));
    }

    [Fact]
    public void A_customer_with_two_reasons_to_be_called_is_nudged_about_once_a_day()
    {
        var rep = Some.Rep(Due) with { Deals = [Some.Deal(7, 1, "2026-02-02 10:00")] };

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Single(sent);
    }

    [Fact]
    public void A_silence_that_was_nudged_about_is_not_nudged_about_again_before_its_maximum()
    {
        var rep = Some.Rep(Due) with { Nudges = [Some.Earlier(5, Due, "2026-02-28 09:00")] };

        Assert.Equal(Restraint.AlreadyNudged, Planner.Plan(rep, Some.Monday).Reason(Due.Subject));
        Assert.Single(Planner.Plan(rep, Some.At("2026-03-09 10:00")).Sends);
    }

    [Fact]
    public void A_nudge_that_is_still_open_is_not_followed_by_another_about_the_same()
    {
        var customer = Some.Customer(1, 21);
        var rep = Some.Rep(customer) with { Nudges = [Some.Earlier(5, customer, "2026-02-27 15:00", NudgeState.Sent)] };

        Assert.Equal(Restraint.AlreadyNudged, Planner.Plan(rep, Some.Monday).Reason(customer.Subject));
    }

    [Fact]
    public void A_late_nudge_is_not_repeated_the_next_day_though_its_next_time_has_come()
    {
        // Past the maximum for nine working days when it was sent; the tenth is the next time by the calendar.
        var customer = Some.Customer(1, 35);
        var rep = Some.Rep(customer) with { Nudges = [Some.Earlier(5, customer, "2026-02-27 09:00", occurrence: 1)] };

        Assert.Equal(Restraint.AlreadyNudged, Planner.Plan(rep, Some.Monday).Reason(customer.Subject));
        Assert.Equal(["uncalled_customer Customer 1"], Planner.Plan(rep, Some.At("2026-03-13 09:00")).Subjects());
    }

    [Theory]
    [InlineData("2026-03-01 09:00", true)]  // put off before anybody saw it, it came after the maximum of Saturday
    [InlineData("2026-02-27 09:00", false)] // before it
    public void What_came_only_when_the_maximum_had_passed_was_said_for_that_too(string said, bool held)
    {
        var customer = Some.Customer(1, 23);
        var rep = Some.Rep(customer) with { Nudges = [Some.Earlier(5, customer, said)] };

        Assert.Equal(held ? Restraint.AlreadyNudged : null, Planner.Plan(rep, Some.Monday).Reason(customer.Subject));
    }

    [Fact]
    public void A_conversation_begins_a_new_silence_with_its_own_nudges()
    {
        var rep = Some.Rep(Due) with { Nudges = [Some.Earlier(5, Some.Customer(1, 60), "2026-01-29 09:00", occurrence: 1)] };

        Assert.Single(Planner.Plan(rep, Some.Monday).Sends);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(9, 2)]
    public void Three_ignored_in_a_row_halve_the_budget(int ignored, int budget) =>
        Assert.Equal(budget, DayBudget.Of(Policy.Default, Ignored(ignored)));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(5, 3)]
    public void Half_a_budget_is_rounded_up_and_never_below_one(int full, int half) =>
        Assert.Equal(half, DayBudget.Of(Policy.Default with { Budget = full }, Ignored(3)));

    [Theory]
    [InlineData(NudgeState.Answered)]
    [InlineData(NudgeState.ActedOn)]
    [InlineData(NudgeState.Snoozed)]
    public void One_answer_restores_the_budget(NudgeState answer)
    {
        var answered = Some.Earlier(50, Due, "2026-02-27 15:00", answer);

        Assert.Equal(3, DayBudget.Of(Policy.Default, [.. Ignored(5), answered]));
    }

    [Fact]
    public void What_the_bot_itself_put_off_before_anybody_saw_it_is_no_answer()
    {
        var unseen = Some.Earlier(50, Due, "2026-02-27 15:00", NudgeState.Snoozed) with { SentAt = null };

        Assert.Equal(2, DayBudget.Of(Policy.Default, [.. Ignored(3), unseen]));
    }

    [Fact]
    public void A_nudge_nobody_answers_is_ignored_at_the_end_of_the_next_working_day()
    {
        var (_, after) = Some.Rep(Due).Look(Some.Monday);

        Assert.Empty(Planner.Plan(after, Some.At("2026-03-03 17:59")).Settled);
        Assert.Equal(NudgeState.Ignored, Planner.Plan(after, Some.At("2026-03-03 18:00")).Settled.Single().To);
    }

    private static List<NudgeRecord> Ignored(int count) =>
        [.. Enumerable.Range(1, count).Select(id => Some.Earlier(id, Some.Customer(100 + id, 30), $"2026-02-{id + 9} 09:00", NudgeState.Ignored))];

    private static void AssertHeld(RepFacts rep, string now, Restraint why)
    {
        var plan = Planner.Plan(rep, Some.At(now));

        Assert.Empty(plan.Sends);
        Assert.Equal(why, plan.Reason(Due.Subject));
    }
}
