using NudgeBot.Core.Calls;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Nudges.Rules;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class LeadQuestionTests
{
    private static readonly LeadQuestion Rule = new();

    [Fact]
    public void After_the_fourth_attempt_it_is_asked_at_once()
    {
        var rep = Some.Rep(Some.Lead(1, "2026-03-02 09:00").Tried("2026-03-02 10:30", "2026-03-02 10:20", "2026-03-02 10:10", "2026-03-02 09:05"));

        Assert.Equal(["lead_question Lead 1"], Planner.Plan(rep, Some.At("2026-03-02 10:31")).Subjects());
    }

    [Theory]
    [InlineData("2026-03-03 17:59", 0)]
    [InlineData("2026-03-03 18:00", 1)]
    [InlineData("2026-03-10 17:59", 1)]
    [InlineData("2026-03-10 18:00", 0)]
    public void It_is_asked_from_the_end_of_the_leads_days_for_a_week(string now, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Some.Lead(1, "2026-03-02 09:00").Tried("2026-03-02 09:05")), Some.At(now)).Count());

    [Fact]
    public void A_lead_nobody_has_worked_on_is_not_asked_about() =>
        Assert.Empty(Rule.Candidates(Some.Rep(Some.Lead(1, "2026-03-02 09:00")), Some.At("2026-03-04 09:00")));

    [Fact]
    public void It_is_asked_once_for_each_round()
    {
        var (sent, after) = Some.Rep(Some.Lead(1, "2026-03-02 09:00").Tried("2026-03-02 09:05")).LiveThrough(Some.At("2026-03-03 17:00"), Some.At("2026-03-09 08:00"));
        var more = after with { Accounts = [after.Accounts[0] with { LeadSince = Some.At("2026-03-09 09:00") }] };

        Assert.Single(sent, entry => entry.Send.Nudge.Rule is LeadQuestion);
        Assert.Contains("Wed 09:00 lead_question Lead 1", more.LiveThrough(Some.At("2026-03-09 08:00"), Some.At("2026-03-12 08:00")).Sent.Times());
    }

    [Fact]
    public void It_follows_the_switch_of_new_leads()
    {
        var rep = Some.Rep(Some.Lead(1, "2026-03-02 09:00").Tried("2026-03-02 09:05")) with { Policy = Some.Quiet.Switch("new_lead", on: false) };

        var plan = Planner.Plan(rep, Some.At("2026-03-04 09:00"));

        Assert.Empty(plan.Sends);
        Assert.Equal(Restraint.RuleSwitchedOff, plan.Reason("account:1"));
    }

    [Fact]
    public void Its_card_asks_and_has_nothing_to_dial()
    {
        var lead = Some.Lead(1, "2026-03-02 09:00").Tried("2026-03-02 09:05");
        var nudge = Rule.Candidates(Some.Rep(lead), Some.At("2026-03-04 09:00")).Single();

        var message = NudgeCard.Write(nudge, Some.Card(lead, "2026-03-04 09:00"), 42);

        Assert.StartsWith("Nobody at Lead 1 was reached. It came in on Mon 2 Mar; 1 attempt so far, not spoken with yet. ", message.Text, StringComparison.Ordinal);
        Assert.Equal(["lead.park", "lead.more", "lead.close", "why"], message.Card!.Actions.Select(action => action.Id));
        Assert.Equal(Some.At("2026-03-10 18:00"), nudge.PointlessAfter);
    }

    [Fact]
    public void It_is_over_once_it_is_decided_or_somebody_has_spoken_with_them()
    {
        var lead = Some.Lead(1, "2026-03-02 09:00").Tried("2026-03-02 09:05");
        var nudge = Rule.Candidates(Some.Rep(lead), Some.At("2026-03-04 09:00")).Single();

        Assert.Null(nudge.Over(lead));
        Assert.Equal("That is decided.", nudge.Over(lead with { LeadSince = Some.At("2026-04-04 09:00") }));
        Assert.Equal("They are no lead any more.", nudge.Over(lead with { State = NudgeBot.Core.Customers.AccountState.Closed }));
        Assert.Equal("They were spoken with at 10:00.", nudge.Over(lead with { Clock = Clock.Never with { LastConnectAt = Some.At("2026-03-02 10:00") } }));
    }
}
