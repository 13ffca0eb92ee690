namespace NudgeBot.Core.Nudges;

/// <summary>What presses takes the place of whatever else a rep was asked about the same customer: one call does for all of it.</summary>
internal static class Replacement
{
    /// <summary>The open nudges that were shown, or are on their way, and are replaced by one of these.</summary>
    public static IReadOnlyList<NudgeRecord> Of(RepFacts facts, IReadOnlyList<Send> sends)
    {
        var pressing = sends.Where(send => send.Nudge.Rule.Place == Place.Beside).ToLookup(send => send.Nudge.Account.Id);
        return pressing.Count == 0 ? [] :
        [
            .. facts.Nudges
                .Where(nudge => nudge.State is NudgeState.Sent or NudgeState.Planned && pressing[nudge.AccountId].Any(send => send.Nudge.Returns?.Id != nudge.Id))
                .OrderBy(nudge => nudge.Id),
        ];
    }
}
