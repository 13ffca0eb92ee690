using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>Ola is away until Friday, and Ana stands in for her.</summary>
public sealed class StandInTests
{
    private static readonly StoodInFor Ola = new(Some.Ola, "Ola", new DateOnly(2026, 3, 6));

    [Fact]
    public void What_presses_and_what_has_been_silent_for_too_long_is_Anas_business_now()
    {
        var rep = Rep(
            Olas(Some.Customer(1, 22)),                                    // past the maximum
            Olas(Some.Customer(2, 16)),                                    // past the ideal only
            Olas(BesideTests.Promised(3, "2026-03-02 11:00")));

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal(["Mon 09:00 uncalled_customer Customer 1", "Mon 11:00 callback_due Customer 3"], sent.Times());
        Assert.All(sent, entry => Assert.Equal(Ola, entry.Send.Nudge.StandsInFor));
    }

    [Fact]
    public void Hellos_pipelines_and_one_more_calls_are_about_her_own()
    {
        var rep = Rep(Olas(Some.Customer(1, 5))) with { OpenPipeline = 0, Policy = Policy.Default with { HoldBack = 0, PipelineFloor = 1000 } };

        Assert.Empty(rep.LiveThrough(Some.Monday, Some.At("2026-03-03 18:00")).Sent);
    }

    [Fact]
    public void She_does_two_a_day_of_either_kind_and_more_of_her_own()
    {
        var rep = Rep([.. Enumerable.Range(1, 5).Select(id => Olas(BesideTests.Promised(id, "2026-03-02 08:00"))), Olas(Some.Customer(9, 50)), Some.Customer(11, 16), BesideTests.Promised(12, "2026-03-02 08:00")]);

        var (sent, after) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal(2, sent.Count(entry => entry.Send.Nudge.StandsInFor is not null));
        Assert.Equal(2, sent.Count(entry => entry.Send.Nudge.StandsInFor is null));
        Assert.Equal(Restraint.ShareDone, Planner.Plan(after, Some.At("2026-03-02 17:00")).Reason("account:9"));
    }

    [Fact]
    public void A_team_may_have_nobody_stand_in() =>
        Assert.Empty(Planner.Plan(Rep(Olas(Some.Customer(1, 50))) with { Policy = Some.Quiet with { StandInADay = 0 } }, Some.Monday).Sends);

    [Fact]
    public void When_Ola_is_back_her_customers_are_hers() =>
        Assert.Empty(Planner.Plan(Rep(Olas(Some.Customer(1, 50))) with { StandsInFor = [] }, Some.Monday).Sends);

    [Fact]
    public void A_deal_is_its_owners_whoever_owns_the_customer()
    {
        var rep = Rep(Olas(Some.Customer(1, 50, Tier.C)), Some.Customer(2, 50, Tier.C)) with
        {
            Deals = [Some.Deal(7, 2, "2026-01-05 10:00") with { OwnerId = Some.Ola }, Some.Deal(8, 1, "2026-01-05 10:00")],
        };

        var sent = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 16:00")).Sent.Select(entry => entry.Send.Nudge).ToDictionary(nudge => nudge.Subject);

        Assert.Equal("Ola", sent["deal:7"].StandsInFor?.Name);
        Assert.Null(sent["deal:8"].StandsInFor);
    }

    [Fact]
    public void The_card_says_for_whom_until_when_and_whose_last_note_it_is()
    {
        var nudge = Planner.Plan(Rep(Olas(Some.Customer(1, 22))), Some.Monday).Sends.Single().Nudge;
        var facts = Some.Card(nudge.Account) with { StandsInFor = Ola, Last = new LastConversation(Some.Monday.AddDays(-22), "Dana", 11, "wants a quote") };

        var message = NudgeCard.Write(nudge, facts, 42);

        Assert.Contains(" You stand in for Ola, who is away until Fri 6 Mar. ", message.Text, StringComparison.Ordinal);
        Assert.Contains(" Ola's last note: “wants a quote”. ", message.Text, StringComparison.Ordinal);
        Assert.Equal("Ola, who is away until Fri 6 Mar", message.Card!.Facts.Single(fact => fact.Name == "Standing in for").Value);
    }

    [Fact]
    public void Her_lead_is_tried_by_Anas_hours_and_an_open_nudge_stands_while_it_is_Olas_customer()
    {
        var lead = Olas(Some.Lead(1, "2026-03-02 20:00"));
        var (sent, after) = Rep(lead).LiveThrough(Some.Monday, Some.At("2026-03-03 10:00"));
        var open = new UnsettledNudge(after.Nudges[0], Some.Ana, Some.Warsaw, lead, Deal: null, "Ola", []);

        Assert.Equal(["Tue 09:00 new_lead Lead 1"], sent.Times());
        Assert.Equal(Some.Ola, after.Nudges[0].ForRepId);
        Assert.IsType<Standing.Stands>(Mootness.Of(open, Some.Monday));
        Assert.Equal(new Standing.Moot("Marek looks after them now."), Mootness.Of(open with { Account = lead with { OwnerId = 3 }, OwnerName = "Marek" }, Some.Monday));
    }

    private static AccountFacts Olas(AccountFacts account) => account with { OwnerId = Some.Ola };

    private static RepFacts Rep(params AccountFacts[] accounts) => Some.Rep(accounts) with { StandsInFor = [Ola], Policy = Some.Quiet.Switch("one_more_call", on: false) };
}
