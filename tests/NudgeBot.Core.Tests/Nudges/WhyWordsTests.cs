using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Nudges.Policies;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class WhyWordsTests
{
    private static readonly WhyWords Words = new(Some.Warsaw, Some.At("2026-03-02 16:30"));

    [Theory]
    [InlineData("uncalled_customer", "Tier A: every 14 days, urgent after 21, then every 10 working days.")]
    [InlineData("stalled_deal", "Late stages: 5 working days, and 3 of peace after a conversation.")]
    [InlineData("open_deal_cadence", "Open deals: 2 attempts within 7 days.")]
    [InlineData("new_lead", "New leads: 4 attempts within 2 working days, then the question what to do.")]
    [InlineData("callback_due", "Promises: at the time you promised.")]
    [InlineData("missed_inbound", "Missed calls: after 15 working minutes.")]
    [InlineData("email_ping_pong", "Emails both ways: 5 within 5 days.")]
    [InlineData("email_only", "Emails without a conversation: 5 within 30 days.")]
    [InlineData("empty_pipeline", "Pipeline: below 50000, with 5 names.")]
    [InlineData("hello_call", "Hello calls: one a day.")]
    [InlineData("one_more_call", "One more call: 45 minutes before the end of your day.")]
    [InlineData("missing_number", "Missing numbers: at most 1 a day.")]
    public void The_values_of_the_policy_are_those_of_the_team(string rule, string expected) =>
        Assert.Equal(expected, WhyWords.Values(rule, Policy.Default with { PipelineFloor = 50_000 }, Tier.A, early: rule == "stalled_deal" ? false : null));

    [Fact]
    public void Every_rule_is_told_in_words_and_one_that_is_gone_by_its_name()
    {
        Assert.All(RuleNames.All, name => Assert.StartsWith($"The rule \"{name.Replace('_', ' ')}\"", WhyWords.Rule(name), StringComparison.Ordinal));
        Assert.Equal("The rule \"long gone\".", WhyWords.Rule("long_gone"));
    }

    [Theory]
    [InlineData(NudgeState.Sent, null)]
    [InlineData(NudgeState.Snoozed, null)]
    [InlineData(NudgeState.ActedOn, "You called at 15:00, so it is settled.")]
    [InlineData(NudgeState.Answered, "You answered it at 15:00, so it is settled.")]
    [InlineData(NudgeState.Withdrawn, "It was taken back at 15:00. The deal was won.")]
    [InlineData(NudgeState.Ignored, "It stayed unanswered at 15:00.")]
    [InlineData(NudgeState.Missed, "Its time was over at 15:00.")]
    public void What_became_of_it_is_told(NudgeState state, string? expected) => Assert.Equal(expected, Words.Fate(state, Some.At("2026-03-02 15:00"), "The deal was won."));

    [Fact]
    public void When_it_comes_again_is_told_in_the_reps_zone()
    {
        Assert.Equal("If nothing changes, it comes again on Tue 3 Mar.", Words.Again(Some.At("2026-03-03 00:30")));
        Assert.Equal("It comes again when there is a new reason, not before.", Words.Again(null));
        Assert.Equal("You put it off: it comes back tomorrow at 09:00.", Words.ComesBack(Some.At("2026-03-03 09:00")));
    }

    [Theory]
    [InlineData(Restraint.TimeOff, "Customer 7: \"uncalled customer\" is due, but held back: you are off.")]
    [InlineData(Restraint.Muted, "Customer 7: \"uncalled customer\" is due, but held back: muted by you.")]
    [InlineData(Restraint.QuietTime, "Customer 7: \"uncalled customer\" is due, but held back: your quiet time.")]
    [InlineData(Restraint.DayOff, "Customer 7: \"uncalled customer\" is due, but held back: not a working day of yours.")]
    public void What_holds_a_nudge_back_is_told_to_the_rep(Restraint why, string expected)
    {
        var account = Some.Customer(7, quietDays: 20);
        var nudge = AllRules.Find("uncalled_customer")!.Candidates(Some.Rep(account), Some.Monday).Single();

        Assert.Equal(expected, Words.HeldBack(account.Name, new Suppressed(nudge, new Suppression(why))));
    }
}
