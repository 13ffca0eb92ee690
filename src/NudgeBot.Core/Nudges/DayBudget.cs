namespace NudgeBot.Core.Nudges;

/// <summary>How many nudges a rep gets on one day.</summary>
public static class DayBudget
{
    /// <summary>The policy's budget; half of it, rounded up and never below one, once so many in a row were ignored, until one is answered.</summary>
    public static int Of(Policy policy, IEnumerable<NudgeRecord> nudges)
    {
        var full = Math.Max(policy.Budget, 1);
        return IgnoredInARow(nudges) >= policy.IgnoredBeforeHalving ? (full + 1) / 2 : full;
    }

    // A snooze is an answer, too: somebody has read it, unless it was put off before anybody could. What is open, or was taken back, says nothing.
    private static int IgnoredInARow(IEnumerable<NudgeRecord> nudges) => nudges
        .OrderByDescending(nudge => nudge.PlannedAt).ThenByDescending(nudge => nudge.Id)
        .TakeWhile(nudge => nudge.State is not (NudgeState.Answered or NudgeState.ActedOn) && nudge is not { State: NudgeState.Snoozed, SentAt: not null })
        .Count(nudge => nudge.State == NudgeState.Ignored);
}
