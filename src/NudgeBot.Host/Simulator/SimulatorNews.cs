using System.Collections.Concurrent;
using System.Data.Common;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Threading.Channels;
using Dapper;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>
/// One ear for all pages of this host: it listens to what any host writes into the simulator's conversations. When the database was
/// away, pages are told that they may have missed something, and ask again.
/// </summary>
internal sealed partial class SimulatorNews : BackgroundService
{
    private const int MostUnread = 1000;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Channel<SseItem<string>>, long> pages = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Database database;
    private readonly TimeProvider time;
    private readonly ILogger<SimulatorNews> logger;

    public SimulatorNews(Database database, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<SimulatorNews> logger)
    {
        (this.database, this.time, this.logger) = (database, time, logger);

        // A page stays for hours; a host that stops does not wait for it.
        lifetime.ApplicationStopping.Register(() =>
        {
            foreach (var page in pages.Keys)
            {
                Leave(page);
            }
        });
    }

    /// <summary>Ends when it hears for the first time.</summary>
    public Task Listening => listening.Task;

    /// <summary>What happens from now on in one organization. A page that does not read loses the oldest.</summary>
    public Channel<SseItem<string>> Follow(long organizationId)
    {
        var page = Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(MostUnread) { FullMode = BoundedChannelFullMode.DropOldest });
        pages[page] = organizationId;
        return page;
    }

    public void Leave(Channel<SseItem<string>> page)
    {
        pages.TryRemove(page, out _);
        page.Writer.TryComplete();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lost = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(() => lost = false, stoppingToken);
            }
            catch (Exception e) when (e is DbException or TimeoutException or System.Net.Sockets.SocketException or IOException)
            {
                if (!lost)
                {
                    Log.Lost(logger, e.GetType().Name);
                }

                lost = true;
                TellAll("beat");
                await Task.Delay(Rest, time, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(Action hearing, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        connection.Notification += (_, notice) =>
        {
            if (SimulatorNotice.Parse(notice.Payload) is { } told)
            {
                Tell(told);
            }
        };
        await connection.ExecuteAsync(new CommandDefinition($"listen {SimulatorMessageStore.Bell}", cancellationToken: cancellationToken));
        hearing();
        listening.TrySetResult();
        TellAll("missed");

        while (true)
        {
            if (!await connection.WaitAsync(Beat, cancellationToken))
            {
                TellAll("beat");
            }
        }
    }

    private void Tell(SimulatorNotice told)
    {
        var isClock = told.Conversation == SimulatorNotice.Clock;
        var data = JsonSerializer.Serialize(new LiveJson(told.Conversation, Ids.Write(told.MessageId), told.FromBot ? "bot" : "person"), JsonSerializerOptions.Web);
        foreach (var page in pages.Where(page => page.Value == told.OrganizationId))
        {
            page.Key.Writer.TryWrite(new SseItem<string>(data, isClock ? "clock" : "message"));
        }
    }

    private void TellAll(string what)
    {
        foreach (var page in pages.Keys)
        {
            page.Writer.TryWrite(new SseItem<string>("{}", what));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(701, LogLevel.Warning, "The simulator's pages hear nothing new because the database is away ({Kind}); it is tried again every second.")]
        public static partial void Lost(ILogger logger, string kind);
    }
}
