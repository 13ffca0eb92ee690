namespace NudgeBot.Postgres.Messages;

/// <summary>An event to be handled, as it was kept.</summary>
public sealed record InboxEntry(long Id, long WorkspaceId, string Conversation, string EventId, byte[] Body, int Attempts, DateTimeOffset ReceivedAt);

/// <summary>What happened on the platforms, once per event id, until it is handled. Times are machine time.</summary>
public sealed class InboxStore(Session session)
{
    /// <summary>
    /// Takes an event for this transaction: nobody else has it until the end, and a crash gives it back. Null when it is taken or settled, and while
    /// an earlier one of its conversation is not.
    /// </summary>
    public Task<InboxEntry?> TakeAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            select id, workspace_id as workspaceid, conversation, event_id as eventid, body, attempts, received_at as receivedat
            from   inbox
            where  id = @id and state = 'received'
            and    not exists (select from inbox earlier
                               where  earlier.workspace_id = inbox.workspace_id and earlier.conversation = inbox.conversation
                               and    earlier.state = 'received' and earlier.id < inbox.id)
            for    update skip locked
            """;

        return session.FirstAsync<InboxEntry>(Sql, new { id }, cancellationToken);
    }

    /// <summary>The event is dealt with; its body is erased, its id stays so that a repeat is known.</summary>
    public Task HandledAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update inbox set state = 'handled', handled_at = @now, body = null where id = @id", new { id, now }, cancellationToken);

    /// <summary>One more try failed; the next may start at <paramref name="notBefore"/>.</summary>
    public Task FailedOnceAsync(long id, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update inbox set attempts = attempts + 1, not_before = @notBefore where id = @id and state = 'received'", new { id, notBefore }, cancellationToken);

    /// <summary>Given up on, after as many tries as were worth it.</summary>
    public Task FailedAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update inbox set state = 'failed', attempts = attempts + 1, handled_at = @now, body = null where id = @id", new { id, now }, cancellationToken);

    /// <summary>Forgets ids of events settled before <paramref name="before"/>: no platform repeats them that late.</summary>
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from inbox where state <> 'received' and handled_at < @before", new { before }, cancellationToken);
}
