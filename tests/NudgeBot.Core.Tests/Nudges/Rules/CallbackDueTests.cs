using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class CallbackDueTests
{
    private static readonly CallbackDue Rule = new();

    [Theory]
    [InlineData("2026-03-02 14:36", 0)]
    [InlineData("2026-03-02 14:37", 1)]
    [InlineData("2026-04-01 15:36", 1)] // thirty days on, clocks having gone forward
    [InlineData("2026-04-01 15:37", 0)]
    public void A_promise_is_due_from_its_time_on_for_thirty_days(string now, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Promised("2026-03-02 14:37")), Some.At(now)).Count());

    [Theory]
    [InlineData("2026-03-02 14:37", "Mon 14:37")] // at a time
    [InlineData("2026-03-02 00:00", "Mon 09:00")] // on a day
    [InlineData("2026-03-02 20:00", "Tue 09:00")] // in the evening
    [InlineData("2026-02-28 11:00", "Mon 09:00")] // on a Saturday
    [InlineData("2026-03-04 11:00", "Thu 09:00")] // on a holiday
    [InlineData("2026-03-02 12:40", "Mon 13:00")] // in quiet time
    public void It_comes_at_its_time_or_at_the_next_opening_and_not_before(string promised, string comes)
    {
        var rep = Some.Rep(Promised(promised)) with
        {
            Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [new(2026, 3, 4)], quiet: new QuietTime(new(12, 30), new(13, 0))),
            Policy = Some.Quiet.Switch("one_more_call", on: false),
        };

        Assert.Equal([$"{comes} callback_due Customer 1"], rep.LiveThrough(Some.At("2026-03-02 06:00"), Some.At("2026-03-06 18:00")).Sent.Times());
    }

    [Fact]
    public void On_a_night_shift_it_comes_in_the_hour_after_the_clocks_have_gone_forward()
    {
        var promised = Promised("2026-03-29 03:10");
        promised = promised with { Clock = promised.Clock with { LastConnectAt = Some.At("2026-03-28 20:00") } };
        var rep = Some.Rep(promised with { Zone = Zone.Of("America/Los_Angeles") }) with { Hours = new WorkingTime(Some.Warsaw, [6], new(22, 0), new(6, 0)) };

        Assert.Equal("Sun 03:10 callback_due Customer 1", rep.LiveThrough(Some.At("2026-03-28 21:00"), Some.At("2026-03-29 05:00")).Sent.Times().Single());
    }

    [Fact]
    public void A_mute_of_the_customer_does_not_break_a_promise_and_a_mute_of_the_rule_silences_it()
    {
        Assert.Single(Planner.Plan(Some.Rep(Promised("2026-03-02 08:00")) with { Mutes = [new Mute(1, null, null)] }, Some.Monday).Sends);
        Assert.Equal(Restraint.Muted, Planner.Plan(Some.Rep(Promised("2026-03-02 08:00")) with { Mutes = [new Mute(null, "callback_due", null)] }, Some.Monday).Reason("account:1"));
    }

    [Fact]
    public void Nobody_is_rung_who_asked_not_to_be_and_a_closed_account_is_owed_nothing()
    {
        Assert.Equal(Restraint.DoNotCall, Planner.Plan(Some.Rep(Promised("2026-03-02 08:00") with { DoNotCall = true }), Some.Monday).Reason("account:1"));
        Assert.Empty(Planner.Plan(Some.Rep(Promised("2026-03-02 08:00") with { State = AccountState.Closed }), Some.Monday).Sends);
        Assert.Equal(["missing_number Customer 1"], Planner.Plan(Some.Rep(Promised("2026-03-02 08:00") with { HasNumber = false }), Some.Monday).Subjects());
    }

    [Fact]
    public void A_promise_waits_until_the_customer_is_awake()
    {
        var rep = Some.Rep(Promised("2026-03-02 10:00") with { Zone = Zone.Of("America/New_York") }) with { Policy = Some.Quiet.Switch("one_more_call", on: false) };

        Assert.Equal(["Mon 14:00 callback_due Customer 1"], rep.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00")).Sent.Times());
    }

    [Fact]
    public void A_promise_that_stays_unkept_is_said_once_more_after_ten_working_days()
    {
        var rep = Some.Rep(Promised("2026-03-02 10:00")) with { Policy = Some.Quiet with { Off = new HashSet<string> { "one_more_call", "uncalled_customer", "hello_call" } } };

        Assert.Equal(
            ["02 10:00", "16 09:00", "30 09:00"],
            rep.LiveThrough(Some.Monday, Some.At("2026-04-10 18:00")).Sent.Select(entry => Some.Warsaw.Local(entry.At).ToString("dd HH:mm", null)));
    }

    [Theory]
    [InlineData("2026-03-02 14:37", "A call was promised for Mon 2 Mar at 14:37; last spoke 28 Feb")]
    [InlineData("2026-03-02 00:00", "A call was promised for Mon 2 Mar; last spoke 28 Feb")]
    public void The_evidence_is_what_was_promised(string promised, string evidence) =>
        Assert.Equal(evidence, Rule.Evidence(Some.Card(Promised(promised), "2026-03-02 15:00")));

    [Fact]
    public void The_silence_is_the_promise_and_another_promise_is_another()
    {
        var (today, later) = (Identity("2026-03-02 14:37", "2026-03-02 15:00"), Identity("2026-03-02 14:37", "2026-03-06 15:00"));

        Assert.Equal(today, later);
        Assert.NotEqual(today, Identity("2026-03-02 14:38", "2026-03-02 15:00"));
    }

    [Fact]
    public void It_is_over_once_it_is_kept_or_owed_no_longer()
    {
        var account = Promised("2026-03-02 09:00");
        var nudge = Rule.Candidates(Some.Rep(account), Some.Monday).Single();

        Assert.Null(nudge.Over(account));
        Assert.Equal("That call is no longer owed.", nudge.Over(Promised("2026-03-05 09:00")));
        Assert.Equal(
            "They were spoken with at 10:00.",
            nudge.Over(account with { Clock = account.Clock with { NextPromisedCallAt = null, LastConnectAt = Some.At("2026-03-02 10:00") } }));
    }

    private static string Identity(string promised, string now) => Rule.Candidates(Some.Rep(Promised(promised)), Some.At(now)).Single().Identity;

    private static AccountFacts Promised(string at)
    {
        var customer = Some.Customer(1, 2);
        return customer with { Clock = customer.Clock with { NextPromisedCallAt = Some.At(at) } };
    }
}
