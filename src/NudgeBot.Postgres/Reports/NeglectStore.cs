namespace NudgeBot.Postgres.Reports;

/// <summary>A customer with what is at stake.</summary>
/// <param name="LastConnectAt">Null when nobody ever spoke with them by phone.</param>
/// <param name="KnownSince">From when the silence counts then.</param>
/// <param name="Emails">Both ways, since the last connect; they end no silence.</param>
public sealed record NeglectedCustomer(string Name, string Tier, long OwnerId, decimal Value, DateTimeOffset? LastConnectAt, DateTimeOffset KnownSince, int Emails);

/// <summary>The customers who would be missed most.</summary>
public sealed class NeglectStore(Session session)
{
    /// <summary>
    /// Customers and prospects who may be called, by value × time since the last connect. Where nothing is known of the value, by time alone.
    /// </summary>
    /// <param name="tier">Null for all.</param>
    public Task<IReadOnlyList<NeglectedCustomer>> WorstAsync(IReadOnlyCollection<long> owners, string? tier, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        const string Sql = """
            select name, tier, owner_id as ownerid, value, last_connect_at as lastconnectat, opened_at as knownsince,
                   emails_in_since_connect + emails_out_since_connect as emails
            from   accounts
            where  owner_id = any(@owners) and state in ('prospect', 'customer') and not do_not_call and (@tier::text is null or tier = @tier)
            and    coalesce(last_connect_at, opened_at) < @now
            order  by value * extract(epoch from @now - coalesce(last_connect_at, opened_at)) desc, coalesce(last_connect_at, opened_at), id
            limit  @limit
            """;

        return session.QueryAsync<NeglectedCustomer>(Sql, new { owners = owners.ToArray(), tier, now, limit }, cancellationToken);
    }
}
