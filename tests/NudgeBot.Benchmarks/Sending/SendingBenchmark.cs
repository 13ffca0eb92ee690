using System.Diagnostics;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Messages;
using NudgeBot.Postgres;

namespace NudgeBot.Benchmarks.Sending;

/// <summary>
/// A morning on which 2,000 people of one Teams tenant are nudged at once: how long the outbox takes through a channel that answers after 350 ms, against
/// the 40 s that 50 requests a second allow, and how many arrive in the busiest second.
/// </summary>
internal static class SendingBenchmark
{
    private const int Many = 2000;
    private const int WarmUp = 50;
    private const int PerSecond = 50;
    private const double MostTimes = 1.1;

    public static async Task<int> RunAsync()
    {
        await using var database = await TestPostgres.CreateAsync();
        var channel = new SlowChannel();
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Database(database.App))
            .AddLogging()
            .AddMessages()
            .AddSingleton<IConversation, Nobody>()
            .AddSingleton<INudgeDepartures, Nobody>()
            .AddSingleton<IChatChannel>(channel)
            .BuildServiceProvider();
        await using var connection = await FoundAsync(database);
        var loop = services.GetServices<IHostedService>().OfType<OutboxLoop>().Single();
        await loop.StartAsync(CancellationToken.None);

        // A host in the morning has sent something before.
        await SayAsync(database, connection, WarmUp);
        await channel.SentAsync(WarmUp);

        await SayAsync(database, connection, Many);
        var started = Stopwatch.GetTimestamp();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        services.GetRequiredService<OutboxBell>().Ring();
        await channel.SentAsync(WarmUp + Many);
        var took = Stopwatch.GetElapsedTime(started);
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        await loop.StopAsync(CancellationToken.None);

        var (allowed, busiest) = (TimeSpan.FromSeconds((double)Many / PerSecond), channel.Busiest());
        var holds = took <= MostTimes * allowed && busiest <= PerSecond;
        Console.WriteLine(
            $"sending {Many} nudges to as many people of one Teams tenant, 350 ms each: {took.TotalSeconds:0.0} s (the limit's: {allowed.TotalSeconds:0} s, ratio {took / allowed:0.00}, wanted: {MostTimes}), "
            + $"busiest second {busiest} (allowed: {PerSecond}), most under way {channel.MostUnderWay}, {cpu.TotalSeconds:0.0} s of CPU");
        Console.WriteLine(holds ? "sending: holds" : "sending: DOES NOT HOLD");
        return holds ? 0 : 1;
    }

    private static async Task<NpgsqlConnection> FoundAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();
        var organization = await connection.ExecuteScalarAsync<long>("select create_organization('Office')");
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @organization::text, false)", new { organization });
        await connection.ExecuteAsync("insert into chat_workspaces (platform, external_id, name) values ('teams', 't1', 'Office')");
        return connection;
    }

    private static async Task SayAsync(TestDatabase database, NpgsqlConnection connection, int many)
    {
        await connection.ExecuteAsync(
            """
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at)
            select w.id, 'a:' || n, '29:' || n, 'nudge', '{"kind": "nudge", "text": "Time to call."}', now()
            from   chat_workspaces w, generate_series(1, @many) n
            """,
            new { many });

        // As the server would, within a minute of so many rows.
        await using var owner = new NpgsqlConnection(database.Owner);
        await owner.OpenAsync();
        await owner.ExecuteAsync("analyze outbox");
    }

    private sealed class SlowChannel : IChatChannel
    {
        private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(350);

        private readonly Lock door = new();
        private readonly List<long> arrived = [];
        private int underWay;
        private int sent;

        public string Platform => "teams";

        public Pace? Pace => Core.Chat.Messages.Pace.Teams;

        public int MostUnderWay { get; private set; }

        public async Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            lock (door)
            {
                arrived.Add(Stopwatch.GetTimestamp());
                MostUnderWay = Math.Max(MostUnderWay, ++underWay);
            }

            await Task.Delay(Latency, cancellationToken);
            lock (door)
            {
                underWay--;
                sent++;
            }

            return new Delivery.Sent(message.Key);
        }

        public Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<LookUp>(new LookUp.CannotTell());

        public async Task SentAsync(int many)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            while (Volatile.Read(ref sent) < many)
            {
                await Task.Delay(5, patience.Token);
            }
        }

        /// <summary>How many arrived in the second that saw the most.</summary>
        public int Busiest()
        {
            var most = 0;
            for (var (first, last) = (0, 0); last < arrived.Count; last++)
            {
                while (Stopwatch.GetElapsedTime(arrived[first], arrived[last]) >= TimeSpan.FromSeconds(1))
                {
                    first++;
                }

                most = Math.Max(most, last - first + 1);
            }

            return most;
        }
    }

    /// <summary>Stands in for the rest of the house, which has no part in this.</summary>
    private sealed class Nobody : IConversation, INudgeDepartures
    {
        public Task HandleAsync(Session session, Received received, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ApologizeAsync(Session session, Received received, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<bool> MayLeaveAsync(long organizationId, long nudgeId, CancellationToken cancellationToken) => Task.FromResult(true);

        public Task LeftAsync(Session session, long nudgeId, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task LostAsync(Session session, long nudgeId, string reason, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
