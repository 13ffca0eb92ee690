using NudgeBot.Host.Messages;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Messages;

/// <summary>Nudges that have never become moot.</summary>
internal sealed class EveryNudgeLeaves : INudgeDepartures
{
    public Task<bool> MayLeaveAsync(long organizationId, long nudgeId, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task LeftAsync(Session session, long nudgeId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task LostAsync(Session session, long nudgeId, string reason, CancellationToken cancellationToken) => Task.CompletedTask;
}
