namespace NudgeBot.Postgres.Dashboard;

/// <summary>Links to the page of figures, and the sessions that they begin. Only hashes are kept; times are machine time. Who has left opens nothing.</summary>
public sealed class PageDoorStore(Session session)
{
    public Task AddLinkAsync(long personId, byte[] hash, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        session.ExecuteAsync("insert into page_links (person_id, token_hash, expires_at) values (@personId, @hash, @expiresAt)", new { personId, hash, expiresAt }, cancellationToken);

    /// <summary>Whether a link could be spent now.</summary>
    public Task<bool> IsGoodAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select exists (select from page_links l
                           join   people p on p.organization_id = l.organization_id and p.id = l.person_id
                           where  l.token_hash = @hash and l.spent_at is null and l.expires_at > @now and p.active)
            """;

        return session.ScalarAsync<bool>(Sql, new { hash, now }, cancellationToken);
    }

    /// <summary>Spends a link, and gives the person whose page it opens; null when it is unknown, over or spent. Of two who try at once one succeeds.</summary>
    public Task<long?> SpendAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update page_links l
            set    spent_at = @now
            from   people p
            where  l.token_hash = @hash and l.spent_at is null and l.expires_at > @now
            and    p.organization_id = l.organization_id and p.id = l.person_id and p.active
            returning l.person_id
            """;

        return session.ScalarAsync<long?>(Sql, new { hash, now }, cancellationToken);
    }

    public Task BeginAsync(long personId, byte[] hash, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        session.ExecuteAsync("insert into page_sessions (person_id, token_hash, expires_at) values (@personId, @hash, @expiresAt)", new { personId, hash, expiresAt }, cancellationToken);

    /// <summary>Whose session this is; null when it is unknown or over.</summary>
    public Task<long?> PersonOfAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select s.person_id
            from   page_sessions s
            join   people p on p.organization_id = s.organization_id and p.id = s.person_id
            where  s.token_hash = @hash and s.expires_at > @now and p.active
            """;

        return session.ScalarAsync<long?>(Sql, new { hash, now }, cancellationToken);
    }

    public Task EndAsync(byte[] hash, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from page_sessions where token_hash = @hash", new { hash }, cancellationToken);

    /// <summary>Forgets links and sessions that are over, and the sessions of those who have left.</summary>
    public async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("delete from page_links where expires_at <= @now", new { now }, cancellationToken);
        await session.ExecuteAsync(
            "delete from page_sessions s using people p where p.organization_id = s.organization_id and p.id = s.person_id and (s.expires_at <= @now or not p.active)", new { now }, cancellationToken);
    }
}
