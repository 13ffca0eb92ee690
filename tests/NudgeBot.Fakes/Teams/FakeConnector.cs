using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Fakes.Teams;

/// <summary>
/// The Bot Connector as a server on a loopback port. It checks tokens, paths, activities, sizes and rates like the real one, remembers
/// conversations and what was sent into them, and misbehaves when told to.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private int moment;

    private FakeConnector(WebApplication app, TimeProvider clock)
    {
        this.app = app;
        Clock = clock;
    }

    public TimeProvider Clock { get; }

    /// <summary>Where it listens; a service URL lies below.</summary>
    public Uri Base { get; private set; } = null!;

    /// <summary>Where tenants of the government's cloud are served.</summary>
    public Uri Gcc => new(Base, "gcc/");

    public string AppId { get; set; } = "11111111-2222-3333-4444-555555555555";

    /// <summary>Whether a token is the bot's own and still good.</summary>
    public Func<string, bool> IsGood { get; set; } = token => token == "token-1";

    /// <summary>What is wrong with an Adaptive Card, sentence by sentence. A card with faults is refused as real ones are.</summary>
    public Func<JsonObject, IEnumerable<string>> CardFaults { get; set; } = CardCheck.Card;

    public ConcurrentDictionary<string, FakeConnectorTenant> Tenants { get; } = new();

    /// <summary>Every request that carried a good token, in order.</summary>
    public ConcurrentQueue<FakeConnectorCall> Calls { get; } = new();

    /// <summary>What the real one lets pass and yet does wrong with, and what it does not say clearly: empty when the bot is well-behaved.</summary>
    public ConcurrentQueue<string> Mistakes { get; } = new();

    internal ConcurrentDictionary<string, ConcurrentQueue<ConnectorTrouble>> Troubles { get; } = new();

    /// <summary>Ends when the test does: whoever hangs, hangs until then.</summary>
    internal CancellationToken Closing => app.Lifetime.ApplicationStopping;

    public static async Task<FakeConnector> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app, clock ?? TimeProvider.System);
        app.Map("/{**path}", http => FakeConnectorDoor.AnswerAsync(connector, http));
        await app.StartAsync();
        connector.Base = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        return connector;
    }

    /// <summary>A tenant in which the bot may be used.</summary>
    public FakeConnectorTenant Add(string tenant) => Tenants.GetOrAdd(tenant, id => new FakeConnectorTenant(this, id));

    /// <summary>The next request of this kind goes wrong in this way; told twice, the next two do.</summary>
    /// <param name="operation"><c>create</c>, <c>send</c>, <c>reply</c>, <c>update</c>, <c>delete</c>, <c>members</c>, <c>member</c>, <c>team</c> or <c>channels</c>.</param>
    public void Next(string operation, ConnectorTrouble trouble) => Troubles.GetOrAdd(operation, _ => new()).Enqueue(trouble);

    /// <summary>How often an operation was asked for.</summary>
    public int Count(string operation) => Calls.Count(call => call.Operation == operation);

    /// <summary>A new id, as Teams makes them of the time.</summary>
    internal string NewId() => (Clock.GetUtcNow().ToUnixTimeMilliseconds() + Interlocked.Increment(ref moment)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }
}

/// <summary>A request as it arrived.</summary>
/// <param name="Operation">What <see cref="FakeConnector.Next"/> calls it.</param>
/// <param name="Path">As it came, escaped.</param>
public sealed record FakeConnectorCall(string Operation, string Path, string Token, JsonObject? Body);
