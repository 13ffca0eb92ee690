using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Receiving;

namespace NudgeBot.Slack.Tests.Receiving;

/// <summary>The adapter on a port of its own, in front of a house in memory and behind it a fake Slack; requests are signed as Slack signs them.</summary>
internal sealed class Doorstep : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string OldSecret = "0123456789abcdef0123456789abcdef";

    private readonly WebApplication app;
    private readonly MeterListener meter;

    private Doorstep(WebApplication app, FakeSlack slack, MemoryHouse house, ManualClock clock)
    {
        (this.app, Slack, House, Clock) = (app, slack, house, clock);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()),
        };
        meter = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == SlackCounters.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meter.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Counted.Enqueue($"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : null)}".TrimEnd()));
        meter.Start();
    }

    public FakeSlack Slack { get; }

    public MemoryHouse House { get; }

    public ManualClock Clock { get; }

    public HttpClient Client { get; }

    /// <summary>What was counted by anybody in this process since this doorstep is there.</summary>
    public ConcurrentQueue<string> Counted { get; } = new();

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<Doorstep> OpenAsync(params (string Name, string Value)[] settings)
    {
        var (house, clock) = (new MemoryHouse(), new ManualClock());
        var slack = await FakeSlack.StartAsync(clock);
        var workspace = slack.Install();
        workspace.Add("U1", "Ana");
        workspace.Add("U3", "Marek");
        workspace.Channels["C1"] = true;

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = $"{Secret}, {OldSecret}",
            ["Slack:BotToken"] = "xoxb-t1",
            ["Slack:ApiBase"] = slack.ApiBase.ToString(),
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value));
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(house);
        builder.Services.AddSingleton<ISlackInstallations>(house).AddSingleton<ISlackPeople>(house).AddSingleton<ISlackHome>(house).AddSingleton<IChatEvents>(house);
        builder.Services.AddSlack(builder.Configuration);
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        if (builder.Configuration["Slack:BotToken"] is { Length: > 0 })
        {
            // What the start does by itself is done, so that nothing a test takes away comes back.
            await UntilAsync(() => house.Told.Contains("read T1"));
        }

        return new Doorstep(app, slack, house, clock);
    }

    /// <summary>An event as Slack sends it, with an envelope around it.</summary>
    public static JsonObject Envelope(string eventId, JsonObject happened) => new()
    {
        ["token"] = "x",
        ["team_id"] = "T1",
        ["api_app_id"] = "A1",
        ["type"] = "event_callback",
        ["event_id"] = eventId,
        ["event_time"] = 1772442000,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = "T1", ["user_id"] = "UBOT", ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["event"] = happened,
    };

    /// <summary>Ana writes to the bot.</summary>
    public static JsonObject Message(string text = "called, connected", string user = "U1", string ts = "1772442000.000100") =>
        new() { ["type"] = "message", ["channel_type"] = "im", ["channel"] = "D1", ["user"] = user, ["text"] = text, ["ts"] = ts };

    public Task<HttpResponseMessage> EventAsync(JsonObject envelope) => PostAsync("/slack/events", Encoding.UTF8.GetBytes(envelope.ToJsonString()), "application/json");

    public Task<HttpResponseMessage> InteractAsync(JsonObject payload) => InteractAsync(payload.ToJsonString());

    public Task<HttpResponseMessage> InteractAsync(string payload) =>
        PostAsync("/slack/interactions", Encoding.UTF8.GetBytes($"payload={Uri.EscapeDataString(payload)}"), "application/x-www-form-urlencoded");

    public Task<HttpResponseMessage> CommandAsync(string text, string channel = "C1", string user = "U1", string trigger = "1.T1.trigger") => PostAsync(
        "/slack/commands",
        Encoding.UTF8.GetBytes($"command=%2Fnudge&team_id=T1&api_app_id=A1&channel_id={channel}&user_id={user}&trigger_id={trigger}&text={Uri.EscapeDataString(text)}"),
        "application/x-www-form-urlencoded");

    /// <summary>Posts bytes, signed unless told otherwise.</summary>
    /// <param name="age">How old the signature claims to be.</param>
    public async Task<HttpResponseMessage> PostAsync(
        string path, byte[] body, string type, string secret = Secret, TimeSpan age = default, string? signature = null, string? timestamp = null, Action<HttpRequestHeaders>? change = null)
    {
        var at = timestamp ?? (Clock.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", at);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature ?? Sign(secret, at, body));
        change?.Invoke(request.Headers);
        return await Client.SendAsync(request);
    }

    public static string Sign(string secret, string at, byte[] body) =>
        $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes($"v0:{at}:"), .. body]))}";

    /// <summary>Waits for what follows an answer.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>
    /// Waits for what comes after pauses, which pass a step at a time. While a call to Slack is under way the clock stands still: the call's limit
    /// is on the same clock, and a call that was cut off may have done its work all the same.
    /// </summary>
    public Task LetPassAsync(TimeSpan step, Func<bool> isSo) => UntilAsync(() =>
    {
        if (isSo())
        {
            return true;
        }

        if (!Clock.IsAwaited(SlackApi.LongestCall))
        {
            Clock.Advance(step);
        }

        return false;
    });

    public async ValueTask DisposeAsync()
    {
        meter.Dispose();
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
