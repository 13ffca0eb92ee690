using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>Keeps events once per id, as the inbox does, and answers a few of them on its own time, as the workers do.</summary>
internal sealed class EchoBot(IServiceProvider services) : IChatEvents
{
    private readonly ConcurrentDictionary<string, ChatEvent> kept = new();
    private readonly Lock door = new();
    private Task answering = Task.CompletedTask;

    public IReadOnlyList<ChatEvent> Kept => [.. kept.Values];

    /// <summary>False to be a bot that listens and says nothing.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>What the database throws, once it is away.</summary>
    public Exception? Broken { get; set; }

    /// <summary>Ends when all that was handed in so far is answered.</summary>
    public Task AnsweredAsync()
    {
        lock (door)
        {
            return answering;
        }
    }

    public Task<Kept> KeepAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        if (Broken is not null)
        {
            throw Broken;
        }

        if (!kept.TryAdd(happened.EventId, happened))
        {
            return Task.FromResult(Core.Chat.Messages.Kept.Repeated);
        }

        if (Answers)
        {
            lock (door)
            {
                answering = answering.ContinueWith(_ => AnswerAsync(happened), TaskScheduler.Default).Unwrap();
            }
        }

        return Task.FromResult(Core.Chat.Messages.Kept.New);
    }

    private async Task AnswerAsync(ChatEvent happened)
    {
        var channel = services.GetServices<IChatChannel>().Single();
        var to = new Address(happened.Workspace, happened.Conversation, happened.User);
        if (happened is { Kind: ChatEventKind.Tapped, ActionId: not "why" })
        {
            var settled = SampleMessages.Nudge with { Card = SampleMessages.Nudge.Card!.Settled("Logged: connected, today 10:00") };
            await channel.SendAsync(new OutgoingMessage($"{happened.EventId}-settled", to, settled, happened.MessageId), default);
        }

        var answer = happened.Text switch
        {
            "team calls today" => SampleMessages.Report,
            "team calls this week as chart" => SampleMessages.Week,
            "connect rate by hour as chart" => SampleMessages.Hours,
            "called, connected" => SampleMessages.Logged,
            null when happened.ActionId == "why" => new ChatMessage(MessageKind.Reply, "Nobody has spoken with Globex for 42 days; tier A customers are due after 14."),
            null => SampleMessages.Logged,
            var text => new ChatMessage(MessageKind.Reply, $"You said: {text}"),
        };
        await channel.SendAsync(new OutgoingMessage($"{happened.EventId}-answer", to, answer), default);
    }
}
