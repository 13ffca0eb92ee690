using NudgeBot.Core.Calls;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class AfterDialTests
{
    [Theory]
    [InlineData("2026-03-02 08:00", "Best tried next at midday there, between 12 and 15.")]
    [InlineData("2026-03-02 11:59", "Best tried next at midday there, between 12 and 15.")]
    [InlineData("2026-03-02 12:00", "Best tried next late in the day there, after 15.")]
    [InlineData("2026-03-02 14:59", "Best tried next late in the day there, after 15.")]
    [InlineData("2026-03-02 15:00", "Best tried next in the morning there, before 12.")]
    [InlineData("2026-03-02 19:30", "Best tried next in the morning there, before 12.")]
    public void The_next_attempt_is_in_another_part_of_the_day(string local, string expected) => Assert.Equal(expected, AfterDial.NextTry(Some.Warsaw, Some.At(local)));

    [Theory]
    [InlineData(Voicemail.None, CallOutcome.Voicemail, "Hang up and try at another hour.", false)]
    [InlineData(Voicemail.NameOnly, CallOutcome.NoAnswer, "Leave your name, no pitch.", false)]
    [InlineData(Voicemail.MessagePlusEmail, CallOutcome.Voicemail, "Leave a short message and send these two lines.", true)]
    [InlineData(Voicemail.MessagePlusEmail, CallOutcome.Busy, null, false)]
    [InlineData(Voicemail.NameOnly, CallOutcome.Gatekeeper, null, false)]
    public void The_policy_about_voicemail_gives_the_line(Voicemail policy, CallOutcome outcome, string? line, bool drafts)
    {
        Assert.Equal(line, AfterDial.Line(policy, outcome));
        Assert.Equal(drafts, AfterDial.DraftsAtOnce(policy, outcome));
    }

    [Theory]
    [InlineData(CallDirection.Outbound, CallOutcome.Voicemail, true)]
    [InlineData(CallDirection.Outbound, CallOutcome.NoAnswer, true)]
    [InlineData(CallDirection.Outbound, CallOutcome.Busy, true)]
    [InlineData(CallDirection.Outbound, CallOutcome.Gatekeeper, true)]
    [InlineData(CallDirection.Outbound, CallOutcome.Connected, false)]
    [InlineData(CallDirection.Outbound, CallOutcome.DoNotCall, false)]
    [InlineData(CallDirection.Outbound, CallOutcome.Unspecified, false)]
    [InlineData(CallDirection.Inbound, CallOutcome.NoAnswer, false)]
    public void A_dial_has_failed_when_nobody_was_spoken_with(CallDirection direction, CallOutcome outcome, bool failed) =>
        Assert.Equal(failed, AfterDial.HasFailed(direction, outcome));
}
