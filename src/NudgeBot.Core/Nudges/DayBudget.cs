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

    // A snooze is an answer, too: somebody has read it. What is open, was taken back, or was never shown to anybody, says nothing.
    private static int IgnoredInARow(IEnumerable<NudgeRecord> nudges) => nudges
        .Where(nudge => nudge.SentAt is not null)
        .OrderByDescending(nudge => nudge.PlannedAt).ThenByDescending(nudge => nudge.Id)
        .TakeWhile(nudge => nudge.State is not (NudgeState.Answered or NudgeState.ActedOn or NudgeState.Snoozed))
        .Count(nudge => nudge.State == NudgeState.Ignored);
}
