namespace NudgeBot.Postgres.Reports;

/// <summary>How many customers of a tier were spoken with by phone.</summary>
/// <param name="Reached">Of the customers, those with at least one connect in the window of their owner.</param>
public sealed record TierCoverage(string Tier, int Customers, int Reached);

/// <summary>A customer nobody has spoken with by phone in the window.</summary>
/// <param name="QuietSince">The last connect, or since when they are known.</param>
/// <param name="WasSpokenWith">Whether there ever was a connect.</param>
public sealed record SilentCustomer(string Name, string Tier, long OwnerId, DateTimeOffset QuietSince, bool WasSpokenWith);

/// <summary>Customers and prospects by whether anybody spoke with them by phone. Emails and meetings are no part of it.</summary>
public sealed class CoverageStore(Session session)
{
    // The clock answers for whoever was spoken with last within the window, or before it; only for those spoken with since the log is looked up.
    private const string Owned = """
        select a.id, a.name, a.tier, a.owner_id, a.do_not_call, a.last_connect_at, a.opened_at,
               coalesce(a.last_connect_at >= w.from_at and (a.last_connect_at < w.to_at or exists (
                   select from activities v
                   where  v.account_id = a.id and v.kind = 'call' and v.outcome = 'connected' and v.retracted_at is null
                   and    v.occurred_at >= w.from_at and v.occurred_at < w.to_at)), false) as reached
        from   unnest(@people, @froms, @tos) as w(person_id, from_at, to_at)
        join   accounts a on a.owner_id = w.person_id
        where  a.state in ('prospect', 'customer') and (@tier::text is null or a.tier = @tier)
        """;

    /// <summary>By tier, A first; a tier without customers is left out.</summary>
    /// <param name="owners">Whose customers, each with the days of their own.</param>
    /// <param name="tier">Null for all.</param>
    public Task<IReadOnlyList<TierCoverage>> ByTierAsync(IReadOnlyCollection<CountWindow> owners, string? tier, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select tier, count(*)::int as customers, count(*) filter (where reached)::int as reached
            from  ({Owned}) owned
            group  by tier
            order  by tier
            """;

        return session.QueryAsync<TierCoverage>(Sql, Parameters(owners, tier, limit: 0), cancellationToken);
    }

    /// <summary>Those nobody has spoken with in the window and who may be called: of each tier the longest silent first.</summary>
    /// <param name="limit">So many of each tier.</param>
    public Task<IReadOnlyList<SilentCustomer>> SilentAsync(IReadOnlyCollection<CountWindow> owners, string? tier, int limit, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select name, tier, owner_id as ownerid, coalesce(last_connect_at, opened_at) as quietsince, last_connect_at is not null as wasspokenwith
            from  (select name, tier, owner_id, last_connect_at, opened_at, row_number() over (partition by tier order by coalesce(last_connect_at, opened_at), id) as place
                   from  ({Owned}) owned
                   where  not reached and not do_not_call) silent
            where  place <= @limit
            order  by tier, place
            """;

        return session.QueryAsync<SilentCustomer>(Sql, Parameters(owners, tier, limit), cancellationToken);
    }

    private static object Parameters(IReadOnlyCollection<CountWindow> owners, string? tier, int limit) => new
    {
        people = owners.Select(owner => owner.PersonId).ToArray(),
        froms = owners.Select(owner => owner.From.UtcDateTime).ToArray(),
        tos = owners.Select(owner => owner.To.UtcDateTime).ToArray(),
        tier,
        limit,
    };
}
