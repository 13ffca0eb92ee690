using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>Some nudges wait on purpose, so that what nudging does can be measured.</summary>
public sealed class HoldBackTests
{
    private static readonly string[] Measured = ["uncalled_customer", "stalled_deal", "open_deal_cadence", "email_only", "hello_call"];
    private static readonly Policy Half = Some.Quiet with { HoldBack = 0.5, Off = new HashSet<string> { "hello_call", "open_deal_cadence", "one_more_call" } };

    [Theory]
    [InlineData(0.1, 440, 560)]
    [InlineData(0.3, 1400, 1600)]
    [InlineData(0.0, 0, 0)]
    public void Chance_takes_its_share_of_five_thousand_nudges(double share, int least, int most)
    {
        var nudge = Uncalled(1);

        Assert.InRange(Enumerable.Range(1, 5000).Count(id => HoldBack.Takes(nudge with { Subject = $"account:{id}" }, Some.Ana, share)), least, most);
    }

    [Fact]
    public void The_same_nudge_is_always_decided_alike_and_what_a_small_share_takes_a_larger_one_takes_too()
    {
        var nudges = Enumerable.Range(1, 500).Select(id => Uncalled(1) with { Subject = $"account:{id}" }).ToList();
        var taken = nudges.Where(nudge => HoldBack.Takes(nudge, Some.Ana, 0.1)).ToList();

        Assert.Equal(taken, nudges.Where(nudge => HoldBack.Takes(nudge, Some.Ana, 0.1)));
        Assert.All(taken, nudge => Assert.True(HoldBack.Takes(nudge, Some.Ana, 0.2)));
    }

    [Fact]
    public void Only_five_rules_are_measured() =>
        Assert.Equal(Measured.Order(), AllRules.List.Where(rule => HoldBack.Takes(Uncalled(1) with { Rule = rule }, Some.Ana, 1.1)).Select(rule => rule.Name).Order());

    [Fact]
    public void A_held_nudge_comes_once_its_window_has_closed_as_the_same_nudge()
    {
        var rep = Some.Rep(Held()) with { Policy = Half };

        var (plan, after) = rep.Look(Some.Monday);
        var (sent, _) = after.LiveThrough(Some.Monday.AddMinutes(1), Some.At("2026-03-05 18:00"));

        var held = Assert.Single(plan.Held);
        Assert.Empty(plan.Sends);
        Assert.Equal((Some.Monday, Some.At("2026-03-03 18:00"), Some.At("2026-03-04 09:00")), (held.At, held.WindowClosesAt, held.Until));
        Assert.Equal([$"Wed 09:00 uncalled_customer {held.Nudge.Account.Name}"], sent.Times());
        Assert.Equal(held.Nudge.Identity, sent[0].Send.Nudge.Identity);
        Assert.Equal(Restraint.HeldBack, plan.Reason(held.Nudge.Subject));
    }

    [Fact]
    public void When_it_comes_it_does_not_say_that_it_is_back()
    {
        var (_, after) = (Some.Rep(Held()) with { Policy = Half }).Look(Some.Monday);
        var nudge = Planner.Plan(after, Some.At("2026-03-04 09:00")).Sends.Single().Nudge;

        Assert.StartsWith("Time to call ", NudgeCard.Write(nudge, Some.Card(nudge.Account, "2026-03-04 09:00"), 1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void While_it_waits_nothing_else_is_suggested_about_the_customer_but_a_promise_is_kept()
    {
        var account = Held();
        var rep = Some.Rep(account) with { Policy = Half.Switch("one_more_call", on: true), Deals = [Some.Deal(7, account.Id, "2026-02-02 10:00")] };

        var (first, after) = rep.Look(Some.Monday);
        var (sent, _) = after.LiveThrough(Some.Monday.AddMinutes(1), Some.At("2026-03-03 18:00"));
        var promised = after with { Accounts = [account with { Clock = account.Clock with { NextPromisedCallAt = Some.At("2026-03-02 11:00") } }] };

        Assert.Single(first.Held);
        Assert.Empty(sent);
        Assert.Equal(["callback_due"], Planner.Plan(promised, Some.At("2026-03-02 11:00")).Sends.Select(send => send.Nudge.Rule.Name));
        Assert.Contains(Planner.Plan(after, Some.At("2026-03-02 12:00")).Suppressed, held => held.Nudge.Rule.Name != first.Held[0].Nudge.Rule.Name && held.Why.Reason == Restraint.HeldBack);
    }

    [Fact]
    public void What_the_rep_has_put_off_comes_back_all_the_same()
    {
        var account = Held();
        var (_, after) = (Some.Rep(account) with { Policy = Half }).Look(Some.Monday);
        var greeting = Some.Earlier(8, account, "2026-02-27 17:15", NudgeState.Snoozed, rule: "hello_call") with { DueAt = Some.At("2026-03-02 11:00"), Subject = "hello:2026-02-27" };
        var rep = after with { Nudges = [.. after.Nudges, greeting], Policy = Half.Switch("hello_call", on: true) with { HoldBack = 0 } };

        Assert.Equal([8L], Planner.Plan(rep, Some.At("2026-03-02 11:00")).Sends.Select(send => send.Nudge.Returns!.Id));
    }

    [Fact]
    public void The_place_it_would_have_had_goes_to_the_next()
    {
        var (held, sent) = (Held(), Enumerable.Range(1, 200).Select(id => Some.Customer(id, 15)).First(account => !Takes(account)));

        var plan = Planner.Plan(Some.Rep(held with { Value = 1_000_000 }, sent) with { Policy = Half }, Some.Monday);

        Assert.Equal(held.Id, plan.Held.Single().Nudge.Account.Id);
        Assert.Equal(sent.Id, plan.Sends.Single().Nudge.Account.Id);
    }

    [Fact]
    public void The_reps_own_call_meanwhile_has_acted_on_it()
    {
        var (_, after) = (Some.Rep(Held()) with { Policy = Half }).Look(Some.Monday);
        var open = new UnsettledNudge(after.Nudges[0], Some.Ana, Some.Warsaw, after.Accounts[0], Deal: null, "Ana", [new CallMade(7, Some.Ana, "Ana", Some.At("2026-03-03 10:00"), IsAttempt: true, IsConnect: false)]);

        Assert.Equal(new Standing.ActedOn("You called them at 10:00.", 7), Mootness.Of(open, Some.At("2026-03-03 10:01")));
    }

    [Fact]
    public void A_call_that_a_held_nudge_did_not_ask_for_answers_no_ignored_ones()
    {
        var ignored = Enumerable.Range(1, 3).Select(id => Some.Earlier(id, Some.Customer(100 + id, 30), $"2026-02-{id + 9} 09:00", NudgeState.Ignored));
        var held = Some.Earlier(9, Some.Customer(9, 20), "2026-02-20 09:00", NudgeState.ActedOn) with { SentAt = null };

        Assert.Equal(2, DayBudget.Of(Policy.Default, [.. ignored, held]));
    }

    [Fact]
    public void A_hello_that_is_held_back_is_the_hello_of_its_day()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 9).Select(id => Some.Customer(id, 5))]) with { Policy = Half with { HoldBack = 1, Off = new HashSet<string> { "one_more_call" } } };

        var (plan, _) = rep.Look(Some.Monday);

        Assert.Single(plan.Held);
        Assert.Empty(plan.Sends);
    }

    private static AccountFacts Held() => Enumerable.Range(1, 200).Select(id => Some.Customer(id, 15)).First(Takes);

    private static bool Takes(AccountFacts account) => HoldBack.Takes(Uncalled(account.Id), Some.Ana, 0.5);

    private static Candidate Uncalled(long id) => AllRules.UncalledCustomer.Candidates(Some.Rep(Some.Customer(id, 15)), Some.Monday).Single();
}
