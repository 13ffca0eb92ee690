using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class UncalledCustomerTests
{
    private static readonly UncalledCustomer Rule = new();

    [Theory]
    [InlineData(Tier.A, 13.99, null, false)]
    [InlineData(Tier.A, 14.00, 0, false)]
    [InlineData(Tier.A, 20.99, 0, false)]
    [InlineData(Tier.A, 21.00, 1, true)]
    [InlineData(Tier.B, 29.99, null, false)]
    [InlineData(Tier.B, 30.00, 0, false)]
    [InlineData(Tier.B, 45.00, 1, true)]
    [InlineData(Tier.C, 59.99, null, false)]
    [InlineData(Tier.C, 60.00, 0, false)]
    [InlineData(Tier.C, 90.00, 1, true)]
    [InlineData(Tier.A, 33.00, 1, true)]  // nine working days past the maximum
    [InlineData(Tier.A, 35.00, 2, true)]  // ten
    [InlineData(Tier.A, 49.00, 3, true)]  // twenty
    public void A_customer_is_due_at_the_ideal_urgent_at_the_maximum_and_again_every_ten_working_days(Tier tier, double quietDays, int? occurrence, bool urgent)
    {
        var found = Rule.Candidates(Some.Rep(Some.Customer(1, quietDays, tier)), Some.Monday).SingleOrDefault();

        Assert.Equal(occurrence, found?.Occurrence.Number);
        Assert.Equal(urgent, found?.Urgent ?? false);
    }

    [Fact]
    public void The_silence_is_the_last_conversation_whenever_one_looks()
    {
        var customer = Some.Customer(1, 16);

        var monday = Rule.Candidates(Some.Rep(customer), Some.Monday).Single();
        var tuesday = Rule.Candidates(Some.Rep(customer), Some.Monday.AddDays(1)).Single();

        Assert.Equal(customer.Clock.LastConnectAt, monday.SilenceSince);
        Assert.Equal(monday.Identity, tuesday.Identity);
    }

    [Fact]
    public void An_email_a_voicemail_or_a_promise_does_not_end_a_silence()
    {
        var customer = Some.Customer(1, 16);
        var busy = customer with
        {
            Clock = customer.Clock with { LastTouchAt = Some.Monday, LastAttemptAt = Some.Monday, AttemptsSinceConnect = 3, EmailsOutSinceConnect = 20 },
        };

        Assert.Single(Rule.Candidates(Some.Rep(busy), Some.Monday));
    }

    [Theory]
    [InlineData(Meetings.Defer, 0)]
    [InlineData(Meetings.Ignore, 1)]
    public void A_meeting_defers_the_nudge_unless_the_team_ignores_meetings(Meetings meetings, int expected)
    {
        var met = Some.Customer(1, 16) with { Clock = Clock.Never with { LastConnectAt = Some.Monday.AddDays(-16), LastMeetingAt = Some.Monday.AddDays(-2) } };
        var rep = Some.Rep(met) with { Policy = Some.Quiet with { Meetings = meetings } };

        Assert.Equal(expected, Rule.Candidates(rep, Some.Monday).Count());
    }

    [Fact]
    public void Someone_never_spoken_with_has_been_silent_since_we_know_them()
    {
        var stranger = Some.Customer(1, 0) with { Clock = Clock.Never, OpenedAt = Some.Monday.AddDays(-15) };

        Assert.Equal(stranger.OpenedAt, Rule.Candidates(Some.Rep(stranger), Some.Monday).Single().SilenceSince);
    }

    [Theory]
    [InlineData(AccountState.Prospect, 1)]
    [InlineData(AccountState.Customer, 1)]
    [InlineData(AccountState.Lead, 1)]
    [InlineData(AccountState.Closed, 0)]
    public void Whoever_was_spoken_with_is_meant_unless_the_account_is_closed(AccountState state, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Some.Customer(1, 16) with { State = state }), Some.Monday).Count());

    [Theory]
    [InlineData(AccountState.Prospect, 1)]
    [InlineData(AccountState.Customer, 1)]
    [InlineData(AccountState.Lead, 0)]
    [InlineData(AccountState.Closed, 0)]
    public void Of_those_never_spoken_with_leads_have_a_rule_of_their_own(AccountState state, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Some.Customer(1, 16) with { State = state, Clock = Clock.Never }), Some.Monday).Count());

    [Fact]
    public void Somebody_elses_customer_is_none_of_Anas_business() =>
        Assert.Empty(Rule.Candidates(Some.Rep(Some.Customer(1, 16) with { OwnerId = Some.Ola }), Some.Monday));
}
