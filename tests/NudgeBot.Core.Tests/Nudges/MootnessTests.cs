using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class MootnessTests
{
    private static readonly DateTimeOffset Now = Some.At("2026-03-02 10:30");
    private static readonly AccountFacts Quiet = Some.Customer(1, 16);
    private static readonly UnsettledNudge Open = new(Some.Earlier(5, Quiet, "2026-03-02 09:00", NudgeState.Sent), Some.Ana, Some.Warsaw, Quiet, Deal: null, "Ana", []);

    [Fact]
    public void While_nothing_happens_the_nudge_stands() => Assert.IsType<Standing.Stands>(Mootness.Of(Open, Now));

    [Fact]
    public void When_a_colleague_has_spoken_with_them_the_card_says_who_and_when()
    {
        var at = Some.At("2026-03-02 10:12");
        var spoken = Open with { Account = Spoke(at), Calls = [new CallMade(70, Some.Ola, "Ola", at, IsAttempt: true, IsConnect: true)] };

        Assert.Equal(new Standing.Moot("Ola spoke with them at 10:12.", 70), Mootness.Of(spoken, Now));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_call_of_the_reps_own_has_acted_on_it_whatever_came_of_it(bool connected)
    {
        var at = Some.At("2026-03-02 10:12");
        var called = Open with { Account = connected ? Spoke(at) : Quiet, Calls = [new CallMade(70, Some.Ana, "Ana", at, IsAttempt: true, connected)] };

        Assert.Equal(new Standing.ActedOn("You called them at 10:12.", 70), Mootness.Of(called, Now));
    }

    [Fact]
    public void A_colleagues_voicemail_leaves_it_standing()
    {
        var tried = Open with { Calls = [new CallMade(70, Some.Ola, "Ola", Now, IsAttempt: true, IsConnect: false)] };

        Assert.IsType<Standing.Stands>(Mootness.Of(tried, Now));
    }

    [Fact]
    public void A_conversation_that_is_logged_late_ends_the_silence_too()
    {
        var at = Some.At("2026-02-27 16:00");
        var late = Open with { Account = Spoke(at), Calls = [new CallMade(70, Some.Ana, "Ana", at, IsAttempt: true, IsConnect: true)] };

        Assert.Equal(new Standing.Moot("Ana spoke with them on Fri 27 Feb.", 70), Mootness.Of(late, Now));
    }

    [Fact]
    public void A_meeting_changes_nothing_for_a_team_that_does_not_count_meetings()
    {
        var met = Open with { Account = Quiet with { Clock = Quiet.Clock with { LastMeetingAt = Some.At("2026-03-02 10:00") } }, Meetings = Meetings.Ignore };

        Assert.IsType<Standing.Stands>(Mootness.Of(met, Now));
    }

    [Fact]
    public void A_meeting_ends_the_silence_and_is_called_a_meeting()
    {
        var met = Open with { Account = Quiet with { Clock = Quiet.Clock with { LastMeetingAt = Some.At("2026-03-02 10:00") } } };

        Assert.Equal(new Standing.Moot("There was a meeting with them at 10:00."), Mootness.Of(met, Now));
    }

    [Fact]
    public void An_account_that_moved_names_its_new_owner() =>
        Assert.Equal(
            new Standing.Moot("Ola looks after them now."),
            Mootness.Of(Open with { Account = Quiet with { OwnerId = Some.Ola }, OwnerName = "Ola" }, Now));

    [Fact]
    public void Do_not_call_and_a_closed_account_withdraw_it()
    {
        Assert.Equal(new Standing.Moot("They asked not to be called."), Mootness.Of(Open with { Account = Quiet with { DoNotCall = true } }, Now));
        Assert.Equal(new Standing.Moot("They are no longer active."), Mootness.Of(Open with { Account = Quiet with { State = AccountState.Closed } }, Now));
    }

    [Theory]
    [InlineData(DealState.Won, "The deal was won.")]
    [InlineData(DealState.Lost, "The deal was lost.")]
    public void A_settled_deal_withdraws_its_nudge(DealState state, string sentence) =>
        Assert.Equal(new Standing.Moot(sentence), Mootness.Of(OfDeal(Some.Deal(7, 1, "2026-02-02 10:00") with { State = state }), Now));

    [Fact]
    public void A_deal_that_moves_withdraws_its_nudge() =>
        Assert.Equal(
            new Standing.Moot("The deal has moved to Negotiation."),
            Mootness.Of(OfDeal(Some.Deal(7, 1, "2026-03-02 10:00") with { Stage = "Negotiation" }), Now));

    [Theory]
    [InlineData(AccountState.Prospect, "They are no lead any more.")]
    [InlineData(AccountState.Closed, "They are no longer active.")]
    public void A_lead_that_is_none_any_more_says_what_became_of_it(AccountState state, string sentence)
    {
        var lead = Some.Lead(1, "2026-03-02 09:00");
        var open = Open with { Nudge = Some.Earlier(5, lead, "2026-03-02 09:00", NudgeState.Sent) with { Rule = "new_lead" }, Account = lead with { State = state } };

        Assert.Equal(new Standing.Moot(sentence), Mootness.Of(open, Now));
    }

    [Fact]
    public void A_first_conversation_that_was_taken_back_has_nothing_to_follow_up()
    {
        var prospect = Quiet with { State = AccountState.Prospect, Clock = Quiet.Clock with { LastConnectAt = null, FirstConnectAt = null } };
        var open = Open with { Nudge = Open.Nudge with { Rule = "first_conversation_follow_up" }, Account = prospect };

        Assert.Equal(new Standing.Moot("That was no first conversation after all."), Mootness.Of(open, Now));
    }

    private static UnsettledNudge OfDeal(DealFacts deal) => Open with
    {
        Deal = deal,
        Nudge = Open.Nudge with { Rule = "stalled_deal", DealId = 7, Subject = deal.Subject, SilenceSince = Some.Monday.AddDays(-16) },
    };

    private static AccountFacts Spoke(DateTimeOffset at) => Quiet with { Clock = Quiet.Clock with { LastConnectAt = at } };
}
