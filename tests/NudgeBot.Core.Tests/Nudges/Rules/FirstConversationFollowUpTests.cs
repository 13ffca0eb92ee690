using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class FirstConversationFollowUpTests
{
    private static readonly FirstConversationFollowUp Rule = new();

    [Theory]
    [InlineData("2026-02-26 15:00", "2026-02-26 23:59", 0)]
    [InlineData("2026-02-26 15:00", "2026-02-27 00:00", 1)] // the next working day
    [InlineData("2026-02-27 15:00", "2026-03-01 12:00", 0)] // over a weekend
    [InlineData("2026-02-27 15:00", "2026-03-02 00:00", 1)]
    [InlineData("2026-02-27 15:00", "2026-03-06 23:59", 1)] // the fifth working day
    [InlineData("2026-02-27 15:00", "2026-03-09 00:00", 0)]
    public void The_day_after_the_first_conversation_and_for_a_week_a_prospect_is_worth_a_second(string first, string now, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Prospect(first)), Some.At(now)).Count());

    [Fact]
    public void A_holiday_puts_it_off_by_a_day()
    {
        var rep = Some.Rep(Prospect("2026-03-02 15:00")) with { Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [new(2026, 3, 3)]), Policy = Some.Quiet.Switch("one_more_call", on: false) };

        Assert.Equal(["Wed 09:00 first_conversation_follow_up Prospect"], rep.LiveThrough(Some.At("2026-03-02 16:00"), Some.At("2026-03-06 18:00")).Sent.Times());
    }

    [Fact]
    public void It_is_for_those_who_do_not_buy_yet_were_spoken_with_once_and_were_promised_nothing()
    {
        var prospect = Prospect("2026-02-27 15:00");

        Assert.Single(Rule.Candidates(Some.Rep(prospect with { State = AccountState.Lead }), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(prospect with { State = AccountState.Customer }), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(prospect with { State = AccountState.Closed }), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(prospect with { Clock = prospect.Clock with { FirstConnectAt = Some.At("2026-02-20 10:00") } }), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(prospect with { Clock = prospect.Clock with { NextPromisedCallAt = Some.At("2026-03-10 10:00") } }), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(prospect with { OwnerId = Some.Ola }), Some.Monday));
    }

    [Theory]
    [InlineData(Meetings.Defer, 0)]
    [InlineData(Meetings.Ignore, 1)]
    public void A_meeting_since_then_was_the_second_conversation_where_meetings_count(Meetings meetings, int expected)
    {
        var met = Prospect("2026-02-26 15:00");
        met = met with { Clock = met.Clock with { LastMeetingAt = Some.At("2026-02-27 15:00") } };

        Assert.Equal(expected, Rule.Candidates(Some.Rep(met) with { Policy = Some.Quiet with { Meetings = meetings } }, Some.Monday).Count());
    }

    [Fact]
    public void It_takes_a_place_of_the_budget_and_comes_before_what_is_not_urgent()
    {
        var rep = Some.Rep(Some.Customer(2, 20, value: 1_000_000), Prospect("2026-02-27 15:00"));

        Assert.Equal(["first_conversation_follow_up Prospect"], Planner.Plan(rep, Some.Monday).Subjects());
    }

    [Fact]
    public void It_is_said_once()
    {
        var (sent, _) = (Some.Rep(Prospect("2026-02-27 15:00")) with { Policy = Some.Quiet.Switch("one_more_call", on: false) }).LiveThrough(Some.Monday, Some.At("2026-03-13 09:00"));

        Assert.Single(sent);
        Assert.Equal(Some.At("2026-03-09 00:00"), sent[0].Send.Nudge.PointlessAfter);
    }

    [Fact]
    public void The_evidence_is_the_first_conversation() => Assert.Equal(
        "First conversation on Fri 27 Feb, none since; last spoke 27 Feb", Rule.Evidence(Some.Card(Prospect("2026-02-27 15:00"))));

    [Fact]
    public void It_is_over_once_there_was_a_second()
    {
        var prospect = Prospect("2026-02-27 15:00");
        var nudge = Rule.Candidates(Some.Rep(prospect), Some.Monday).Single();

        Assert.Null(nudge.Over(prospect));
        Assert.Equal("They were spoken with at 10:00.", nudge.Over(prospect with { Clock = prospect.Clock with { LastConnectAt = Some.At("2026-03-02 10:00") } }));
    }

    private static AccountFacts Prospect(string first)
    {
        var account = Some.Customer(1, 0) with { Name = "Prospect", State = AccountState.Prospect };
        return account with { Clock = account.Clock with { FirstConnectAt = Some.At(first), LastConnectAt = Some.At(first) } };
    }
}
