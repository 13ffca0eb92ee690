using NudgeBot.Host.Schedule;
using NudgeBot.Host.Simulator;

namespace NudgeBot.Host;

/// <summary>Lets the simulator's clock buttons move business time, without the simulator knowing how.</summary>
internal sealed class SimulatorClockMover(ClockMover mover) : ISimulatorClockMover
{
    public async Task<string?> MoveAsync(DateTimeOffset to, CancellationToken cancellationToken) =>
        await mover.MoveAsync(to, cancellationToken) is ClockMove.Refused refused ? refused.Reason : null;
}
