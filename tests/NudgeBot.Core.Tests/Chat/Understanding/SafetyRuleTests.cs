using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

/// <summary>Whoever reads a sentence, nothing is written that the grammar does not find in it.</summary>
public class SafetyRuleTests
{
    private static readonly SentenceContext Ana = new(
        new DateTimeOffset(2026, 11, 18, 16, 30, 0, TimeSpan.FromHours(1)), Role.Rep, null, AccountNames.Of(["Acme Corp", "Globex"]), ["Ana", "Ola"], ["West"]);

    private static readonly ReportedCall Globex = new("Globex", CallOutcome.Connected, CallDirection.Outbound);

    [Theory]
    [InlineData("how are you")]
    [InlineData("I will call Globex tomorrow")]
    [InlineData("did not call Globex")]
    [InlineData("emailed Globex")]
    [InlineData("Globex?")]
    public void A_call_that_the_grammar_does_not_find_is_never_logged_without_a_question(string text)
    {
        Assert.False(Checked(text, Claiming(Globex)).MayLog);
    }

    [Fact]
    public void What_only_one_of_the_two_finds_is_asked_about_one_call_at_a_time()
    {
        var reading = Checked("a good day at Globex and elsewhere", Claiming(Globex, Globex with { Account = "Acme Corp" }));

        Assert.Equal([Globex], reading.Calls);
        Assert.Equal(DoubtKind.DidYouCall, reading.Doubt?.Kind);
    }

    [Fact]
    public void A_second_call_that_was_not_reported_is_left_out()
    {
        var reading = Checked("Globex connected", Claiming(Globex, Globex with { Account = "Acme Corp" }));

        Assert.Equal(["Globex"], reading.Calls.Select(call => call.Account));
        Assert.True(reading.MayLog);
    }

    [Fact]
    public void Where_both_find_the_same_call_its_note_may_be_the_others()
    {
        var reading = Checked("Globex connected", Claiming(Globex with { Note = "renewing" }));

        Assert.Equal("renewing", Assert.Single(reading.Calls).Note);
        Assert.True(reading.MayLog);
    }

    [Fact]
    public void A_wish_not_to_be_called_cannot_be_read_away()
    {
        var reading = Checked("Globex asked us to never call again", Claiming(Globex));

        Assert.Equal(CallOutcome.DoNotCall, Assert.Single(reading.Calls).Outcome);
    }

    [Theory]
    [InlineData(Intent.Undo)]
    [InlineData(Intent.Correct)]
    [InlineData(Intent.TimeOff)]
    public void Nothing_is_taken_back_changed_or_sent_away_that_was_not_asked_for(Intent claimed)
    {
        Assert.Equal(Intent.LogCall, Checked("Globex connected", new Reading(claimed, [Globex], [], false, "2026-12-24", null, null, null, [])).Intent);
    }

    [Fact]
    public void An_email_that_was_not_written_is_not_noted()
    {
        var claimed = new Reading(Intent.LogNonCall, [], [new ReportedTouch("Globex", ActivityKind.Email, CallDirection.Outbound)], false, null, null, null, null, []);

        Assert.Empty(Checked("Globex connected", claimed).Touches);
        Assert.Empty(Checked("hello", claimed).Touches);
    }

    [Fact]
    public void A_question_may_be_understood_that_the_grammar_does_not_know()
    {
        Assert.Equal(Intent.WhoToCall, Checked("wer wartet auf mich", new Reading(Intent.WhoToCall, [], [], false, null, null, null, null, [])).Intent);
    }

    private static Reading Claiming(params ReportedCall[] calls) => new(Intent.LogCall, calls, [], MayLog: true, null, null, null, null, ["I am sure of it."]);

    private static Reading Checked(string text, Reading claimed) => SafetyRule.Check(claimed, Understand.Sentence(text, Ana));
}
