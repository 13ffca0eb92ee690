using NudgeBot.Host.Schedule;
using NudgeBot.Host.Simulator;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>Moves the clock, once the test lets it go.</summary>
internal sealed class SlowClockMover(BusinessClock clock) : ISimulatorClockMover
{
    private TaskCompletionSource gate = Open();

    public void Hold() => gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => gate.TrySetResult();

    public async Task<string?> MoveAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        var now = await clock.NowAsync(cancellationToken);
        if (to < now)
        {
            return "The clock only moves forward.";
        }

        if (to - now > TimeSpan.FromDays(31))
        {
            return "The clock moves at most 31 days at once.";
        }

        await gate.Task.WaitAsync(cancellationToken);
        await clock.SetAsync(to, cancellationToken);
        return null;
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
