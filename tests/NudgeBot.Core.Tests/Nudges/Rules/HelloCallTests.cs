using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class HelloCallTests
{
    private static readonly HelloCall Rule = new();

    private static readonly RepFacts Ana = Some.Rep([.. Enumerable.Range(1, 8).Select(id => Some.Customer(id, 5, Tier.C, value: 1000 * id))]) with
    {
        Policy = Some.Quiet with { Off = new HashSet<string> { "one_more_call" } },
    };

    [Fact]
    public void Every_day_one_valued_customer_the_best_by_value_and_days()
    {
        var (sent, _) = Ana.LiveThrough(Some.Monday, Some.At("2026-03-04 18:00"));

        Assert.Equal(["Mon 09:00", "Tue 09:00", "Wed 09:00"], sent.Times().Select(time => time[..9]));
        Assert.Equal("Customer 8", sent[0].Send.Nudge.Account.Name);
        Assert.Equal(["hello:2026-03-02", "hello:2026-03-03", "hello:2026-03-04"], sent.Select(entry => entry.Send.Nudge.Subject));
    }

    [Fact]
    public void Who_was_named_lately_steps_back()
    {
        var named = Ana.Accounts.Select(account => account.Id == 8 ? account with { LastNudge = new SaidNudge(5, Some.At("2026-02-27 09:00")) } : account);

        Assert.Equal(["hello_call Customer 7"], Planner.Plan(Ana with { Accounts = [.. named] }, Some.Monday).Subjects());
    }

    [Theory]
    [InlineData(AccountState.Customer, 5.0, 1)]
    [InlineData(AccountState.Prospect, 5.0, 0)]
    [InlineData(AccountState.Lead, 5.0, 0)]
    [InlineData(AccountState.Closed, 5.0, 0)]
    [InlineData(AccountState.Customer, 0.9, 0)]  // spoken with today
    [InlineData(AccountState.Customer, 13.9, 1)]
    [InlineData(AccountState.Customer, 14.0, 0)] // quiet for too long: that is a rule of its own
    public void It_is_for_customers_of_whom_nothing_is_due(AccountState state, double quiet, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Some.Customer(1, quiet) with { State = state }) with { Policy = Ana.Policy }, Some.Monday).Count());

    [Fact]
    public void Where_silences_are_not_watched_over_the_quietest_are_greeted_too() =>
        Assert.Single(Rule.Candidates(Some.Rep(Some.Customer(1, 100)) with { Policy = Ana.Policy.Switch("uncalled_customer", on: false) }, Some.Monday));

    [Fact]
    public void Those_who_are_muted_never_keep_the_others_from_being_greeted()
    {
        var rep = Ana with { Mutes = [.. Enumerable.Range(2, 7).Select(id => new Mute(id, null, null))] };

        Assert.Equal(["hello_call Customer 1"], Planner.Plan(rep, Some.Monday).Subjects());
    }

    [Fact]
    public void Whoever_still_sleeps_is_passed_over_for_one_who_is_awake()
    {
        var asleep = Ana.Accounts.Select(account => account.Id > 4 ? account with { Zone = Zone.Of("America/Los_Angeles") } : account);

        Assert.Equal(["hello_call Customer 4"], Planner.Plan(Ana with { Accounts = [.. asleep] }, Some.Monday).Subjects());
    }

    [Fact]
    public void It_can_be_switched_off() =>
        Assert.Empty(Planner.Plan(Ana with { Policy = Ana.Policy.Switch("hello_call", on: false) }, Some.Monday).Sends);

    [Fact]
    public void It_thanks_and_pitches_nothing()
    {
        var nudge = Rule.Candidates(Ana, Some.Monday).First();
        var message = NudgeCard.Write(nudge, Some.Card(nudge.Account), 42);

        Assert.StartsWith("Just say hello: Customer 8. 0 emails, 0 conversations in 5 days; last spoke 25 Feb. ", message.Text, StringComparison.Ordinal);
        Assert.Equal("Say hello to Customer 8", message.Card!.Title);
        Assert.All(Rule.TalkTracks(TalkMode.Customer), words => Assert.DoesNotContain("reason", words, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void It_is_about_the_day_pointless_after_it_and_over_once_they_were_spoken_with()
    {
        var nudge = Rule.Candidates(Ana, Some.Monday).First();

        Assert.Equal(Some.At("2026-03-02 18:00"), nudge.PointlessAfter);
        Assert.Null(nudge.Over(nudge.Account));
        Assert.Equal("They were spoken with at 10:00.", nudge.Over(nudge.Account with { Clock = nudge.Account.Clock with { LastConnectAt = Some.At("2026-03-02 10:00") } }));
    }
}
