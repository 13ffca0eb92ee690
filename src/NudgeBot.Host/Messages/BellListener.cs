using Npgsql;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Messages;

/// <summary>Hears the database's NOTIFY and rings the bell it is meant for. When the database is away, the workers' own look-ups are enough.</summary>
internal sealed partial class BellListener(
    Database database, OutboxBell outbox, PlanningBell planning, TimeProvider machine, ILogger<BellListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lost = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenAsync(stoppingToken);
                connection.Notification += (_, heard) => BellOf(heard.Channel).Ring();
                await using (var listen = new NpgsqlCommand($"listen {OutboxStore.Bell}; listen {PlanningTimeStore.Bell}", connection))
                {
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                }

                // What was said while nobody listened.
                planning.Ring();
                lost = false;
                while (true)
                {
                    await connection.WaitAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
            {
                if (!lost)
                {
                    Log.Lost(logger, exception.GetType().Name);
                }

                lost = true;
                await Task.Delay(Pause, machine, stoppingToken);
            }
        }
    }

    private Bell BellOf(string channel) => channel switch
    {
        OutboxStore.Bell => outbox,
        _ => planning,
    };

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Warning, "The connection that listens for work is lost ({Kind}); workers look by themselves until it is back.")]
        public static partial void Lost(ILogger logger, string kind);
    }
}
