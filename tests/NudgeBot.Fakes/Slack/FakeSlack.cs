using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Fakes.Slack;

/// <summary>
/// Slack as a server on a loopback port. It checks tokens, scopes, encodings, blocks and rates like the real one, remembers what was posted,
/// and misbehaves when told to.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeSlack(WebApplication app, TimeProvider clock)
    {
        this.app = app;
        Clock = clock;
    }

    public TimeProvider Clock { get; }

    public Uri ApiBase { get; private set; } = null!;

    public ConcurrentDictionary<string, FakeWorkspace> Workspaces { get; } = new();

    public FakeSockets Sockets { get; } = new();

    internal ConcurrentDictionary<string, (FakeWorkspace Workspace, string User, string Redirect)> Codes { get; } = new();

    /// <summary>The app's own id and secret, by which it installs and renews.</summary>
    public string ClientId { get; set; } = "1.2";

    public string ClientSecret { get; set; } = "secret";

    /// <summary>The token of the app itself, for Socket Mode.</summary>
    public string AppToken { get; set; } = "xapp-1";

    /// <summary>Where clicks may be answered without a token.</summary>
    public Uri HooksBase => new(ApiBase, "/hooks/");

    /// <summary>What was posted to those addresses, in order.</summary>
    public ConcurrentQueue<System.Text.Json.Nodes.JsonObject> Hooked { get; } = new();

    /// <summary>Every call that arrived, in order.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    internal ConcurrentDictionary<string, ConcurrentQueue<Trouble>> Troubles { get; } = new();

    /// <summary>Ends when the test does: whoever hangs, hangs until then.</summary>
    internal CancellationToken Closing => app.Lifetime.ApplicationStopping;

    public static async Task<FakeSlack> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new FakeSlack(app, clock ?? TimeProvider.System);
        app.UseWebSockets();
        app.Map("/{**path}", http => FakeDoor.AnswerAsync(slack, http));
        await app.StartAsync();
        slack.ApiBase = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/api/");
        return slack;
    }

    /// <summary>A workspace in which the app is installed.</summary>
    public FakeWorkspace Install(string team = "T1", string token = "xoxb-t1")
    {
        var workspace = new FakeWorkspace(team, token, Clock);
        Workspaces[team] = workspace;
        return workspace;
    }

    /// <summary>A whole Enterprise organization in which the app is installed, with one token for its workspaces.</summary>
    public FakeWorkspace InstallOrganization(string organization, string token, params string[] teams)
    {
        var whole = Install(organization, token);
        whole.Teams = [.. teams];
        return whole;
    }

    /// <summary>An admin says yes to an install; gives the code that their browser brings back.</summary>
    public string Allow(FakeWorkspace workspace, string user, string redirect)
    {
        workspace.IsAwaited = true;
        var code = $"code-{Codes.Count}-{workspace.Team}";
        Codes[code] = (workspace, user, redirect);
        return code;
    }

    /// <summary>The next call of this method goes wrong in this way; told twice, the next two do.</summary>
    public void Next(string method, Trouble trouble) => Troubles.GetOrAdd(method, _ => new()).Enqueue(trouble);

    /// <summary>How often a method was called.</summary>
    public int Count(string method) => Calls.Count(call => call.Method == method);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }
}

/// <summary>A call as it arrived.</summary>
/// <param name="Credentials">The app's own, as <c>id:secret</c>; null where it came with none.</param>
public sealed record FakeCall(string Method, string? Token, FakeArguments Arguments, string? Credentials = null);

/// <summary>What goes wrong.</summary>
public abstract record Trouble
{
    private Trouble() { }

    /// <summary>Slack says an error, and does nothing.</summary>
    public sealed record Error(string Code) : Trouble;

    public sealed record RateLimited(int Seconds) : Trouble;

    /// <summary>No answer, ever.</summary>
    /// <param name="Done">Whether the thing asked for is done all the same.</param>
    public sealed record Hang(bool Done) : Trouble;

    /// <summary>The connection breaks.</summary>
    public sealed record Reset(bool Done) : Trouble;

    /// <summary>A proxy's page.</summary>
    public sealed record Html503(bool Done) : Trouble;

    /// <summary>200, and nothing in it.</summary>
    public sealed record Empty(bool Done) : Trouble;
}
