using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class EmailOnlyTests
{
    private static readonly EmailOnly Rule = new();

    [Theory]
    [InlineData(30.0, 5, 1)]
    [InlineData(29.9, 5, 0)] // spoken with within the thirty days
    [InlineData(30.0, 4, 0)] // not written enough
    [InlineData(300.0, 5, 1)]
    public void Five_emails_out_and_no_conversation_in_thirty_days(double quiet, int emails, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Written(quiet, emails)), Some.Monday).Count());

    [Fact]
    public void What_they_wrote_and_what_is_older_than_thirty_days_does_not_count()
    {
        var account = Written(60, 5);

        Assert.Empty(Rule.Candidates(Some.Rep(account with { Emails = [.. account.Emails.Skip(1), new EmailFacts(Some.Monday.AddDays(-1), Inbound: true)] }), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(account with { Emails = [.. account.Emails.Skip(1), new EmailFacts(Some.Monday.AddDays(-30), Inbound: false)] }), Some.Monday));
    }

    [Fact]
    public void Whom_nobody_ever_spoke_with_is_due_as_soon_as_so_much_was_written()
    {
        var stranger = Written(60, 5) with { State = AccountState.Prospect, Clock = Clock.Never, OpenedAt = Some.Monday.AddDays(-12) };

        Assert.Single(Rule.Candidates(Some.Rep(stranger), Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(stranger with { OpenedAt = Some.Monday.AddDays(-4) }), Some.Monday));
    }

    [Theory]
    [InlineData(Meetings.Defer, 0)]
    [InlineData(Meetings.Ignore, 1)]
    public void A_meeting_is_a_conversation_unless_the_team_ignores_meetings(Meetings meetings, int expected)
    {
        var met = Written(60, 5);
        met = met with { Clock = met.Clock with { LastMeetingAt = Some.Monday.AddDays(-20) } };

        Assert.Equal(expected, Rule.Candidates(Some.Rep(met) with { Policy = Some.Quiet with { Meetings = meetings } }, Some.Monday).Count());
    }

    [Fact]
    public void The_team_says_how_many_and_in_how_many_days()
    {
        Assert.Single(Rule.Candidates(Some.Rep(Written(10, 3)) with { Policy = Some.Quiet with { EmailOnlyEmails = 3, EmailOnlyDays = 10 } }, Some.Monday));
        Assert.Empty(Rule.Candidates(Some.Rep(Written(60, 5)) with { Policy = Some.Quiet with { EmailOnlyEmails = 6 } }, Some.Monday));
    }

    [Fact]
    public void It_comes_up_when_the_thirty_days_are_over_with_the_next_part_of_the_day()
    {
        var rep = Some.Rep(Written(30 - (2.0 / 24), 5)) with { Policy = Some.Quiet with { Off = new HashSet<string> { "one_more_call", "uncalled_customer", "hello_call" } } };

        Assert.Equal(["Mon 12:00 email_only Acme"], rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent.Times());
    }

    [Fact]
    public void While_the_writing_goes_on_the_same_silence_keeps_its_count_and_is_said_every_ten_working_days()
    {
        var account = Some.Customer(1, 30) with { Name = "Acme", Emails = [.. Enumerable.Range(0, 120).Select(day => new EmailFacts(Some.Monday.AddDays(day - 29), Inbound: false))] };
        var rep = Some.Rep(account) with { Policy = Some.Quiet with { Off = new HashSet<string> { "one_more_call", "uncalled_customer", "hello_call" } } };

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-05-11 18:00"));

        Assert.Equal(["03-02", "03-16", "03-30", "04-13", "04-27", "05-11"], sent.Select(entry => Some.Warsaw.Local(entry.At).ToString("MM-dd", null)));
    }

    [Fact]
    public void The_evidence_is_how_often_we_wrote() => Assert.Equal(
        "5 emails out in 30 days, 0 conversations; last spoke 1 Jan", Rule.Evidence(Some.Card(Written(60, 5))));

    [Fact]
    public void It_is_over_once_somebody_has_spoken_with_them_and_an_email_changes_nothing()
    {
        var account = Written(60, 5);
        var nudge = Rule.Candidates(Some.Rep(account), Some.Monday).Single();

        Assert.Null(nudge.Over(account with { Clock = account.Clock with { LastTouchAt = Some.Monday } }));
        Assert.Equal("They were spoken with at 10:00.", nudge.Over(account with { Clock = account.Clock with { LastConnectAt = Some.At("2026-03-02 10:00") } }));
    }

    private static AccountFacts Written(double quietDays, int emails) => Some.Customer(1, quietDays) with
    {
        Name = "Acme",
        Emails = [.. Enumerable.Range(1, emails).Select(day => new EmailFacts(Some.Monday.AddDays(-day), Inbound: false))],
    };
}
