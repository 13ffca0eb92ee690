using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Receiving;
using NudgeBot.Teams.Tokens;

namespace NudgeBot.Teams.Tests.Receiving;

/// <summary>The door on a port of its own, with a fake Microsoft behind it; whatever is let in is remembered and answered with 200.</summary>
internal sealed class Doorstep : IAsyncDisposable
{
    public const string ServiceUrl = $"https://smba.trafficmanager.net/emea/{FakeIdentity.Tenant}/";

    private readonly WebApplication app;
    private readonly MeterListener meter;

    private Doorstep(WebApplication app, FakeIdentity identity, ManualClock clock, RememberingLog log)
    {
        (this.app, Identity, Clock, Logged) = (app, identity, clock, log);
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        meter = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(app, instrument, listener) };
        meter.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Counted.Enqueue($"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : null)}".TrimEnd()));
        meter.Start();
    }

    public FakeIdentity Identity { get; }

    public ManualClock Clock { get; }

    /// <summary>Everything that anybody wrote into a log, at every level.</summary>
    public RememberingLog Logged { get; }

    public HttpClient Client { get; }

    /// <summary>What was let in, in order.</summary>
    public ConcurrentQueue<TeamsActivity> Inside { get; } = new();

    public ConcurrentQueue<string> Counted { get; } = new();

    /// <summary>What is answered to what was let in.</summary>
    public TeamsReply Answer { get; set; } = new TeamsReply.Done();

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="isReady">Whether to wait until the keys and a token are there.</param>
    /// <param name="prepare">What goes wrong from the start.</param>
    /// <param name="settings">Beside those of one tenant, or instead of them.</param>
    public static async Task<Doorstep> OpenAsync(bool isReady = true, Action<FakeIdentity>? prepare = null, params (string Name, string Value)[] settings)
    {
        var (clock, log) = (new ManualClock(), new RememberingLog());
        var identity = await FakeIdentity.StartAsync(clock);
        prepare?.Invoke(identity);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(identity.Settings());
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value));
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(new IdentityHttp(identity.Client())).AddTeams(builder.Configuration);

        // Nothing behind the door is there but the keys and tokens, and what looks after them.
        foreach (var loop in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ToList())
        {
            builder.Services.Remove(loop);
        }

        builder.Services.AddHostedService(provider => provider.GetRequiredService<TokenUpkeep>());
        var app = builder.Build();
        Doorstep doorstep = null!;
        app.MapPost("/api/messages", (HttpContext http, TeamsDoor door) => door.OpenAsync(http, (activity, _) =>
        {
            doorstep.Inside.Enqueue(activity);
            return Task.FromResult(doorstep.Answer);
        }));
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            ResponseWriter = (http, report) => http.Response.WriteAsync(string.Join("; ", report.Entries.Values.Select(entry => entry.Description))),
        });
        await app.StartAsync();
        doorstep = new Doorstep(app, identity, clock, log);
        if (isReady)
        {
            await UntilAsync(() => doorstep.Get<KeyStore>().Trouble is null && doorstep.Get<ConnectorToken>().Trouble is null && clock.IsAwaited(KeyStore.Round));
        }

        return doorstep;
    }

    /// <summary>Ana writes to the bot.</summary>
    public static JsonObject Message(string text = "done, called him back", string serviceUrl = ServiceUrl) => new()
    {
        ["type"] = "message",
        ["timestamp"] = "2026-03-02T08:00:01.1234567Z",
        ["id"] = "1772438401123",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:1ana", ["name"] = "Ana", ["aadObjectId"] = "00000000-1111-2222-3333-444444444444" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = FakeIdentity.Tenant, ["id"] = "a:17ana" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{FakeIdentity.AppId}", ["name"] = "NudgeBot" },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["timezone"] = "Europe/Berlin" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeIdentity.Tenant } },
        ["text"] = text,
    };

    /// <summary>Posts an activity with a token for its service URL.</summary>
    public Task<HttpStatusCode> SayAsync(JsonObject activity, TokenDefect defect = TokenDefect.None) =>
        PostAsync(activity.ToJsonString(), $"Bearer {Identity.TokenFor(activity["serviceUrl"]?.GetValue<string>() ?? ServiceUrl, defect)}");

    public Task<HttpStatusCode> PostAsync(string body, string? authorization) => PostAsync(Encoding.UTF8.GetBytes(body), authorization);

    public async Task<HttpStatusCode> PostAsync(byte[] body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var answer = await Client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Waits for what follows by itself.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        meter.Dispose();
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Identity.DisposeAsync();
    }

    private static void Listen(WebApplication app, Instrument instrument, MeterListener listener)
    {
        if (ReferenceEquals(instrument.Meter, app.Services.GetRequiredService<TeamsCounters>().Meter))
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }
}
