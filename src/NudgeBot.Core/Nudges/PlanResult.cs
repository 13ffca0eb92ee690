namespace NudgeBot.Core.Nudges;

/// <summary>What follows from a rep's facts at one moment.</summary>
/// <param name="Sends">What goes out now, best first. A snoozed nudge that comes back has <see cref="Candidate.Returns"/>.</param>
/// <param name="Suppressed">What a rule would have liked to send, with the reason why not.</param>
/// <param name="Settled">Open nudges whose time is over.</param>
/// <param name="Missed">What should have gone out while nobody looked, and is pointless by now: to be recorded, not to be sent.</param>
/// <param name="NextPlanningAt">When looking again can make a difference, unless the facts change; always later than now.</param>
public sealed record PlanResult(
    IReadOnlyList<Send> Sends,
    IReadOnlyList<Suppressed> Suppressed,
    IReadOnlyList<Settled> Settled,
    IReadOnlyList<Candidate> Missed,
    DateTimeOffset NextPlanningAt)
{
    /// <summary>What would go out now and waits on purpose: to be written down, and sent later.</summary>
    public IReadOnlyList<HeldNudge> Held { get; init; } = [];

    /// <summary>Open nudges of this rep in whose place something more pressing about the same customer goes out: to be withdrawn.</summary>
    public IReadOnlyList<NudgeRecord> Replaced { get; init; } = [];
}

/// <summary>A nudge that goes out.</summary>
/// <param name="At">The moment whose turn it was; a little earlier than now when the doorbell rings less often.</param>
public sealed record Send(Candidate Nudge, DateTimeOffset At);

/// <summary>A nudge that waits on purpose.</summary>
/// <param name="At">The moment at which it would have gone out.</param>
/// <param name="WindowClosesAt">Until then a call counts as made without it.</param>
/// <param name="Until">When it goes out.</param>
public sealed record HeldNudge(Candidate Nudge, DateTimeOffset At, DateTimeOffset WindowClosesAt, DateTimeOffset Until);

/// <summary>A nudge that does not go out now.</summary>
public sealed record Suppressed(Candidate Nudge, Suppression Why);

/// <summary>An open nudge that was ignored or missed.</summary>
public sealed record Settled(NudgeRecord Nudge, NudgeState To);
