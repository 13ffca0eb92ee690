namespace NudgeBot.Host.Simulator;

/// <summary>Moves business time forward and rings the scheduler on the way.</summary>
internal interface ISimulatorClockMover
{
    /// <summary>Returns when nothing due is untried; or at once, with the sentence that says why the clock cannot go there.</summary>
    Task<string?> MoveAsync(DateTimeOffset to, CancellationToken cancellationToken);
}
