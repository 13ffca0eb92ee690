using NudgeBot.Postgres;

namespace NudgeBot.Host.Schedule;

/// <summary>
/// Business time: machine time plus one offset that every host reads from the same row. Planning, snoozes, working hours and
/// reports go by it; signatures, tokens, leases and back-off go by machine time. The two differ only where the simulator's clock was moved.
/// </summary>
public sealed class BusinessClock(Database database, TimeProvider machine)
{
    private readonly BusinessOffset offset = new(database);

    /// <summary>Business time now, in UTC.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => machine.GetUtcNow() + await offset.ReadAsync(cancellationToken);

    /// <summary>Sets business time; from there it ticks on.</summary>
    public Task SetAsync(DateTimeOffset now, CancellationToken cancellationToken) => offset.SetAsync(now - machine.GetUtcNow(), cancellationToken);
}
