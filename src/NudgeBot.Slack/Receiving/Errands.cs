using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Slack.Receiving;

/// <summary>
/// What is done after the answer, because Slack waits for the answer: opening a dialog, drawing a Home tab. Nothing here is missed when it is
/// lost; whatever must not be lost is in the inbox.
/// </summary>
internal sealed partial class Errands(ILogger<Errands> logger) : BackgroundService
{
    private const int Most = 1000;
    private const int AtOnce = 8;

    private readonly Channel<Func<CancellationToken, Task>> waiting = Channel.CreateBounded<Func<CancellationToken, Task>>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Run(Func<CancellationToken, Task> errand) => waiting.Writer.TryWrite(errand);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(waiting.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, async (errand, token) =>
        {
            try
            {
                await errand(token);
            }
            // The edge of one errand: whatever went wrong is logged, and the next one starts.
#pragma warning disable CA1031
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Failed(logger, exception);
            }
        });

    private static partial class Log
    {
        [LoggerMessage(540, LogLevel.Warning, "Something that follows an answer to Slack failed.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
