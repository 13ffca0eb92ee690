using System.Data.Common;

namespace NudgeBot.Host.Messages;

/// <summary>A worker's loop: work until there is none, then wait for the bell. A database that is away is waited for.</summary>
internal abstract partial class WorkLoop(Bell bell, TimeProvider machine, ILogger logger) : BackgroundService
{
    protected abstract string Work { get; }

    protected Bell Bell => bell;

    /// <summary>How long it waits for the bell before it looks for itself.</summary>
    protected virtual TimeSpan LookAnyway => TimeSpan.FromSeconds(1);

    /// <summary>Does what is ready; true when there may be more.</summary>
    protected abstract Task<bool> WorkAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var away = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await WorkAsync(stoppingToken))
                {
                    away = false;
                }

                if (away)
                {
                    Log.Back(logger, Work);
                    away = false;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is DbException or IOException or TimeoutException)
            {
                if (!away)
                {
                    Log.Away(logger, Work, exception.GetType().Name);
                }

                away = true;
            }
            // The edge of a loop that must not end: a bug in one round is logged, and the next round starts.
#pragma warning disable CA1031
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.Broken(logger, exception, Work);
            }

            await bell.HearAsync(LookAnyway, machine, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(220, LogLevel.Error, "The {Work} waits, because the database is away ({Kind}).")]
        public static partial void Away(ILogger logger, string work, string kind);

        [LoggerMessage(221, LogLevel.Information, "The {Work} goes on: the database is back.")]
        public static partial void Back(ILogger logger, string work);

        [LoggerMessage(222, LogLevel.Error, "A round of the {Work} failed.")]
        public static partial void Broken(ILogger logger, Exception exception, string work);
    }
}

internal sealed class InboxLoop(InboxWorker worker, Inbox inbox, InboxBell bell, TimeProvider machine, ILogger<InboxLoop> logger) : WorkLoop(bell, machine, logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    protected override string Work => "inbox worker";

    protected override async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        await inbox.QuietAsync(Patience, cancellationToken);
        return await worker.WorkAsync(cancellationToken);
    }
}

internal sealed class OutboxLoop(OutboxSender sender, OutboxBell bell, TimeProvider machine, ILogger<OutboxLoop> logger) : WorkLoop(bell, machine, logger)
{
    protected override string Work => "outbox sender";

    protected override async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        await sender.BeginAsync(Bell, cancellationToken);
        return false;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sender.ReleaseAsync(cancellationToken);
    }
}
