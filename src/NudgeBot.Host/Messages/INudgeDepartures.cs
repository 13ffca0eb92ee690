using NudgeBot.Postgres;

namespace NudgeBot.Host.Messages;

/// <summary>What the planner wants to know, and to say, about a nudge on its way out.</summary>
internal interface INudgeDepartures
{
    /// <summary>Whether the nudge still stands at the moment of sending; when not, it has been withdrawn or put off.</summary>
    Task<bool> MayLeaveAsync(long organizationId, long nudgeId, CancellationToken cancellationToken);

    /// <summary>The platform has taken it. In the transaction that settles the message.</summary>
    Task LeftAsync(Session session, long nudgeId, CancellationToken cancellationToken);

    /// <summary>It will never arrive. In the transaction that settles the message.</summary>
    Task LostAsync(Session session, long nudgeId, string reason, CancellationToken cancellationToken);
}
