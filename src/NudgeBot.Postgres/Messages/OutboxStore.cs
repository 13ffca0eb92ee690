using System.Text.Json;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Postgres.Messages;

/// <summary>A message to write into the outbox.</summary>
/// <param name="SaidAt">Business time, as the reader will see it.</param>
/// <param name="NudgeDelivery">Which delivery of the nudge this is: 1 at first, one more after each snooze. The same one is never written twice.</param>
/// <param name="ReplacesId">The outbox id of the message whose card this updates.</param>
public sealed record NewMessage(
    long WorkspaceId,
    string Conversation,
    string? UserId,
    long? PersonId,
    ChatMessage Message,
    DateTimeOffset SaidAt,
    long? NudgeId = null,
    int? NudgeDelivery = null,
    long? InboxId = null,
    long? ReplacesId = null)
{
    /// <summary>For what comes on a schedule: from then on, in business time, it is not sent any more; and it waits behind whatever somebody is waiting for.</summary>
    public DateTimeOffset? PointlessAfter { get; init; }
}

/// <summary>What we say: written in the transaction that decided it. <see cref="SendingStore"/> takes it from there.</summary>
public sealed class OutboxStore(Session session)
{
    /// <summary>The channel of NOTIFY that wakes the sender.</summary>
    public const string Bell = "nudgebot_outbox";

    /// <summary>Plans a message; returns its id, or 0 when this delivery of this nudge was planned before.</summary>
    public async Task<long> PlanAsync(NewMessage message, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into outbox (workspace_id, conversation, user_id, person_id, kind, message, said_at, nudge_id, nudge_delivery, inbox_id, replaces_id, pointless_after)
            values (@WorkspaceId, @Conversation, @UserId, @PersonId, @kind, @json::jsonb, @SaidAt, @NudgeId, @NudgeDelivery, @InboxId, @ReplacesId, @PointlessAfter)
            on conflict on constraint outbox_one_per_nudge_delivery do nothing
            returning id
            """;

        var kind = message.ReplacesId is null ? message.Message.Kind.ToString().ToLowerInvariant() : "update";
        var json = JsonSerializer.Serialize(message.Message, MessageJson.Options);
        var id = await session.ScalarAsync<long?>(Sql, new
        {
            message.WorkspaceId,
            message.Conversation,
            message.UserId,
            message.PersonId,
            kind,
            json,
            message.SaidAt,
            message.NudgeId,
            message.NudgeDelivery,
            message.InboxId,
            message.ReplacesId,
            message.PointlessAfter,
        }, cancellationToken);

        await session.ExecuteAsync("select pg_notify(@Bell, '')", new { Bell }, cancellationToken);
        return id ?? 0;
    }

    /// <summary>Plans the update of a message that was sent, so that its card says what has become of it.</summary>
    public async Task<long> PlanUpdateAsync(SentMessage sent, ChatMessage changed, DateTimeOffset saidAt, CancellationToken cancellationToken) =>
        await PlanAsync(new NewMessage(sent.WorkspaceId, sent.Conversation, sent.UserId, sent.PersonId, changed, saidAt, ReplacesId: sent.Id), cancellationToken);

    /// <summary>The messages that carry a nudge's card, newest first, whether sent yet or not.</summary>
    public async Task<IReadOnlyList<SentMessage>> OfNudgeAsync(long nudgeId, CancellationToken cancellationToken) =>
        await session.QueryAsync<SentMessage>($"{Select} where nudge_id = @nudgeId and kind <> 'update' order by id desc", new { nudgeId }, cancellationToken);

    /// <summary>The message that the platform knows by this id, or null.</summary>
    public Task<SentMessage?> ByPlatformIdAsync(long workspaceId, string platformMessageId, CancellationToken cancellationToken) =>
        session.FirstAsync<SentMessage>(
            $"{Select} where workspace_id = @workspaceId and platform_message_id = @platformMessageId and kind <> 'update' order by id limit 1",
            new { workspaceId, platformMessageId }, cancellationToken);

    /// <summary>A message as it was planned; null when there is none of this id.</summary>
    public Task<SentMessage?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<SentMessage>($"{Select} where id = @id", new { id }, cancellationToken);

    /// <summary>A message with the card as it stands now, whoever it was for; null when there is none of this id.</summary>
    public Task<SentMessage?> AsItStandsAsync(long workspaceId, long id, CancellationToken cancellationToken) =>
        session.FirstAsync<SentMessage>(
            $"{Select} where workspace_id = @workspaceId and (id = @id or replaces_id = @id) order by id desc limit 1", new { workspaceId, id }, cancellationToken);

    internal const string Select = """
        select id, workspace_id as workspaceid, conversation, user_id as userid, person_id as personid, kind, message as json,
               state, platform_message_id as platformmessageid, nudge_id as nudgeid
        from   outbox
        """;
}

/// <summary>A message of the outbox, with the card as it was sent.</summary>
public sealed record SentMessage(
    long Id, long WorkspaceId, string Conversation, string? UserId, long? PersonId, string Kind, string Json, string State, string? PlatformMessageId, long? NudgeId)
{
    public ChatMessage Message => JsonSerializer.Deserialize<ChatMessage>(Json, MessageJson.Options)!;
}
