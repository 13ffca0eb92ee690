using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class EmailPingPongTests
{
    private static readonly EmailPingPong Rule = new();

    [Theory]
    [InlineData("in 02-26 10:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 08:00", 1)]
    [InlineData("in 02-26 10:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00", 0)]                     // four
    [InlineData("out 02-26 10:00, out 02-26 11:00, out 02-27 10:00, out 02-27 11:00, out 03-02 08:00", 0)]  // one way
    [InlineData("out 02-26 10:00, out 02-26 11:00, out 02-27 10:00, out 02-27 11:00, in 03-02 08:00", 1)]   // one answer will do
    [InlineData("in 02-25 09:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 08:00", 0)]     // the first is five days old
    [InlineData("in 02-25 09:01, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 08:00", 1)]
    [InlineData("in 02-26 10:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 09:01", 0)]     // the last is yet to come
    public void Five_emails_both_ways_within_five_days_ought_to_be_a_call(string emails, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Written(emails)), Some.Monday).Count());

    [Fact]
    public void A_conversation_in_between_has_settled_what_came_before()
    {
        var account = Written("in 02-26 10:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 08:00");

        Assert.Empty(Rule.Candidates(Some.Rep(account with { Clock = account.Clock with { LastConnectAt = Some.At("2026-02-26 10:00") } }), Some.Monday));
        Assert.Single(Rule.Candidates(Some.Rep(account with { Clock = account.Clock with { LastConnectAt = Some.At("2026-02-26 09:59") } }), Some.Monday));
    }

    [Fact]
    public void A_team_that_writes_much_sets_it_higher()
    {
        var rep = Some.Rep(Written("in 02-26 10:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 08:00"));

        Assert.Empty(Rule.Candidates(rep with { Policy = Some.Quiet with { PingPongEmails = 6 } }, Some.Monday));
        Assert.Empty(Rule.Candidates(rep with { Policy = Some.Quiet with { PingPongDays = 3 } }, Some.Monday));
    }

    [Fact]
    public void As_long_as_they_go_on_writing_it_is_said_once_and_again_after_ten_working_days()
    {
        var daily = string.Join(", ", Enumerable.Range(0, 40).SelectMany(day => new[] { $"in {Some.Monday.AddDays(day):MM-dd} 08:00", $"out {Some.Monday.AddDays(day):MM-dd} 08:30" }));
        var rep = Some.Rep(Written(daily)) with { Policy = Some.Quiet with { Off = new HashSet<string> { "one_more_call", "uncalled_customer", "hello_call", "email_only" } } };

        var (sent, _) = rep.LiveThrough(Some.Monday, Some.At("2026-04-03 18:00"));

        Assert.Equal(["04", "18", "01"], sent.Select(entry => Some.Warsaw.Local(entry.At).ToString("dd", null)));
        Assert.Equal(sent.Count, sent.Select(entry => entry.Send.Nudge.Identity).Distinct().Count());
    }

    [Fact]
    public void It_waits_its_turn_and_leaves_whoever_is_muted_or_asked_not_to_be_called()
    {
        var account = Written("in 02-26 10:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 08:00");

        Assert.Equal(["email_ping_pong Acme"], Planner.Plan(Some.Rep(account), Some.Monday).Subjects());
        Assert.Equal(Restraint.Muted, Planner.Plan(Some.Rep(account) with { Mutes = [new Mute(1, null, null)] }, Some.Monday).Reason("account:1"));
        Assert.Equal(Restraint.DoNotCall, Planner.Plan(Some.Rep(account with { DoNotCall = true }), Some.Monday).Reason("account:1"));
        Assert.Empty(Rule.Candidates(Some.Rep(account with { State = AccountState.Closed }), Some.Monday));
    }

    [Fact]
    public void The_evidence_counts_both_ways() => Assert.Equal(
        "5 emails to and fro in 5 days (3 in, 2 out), 0 conversations; last spoke 20 Feb",
        Rule.Evidence(Some.Card(Written("in 02-26 10:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 08:00"))));

    [Fact]
    public void It_is_over_once_somebody_has_spoken_with_them()
    {
        var account = Written("in 02-26 10:00, out 02-26 11:00, in 02-27 10:00, out 02-27 11:00, in 03-02 08:00");
        var nudge = Rule.Candidates(Some.Rep(account), Some.Monday).Single();

        Assert.Null(nudge.Over(account));
        Assert.Equal("They were spoken with at 10:00.", nudge.Over(account with { Clock = account.Clock with { LastConnectAt = Some.At("2026-03-02 10:00") } }));
        Assert.Equal("There was a meeting with them at 10:00.", nudge.Over(account with { Clock = account.Clock with { LastMeetingAt = Some.At("2026-03-02 10:00") } }));
    }

    private static AccountFacts Written(string emails) => Some.Customer(1, 10) with
    {
        Name = "Acme",
        Emails = [.. emails.Split(", ").Select(email => email.Split(' ', 2)).Select(email => new EmailFacts(Some.At($"2026-{email[1]}"), email[0] == "in"))],
    };
}
