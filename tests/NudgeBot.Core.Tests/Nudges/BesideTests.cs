using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>Promises, missed calls and leads come beside the budget, up to a cap of their own, and go before everything else about their customer.</summary>
public sealed class BesideTests
{
    private static readonly Policy Policy = Some.Quiet.Switch("one_more_call", on: false);

    [Fact]
    public void Six_a_day_come_beside_the_three_of_the_budget_and_the_seventh_waits_for_tomorrow()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 8).Select(id => Promised(id, "2026-03-02 08:00")), .. Enumerable.Range(11, 9).Select(id => Some.Customer(id, 15))]) with { Policy = Policy };

        var (today, after) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));
        var plan = Planner.Plan(after, Some.At("2026-03-02 17:00"));
        var (tomorrow, _) = after.LiveThrough(Some.At("2026-03-02 18:00"), Some.At("2026-03-03 18:00"));

        Assert.Equal((6, 3), (Count(today, "callback_due"), Count(today, "uncalled_customer")));
        Assert.Equal(2, plan.Suppressed.Count(held => held.Why.Reason == Restraint.PromisesSpent));
        Assert.Equal((2, 1), (Count(tomorrow, "callback_due"), Count(tomorrow, "uncalled_customer")));
    }

    [Fact]
    public void The_team_says_how_many()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 4).Select(id => Promised(id, "2026-03-02 08:00"))]);

        Assert.Equal(2, Planner.Plan(rep with { Policy = Policy with { PromisesADay = 2 } }, Some.Monday).Sends.Count);
        Assert.Empty(Planner.Plan(rep with { Policy = Policy with { PromisesADay = 0 } }, Some.Monday).Sends);
    }

    [Fact]
    public void The_best_of_them_come_first()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 9).Select(id => Promised(id, "2026-03-02 08:00", value: id * 100))]) with { Policy = Policy };

        Assert.Equal([9L, 8, 7, 6, 5, 4], Planner.Plan(rep, Some.Monday).Sends.Select(send => send.Nudge.Account.Id));
    }

    [Fact]
    public void A_promise_comes_though_the_customer_was_nudged_about_today_and_afterwards_they_are_left_alone()
    {
        var customer = Promised(1, "2026-03-02 11:00", quietDays: 16);
        var rep = Some.Rep(customer) with { Deals = [Some.Deal(7, 1, "2026-02-02 10:00")], Policy = Policy };

        Assert.Equal(["Mon 09:00 stalled_deal Customer 1", "Mon 11:00 callback_due Customer 1"], rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent.Times());
    }

    [Fact]
    public void What_presses_replaces_what_was_asked_about_the_same_customer_and_nothing_else()
    {
        var (one, other) = (Promised(1, "2026-03-02 11:00", quietDays: 16), Some.Customer(2, 16));
        var rep = Some.Rep(one, other) with
        {
            Nudges =
            [
                Some.Earlier(1, one, "2026-02-27 15:00", NudgeState.Sent), Some.Earlier(2, other, "2026-02-27 15:30", NudgeState.Sent),
                Some.Earlier(3, one, "2026-02-26 15:00", NudgeState.Snoozed, rule: "stalled_deal") with { DueAt = Some.At("2026-03-03 09:00") },
                Some.Earlier(4, one, "2026-02-20 15:00", NudgeState.Ignored),
            ],
        };

        Assert.Equal([1L], Planner.Plan(rep, Some.At("2026-03-02 11:00")).Replaced.Select(nudge => nudge.Id));
    }

    [Fact]
    public void A_promise_that_was_put_off_does_not_replace_itself()
    {
        var customer = Promised(1, "2026-03-02 08:00");
        var (_, after) = Some.Rep(customer).Look(Some.Monday);
        var putOff = after with { Nudges = [after.Nudges[0] with { State = NudgeState.Snoozed, DueAt = Some.At("2026-03-02 11:20") }] };

        var plan = Planner.Plan(putOff, Some.At("2026-03-02 11:20"));

        Assert.Equal(1, plan.Sends.Single().Nudge.Returns?.Id);
        Assert.Empty(plan.Replaced);
    }

    [Fact]
    public void An_older_promise_is_a_neglect_like_others_and_takes_a_place_of_the_budget()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 9).Select(id => Promised(id, "2026-02-26 10:00"))]) with { Policy = Policy };

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal(["09:00", "12:00", "15:00"], sent.Times().Select(time => time[4..9]));
    }

    [Theory]
    [InlineData("2026-02-27 17:59", 1)] // could have been said on Friday
    [InlineData("2026-02-27 18:00", 6)] // on Friday evening
    [InlineData("2026-02-28 10:00", 6)] // on Saturday
    public void Fresh_is_what_has_come_up_since_the_last_day_closed(string promised, int atOnce)
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 9).Select(id => Promised(id, promised))]) with { Policy = Policy };

        Assert.Equal(atOnce, Planner.Plan(rep, Some.Monday).Sends.Count);
    }

    [Fact]
    public void What_comes_up_while_the_rep_is_away_is_fresh_when_they_are_back()
    {
        var hours = new NudgeBot.Core.People.WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), timeOff: [new NudgeBot.Core.People.DaySpan(new(2026, 2, 16), new(2026, 2, 27))]);

        Assert.Single(Planner.Plan(Some.Rep(Promised(1, "2026-02-18 10:00")) with { Hours = hours, Policy = Policy with { Budget = 1 }, Nudges = [Some.Earlier(9, Some.Customer(5, 20), "2026-03-02 09:00")] }, Some.At("2026-03-02 10:00")).Sends);
    }

    private static int Count(IReadOnlyList<(DateTimeOffset At, Send Send)> sent, string rule) => sent.Count(entry => entry.Send.Nudge.Rule.Name == rule);

    internal static AccountFacts Promised(long id, string at, double quietDays = 2, decimal value = 1000)
    {
        var customer = Some.Customer(id, quietDays, value: value);
        return customer with { Clock = customer.Clock with { NextPromisedCallAt = Some.At(at) } };
    }
}
