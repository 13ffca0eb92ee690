using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class SignalRuleTests
{
    private static readonly SignalRule Rule = new();
    private static readonly AccountFacts Acme = Some.Customer(1, 2) with { Name = "Acme" };

    [Theory]
    [InlineData("2026-03-02 10:02", 0)]
    [InlineData("2026-03-02 10:03", 1)]
    [InlineData("2026-03-05 10:02", 1)]
    [InlineData("2026-03-05 10:03", 0)]
    public void A_signal_counts_from_its_arrival_until_it_expires(string now, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Rep(Signal()), Some.At(now)).Count());

    [Theory]
    [InlineData("2026-03-02 10:03", "Mon 10:03")] // at once, not with the next part of the day
    [InlineData("2026-03-02 19:00", "Tue 09:00")]
    [InlineData("2026-02-28 11:00", "Mon 09:00")]
    public void It_comes_at_once_or_with_the_next_opening(string arrives, string comes) =>
        Assert.Equal([$"{comes} signal Acme"], Rep(Signal(arrives)).LiveThrough(Some.At("2026-03-02 06:00"), Some.At("2026-03-04 18:00")).Sent.Times());

    [Fact]
    public void It_takes_a_place_of_the_budget()
    {
        var rep = Some.Rep([Acme, .. Enumerable.Range(2, 9).Select(id => Some.Customer(id, 15))]) with { Signals = [Signal("2026-03-02 10:03")], Policy = Some.Quiet.Switch("one_more_call", on: false) };

        Assert.Equal(["09:00", "10:03", "15:00"], rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent.Times().Select(time => time[4..9]));
    }

    [Fact]
    public void Once_the_budget_is_spent_it_waits_for_tomorrow()
    {
        var rep = Rep([.. Enumerable.Range(1, 4).Select(id => Signal("2026-03-02 08:00", id))]) with { Accounts = [.. Enumerable.Range(1, 4).Select(id => Some.Customer(id, 2))] };

        var (today, after) = rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));

        Assert.Equal(3, today.Count);
        Assert.Equal(Restraint.BudgetSpent, Planner.Plan(after, Some.At("2026-03-02 11:00")).Reason("signal:4"));
        Assert.Equal(["Tue 09:00 signal Customer 4"], after.LiveThrough(Some.At("2026-03-02 18:00"), Some.At("2026-03-03 18:00")).Sent.Times());
    }

    [Fact]
    public void A_customer_who_was_nudged_about_today_waits_for_tomorrow() =>
        Assert.Equal(
            Restraint.CustomerNudgedToday,
            Planner.Plan(Rep(Signal("2026-03-02 08:00")) with { Accounts = [Acme with { LastNudge = new SaidNudge(9, Some.At("2026-03-02 08:30")) }] }, Some.Monday).Reason("signal:1"));

    [Theory]
    [InlineData(SignalKind.ServiceIssue, 3)]
    [InlineData(SignalKind.Misunderstanding, 3)]
    [InlineData(SignalKind.Question, 2)]
    [InlineData(SignalKind.ReferralChance, 2)]
    [InlineData(SignalKind.BuyingWindow, 2)]
    [InlineData(SignalKind.MeetingToBeBooked, 2)]
    public void Trouble_goes_before_chances(SignalKind kind, double urgency) =>
        Assert.Equal(urgency, Rule.Candidates(Rep(Signal("2026-03-02 08:00") with { Kind = kind }), Some.Monday).Single().Urgency);

    [Fact]
    public void Whoever_was_spoken_with_since_knows()
    {
        var signal = Signal("2026-03-02 08:00");

        Assert.Empty(Rule.Candidates(Rep(signal) with { Accounts = [Acme with { Clock = Acme.Clock with { LastConnectAt = Some.At("2026-03-02 08:30") } }] }, Some.Monday));
        Assert.Empty(Rule.Candidates(Rep(signal) with { Accounts = [Acme with { Clock = Acme.Clock with { LastMeetingAt = Some.At("2026-03-02 08:30") } }] }, Some.Monday));
        Assert.Empty(Rule.Candidates(Rep(signal) with { Accounts = [Acme with { State = AccountState.Closed }] }, Some.Monday));
        Assert.Empty(Rule.Candidates(Rep(signal) with { Accounts = [Acme with { OwnerId = Some.Ola }] }, Some.Monday));
    }

    [Fact]
    public void Two_signals_about_one_customer_are_two_reasons_and_one_nudge_a_day()
    {
        var rep = Rep(Signal("2026-03-02 08:00"), Signal("2026-03-02 08:10", id: 2) with { AccountId = 1 });

        Assert.Equal(2, Rule.Candidates(rep, Some.Monday).Select(nudge => nudge.Identity).Distinct().Count());
        Assert.Single(rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent);
    }

    [Theory]
    [InlineData(null, null, "Service issue reported at 08:00; last spoke 28 Feb")]
    [InlineData("Dana", "The export fails", "Service issue reported at 08:00, Dana: “The export fails”; last spoke 28 Feb")]
    public void The_evidence_is_what_came_up_in_the_words_of_whoever_said_so(string? contact, string? note, string evidence) =>
        Assert.Equal(evidence, Rule.Evidence(Some.Card(Acme) with { Signal = Signal("2026-03-02 08:00") with { Contact = contact, Note = note } }));

    [Fact]
    public void Its_nudge_is_pointless_once_it_has_expired_and_over_once_somebody_has_spoken_with_them()
    {
        var nudge = Rule.Candidates(Rep(Signal("2026-03-02 08:00")), Some.Monday).Single();

        Assert.Equal(Some.At("2026-03-05 08:00"), nudge.PointlessAfter);
        Assert.Null(nudge.Over(Acme));
        Assert.Equal("They were spoken with at 10:00.", nudge.Over(Acme with { Clock = Acme.Clock with { LastConnectAt = Some.At("2026-03-02 10:00") } }));
    }

    private static SignalFacts Signal(string arrives = "2026-03-02 10:03", long id = 1) =>
        new(id, SignalKind.ServiceIssue, id, DealId: null, Contact: null, Note: null, Some.At(arrives), Some.At(arrives).AddDays(3));

    private static RepFacts Rep(params SignalFacts[] signals) => Some.Rep(Acme) with { Signals = signals, Policy = Some.Quiet.Switch("one_more_call", on: false) };
}
