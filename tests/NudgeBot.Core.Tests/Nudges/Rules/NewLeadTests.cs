using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class NewLeadTests
{
    private static readonly NewLead Rule = new();

    [Theory]
    [InlineData("2026-03-02 09:00", new[] { "Mon 09:00 new_lead", "Mon 13:30 new_lead", "Tue 10:07 new_lead", "Tue 14:37 new_lead", "Wed 09:00 lead_question" })] // at the opening
    [InlineData("2026-03-02 11:23", new[] { "Mon 11:23 new_lead", "Mon 14:41 new_lead", "Tue 10:07 new_lead", "Tue 14:37 new_lead", "Wed 09:00 lead_question" })] // in the middle of the day
    [InlineData("2026-03-02 02:10", new[] { "Mon 09:00 new_lead", "Mon 13:30 new_lead", "Tue 10:07 new_lead", "Tue 14:37 new_lead", "Wed 09:00 lead_question" })] // in the night
    [InlineData("2026-02-28 15:00", new[] { "Mon 09:00 new_lead", "Mon 13:30 new_lead", "Tue 10:07 new_lead", "Tue 14:37 new_lead", "Wed 09:00 lead_question" })] // on a Saturday
    [InlineData("2026-02-27 17:50", new[] { "Fri 17:50 new_lead", "Mon 10:07 new_lead", "Mon 14:37 new_lead", "Tue 13:30 new_lead", "Wed 09:00 lead_question" })] // on a Friday evening: a day more
    public void Four_attempts_at_different_hours_of_two_days_and_then_the_question(string arrives, string[] expected)
    {
        var rep = Some.Rep(Some.Lead(1, arrives));

        Assert.Equal(expected.Select(time => $"{time} Lead 1"), rep.LiveThrough(Some.At("2026-02-27 08:00"), Some.At("2026-03-09 08:00")).Sent.Times());
    }

    [Fact]
    public void A_lead_who_got_up_late_is_not_asked_for_twice_within_two_hours()
    {
        var lead = Some.Lead(1, "2026-03-02 12:00") with { Zone = NudgeBot.Core.People.Zone.Of("America/New_York") }; // six in the morning there

        var (sent, _) = (Some.Rep(lead) with { Policy = Some.Quiet.Switch("one_more_call", on: false) }).LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal(["Mon 14:00 new_lead Lead 1", "Mon 16:00 new_lead Lead 1"], sent.Times());
    }

    [Fact]
    public void On_a_holiday_the_first_attempt_waits_for_the_next_opening()
    {
        var rep = Some.Rep(Some.Lead(1, "2026-03-04 11:00")) with { Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [new(2026, 3, 4)]) };

        Assert.Equal("Thu 09:00 new_lead Lead 1", rep.LiveThrough(Some.At("2026-03-04 08:00"), Some.At("2026-03-06 00:00")).Sent.Times()[0]);
    }

    [Fact]
    public void On_a_night_shift_they_are_tried_at_night_where_it_is_day()
    {
        var rep = Some.Rep(Some.Lead(1, "2026-03-02 23:00") with { Zone = Zone.Of("America/Los_Angeles") }) with { Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(22, 0), new(6, 0)) };

        var (sent, _) = rep.LiveThrough(Some.At("2026-03-02 20:00"), Some.At("2026-03-04 20:00"));

        Assert.Equal(["Mon 23:00", "Tue 02:30", "Tue 23:00", "Wed 03:00"], sent.Times().Select(time => time[..9]));
    }

    [Fact]
    public void In_the_night_the_clocks_go_forward_the_shift_is_an_hour_shorter_and_its_halves_are_too()
    {
        var rep = Some.Rep(Some.Lead(1, "2026-03-28 22:00")) with { Hours = new WorkingTime(Some.Warsaw, [6, 7], new(22, 0), new(6, 0)) };

        Assert.Equal([Some.At("2026-03-28 22:00"), Some.At("2026-03-29 01:30")], LeadPlan.Of(rep.Accounts[0], rep).Times.Take(2));
    }

    [Fact]
    public void Attempts_nobody_asked_for_count()
    {
        var rep = Some.Rep(Some.Lead(1, "2026-03-02 09:00").Tried("2026-03-02 09:05", "2026-03-02 09:01"));

        Assert.Empty(Planner.Plan(rep, Some.At("2026-03-02 13:30")).Sends);
        Assert.Equal(["new_lead Lead 1"], Planner.Plan(rep, Some.At("2026-03-03 12:00")).Subjects());
    }

    [Fact]
    public void Attempts_before_the_lead_came_in_do_not()
    {
        var rep = Some.Rep(Some.Lead(1, "2026-03-02 09:00").Tried("2026-02-27 09:05", "2026-02-26 09:01"));

        Assert.Single(Planner.Plan(rep, Some.Monday).Sends);
    }

    [Fact]
    public void A_new_round_begins_anew_however_much_was_said_before()
    {
        var (_, after) = Some.Rep(Some.Lead(1, "2026-03-02 09:00")).LiveThrough(Some.Monday, Some.At("2026-03-05 08:00"));
        var again = after with { Accounts = [after.Accounts[0] with { LeadSince = Some.At("2026-03-05 09:30") }] };

        Assert.Equal("Thu 09:30 new_lead Lead 1", again.LiveThrough(Some.At("2026-03-05 09:00"), Some.At("2026-03-05 12:00")).Sent.Times().Single());
    }

    [Fact]
    public void A_parked_lead_rests_and_is_woken_for_when_its_time_has_come()
    {
        var parked = Some.Rep(Some.Lead(1, "2026-03-02 09:00") with { LeadSince = Some.At("2026-03-02 13:11") });

        var plan = Planner.Plan(parked, Some.At("2026-03-02 12:00"));

        Assert.Empty(plan.Sends);
        Assert.Equal(Some.At("2026-03-02 13:11"), plan.NextPlanningAt);
        Assert.Single(Planner.Plan(parked, plan.NextPlanningAt).Sends);
    }

    [Fact]
    public void Whom_a_call_is_promised_is_not_pressed_for_another()
    {
        var lead = Some.Lead(1, "2026-03-02 09:00");
        var promised = lead with { Clock = lead.Clock with { NextPromisedCallAt = Some.At("2026-03-05 14:00") } };

        Assert.Equal(
            ["Thu 14:00 callback_due Lead 1"], Some.Rep(promised).LiveThrough(Some.Monday, Some.At("2026-03-06 18:00")).Sent.Times());
    }

    [Fact]
    public void Who_was_spoken_with_or_met_is_no_new_lead()
    {
        var lead = Some.Lead(1, "2026-03-02 09:00");

        Assert.Empty(Rule.Candidates(Some.Rep(lead with { Clock = Clock.Never with { LastConnectAt = Some.Monday } }), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(lead with { Clock = Clock.Never with { LastMeetingAt = Some.At("2026-03-02 10:00") } }), Some.At("2026-03-02 11:00")));
        Assert.Single(Rule.Candidates(
            Some.Rep(lead with { Clock = Clock.Never with { LastMeetingAt = Some.At("2026-03-02 10:00") } }) with { Policy = Some.Quiet with { Meetings = Meetings.Ignore } }, Some.At("2026-03-02 11:00")));
        Assert.Empty(Rule.Candidates(Some.Rep(lead with { State = AccountState.Prospect }), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(lead with { OwnerId = Some.Ola }), Some.Monday));
    }

    [Fact]
    public void A_team_that_tries_three_times_in_three_days_does_so_once_a_day()
    {
        var rep = Some.Rep(Some.Lead(1, "2026-03-02 09:00")) with { Policy = Some.Quiet with { LeadAttempts = 3, LeadDays = 3 } };

        Assert.Equal(
            ["Mon 09:00 new_lead", "Tue 11:15 new_lead", "Wed 13:30 new_lead", "Thu 09:00 lead_question"],
            rep.LiveThrough(Some.Monday, Some.At("2026-03-06 18:00")).Sent.Times().Select(time => time[..^7]));
    }

    [Fact]
    public void Each_attempt_takes_the_place_of_the_one_before_and_of_one_that_was_put_off()
    {
        var (_, after) = Some.Rep(Some.Lead(1, "2026-03-02 09:00")).Look(Some.Monday);

        Assert.Equal([1L], Planner.Plan(after, Some.At("2026-03-02 13:30")).Replaced.Select(nudge => nudge.Id));
        var putOff = after with { Nudges = [after.Nudges[0] with { State = NudgeState.Snoozed, DueAt = Some.At("2026-03-03 09:00") }] };
        Assert.Equal([1L], Planner.Plan(putOff, Some.At("2026-03-02 13:30")).Replaced.Select(nudge => nudge.Id));
    }

    [Fact]
    public void A_lead_without_a_number_is_asked_about_instead()
    {
        var plan = Planner.Plan(Some.Rep(Some.Lead(1, "2026-03-02 09:00") with { HasNumber = false }), Some.Monday);

        Assert.Equal(["missing_number Lead 1"], plan.Subjects());
        Assert.Equal(Restraint.NoNumber, plan.Reason("account:1"));
    }

    [Fact]
    public void It_is_pointless_after_the_last_day_and_says_when_the_next_attempt_comes()
    {
        var nudge = Rule.Candidates(Some.Rep(Some.Lead(1, "2026-03-02 09:00")), Some.Monday).Single();

        Assert.Equal((Some.At("2026-03-03 18:00"), Some.At("2026-03-02 13:30")), (nudge.PointlessAfter!.Value, nudge.NextAt!.Value));
        Assert.Equal(0, nudge.Occurrence.Number);
    }

    [Theory]
    [InlineData("2026-03-02 10:30", "It came in at 09:00; 0 attempts so far, not spoken with yet")]
    [InlineData("2026-03-03 10:30", "It came in on Mon 2 Mar; 0 attempts so far, not spoken with yet")]
    public void The_evidence_is_since_when_and_how_often(string now, string evidence) => Assert.Equal(evidence, Rule.Evidence(Some.Card(Some.Lead(1, "2026-03-02 09:00"), now)));

    [Fact]
    public void It_is_over_once_they_were_spoken_with_are_no_lead_or_a_new_round_has_begun()
    {
        var lead = Some.Lead(1, "2026-03-02 09:00");
        var nudge = Rule.Candidates(Some.Rep(lead), Some.Monday).Single();

        Assert.Null(nudge.Over(lead));
        Assert.Equal("They were spoken with at 10:00.", nudge.Over(lead with { Clock = Clock.Never with { LastConnectAt = Some.At("2026-03-02 10:00") } }));
        Assert.Equal("They are no lead any more.", nudge.Over(lead with { State = AccountState.Prospect }));
        Assert.Equal("That is decided.", nudge.Over(lead with { LeadSince = Some.At("2026-04-02 09:00") }));
    }
}
