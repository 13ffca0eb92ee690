using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Logging.Abstractions;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Api;
using NudgeBot.Teams.Sending;
using NudgeBot.Teams.Tokens;

namespace NudgeBot.Teams.Tests.Sending;

/// <summary>The sending side of the adapter against a Connector of its own. Ana and Ola are in tenant T1 and have the app; team West has it, too.</summary>
internal sealed class TeamsDesk : IAsyncDisposable
{
    public const string Ana = "29:1aAna";
    public const string Ola = "29:1bOla";
    public const string West = "19:west@thread.tacv2";

    private readonly ConnectorHttp http = ConnectorHttp.Create();

    private TeamsDesk(FakeConnector connector)
    {
        Connector = connector;
        Tenant = connector.Add("t1");
        Tenant.AddPerson(Ana, "Ana");
        Tenant.AddPerson(Ola, "Ola");
        Tenant.AddTeam(West, "West");
        House = new MemoryAddresses(Tenant.ServiceUrl);
        connector.IsGood = token => Tokens.IsGood(token);
        var settings = new ConnectorSettings(connector.AppId, address => Allowed.Contains(address.Authority), connector.Gcc);
        Allowed.Add(connector.Base.Authority);
        Api = new ConnectorApi(http, Tokens, settings, Clock, NullLogger<ConnectorApi>.Instance);
        Channel = new TeamsChannel(
            Api, settings, House, new PersonalChats(Api, House), new Waits(Clock), new Refusals(House, NullLogger<Refusals>.Instance), House, NullLogger<TeamsChannel>.Instance);
    }

    public FakeConnector Connector { get; }

    public FakeConnectorTenant Tenant { get; }

    public ManualClock Clock { get; } = new();

    public MemoryAddresses House { get; }

    public CountingToken Tokens { get; } = new();

    /// <summary>Hosts that may have the token.</summary>
    public HashSet<string> Allowed { get; } = [];

    public ConnectorApi Api { get; }

    public TeamsChannel Channel { get; }

    public static async Task<TeamsDesk> OpenAsync() => new(await FakeConnector.StartAsync());

    public static ChatMessage Nudge { get; } = new(
        MessageKind.Nudge, "Time to call Acme. 9 emails, 0 conversations in 16 days.", new Card("Time to call Acme", [new CardFact("Why", "9 emails, 0 conversations in 16 days")], null, [new CardAction("log.connected", "Connected", "7")]));

    public static ChatMessage Reply { get; } = new(MessageKind.Reply, "Logged.");

    public Task<Delivery> SendAsync(string conversation, ChatMessage? message = null, string? user = Ana, string? replaces = null, string key = "17", int attempt = 1, string tenant = "t1") =>
        Channel.SendAsync(new OutgoingMessage(key, new Address(tenant, conversation, user), message ?? Nudge, replaces) { Attempt = attempt }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        http.Client.Dispose();
        await Connector.DisposeAsync();
    }
}

/// <summary>The host's side, in memory.</summary>
internal sealed class MemoryAddresses(Uri serviceUrl) : ITeamsAddresses, ITeamsPeople, IFileLinks
{
    /// <summary>Where every file is.</summary>
    public Uri? Download { get; set; }

    public Task<Uri?> OfAsync(string platform, string workspace, string key, ChatMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(message.File is null ? null : Download);

    public Uri? ServiceUrl { get; set; } = serviceUrl;

    public ConcurrentDictionary<string, string> Personal { get; } = new();

    public ConcurrentQueue<string> Told { get; } = new();

    /// <summary>Whether the house's database is away, or just cannot be written to.</summary>
    public bool IsAway { get; set; }

    /// <inheritdoc cref="IsAway"/>
    public bool CannotNote { get; set; }

    /// <summary>Groups whose ids look like those of persons.</summary>
    public HashSet<string> Groups { get; } = [];

    /// <summary>Who has taken the bot out.</summary>
    public HashSet<string> Left { get; } = [];

    /// <summary>Whether the house's database does not answer.</summary>
    public bool Hangs { get; set; }

    public async Task<TeamsAddress?> FindAsync(string tenant, string conversation, string? user, CancellationToken cancellationToken)
    {
        if (Hangs)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return IsAway ? throw new AwayException()
            : tenant == "t1" && ServiceUrl is { } address ? new TeamsAddress(address, Groups.Contains(conversation) ? TeamsPlaceKind.Group : null, user is not null && Left.Contains(user))
            : null;
    }

    public Task<string?> PersonalAsync(string tenant, string user, CancellationToken cancellationToken) => Task.FromResult(Personal.GetValueOrDefault(user));

    public Task OpenedAsync(string tenant, string user, string conversation, Uri serviceUrl, CancellationToken cancellationToken)
    {
        Personal[user] = conversation;
        Told.Enqueue($"opened {user}");
        return Task.CompletedTask;
    }

    public Task MovedAsync(string tenant, Uri serviceUrl, CancellationToken cancellationToken)
    {
        ServiceUrl = serviceUrl;
        Told.Enqueue($"moved {tenant}");
        return Task.CompletedTask;
    }

    public Task AreThereAsync(string tenant, IReadOnlyCollection<TeamsPerson> people, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SwitchedOffAsync(string tenant, CancellationToken cancellationToken)
    {
        Told.Enqueue($"switched off {tenant}");
        return Task.CompletedTask;
    }

    public Task UnreachableAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        if (CannotNote)
        {
            throw new TimeoutException();
        }

        Told.Enqueue($"unreachable {user}");
        return Task.CompletedTask;
    }
}

internal sealed class AwayException : DbException;

/// <summary>Tokens by number: the first is good until the test says otherwise, and each renewal is the next one.</summary>
internal sealed class CountingToken : IConnectorToken
{
    private int number = 1;

    public int Renewed { get; private set; }

    /// <summary>Which tokens the Connector takes.</summary>
    public Func<string, bool> IsGood { get; set; } = _ => true;

    /// <summary>What getting one runs into.</summary>
    public Exception? Trouble { get; set; }

    /// <summary>Whether it never comes.</summary>
    public bool Hangs { get; set; }

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Hangs)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return Trouble is null ? $"token-{number}" : throw Trouble;
    }

    public Task<string> RenewAsync(string refused, CancellationToken cancellationToken)
    {
        Renewed++;
        return Task.FromResult($"token-{++number}");
    }
}
