using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Simulator;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Simulator;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>The simulator's room alone, on a loopback port and a database of its own, with a bot that echoes. Ana and Ola sell, Marek manages.</summary>
internal sealed class SimulatorRoom : IAsyncDisposable
{
    private readonly TestDatabase postgres;
    private WebApplication app;

    private SimulatorRoom(TestDatabase postgres, Database database, long organization, WebApplication app)
    {
        (this.postgres, Database, Organization, this.app) = (postgres, database, organization, app);
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public string Address { get; }

    public HttpClient Client { get; }

    public Database Database { get; }

    public long Organization { get; }

    public EchoBot Bot => app.Services.GetRequiredService<EchoBot>();

    public SlowClockMover Mover => app.Services.GetRequiredService<SlowClockMover>();

    public IChatChannel Channel => app.Services.GetServices<IChatChannel>().Single();

    public static async Task<SimulatorRoom> StartAsync(bool installed = true)
    {
        var postgres = await TestPostgres.CreateAsync();
        var database = new Database(postgres.App);
        var organization = (await database.AskAsync<long>("select create_organization('Sample company')", null, default)).Single();
        var app = await HostAsync(database, "http://127.0.0.1:0");
        var room = new SimulatorRoom(postgres, database, organization, app);
        await room.RunSqlAsync("""
            insert into teams (name, time_zone) values ('West', 'Europe/Warsaw'), ('East', 'America/New_York');
            insert into people (name, email, role, team_id, time_zone) values
                ('Ana Nowak',    'ana@example.com',   'rep',     1,    'Europe/Warsaw'),
                ('Ola Lind',     'ola@example.com',   'rep',     1,    'Europe/Lisbon'),
                ('Marek Zych',   'marek@example.com', 'manager', null, 'Europe/Warsaw'),
                ('Ruth Osei',    null,                'rep',     2,    'America/New_York'),
                ('<img src=x onerror=alert(1)>', 'quirk@example.com', 'rep', 2, 'Asia/Kathmandu');
            insert into people (name, role, active) values ('Gone Long Ago', 'rep', false);
            insert into team_managers (team_id, person_id) values (1, 3);
            """);
        if (installed)
        {
            await database.InAsync(organization, session => new SimulatorWorkspaceStore(session).InstallAsync(default), default);
        }

        return room;
    }

    /// <summary>Sends as the bot would, and returns the message's id.</summary>
    public async Task<string> BotSaysAsync(long person, ChatMessage message, string? key = null, string? replaces = null)
    {
        var id = person.ToString(CultureInfo.InvariantCulture);
        return await BotSaysAsync($"dm-{id}", message, key, replaces);
    }

    public async Task<string> BotSaysAsync(string conversation, ChatMessage message, string? key = null, string? replaces = null)
    {
        var to = new Address("simulator", conversation, null);
        var delivery = await Channel.SendAsync(new OutgoingMessage(key ?? Guid.NewGuid().ToString("n"), to, message, replaces), default);
        return Assert.IsType<Delivery.Sent>(delivery).MessageId;
    }

    /// <summary>Runs statements as the owner, within the sample organization.</summary>
    public async Task RunSqlAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.Owner);
        await connection.OpenAsync();
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @id, false)", new { id = Organization.ToString(CultureInfo.InvariantCulture) });
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Ends when the host hears what is written into the conversations.</summary>
    public Task ListeningAsync() => app.Services.GetRequiredService<SimulatorNews>().Listening;

    /// <summary>Takes the database away, for good.</summary>
    public ValueTask LoseDatabaseAsync() => postgres.DisposeAsync();

    public async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Starts another host at the same address.</summary>
    public async Task StartAgainAsync() => app = await HostAsync(Database, Address);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await Database.DisposeAsync();
        await postgres.DisposeAsync();
    }

    private static async Task<WebApplication> HostAsync(Database database, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<TimeProvider>(new ManualClock(Monday));
        builder.Services.AddSingleton<BusinessClock>();
        builder.Services.AddSingleton<SlowClockMover>();
        builder.Services.AddSingleton<ISimulatorClockMover>(provider => provider.GetRequiredService<SlowClockMover>());
        builder.Services.AddSingleton<EchoBot>();
        builder.Services.AddSingleton<IChatEvents>(provider => provider.GetRequiredService<EchoBot>());
        builder.Services.AddSimulator();
        var app = builder.Build();
        app.MapSimulator();
        await app.StartAsync();
        return app;
    }
}
