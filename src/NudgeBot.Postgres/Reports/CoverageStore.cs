namespace NudgeBot.Postgres.Reports;

/// <summary>How many customers of a tier were spoken with by phone.</summary>
/// <param name="Reached">Of the customers, those with at least one connect in the window.</param>
public sealed record TierCoverage(string Tier, int Customers, int Reached);

/// <summary>A customer nobody has spoken with in the window.</summary>
/// <param name="QuietSince">The last conversation, or since when they are known.</param>
/// <param name="WasSpokenWith">Whether there ever was a conversation.</param>
public sealed record SilentCustomer(string Name, string Tier, string Owner, DateTimeOffset QuietSince, bool WasSpokenWith);

/// <summary>Customers and prospects by whether anybody spoke with them by phone. Emails and meetings are no part of it.</summary>
public sealed class CoverageStore(Session session)
{
    private const string Connects = """
        select from activities v
        where  v.account_id = a.id and v.kind = 'call' and v.outcome = 'connected' and v.retracted_at is null and v.occurred_at >= @from and v.occurred_at < @to
        """;

    /// <summary>By tier, A first; a tier without customers is left out.</summary>
    public Task<IReadOnlyList<TierCoverage>> ByTierAsync(IReadOnlyCollection<long> owners, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select a.tier, count(*)::int as customers, count(*) filter (where exists ({Connects}))::int as reached
            from   accounts a
            where  a.owner_id = any(@owners) and a.state in ('prospect', 'customer')
            group  by a.tier
            order  by a.tier
            """;

        return session.QueryAsync<TierCoverage>(Sql, new { owners = owners.ToArray(), from, to }, cancellationToken);
    }

    /// <summary>Those nobody has spoken with in the window and who may be called, by value × days of silence.</summary>
    public Task<IReadOnlyList<SilentCustomer>> SilentAsync(
        IReadOnlyCollection<long> owners, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select a.name, a.tier, p.name as owner, a.quiet_since as quietsince, a.last_connect_at is not null as wasspokenwith
            from   accounts a
            join   people p on p.organization_id = a.organization_id and p.id = a.owner_id
            where  a.owner_id = any(@owners) and a.state in ('prospect', 'customer') and not a.do_not_call and not exists ({Connects})
            order  by (a.value + 1000) * extract(epoch from @now - a.quiet_since) desc, a.id
            limit  @limit
            """;

        return session.QueryAsync<SilentCustomer>(Sql, new { owners = owners.ToArray(), from, to, now, limit }, cancellationToken);
    }
}
