using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Says something to somebody else than the speaker, in their direct messages.</summary>
internal static class Telling
{
    public static Task<long?> TellAsync(Turn turn, long personId, string text, CancellationToken cancellationToken) =>
        TellAsync(turn, personId, new ChatMessage(MessageKind.Reply, text), cancellationToken);

    /// <summary>The id of the message in the outbox; null when there is no way to reach them.</summary>
    public static async Task<long?> TellAsync(Turn turn, long personId, ChatMessage message, CancellationToken cancellationToken) =>
        await new IdentityStore(turn.Session).AddressesOfAsync(personId, cancellationToken) is [var address, ..]
            ? await new OutboxStore(turn.Session).PlanAsync(
                new NewMessage(address.WorkspaceId, address.Conversation ?? address.UserId, address.UserId, personId, message, turn.Now), cancellationToken)
            : null;
}
