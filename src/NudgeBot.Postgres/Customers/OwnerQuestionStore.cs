using NudgeBot.Postgres.Messages;

namespace NudgeBot.Postgres.Customers;

/// <summary>"Ana says that it is not her account": asked once, until somebody decides.</summary>
/// <param name="OwnerId">Who looks after them, as decided; null while nobody has.</param>
public sealed record OwnerQuestion(
    long Id, long AccountId, string AccountName, long RepId, string RepName, long? RepTeamId, long? DecidedBy, string? DeciderName, long? OwnerId, string? OwnerName);

/// <summary>Questions about who looks after a customer.</summary>
public sealed class OwnerQuestionStore(Session session)
{
    private const string Select = """
        select q.id, q.account_id as accountid, a.name as accountname, q.rep_id as repid, r.name as repname, r.team_id as repteamid,
               q.decided_by as decidedby, d.name as decidername, q.owner_id as ownerid, o.name as ownername
        from   owner_questions q
        join   accounts a on a.organization_id = q.organization_id and a.id = q.account_id
        join   people r on r.organization_id = q.organization_id and r.id = q.rep_id
        left   join people d on d.organization_id = q.organization_id and d.id = q.decided_by
        left   join people o on o.organization_id = q.organization_id and o.id = q.owner_id
        """;

    /// <summary>Opens a question; null when one about this account is open.</summary>
    public Task<long?> AskAsync(long accountId, long repId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into owner_questions (account_id, rep_id, asked_at) values (@accountId, @repId, @now)
            on conflict (organization_id, account_id) where decided_at is null do nothing
            returning id
            """;

        return session.ScalarAsync<long?>(Sql, new { accountId, repId, now }, cancellationToken);
    }

    /// <summary>Keeps which messages asked it, so that their cards can say what was decided.</summary>
    public Task KeepMessagesAsync(long id, IReadOnlyCollection<long> messageIds, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update owner_questions set message_ids = @messageIds where id = @id", new { id, messageIds = messageIds.ToArray() }, cancellationToken);

    public Task<IReadOnlyList<SentMessage>> MessagesAsync(long id, CancellationToken cancellationToken) =>
        session.QueryAsync<SentMessage>(
            $"{OutboxStore.Select} where id in (select unnest(message_ids) from owner_questions where id = @id) order by id", new { id }, cancellationToken);

    public Task<OwnerQuestion?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<OwnerQuestion>($"{Select} where q.id = @id", new { id }, cancellationToken);

    /// <summary>The open questions that this person may decide, the oldest first: those about reps of teams they manage; for an admin, all.</summary>
    public Task<IReadOnlyList<OwnerQuestion>> OpenForAsync(long personId, CancellationToken cancellationToken) =>
        session.QueryAsync<OwnerQuestion>(
            $"""
            {Select}
            where  q.decided_at is null
            and   (exists (select from team_managers m where m.team_id = r.team_id and m.person_id = @personId)
                   or exists (select from people p where p.id = @personId and p.role = 'admin'))
            order  by q.id
            """,
            new { personId }, cancellationToken);

    /// <summary>The active managers of a rep's team, without the rep.</summary>
    public Task<IReadOnlyList<long>> ManagersAsync(long repId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select m.person_id
            from   people r
            join   team_managers m on m.organization_id = r.organization_id and m.team_id = r.team_id
            join   people p on p.organization_id = m.organization_id and p.id = m.person_id and p.active
            where  r.id = @repId and p.id <> r.id
            order  by m.person_id
            """;

        return session.QueryAsync<long>(Sql, new { repId }, cancellationToken);
    }

    /// <summary>The active admins, without the rep.</summary>
    public Task<IReadOnlyList<long>> AdminsAsync(long repId, CancellationToken cancellationToken) =>
        session.QueryAsync<long>("select id from people where role = 'admin' and active and id <> @repId order by id", new { repId }, cancellationToken);

    /// <summary>Settles an open question; false when somebody has decided already.</summary>
    public async Task<bool> DecideAsync(long id, long by, long ownerId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "update owner_questions set decided_at = @now, decided_by = @by, owner_id = @ownerId where id = @id and decided_at is null",
            new { id, by, ownerId, now }, cancellationToken) > 0;

    /// <summary>Opens a decided question again; false when it is open, or another about the same account is.</summary>
    public async Task<bool> ReopenAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            update owner_questions q
            set    decided_at = null, decided_by = null, owner_id = null
            where  q.id = @id and q.decided_at is not null
            and    not exists (select from owner_questions other where other.account_id = q.account_id and other.decided_at is null)
            """;

        return await session.ExecuteAsync(Sql, new { id }, cancellationToken) > 0;
    }
}
