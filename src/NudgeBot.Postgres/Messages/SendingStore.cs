using System.Text.Json;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Postgres.Messages;

/// <summary>A message that is being sent: its row says <c>sending</c> until it is settled.</summary>
/// <param name="Replaces">The platform's id of the message to update; null for a new one.</param>
/// <param name="Conversation">The platform's id of the conversation; of the person, where their DM is not open yet.</param>
/// <param name="Resent">Whether it was sent once before with an answer that got lost.</param>
/// <param name="Opens">Whether a DM has to be opened for it.</param>
public sealed record MessageToSend(
    long Id, string Kind, string Json, string Conversation, string? UserId, long? NudgeId, string? Replaces, bool Updates, bool Resent, int Attempts, bool Opens, DateTimeOffset? PointlessAfter)
{
    public ChatMessage Message => JsonSerializer.Deserialize<ChatMessage>(Json, MessageJson.Options)!;
}

/// <summary>How many messages may leave now.</summary>
/// <param name="Openings">The most of them for which a DM has to be opened.</param>
/// <param name="Updates">The most of them that change one which is there.</param>
/// <param name="Hourly">The most new ones that a conversation may have had in the last hour, this one included; null where nobody counts them.</param>
public sealed record Room(int Most, int Openings, int Updates, int? Hourly = null);

/// <summary>
/// <code>
/// planned ──▶ sending ──▶ sent | undeliverable | withdrawn
///    ▲           │
///    ├───────────┤   the platform said "not now", or that it never arrived
///                └──▶ unknown   nobody can say
/// </code>
/// Times are machine time.
/// </summary>
public sealed class SendingStore(Session session)
{
    /// <summary>
    /// Marks the next messages of a workspace as being sent: the oldest of each conversation, replies before nudges and before what comes on a schedule. A reply also overtakes a nudge
    /// of its own conversation that has not left yet; an update does not, because it changes what left before it. What waits for a DM to be opened,
    /// or to be changed when many are, keeps no reply waiting.
    /// </summary>
    /// <param name="distance">The least time since the last new message in the same conversation.</param>
    public Task<IReadOnlyList<MessageToSend>> ClaimAsync(long workspaceId, DateTimeOffset now, Room room, TimeSpan distance, CancellationToken cancellationToken)
    {
        const string Sql = """
            with next as (
                select o.id
                from   outbox o
                where  o.workspace_id = @workspaceId and o.state = 'planned' and o.not_before <= @now
                and    not exists (select from outbox earlier
                                   where  earlier.workspace_id = o.workspace_id and earlier.conversation = o.conversation
                                   and    earlier.state in ('planned', 'sending') and earlier.id < o.id
                                   and    not (earlier.state = 'planned' and (earlier.kind in ('nudge', 'update') or earlier.pointless_after is not null)
                                            and o.kind not in ('nudge', 'update') and o.pointless_after is null))
                and    not exists (select from outbox under_way
                                   where  under_way.workspace_id = o.workspace_id and under_way.conversation = o.conversation and under_way.state = 'sending')
                and   (o.kind = 'update' or @distance = interval '0' or
                       not exists (select from outbox last
                                   where  last.workspace_id = o.workspace_id and last.conversation = o.conversation
                                   and    last.sending_since > @now - @distance and last.kind <> 'update'))
                and   (o.kind = 'update' or @hourly is null or
                       @hourly > (select count(*)
                                  from  (select from outbox last
                                         where  last.workspace_id = o.workspace_id and last.conversation = o.conversation
                                         and    last.sending_since > @now - interval '1 hour' and last.kind <> 'update'
                                         limit  @hourly) as lately))
                and   (@updates > 0 or o.kind <> 'update')
                and   (@openings > 0 or o.conversation is distinct from o.user_id or
                       exists (select from chat_identities known
                               where  known.workspace_id = o.workspace_id and known.user_id = o.user_id and known.conversation is not null))
                order  by o.kind = 'nudge' or o.pointless_after is not null, o.id
                limit  @most
                for    update skip locked
            ), first as (
                select distinct on (o.conversation) o.id, o.kind, o.kind = 'nudge' or o.pointless_after is not null as may_wait, known.conversation as direct, o.conversation is not distinct from o.user_id and known.conversation is null as opens
                from   next
                join   outbox o on o.id = next.id
                left   join chat_identities known on known.workspace_id = o.workspace_id and known.user_id = o.user_id and o.conversation = o.user_id
                order  by o.conversation, may_wait, o.id
            ), allowed as (
                select id, direct, opens
                from  (select first.*, row_number() over (partition by opens, kind = 'update' order by may_wait, id) as turn from first) as turns
                where (not opens or turn <= @openings) and (kind <> 'update' or turn <= @updates)
            )
            update outbox o
            set    state = 'sending', sending_since = @now, attempts = o.attempts + 1
            from   allowed
            where  o.id = allowed.id
            returning o.id, o.kind, o.message as json, coalesce(allowed.direct, o.conversation) as conversation, o.user_id as userid, o.nudge_id as nudgeid,
                      (select r.platform_message_id from outbox r where r.organization_id = o.organization_id and r.id = o.replaces_id) as replaces,
                      o.replaces_id is not null as updates, o.resent, o.attempts, allowed.opens, o.pointless_after as pointlessafter
            """;

        return session.QueryAsync<MessageToSend>(Sql, new { workspaceId, now, room.Most, room.Openings, room.Updates, room.Hourly, distance }, cancellationToken);
    }

    /// <summary>Messages whose sender died between the network call and its answer, and which the platform may be asked about by now.</summary>
    public Task<IReadOnlyList<MessageToSend>> OrphansAsync(long workspaceId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select o.id, o.kind, o.message as json, coalesce(known.conversation, o.conversation) as conversation, o.user_id as userid, o.nudge_id as nudgeid,
                   (select r.platform_message_id from outbox r where r.organization_id = o.organization_id and r.id = o.replaces_id) as replaces,
                   o.replaces_id is not null as updates, o.resent, o.attempts, false as opens, o.pointless_after as pointlessafter
            from   outbox o
            left   join chat_identities known on known.workspace_id = o.workspace_id and known.user_id = o.user_id and o.conversation = o.user_id
            where  o.workspace_id = @workspaceId and o.state = 'sending' and o.not_before <= @now
            order  by o.id
            """;

        return session.QueryAsync<MessageToSend>(Sql, new { workspaceId, now }, cancellationToken);
    }

    /// <summary>The platform has taken it. An update that stands in a new message, because the old one was gone, is where the next one finds it.</summary>
    public Task SentAsync(long id, string platformMessageId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            with sent as (
                update outbox set state = 'sent', settled_at = @now, platform_message_id = @platformMessageId
                where  id = @id and state = 'sending'
                returning organization_id, replaces_id
            )
            update outbox replaced
            set    platform_message_id = @platformMessageId
            from   sent
            where  replaced.organization_id = sent.organization_id and replaced.id = sent.replaces_id and replaced.platform_message_id <> @platformMessageId
            """;

        return session.ExecuteAsync(Sql, new { id, platformMessageId, now }, cancellationToken);
    }

    /// <summary>The platform said "not now": the same words wait until <paramref name="notBefore"/>.</summary>
    public Task TryLaterAsync(long id, DateTimeOffset notBefore, string reason, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update outbox set state = 'planned', sending_since = null, not_before = @notBefore, reason = @reason where id = @id and state = 'sending'",
            new { id, notBefore, reason }, cancellationToken);

    /// <summary>The platform cannot say yet what became of it; it is asked again at <paramref name="notBefore"/>.</summary>
    public Task AskAgainAsync(long id, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update outbox set not_before = @notBefore where id = @id and state = 'sending'", new { id, notBefore }, cancellationToken);

    /// <summary>It is known, or hoped for the second and last time, that the message never arrived: it is sent again.</summary>
    public Task SendAgainAsync(long id, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update outbox set state = 'planned', sending_since = null, resent = true where id = @id and state = 'sending'", new { id }, cancellationToken);

    /// <summary>Settles a message that will not be tried again.</summary>
    /// <param name="id">Of the outbox row.</param>
    /// <param name="state"><c>undeliverable</c>, <c>unknown</c> or <c>withdrawn</c>.</param>
    public Task GiveUpAsync(long id, string state, string reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update outbox set state = @state, settled_at = @now, reason = @reason where id = @id and state = 'sending'",
            new { id, state, reason, now }, cancellationToken);
}
