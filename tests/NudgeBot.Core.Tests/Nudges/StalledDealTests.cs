using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class StalledDealTests
{
    private static readonly StalledDeal Rule = new();

    [Theory]
    [InlineData("2026-02-16 15:00", true, null, 0)]         // ten working days in an early stage
    [InlineData("2026-02-17 15:00", true, null, null)]      // nine
    [InlineData("2026-02-23 15:00", false, null, 0)]        // five in a late stage
    [InlineData("2026-02-24 15:00", false, null, null)]     // four
    [InlineData("2026-02-27 15:00", true, "2026-03-01", 0)] // the close date has passed
    [InlineData("2026-02-27 15:00", true, "2026-03-02", null)] // it is today
    [InlineData("2026-02-02 15:00", true, null, 1)]         // twenty working days: the second time
    public void A_deal_is_stalled_after_its_stages_limit_or_its_close_date(string stageSince, bool early, string? closeOn, int? occurrence)
    {
        var rep = Some.Rep(Some.Customer(1, 60, Tier.C)) with { Deals = [Some.Deal(7, 1, stageSince, early, closeOn)] };

        Assert.Equal(occurrence, Rule.Candidates(rep, Some.Monday).SingleOrDefault()?.Occurrence.Number);
    }

    [Theory]
    [InlineData("2026-02-25 15:00", 1)] // three working days ago
    [InlineData("2026-02-26 15:00", 0)] // two
    public void After_a_conversation_a_deal_is_left_in_peace_for_three_working_days(string spoke, int expected)
    {
        var customer = Some.Customer(1, 0) with { Clock = Clock.Never with { LastConnectAt = Some.At(spoke) } };
        var rep = Some.Rep(customer) with { Deals = [Some.Deal(7, 1, "2026-01-05 10:00", closeOn: "2026-01-31")] };

        Assert.Equal(expected, Rule.Candidates(rep, Some.Monday).Count());
    }

    [Fact]
    public void Its_silence_is_its_last_move_or_its_last_conversation()
    {
        var customer = Some.Customer(1, 6);
        var deal = Some.Deal(7, 1, "2026-01-05 10:00");

        Assert.Equal(customer.Clock.LastConnectAt, Silence(customer, deal));
        Assert.Equal(deal.StageSince, Silence(customer with { Clock = Clock.Never }, deal));
        Assert.Equal(Some.At("2026-02-24 12:00"), Silence(customer with { Clock = Clock.Never }, deal with { Clock = Clock.Never with { LastConnectAt = Some.At("2026-02-24 12:00") } }));
    }

    [Fact]
    public void A_passed_close_date_and_a_stuck_stage_are_one_silence()
    {
        var customer = Some.Customer(1, 0) with { Clock = Clock.Never };
        var late = Some.Deal(7, 1, "2026-02-16 10:00", closeOn: "2026-02-20");

        Assert.Equal(Silence(customer, late with { CloseOn = null }), Silence(customer, late));
    }

    [Theory]
    [InlineData(DealState.Won)]
    [InlineData(DealState.Lost)]
    public void A_settled_deal_is_not_stalled(DealState state)
    {
        var rep = Some.Rep(Some.Customer(1, 60)) with { Deals = [Some.Deal(7, 1, "2026-01-05 10:00") with { State = state }] };

        Assert.Empty(Rule.Candidates(rep, Some.Monday));
    }

    [Fact]
    public void Of_two_equally_stalled_deals_the_larger_comes_first()
    {
        var rep = Some.Rep(Some.Customer(1, 5, value: 0), Some.Customer(2, 5, value: 0)) with
        {
            Deals = [Some.Deal(7, 1, "2026-02-10 10:00"), Some.Deal(8, 2, "2026-02-10 10:00") with { Amount = 9000 }],
        };

        Assert.Equal(["stalled_deal Customer 2"], Planner.Plan(rep, Some.Monday).Subjects());
    }

    private static DateTimeOffset Silence(AccountFacts account, DealFacts deal) =>
        Rule.Candidates(Some.Rep(account) with { Deals = [deal] }, Some.Monday).Single().SilenceSince;
}
