namespace NudgeBot.Core.Nudges;

/// <summary>Which open nudges time alone has settled.</summary>
internal static class Settling
{
    /// <summary>Ignored: unanswered by the end of the next working day. Missed: not sent before it became pointless.</summary>
    public static IReadOnlyList<Settled> Of(RepFacts facts, DateTimeOffset now) =>
    [
        .. facts.Nudges
            .Where(nudge => SettlesAt(facts, nudge) <= now)
            .OrderBy(nudge => nudge.Id)
            .Select(nudge => new Settled(nudge, nudge.State == NudgeState.Sent ? NudgeState.Ignored : NudgeState.Missed)),
    ];

    /// <summary>When time settles this nudge, if nobody answers; null when it does not.</summary>
    public static DateTimeOffset? SettlesAt(RepFacts facts, NudgeRecord nudge) => nudge.State switch
    {
        NudgeState.Sent => facts.Hours.EndOfNextDay(nudge.SentAt ?? nudge.DueAt),
        NudgeState.Planned or NudgeState.Snoozed or NudgeState.Held => nudge.PointlessFrom,
        _ => null,
    };

    /// <summary>The facts as they are once that is written down.</summary>
    public static RepFacts Apply(RepFacts facts, IReadOnlyList<Settled> settled)
    {
        var states = settled.ToDictionary(entry => entry.Nudge.Id, entry => entry.To);
        return facts with
        {
            Nudges = [.. facts.Nudges.Select(nudge => states.TryGetValue(nudge.Id, out var to) ? nudge with { State = to } : nudge)],
        };
    }
}
