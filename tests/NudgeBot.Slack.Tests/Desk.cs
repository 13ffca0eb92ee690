using Microsoft.Extensions.Logging.Abstractions;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Home;
using NudgeBot.Slack.Receiving;
using NudgeBot.Slack.Sending;

namespace NudgeBot.Slack.Tests;

/// <summary>The sending side of the adapter against a Slack of its own. Ana (U1), Ola (U2) and Marek (U3) are in workspace T1.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly Errands errands = new(NullLogger<Errands>.Instance);

    private Desk(FakeSlack slack)
    {
        Slack = slack;
        Workspace = slack.Install();
        Workspace.Add("U1", "Ana");
        Workspace.Add("U2", "Ola");
        Workspace.Add("U3", "Marek");
        Workspace.Channels["C1"] = true;
        var options = new SlackOptions { ApiBase = slack.ApiBase };
        Api = new SlackApi(http, options, Clock, NullLogger<SlackApi>.Instance);
        var directs = new DirectMessages(Api, House);
        Channel = new SlackChannel(
            Api, House, directs, new LostMessages(Api, directs, Clock), new Refusals(Api, House, House, NullLogger<Refusals>.Instance),
            new Uploads(Api, new SlackHttp(http), options, Clock, NullLogger<Uploads>.Instance), new Homes(Api, House, errands, Clock), NullLogger<SlackChannel>.Instance);
    }

    public FakeSlack Slack { get; }

    public FakeWorkspace Workspace { get; }

    public ManualClock Clock { get; } = new();

    public MemoryHouse House { get; } = new();

    public SlackApi Api { get; }

    public SlackChannel Channel { get; }

    public static async Task<Desk> OpenAsync() => new(await FakeSlack.StartAsync());

    public static ChatMessage Nudge(string title = "Time to call Acme") => new(
        MessageKind.Nudge, $"{title}. 9 emails, 0 conversations in 16 days.", new Card(title, [new CardFact("Why", "9 emails, 0 conversations in 16 days")], null, [new CardAction("log.connected", "Connected", "7")]));

    public Task<Delivery> SendAsync(string conversation, ChatMessage? message = null, string key = "17", string? replaces = null, string? user = "U1") =>
        Channel.SendAsync(Outgoing(conversation, message, key, replaces, user), CancellationToken.None);

    public Task<LookUp> LookUpAsync(string conversation, string key = "17") => Channel.LookUpAsync(Outgoing(conversation, null, key, null, "U1"), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        errands.Dispose();
        http.Dispose();
        await Slack.DisposeAsync();
    }

    private static OutgoingMessage Outgoing(string conversation, ChatMessage? message, string key, string? replaces, string? user) =>
        new(key, new Address("T1", conversation, user), message ?? Nudge(), replaces);
}
