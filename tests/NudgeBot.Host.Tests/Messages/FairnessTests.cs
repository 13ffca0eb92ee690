using System.Collections.Concurrent;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Messages;

/// <summary>One company's chat hangs; the others hear what is said to them.</summary>
public sealed class FairnessTests
{
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(10);

    [SkippableFact]
    public async Task A_workspace_that_hangs_holds_up_nobody_else()
    {
        await using var database = await TestPostgres.CreateAsync();
        var clock = new ManualClock(ScheduleRoom.MachineTime);
        var channel = new HalfDeafChannel();
        await using var services = Services(database, clock, channel);
        await using var connection = await FoundAsync(database);
        var loop = services.GetServices<IHostedService>().OfType<OutboxLoop>().Single();
        await SayAsync(connection, "deaf", 40);
        await SayAsync(connection, "hears", 20);

        await loop.StartAsync(default);
        await channel.HeardAsync(20);
        await channel.HungAsync(32);

        // The first round is still under way in one workspace, and what is said now arrives in the other one all the same.
        await SayAsync(connection, "hears", 20);
        services.GetRequiredService<OutboxBell>().Ring();
        await channel.HeardAsync(40);
        Assert.Equal(32, channel.Hung);
        Assert.Equal(32, await connection.ExecuteScalarAsync<int>("select count(*) from outbox o join chat_workspaces w on w.id = o.workspace_id where o.state = 'sending' and w.external_id = 'deaf'"));

        // Until their time is up nobody knows what became of those that hang; then the next ones are tried.
        clock.Advance(NetworkTimeout);
        await channel.HungAsync(40);
        var stopping = loop.StopAsync(default);
        clock.Advance(NetworkTimeout);
        await stopping;
    }

    [SkippableFact]
    public async Task Whoever_was_sent_as_much_as_it_may_be_is_sent_more_the_moment_it_may()
    {
        await using var database = await TestPostgres.CreateAsync();
        var clock = new ManualClock(ScheduleRoom.MachineTime);
        var channel = new HalfDeafChannel { Pace = Pace.Teams };
        await using var services = Services(database, clock, channel);
        await using var connection = await FoundAsync(database);
        var loop = services.GetServices<IHostedService>().OfType<OutboxLoop>().Single();
        await SayAsync(connection, "hears", 10);

        await loop.StartAsync(default);
        await channel.HeardAsync(3);
        var began = clock.GetUtcNow();
        while (!channel.HasHeard(10))
        {
            await Task.Delay(10);
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        // Nobody rang, and nobody looked: seven more take 7 / 46.5 s.
        Assert.InRange(clock.GetUtcNow() - began, TimeSpan.FromMilliseconds(140), TimeSpan.FromMilliseconds(900));
        await loop.StopAsync(default);
    }

    private static ServiceProvider Services(TestDatabase database, ManualClock clock, IChatChannel channel) => new ServiceCollection()
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton(new Database(database.App))
        .AddLogging()
        .AddMessages()
        .AddSingleton<IConversation, NobodySpeaks>()
        .AddSingleton<INudgeDepartures, EveryNudgeLeaves>()
        .AddSingleton(channel)
        .BuildServiceProvider();

    private static async Task<NpgsqlConnection> FoundAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();
        var organization = await connection.ExecuteScalarAsync<long>("select create_organization('Office')");
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @organization::text, false)", new { organization });
        await connection.ExecuteAsync("insert into chat_workspaces (platform, external_id, name) values ('simulator', 'deaf', 'Deaf'), ('simulator', 'hears', 'Hears')");
        return connection;
    }

    // Each to another person, so that no conversation has to wait for itself.
    private static Task SayAsync(NpgsqlConnection connection, string workspace, int many) => connection.ExecuteAsync(
        """
        insert into outbox (workspace_id, conversation, kind, message, said_at)
        select w.id, 'D' || gen_random_uuid(), 'nudge', '{"kind": "nudge", "text": "Time to call."}', now()
        from   chat_workspaces w, generate_series(1, @many)
        where  w.external_id = @workspace
        """,
        new { workspace, many });

    private sealed class HalfDeafChannel : IChatChannel
    {
        private readonly ConcurrentQueue<string> heard = new();
        private int hung;

        public string Platform => "simulator";

        public Pace? Pace { get; init; }

        public int Hung => hung;

        public async Task<Delivery> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            if (message.To.Workspace == "deaf")
            {
                Interlocked.Increment(ref hung);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            heard.Enqueue(message.Key);
            return new Delivery.Sent(message.Key);
        }

        public Task<LookUp> LookUpAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<LookUp>(new LookUp.CannotTell());

        public bool HasHeard(int many) => heard.Count >= many;

        public Task HeardAsync(int many) => UntilAsync(() => heard.Count >= many);

        public Task HungAsync(int many) => UntilAsync(() => hung >= many);

        private static async Task UntilAsync(Func<bool> isSo)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (!isSo())
            {
                await Task.Delay(10, patience.Token);
            }
        }
    }
}
