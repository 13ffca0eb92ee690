namespace NudgeBot.Postgres.Customers;

/// <summary>"They prefer email": who said so, and how long nobody has spoken with them.</summary>
/// <param name="SaidByCustomer">Else it is the rep's impression, and expires.</param>
/// <param name="LastTalkAt">The last conversation, by phone or face to face; null when there never was one.</param>
public sealed record EmailPreference(
    long Id, long AccountId, string AccountName, long RepId, string RepName, bool SaidByCustomer, DateTimeOffset SaidAt, DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastTalkAt);

/// <summary>Customers who are said to prefer email.</summary>
public sealed class EmailPreferenceStore(Session session)
{
    private const string Select = """
        select e.id, e.account_id as accountid, a.name as accountname, e.rep_id as repid, p.name as repname, e.said_by_customer as saidbycustomer,
               e.said_at as saidat, e.expires_at as expiresat, greatest(a.last_connect_at, a.last_meeting_at) as lasttalkat
        from   email_preferences e
        join   accounts a on a.organization_id = e.organization_id and a.id = e.account_id
        join   people p on p.organization_id = e.organization_id and p.id = e.rep_id
        """;

    /// <param name="expiresAt">Of an impression; null when the customer said so.</param>
    public async Task<long> AddAsync(long accountId, long repId, DateTimeOffset? expiresAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into email_preferences (account_id, rep_id, said_by_customer, said_at, expires_at)
            values (@accountId, @repId, @saidByCustomer, @now, @expiresAt)
            returning id
            """;

        return await session.ScalarAsync<long>(Sql, new { accountId, repId, saidByCustomer = expiresAt is null, now, expiresAt }, cancellationToken);
    }

    public Task<EmailPreference?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<EmailPreference>($"{Select} where e.id = @id", new { id }, cancellationToken);

    /// <summary>What these reps say holds now, the newest word on each customer, the longest silence first.</summary>
    public Task<IReadOnlyList<EmailPreference>> OfAsync(IReadOnlyCollection<long> repIds, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.QueryAsync<EmailPreference>(
            $"""
            {Select}
            where  e.rep_id = any(@repIds) and e.withdrawn_at is null and (e.expires_at is null or e.expires_at > @now)
            and    not exists (select from email_preferences newer
                               where  newer.account_id = e.account_id and newer.rep_id = e.rep_id and newer.id > e.id and newer.withdrawn_at is null
                               and    (newer.expires_at is null or newer.expires_at > @now))
            order  by a.quiet_since, e.id
            """,
            new { repIds = repIds.ToArray(), now }, cancellationToken);

    /// <summary>Takes it back; false when that was done already.</summary>
    public async Task<bool> WithdrawAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("update email_preferences set withdrawn_at = @now where id = @id and withdrawn_at is null", new { id, now }, cancellationToken) > 0;
}
