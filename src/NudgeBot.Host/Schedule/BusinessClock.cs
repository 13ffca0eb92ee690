using NudgeBot.Postgres;

namespace NudgeBot.Host.Schedule;

/// <summary>
/// Business time: machine time plus one offset that every host reads from the same row. Planning, snoozes, working hours and
/// reports go by it; signatures, tokens, leases and back-off go by machine time. The two differ only where the simulator's clock was moved.
/// </summary>
public sealed class BusinessClock(Database database, TimeProvider machine)
{
    /// <summary>Business time now, in UTC.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) =>
        machine.GetUtcNow() + await AheadAsync(cancellationToken);

    /// <summary>Sets business time; from there it ticks on.</summary>
    public async Task SetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ahead = now - machine.GetUtcNow();
        await database.AskAsync<bool>("update business_clock set ahead = @ahead returning true", new { ahead }, cancellationToken);
    }

    private async Task<TimeSpan> AheadAsync(CancellationToken cancellationToken) =>
        (await database.AskAsync<TimeSpan>("select ahead from business_clock", null, cancellationToken)).Single();
}
