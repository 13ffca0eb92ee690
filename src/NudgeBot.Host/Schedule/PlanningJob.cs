using Quartz;

namespace NudgeBot.Host.Schedule;

/// <summary>Rings the doorbell. Quartz sees to it that one host of the cluster does so once a minute, and remembers nothing for us.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PlanningJob(Doorbell doorbell, BusinessClock clock, ILogger<PlanningJob> logger) : IJob
{
    public static readonly JobKey Key = new("planning");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await doorbell.RingAsync(await clock.NowAsync(cancellationToken), cancellationToken);
        }
        // The edge of a job: it is logged once, and the next minute rings again.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(340, LogLevel.Error, "The doorbell could not be rung; it is rung again in a minute.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
