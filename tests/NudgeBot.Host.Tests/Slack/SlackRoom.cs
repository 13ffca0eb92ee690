using System.Text;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Fakes.Slack;
using NudgeBot.Host.Conversations;
using NudgeBot.Host.Files;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Security;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Host.Workspaces;
using NudgeBot.Postgres;
using NudgeBot.Slack;
using NudgeBot.Slack.Installing;
using NudgeBot.Slack.Receiving;
using NudgeBot.Slack.Sockets;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>
/// Hosts on one database before one Slack. Ana (U1) and Ola (U2) sell; the workspace is Marek's (U3). The workers do what there is to do when
/// the test says so, and both clocks stand still until they are moved.
/// </summary>
internal sealed class SlackRoom : IAsyncDisposable
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TestDatabase postgres;
    private readonly List<WebApplication> hosts = [];
    private readonly HashSet<int> stopped = [];

    private SlackRoom(TestDatabase postgres, FakeSlack slack, ManualClock clock)
    {
        (this.postgres, Slack, Clock) = (postgres, slack, clock);
        Database = new Database(postgres.App);
        Workspace = slack.Install();
        Workspace.Add("U1", "Ana");
        Workspace.Add("U2", "Ola", "Europe/Lisbon");
        Workspace.Add("U3", "Marek").IsOwner = true;
    }

    public Database Database { get; }

    /// <summary>Of the host's role.</summary>
    public string ConnectionString => postgres.App;

    public FakeSlack Slack { get; }

    public FakeWorkspace Workspace { get; }

    public ManualClock Clock { get; }

    /// <summary>What the hosts have written into their logs.</summary>
    public RememberingLog Logged { get; } = new();

    /// <summary>What people do in Slack, told to the first host.</summary>
    public FakeSender People { get; private set; } = null!;

    /// <summary>So many hosts, with the workspace of the settings installed and its people read.</summary>
    /// <param name="hosts">How many.</param>
    /// <param name="settings">Beside those of one workspace, or instead of them.</param>
    public static async Task<SlackRoom> OpenAsync(int hosts = 1, params (string Name, string Value)[] settings)
    {
        var clock = new ManualClock(ScheduleRoom.MachineTime);
        var room = new SlackRoom(await TestPostgres.CreateAsync(), await FakeSlack.StartAsync(clock), clock);
        await new BusinessClock(room.Database, clock).SetAsync(ScheduleRoom.Monday, default);
        for (var host = 0; host < hosts; host++)
        {
            await room.StartAsync(settings);
        }

        room.People = room.PeopleBefore(0);
        if (room.Get<SlackOptions>().BotToken.Length > 0)
        {
            await room.Get<OneWorkspace>().InstallAsync(default);
        }

        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();
        await UntilAsync(() => room.Slack.Sockets.Open == (room.Get<SlackOptions>().AppToken.Length > 0 ? hosts : 0));
        return room;
    }

    /// <summary>Waits for what follows by itself, out of the test's hands.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public T Get<T>(int host = 0)
        where T : notnull => hosts[host].Services.GetRequiredService<T>();

    /// <summary>What people do in Slack, told to one of the hosts.</summary>
    /// <param name="host">Which.</param>
    /// <param name="clock">Slack's, where it is another than that of the hosts.</param>
    /// <param name="workspace">In which, where it is not the room's first.</param>
    public FakeSender PeopleBefore(int host, TimeProvider? clock = null, FakeWorkspace? workspace = null) => new(ClientOf(host), workspace ?? Workspace, clock ?? Clock, Secret);

    /// <summary>Talks to one of the hosts; follows no redirect, and keeps no cookies.</summary>
    public HttpClient ClientOf(int host) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = new Uri(Get<IServer>(host).Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
    };

    /// <summary>Somebody writes to the bot; gives what they are answered.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string user, string text)
    {
        var before = Workspace.SeenBy(user).Count;
        await People.SayAsync(user, text);
        await SettleAsync();
        return [.. Workspace.SeenBy(user).Skip(before).Select(message => message.Text)];
    }

    /// <summary>Stops a host as an update does: it finishes what it has in hand, and leaves the rest to the others.</summary>
    public async Task StopAsync(int host)
    {
        await hosts[host].StopAsync();
        await Get<OutboxSender>(host).ReleaseAsync(default);
        stopped.Add(host);
    }

    /// <summary>Lets all hosts do everything there is to do, however many seconds Slack's limits make of it.</summary>
    public async Task SettleAsync()
    {
        var claims = new Claims(Database);
        for (var seconds = 0; seconds < 600; seconds++)
        {
            while ((await Task.WhenAll(Enumerable.Range(0, hosts.Count).Except(stopped).Select(WorkAsync))).Contains(true))
            {
            }

            if (await claims.UntriedWorkAsync(default) == 0)
            {
                return;
            }

            Clock.Advance(Second);
        }

        throw new TimeoutException("There is always something left to do.");
    }

    /// <summary>One round of both workers of one host; true when there was something to do.</summary>
    public async Task<bool> WorkAsync(int host) => await Get<InboxWorker>(host).WorkAsync(default) | await Get<OutboxSender>(host).WorkAsync(default);

    /// <summary>Looks into the database, past its walls.</summary>
    public Task<IReadOnlyList<T>> AskAsync<T>(string sql, object? parameters = null) => TestOwner.AskAsync<T>(postgres.Owner, Database, sql, parameters);

    /// <summary>Erases an organization that holds nothing yet.</summary>
    public async Task EraseAsync(long organization)
    {
        await using var connection = new NpgsqlConnection(postgres.Superuser);
        await connection.ExecuteAsync("delete from organizations where id = @organization", new { organization });
    }

    /// <summary>All that stands in the database, whoever it belongs to, as text.</summary>
    public async Task<string> EverythingAsync()
    {
        await using var connection = new NpgsqlConnection(postgres.Superuser);
        var everything = new StringBuilder();
        foreach (var table in await connection.QueryAsync<string>("select tablename from pg_tables where schemaname = 'public'"))
        {
            everything.AppendLine(await connection.ExecuteScalarAsync<string?>($"select string_agg(t::text, ' ') from {table} t"));
        }

        return everything.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }

        await Slack.DisposeAsync();
        await Database.DisposeAsync();
        await postgres.DisposeAsync();
    }

    /// <summary>Starts one more host; gives its number.</summary>
    public async Task<int> StartAsync(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Logged);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = Secret,
            ["Slack:BotToken"] = Workspace.Token,
            ["Slack:ApiBase"] = Slack.ApiBase.ToString(),
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value));
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Database)
            .AddMessages()
            .AddSingleton(new HostIdentity { Name = $"host {hosts.Count + 1}" })
            .AddConversations()
            .AddSecurity(builder.Configuration)
            .AddFiles()
            .AddWorkspaces()
            .AddSlack(builder.Configuration)
            .AddSchedule(postgres.App);

        // The test itself is the loops and Quartz.
        foreach (var loop in builder.Services.Where(IsLoop).ToList())
        {
            builder.Services.Remove(loop);
        }

        builder.Services.AddHostedService(provider => provider.GetRequiredService<Errands>());
        if (builder.Configuration["Slack:AppToken"] is { Length: > 0 })
        {
            builder.Services.AddHostedService<SocketMode>();
        }

        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        hosts.Add(app);
        return hosts.Count - 1;
    }

    private static bool IsLoop(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true;
}
