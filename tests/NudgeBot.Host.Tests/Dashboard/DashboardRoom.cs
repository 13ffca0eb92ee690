using System.Globalization;
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
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Conversations;
using NudgeBot.Host.Dashboard;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Security;
using NudgeBot.Host.Tests.Conversations;
using NudgeBot.Host.Tests.Messages;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Dashboard;

/// <summary>
/// The page on a loopback port, with the real conversation before it. Ana and Ola sell in West, which Marek manages; Ruth sells in East, which Nina
/// manages; Grace is the admin. It is a Wednesday, 16:30 in Warsaw, and the clock stands still until it is moved.
/// </summary>
internal sealed class DashboardRoom : IAsyncDisposable
{
    private readonly TestDatabase postgres;
    private readonly WebApplication app;
    private int events;

    private DashboardRoom(TestDatabase postgres, WebApplication app, long organization)
    {
        (this.postgres, this.app, Organization) = (postgres, app, organization);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Address) };
    }

    public long Organization { get; }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Follows no redirect and keeps no cookies.</summary>
    public HttpClient Client { get; }

    public ManualClock Clock => (ManualClock)app.Services.GetRequiredService<TimeProvider>();

    public RememberingLog Logged => app.Services.GetRequiredService<RememberingLog>();

    public static async Task<DashboardRoom> OpenAsync(bool isLocal = true, params (string Name, string Value)[] settings)
    {
        var postgres = await TestPostgres.CreateAsync();
        var app = await HostAsync(postgres, isLocal, settings);
        await using var connection = new NpgsqlConnection(postgres.App);
        await connection.OpenAsync();
        var organization = await connection.ExecuteScalarAsync<long>("select create_organization('Office')");
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @organization::text, false)", new { organization });
        await connection.ExecuteAsync(People);
        return new DashboardRoom(postgres, app, organization);
    }

    /// <summary>Somebody writes to the bot in their DM, or in a channel; gives what is said there and to them.</summary>
    public async Task<IReadOnlyList<ChatMessage>> SayAsync(string who, string text, string? channel = null)
    {
        var shelf = app.Services.GetRequiredService<Shelf>();
        var before = shelf.Sent.Count;
        var id = $"event-{Interlocked.Increment(ref events)}";
        await app.Services.GetRequiredService<IChatEvents>().KeepAsync(
            new ChatEvent("simulator", "office", channel ?? $"dm-{who}", id, who, ChatEventKind.Said, text, null, null, null) { Channel = channel }, default);
        await app.Services.GetRequiredService<Stillness>().WaitAsync(default);
        return [.. shelf.Sent.Skip(before)];
    }

    /// <summary>The conversation in which the bot said this.</summary>
    public string WhereIs(ChatMessage message) => app.Services.GetRequiredService<Shelf>().WhereIs(message);

    /// <summary>The link somebody gets when they ask for the page.</summary>
    public async Task<Uri> LinkOfAsync(string who) => (await SayAsync(who, "dashboard"))[^1].Card!.Link!.Address!;

    /// <summary>Somebody asks for the page, opens the link and presses the button; gives the cookie of their browser.</summary>
    public async Task<string> SignInAsync(string who)
    {
        using var opened = await Client.PostAsync(await LinkOfAsync(who), null);
        return opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? cookie, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await Client.SendAsync(request);
    }

    public async Task<string> PageAsync(string path, string cookie)
    {
        using var response = await GetAsync(path, cookie);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Changes something, or looks into the database, as this organization.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.Owner);
        await connection.OpenAsync();
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @id, false)", new { id = Organization.ToString(CultureInfo.InvariantCulture) });
        return [.. await connection.QueryAsync<string>(sql)];
    }

    /// <summary>All that stands in the database, as text.</summary>
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

    /// <summary>What is swept once an hour.</summary>
    public Task SweepAsync() => app.Services.GetRequiredService<InboxWorker>().ForgetAsync(default);

    /// <summary>Takes the database away, for good.</summary>
    public ValueTask LoseDatabaseAsync() => postgres.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await postgres.DisposeAsync();
    }

    private static async Task<WebApplication> HostAsync(TestDatabase postgres, bool isLocal, (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        var log = new RememberingLog();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton(log)
            .AddSingleton<TimeProvider>(new ManualClock(Office.Now))
            .AddSingleton(new Database(postgres.App))
            .AddMessages()
            .AddConversations()
            .AddSecurity(builder.Configuration)
            .AddDashboard(isLocal)
            .AddSingleton<BusinessClock>()
            .AddSingleton<Withdrawals>()
            .AddSingleton<INudgeDepartures, EveryNudgeLeaves>()
            .AddSingleton<Shelf>()
            .AddSingleton<IChatChannel>(provider => provider.GetRequiredService<Shelf>());

        // The workers do what there is to do when the test says so.
        foreach (var worker in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace == typeof(Stillness).Namespace).ToList())
        {
            builder.Services.Remove(worker);
        }

        var app = builder.Build();
        app.MapDashboard();
        await app.StartAsync();
        return app;
    }

    private const string People = """
        insert into teams (name, time_zone) values ('West', 'Europe/Warsaw'), ('East', 'Europe/Warsaw');
        insert into people (name, email, role, team_id, time_zone)
            select who, lower(who) || '@example.com', role, t.id, 'Europe/Warsaw'
            from (values ('Ana', 'rep', 'West'), ('Ola', 'rep', 'West'), ('Marek', 'manager', null), ('Ruth', 'rep', 'East'), ('Nina', 'manager', null), ('Grace', 'admin', null)) as p(who, role, team)
            left join teams t on t.name = p.team;
        insert into team_managers (team_id, person_id) select t.id, p.id from teams t, people p where (t.name, p.name) in (('West', 'Marek'), ('East', 'Nina'));
        insert into chat_workspaces (platform, external_id, name) values ('simulator', 'office', 'Office');
        insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, lower(p.name), p.id, 'dm-' || lower(p.name) from chat_workspaces w, people p;
        insert into accounts (name, state, owner_id, phone, value, opened_at)
            select a.name, 'customer', p.id, '+1 206 555 0134', a.value, '2026-05-01'
            from   people p join (values ('Acme <b>Corp</b>', 9000, 'Ana'), ('Globex', 4000, 'Ana'), ('Umbrella Health', 7000, 'Ola'), ('Initech', 2000, 'Ruth')) as a(name, value, owner) on p.name = a.owner;
        insert into activities (kind, direction, outcome, account_id, rep_id, occurred_at)
            select 'call', 'outbound', c.outcome, a.id, p.id, c.at::timestamptz
            from  (values ('Ana', 'Acme <b>Corp</b>', 'connected', '2026-11-18 09:00+00'), ('Ana', 'Globex', 'voicemail', '2026-11-18 10:00+00'), ('Ana', 'Globex', 'no_answer', '2026-11-17 10:00+00'),
                          ('Ola', 'Umbrella Health', 'no_answer', '2026-11-18 11:00+00'), ('Ruth', 'Initech', 'connected', '2026-11-18 12:00+00')) as c(who, account, outcome, at)
            join   people p on p.name = c.who
            join   accounts a on a.name = c.account;
        """;
}
