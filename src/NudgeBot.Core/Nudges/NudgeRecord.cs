namespace NudgeBot.Core.Nudges;

/// <summary>A nudge that exists, as far as planning the next one goes.</summary>
/// <param name="SilenceSince">With rule, subject and <paramref name="Occurrence"/> its identity: the fact it is about.</param>
/// <param name="DueAt">The moment this delivery was planned for; of a snoozed one, when it comes back.</param>
/// <param name="PointlessAfter">From here on it is better not sent at all.</param>
/// <param name="Delivery">1 at first, one more after each snooze.</param>
public sealed record NudgeRecord(
    long Id,
    string Rule,
    long AccountId,
    long? DealId,
    string Subject,
    DateTimeOffset SilenceSince,
    int Occurrence,
    NudgeState State,
    DateTimeOffset PlannedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? PointlessAfter,
    int Delivery)
{
    /// <summary>How it found its place in the day; null means as its rule has it.</summary>
    public Place? Place { get; init; }

    /// <summary>The absent colleague in whose place the rep was asked.</summary>
    public long? ForRepId { get; init; }

    /// <summary>The moment from which this delivery is pointless; what the rep has put off past the first such moment has a point for the rep.</summary>
    internal DateTimeOffset? PointlessFrom => PointlessAfter > DueAt ? PointlessAfter : null;

    /// <summary>When it was last said; null while it never was.</summary>
    public DateTimeOffset? SaidAt => State == NudgeState.Planned ? DueAt : SentAt;

    /// <summary>Whether it comes back by itself: put off by the rep, or held back on purpose.</summary>
    public bool IsWaiting => State is NudgeState.Snoozed or NudgeState.Held;

    /// <summary>Whether it has not been settled.</summary>
    public bool IsOpen => IsWaiting || State is NudgeState.Planned or NudgeState.Sent;

    /// <summary>Whether it takes a place of the day that opened at this moment. One on its way does, on whatever day it was planned.</summary>
    internal bool IsOut(DateTimeOffset opens) => State == NudgeState.Planned || SentAt >= opens;

    /// <summary>The moment its place of the day was taken, as planned rather than as the network had it.</summary>
    internal DateTimeOffset Moment => State == NudgeState.Snoozed ? SentAt ?? DueAt : DueAt;
}
