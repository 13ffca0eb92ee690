namespace NudgeBot.Postgres.Customers;

/// <summary>An account as conversations need it.</summary>
public sealed record AccountRow(
    long Id, string Name, string State, string Tier, decimal Value, long? OwnerId, string? OwnerName, string? Phone, string? TimeZone, bool DoNotCall,
    DateTimeOffset? LastConnectAt, DateTimeOffset? LastAttemptAt, DateTimeOffset QuietSince);

public sealed class AccountStore(Session session)
{
    private const string Select = """
        select a.id, a.name, a.state, a.tier, a.value, a.owner_id as ownerid, p.name as ownername, a.phone, a.time_zone as timezone, a.do_not_call as donotcall,
               a.last_connect_at as lastconnectat, a.last_attempt_at as lastattemptat, a.quiet_since as quietsince
        from   accounts a
        left   join people p on p.organization_id = a.organization_id and p.id = a.owner_id
        """;

    public Task<AccountRow?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<AccountRow>($"{Select} where a.id = @id", new { id }, cancellationToken);

    /// <summary>The accounts of exactly this name, in any case, those of <paramref name="ownerId"/> first.</summary>
    public Task<IReadOnlyList<AccountRow>> NamedAsync(string name, long ownerId, CancellationToken cancellationToken) =>
        session.QueryAsync<AccountRow>(
            $"{Select} where lower(a.name) = lower(@name) order by a.owner_id is distinct from @ownerId, a.id limit 10", new { name, ownerId }, cancellationToken);

    /// <summary>A number that changes whenever an account comes, goes or is renamed.</summary>
    public Task<long> NamesVersionAsync(CancellationToken cancellationToken) =>
        session.ScalarAsync<long>("select accounts_version from organizations", null, cancellationToken);

    /// <summary>All names, for the index that sentences are matched against.</summary>
    public Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<string>("select distinct name from accounts where state <> 'closed'", null, cancellationToken);

    /// <summary>The customers of a rep whom a call would do most good: value × days since the last conversation.</summary>
    public Task<IReadOnlyList<AccountRow>> MostNeglectedAsync(long ownerId, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        session.QueryAsync<AccountRow>(
            $"""
            {Select}
            where  a.owner_id = @ownerId and a.state in ('prospect', 'customer') and not a.do_not_call and a.phone is not null
            and    a.quiet_since < @now and (a.last_attempt_at is null or a.last_attempt_at < @now - interval '20 hours')
            order  by (a.value + 1000) * extract(epoch from @now - a.quiet_since) desc, a.id
            limit  @limit
            """,
            new { ownerId, now, limit }, cancellationToken);

    /// <summary>They asked never to be called: from this transaction on nobody is nudged about them.</summary>
    public Task DoNotCallAsync(long accountId, long? contactId, CancellationToken cancellationToken) =>
        contactId is null
            ? session.ExecuteAsync("update accounts set do_not_call = true where id = @accountId", new { accountId }, cancellationToken)
            : session.ExecuteAsync("update contacts set do_not_call = true where id = @contactId", new { contactId }, cancellationToken);

    /// <summary>After an undo the mark goes, unless another effective call, or the list the customer came from, says it too.</summary>
    public async Task RecomputeDoNotCallAsync(long accountId, CancellationToken cancellationToken)
    {
        const string Sql = """
            update accounts a
            set    do_not_call = a.listed_do_not_call
                                 or exists (select from activities v
                                            where  v.account_id = a.id and v.retracted_at is null and v.outcome = 'do_not_call' and v.contact_id is null)
            where  a.id = @accountId
            """;
        const string ContactsSql = """
            update contacts c
            set    do_not_call = c.listed_do_not_call
                                 or exists (select from activities v where v.contact_id = c.id and v.outcome = 'do_not_call' and v.retracted_at is null)
            where  c.account_id = @accountId
            """;

        await session.ExecuteAsync(Sql, new { accountId }, cancellationToken);
        await session.ExecuteAsync(ContactsSql, new { accountId }, cancellationToken);
    }

    /// <summary>The one contact of an account whose name has these words; null when there is none, or several.</summary>
    public async Task<long?> ContactNamedAsync(long accountId, string name, CancellationToken cancellationToken)
    {
        const string Sql = """
            select id from contacts
            where  account_id = @accountId
            and   (lower(name) = lower(@name) or lower(name) like lower(@first) || ' %')
            limit  2
            """;

        var found = await session.QueryAsync<long>(
            Sql, new { accountId, name, first = name.Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) }, cancellationToken);
        return found is [var only] ? only : null;
    }
}
