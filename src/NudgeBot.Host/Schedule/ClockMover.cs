using NudgeBot.Host.Messages;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Schedule;

/// <summary>What became of a wish to move business time.</summary>
internal abstract record ClockMove
{
    private ClockMove() { }

    public sealed record Moved(DateTimeOffset Now) : ClockMove;

    /// <param name="Reason">A sentence for whoever asked.</param>
    public sealed record Refused(string Reason) : ClockMove;
}

/// <summary>
/// Moves business time forward as if it had passed: stops at every moment at which somebody is due, rings, and waits until what follows
/// from it is said and answered. Nobody else rings meanwhile.
/// </summary>
internal sealed class ClockMover(Database database, Doorbell doorbell, BusinessClock clock, Stillness stillness)
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(31);

    private readonly Claims claims = new(database);

    /// <summary>Returns when nothing due is untried.</summary>
    public async Task<ClockMove> MoveAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        await using var held = await DoorbellLock.TakeAsync(database, cancellationToken);
        var start = await clock.NowAsync(cancellationToken);
        if (to < start)
        {
            return new ClockMove.Refused("The clock only moves forward.");
        }

        if (to - start > Furthest)
        {
            return new ClockMove.Refused($"The clock moves at most {Furthest.Days} days at once.");
        }

        // The first ring finds newcomers, who are due at once.
        await VisitAsync(held, start, cancellationToken);
        while (await claims.NextPlanningMomentAsync(cancellationToken) is { } next && next <= to)
        {
            await VisitAsync(held, next, cancellationToken);
        }

        await VisitAsync(held, to, cancellationToken);
        return new ClockMove.Moved(to);
    }

    // Business time ticks on between two visits, and never goes back.
    private async Task VisitAsync(DoorbellLock held, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        if (moment > now)
        {
            await clock.SetAsync(moment, cancellationToken);
            now = moment;
        }

        await doorbell.RingAsync(held, now, cancellationToken);
        await stillness.WaitAsync(cancellationToken);
    }
}
