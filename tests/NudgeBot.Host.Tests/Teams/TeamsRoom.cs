using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Fakes.Teams;
using NudgeBot.Host.Conversations;
using NudgeBot.Host.Files;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Security;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Host.Workspaces;
using NudgeBot.Postgres;
using NudgeBot.Teams;
using NudgeBot.Teams.Tokens;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>
/// Hosts on one database before one Teams. Ana and Ola sell, Marek installs the bot and manages. The workers do what there is to do when the test
/// says so, and both clocks stand still until they are moved.
/// </summary>
internal sealed class TeamsRoom : IAsyncDisposable
{
    public const string Ana = "29:ana";
    public const string Ola = "29:ola";
    public const string Marek = "29:marek";

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private readonly TestDatabase postgres;
    private readonly List<WebApplication> hosts = [];
    private readonly HashSet<int> dead = [];

    private TeamsRoom(TestDatabase postgres, FakeIdentity identity, FakeConnector connector, ManualClock clock)
    {
        (this.postgres, Identity, Connector, Clock) = (postgres, identity, connector, clock);
        Database = new Database(postgres.App);
        connector.AppId = FakeIdentity.AppId;
        connector.IsGood = token => identity.Entra.Given.Contains(token);
        connector.CardFaults = CardCheck.Card;
        Tenant = connector.Add(FakeIdentity.Tenant);
        Tenant.AddPerson(Ana, "Ana");
        Tenant.AddPerson(Ola, "Ola", timeZone: "Europe/Lisbon");
        Tenant.AddPerson(Marek, "Marek");
    }

    public Database Database { get; }

    /// <summary>The owner's way into the database.</summary>
    public string Owner => postgres.Owner;

    public FakeIdentity Identity { get; }

    public FakeConnector Connector { get; }

    public FakeConnectorTenant Tenant { get; }

    public ManualClock Clock { get; }

    /// <summary>What the hosts have written into their logs.</summary>
    public RememberingLog Logged { get; } = new();

    /// <summary>What people do in Teams, told to the first host.</summary>
    public FakeTeamsPeople People => PeopleBefore(0);

    /// <summary>So many hosts before a Teams in which nobody has added the bot yet.</summary>
    public static async Task<TeamsRoom> OpenAsync(int hosts = 1, params (string Name, string Value)[] settings)
    {
        var clock = new ManualClock(ScheduleRoom.MachineTime);
        var room = new TeamsRoom(await TestPostgres.CreateAsync(), await FakeIdentity.StartAsync(clock), await FakeConnector.StartAsync(clock), clock);
        await new BusinessClock(room.Database, clock).SetAsync(ScheduleRoom.Monday, default);
        for (var host = 0; host < hosts; host++)
        {
            await room.StartAsync(settings);
        }

        return room;
    }

    /// <summary>As <see cref="OpenAsync"/>, and Marek, Ana and Ola have added the bot, in this order.</summary>
    public static async Task<TeamsRoom> SettledAsync(int hosts = 1)
    {
        var room = await OpenAsync(hosts);
        foreach (var person in new[] { Marek, Ana, Ola })
        {
            await room.People.InstallAsync(person);
            await room.SettleAsync();
        }

        // A client's first word brings its zone.
        foreach (var person in new[] { Ana, Ola, Marek })
        {
            await room.People.SayAsync(person, "help");
        }

        await room.SettleAsync();
        return room;
    }

    public T Get<T>(int host = 0)
        where T : notnull => hosts[host].Services.GetRequiredService<T>();

    /// <summary>What people do in Teams, told to one of the hosts.</summary>
    public FakeTeamsPeople PeopleBefore(int host) => new(ClientOf(host), Tenant, FakeIdentity.AppId, url => Identity.TokenFor(url), Clock);

    public HttpClient ClientOf(int host) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = new Uri(Get<IServer>(host).Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
    };

    /// <summary>Somebody writes to the bot; gives what they are answered.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(string mri, string text)
    {
        var before = Tenant.SeenBy(mri).Count;
        await People.SayAsync(mri, text);
        await SettleAsync();
        return [.. Tenant.SeenBy(mri).Skip(before).Select(message => message.Words)];
    }

    /// <summary>Lets all hosts do everything there is to do, however long Teams' limits make it.</summary>
    public async Task SettleAsync()
    {
        var claims = new Claims(Database);
        for (var moments = 0; moments < 6000; moments++)
        {
            while ((await Task.WhenAll(Enumerable.Range(0, hosts.Count).Except(dead).Select(WorkAsync))).Contains(true))
            {
            }

            if (await claims.UntriedWorkAsync(default) == 0)
            {
                return;
            }

            Clock.Advance(Moment);
        }

        throw new TimeoutException("There is always something left to do.");
    }

    /// <summary>A host does nothing more, and gives nothing back.</summary>
    public async Task KillAsync(int host)
    {
        await hosts[host].StopAsync();
        dead.Add(host);
    }

    /// <summary>One round of both workers of one host; true when there was something to do.</summary>
    public async Task<bool> WorkAsync(int host) => await Get<InboxWorker>(host).WorkAsync(default) | await Get<OutboxSender>(host).WorkAsync(default);

    /// <summary>Looks into the database, past its walls.</summary>
    public Task<IReadOnlyList<T>> AskAsync<T>(string sql, object? parameters = null) => TestOwner.AskAsync<T>(postgres.Owner, Database, sql, parameters);

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }

        await Connector.DisposeAsync();
        await Identity.DisposeAsync();
        await Database.DisposeAsync();
        await postgres.DisposeAsync();
    }

    private async Task StartAsync((string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Logged);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(Identity.Settings());
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Teams:ServiceHosts", (string?)Connector.Base.Authority)]);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value));
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Database)
            .AddSingleton(new IdentityHttp(Identity.Client()))
            .AddMessages()
            .AddSingleton(new HostIdentity { Name = $"host {hosts.Count + 1}" })
            .AddConversations()
            .AddSecurity(builder.Configuration)
            .AddFiles()
            .AddWorkspaces()
            .AddTeams(builder.Configuration)
            .AddSchedule(postgres.App);

        // The test itself is the loops and Quartz.
        foreach (var loop in builder.Services.Where(IsLoop).ToList())
        {
            builder.Services.Remove(loop);
        }

        var app = builder.Build();
        app.MapTeams();
        app.MapFiles();
        await app.StartAsync();
        hosts.Add(app);
    }

    private static bool IsLoop(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) != true;
}
