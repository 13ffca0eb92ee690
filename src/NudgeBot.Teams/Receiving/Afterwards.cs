using Microsoft.Extensions.Logging;

namespace NudgeBot.Teams.Receiving;

/// <summary>What is done after the answer, because Teams waits for the answer. Nothing here is missed when it is lost; whatever must not be lost is in the inbox.</summary>
internal sealed partial class Afterwards(TimeProvider machine, ILogger<Afterwards> logger)
{
    private const int Most = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private int running;

    /// <summary>Starts it, unless too much is under way; nobody waits for it.</summary>
    public void Run(Func<CancellationToken, Task> errand)
    {
        if (Interlocked.Increment(ref running) > Most)
        {
            Interlocked.Decrement(ref running);
            return;
        }

        _ = Task.Run(() => GoAsync(errand));
    }

    private async Task GoAsync(Func<CancellationToken, Task> errand)
    {
        using var limit = new CancellationTokenSource(Longest, machine);
        try
        {
            await errand(limit.Token);
        }

        // The edge of one errand: nobody waits for it, so whatever went wrong is logged.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception.GetType().Name);
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(845, LogLevel.Information, "Something that follows an answer to Teams was left undone ({Kind}).")]
        public static partial void Failed(ILogger logger, string kind);
    }
}
