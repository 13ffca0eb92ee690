namespace NudgeBot.Core.Nudges;

/// <summary>What presses takes the place of whatever else a rep was asked about the same customer: one call does for all of it.</summary>
public static class Replacement
{
    /// <summary>The open nudges that were shown, or are on their way, and are replaced by one of these.</summary>
    public static IReadOnlyList<NudgeRecord> Of(RepFacts facts, IReadOnlyList<Send> sends)
    {
        var pressing = sends.Where(send => send.Nudge.Place == Place.Beside).ToLookup(send => send.Nudge.Account.Id);
        return pressing.Count == 0 ? [] :
        [
            .. facts.Nudges
                .Where(nudge => pressing[nudge.AccountId].Any(send => send.Nudge.Returns?.Id != nudge.Id && Takes(send.Nudge, nudge)))
                .OrderBy(nudge => nudge.Id),
        ];
    }

    /// <summary>
    /// Whether what presses takes the place of this nudge about the same customer. One that was put off comes back all the same, but not
    /// after a later one about the very same thing.
    /// </summary>
    public static bool Takes(Candidate pressing, NudgeRecord other) =>
        other.State is NudgeState.Sent or NudgeState.Planned
        || (other.State == NudgeState.Snoozed && pressing.Rule.Renews && pressing.Rule.Name == other.Rule && pressing.Subject == other.Subject);
}
