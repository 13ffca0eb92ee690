using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Messages;

/// <summary>The messages' room on a database of its own, with one workspace, and as many hosts as a test opens.</summary>
internal sealed class MessageDesk : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly NpgsqlConnection connection;
    private readonly List<ServiceProvider> hosts = [];

    private MessageDesk(TestDatabase database, NpgsqlConnection connection) => (this.database, this.connection) = (database, connection);

    public ManualClock Clock { get; } = new(ScheduleRoom.MachineTime);

    public static async Task<MessageDesk> OpenAsync()
    {
        var database = await TestPostgres.CreateAsync();
        var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();
        await connection.ExecuteAsync("""
            select set_config('nudgebot.organization', create_organization('Office')::text, false);
            insert into chat_workspaces (platform, external_id, name) values ('simulator', 'office', 'Office');
            """);
        return new MessageDesk(database, connection);
    }

    public ServiceProvider Host(IChatChannel? channel = null, IConversation? conversation = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new Database(database.App))
            .AddLogging()
            .AddMessages()
            .AddSingleton(conversation ?? new NobodySpeaks())
            .AddSingleton<INudgeDepartures, EveryNudgeLeaves>()
            .AddSingleton(new HostIdentity { Name = $"elsewhere/{hosts.Count}/0" });
        hosts.Add((channel is null ? services : services.AddSingleton(channel)).BuildServiceProvider());
        return hosts[^1];
    }

    /// <summary>Puts a nudge into the outbox, to somebody of its own.</summary>
    public Task PlanAsync(string state = "planned") => connection.ExecuteAsync(
        """
        insert into outbox (workspace_id, conversation, kind, message, said_at, state, sending_since)
        select id, 'D' || gen_random_uuid(), 'nudge', '{"kind": "nudge", "text": "Time to call."}', now(), @state, case when @state = 'sending' then now() end from chat_workspaces
        """,
        new { state });

    /// <summary>Puts an event of Ana's DM into the inbox.</summary>
    public Task KeepAsync(string eventId, string body) => connection.ExecuteAsync(
        "insert into inbox (workspace_id, conversation, event_id, body) select id, 'D1', @eventId, convert_to(@body, 'utf8') from chat_workspaces", new { eventId, body });

    public async Task<IReadOnlyList<string>> AskAsync(string sql) => [.. await connection.QueryAsync<string>(sql)];

    /// <summary>A connection beside the room's, to hold a row with.</summary>
    public async Task<NpgsqlConnection> BesideAsync()
    {
        var beside = new NpgsqlConnection(database.Superuser);
        await beside.OpenAsync();
        return beside;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await connection.DisposeAsync();
        await database.DisposeAsync();
    }
}
