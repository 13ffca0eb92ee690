using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Messages;

/// <summary>What the bot does about an event. Everything it writes is in the given transaction, with the event's own settlement.</summary>
internal interface IConversation
{
    /// <summary>Understands, decides, and writes activity, clocks, nudge and replies.</summary>
    Task HandleAsync(Session session, Received received, CancellationToken cancellationToken);

    /// <summary>Says, kindly, that an event was given up on.</summary>
    Task ApologizeAsync(Session session, Received received, CancellationToken cancellationToken);
}

/// <summary>An event as it was kept, with the inbox row it stands in.</summary>
internal sealed record Received(long InboxId, long WorkspaceId, ChatEvent Event);
