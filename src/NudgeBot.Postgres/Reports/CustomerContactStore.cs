namespace NudgeBot.Postgres.Reports;

/// <summary>What one customer heard from some reps: by phone, and apart from that by email.</summary>
public sealed record CustomerContacts(long AccountId, string Name, int Attempts, int Connects, int Emails);

/// <summary>All customers who heard from some reps.</summary>
/// <param name="All">Customers with an attempt, a connect or an email.</param>
/// <param name="Called">Customers with an attempt.</param>
/// <param name="Connected">Customers with a connect.</param>
/// <param name="OnlyEmailed">Customers with emails and neither an attempt nor a connect.</param>
public sealed record CustomerSums(int All, int Called, int Connected, int OnlyEmailed, int Attempts, int Connects, int Emails);

/// <summary>Contacts by customer. What names no customer is not in it.</summary>
public sealed class CustomerContactStore(Session session)
{
    private const string ByCustomer = """
        with customers as (
            select v.account_id,
                   count(*) filter (where v.kind = 'call' and v.direction = 'outbound')  as attempts,
                   count(*) filter (where v.outcome = 'connected')                       as connects,
                   count(*) filter (where v.kind = 'email' and v.direction = 'outbound') as emails
            from   unnest(@people, @froms, @tos) as w(person_id, from_at, to_at)
            join   activities v on v.rep_id = w.person_id and v.occurred_at >= w.from_at and v.occurred_at < w.to_at
            where  v.retracted_at is null and v.account_id is not null
            group  by v.account_id
        )
        """;

    /// <summary>The customers with an attempt, a connect or an email, most attempts first, then most connects.</summary>
    /// <param name="limit">Null for all.</param>
    public Task<IReadOnlyList<CustomerContacts>> ByCustomerAsync(IReadOnlyCollection<CountWindow> windows, int? limit, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            {ByCustomer}
            select c.account_id as accountid, a.name, c.attempts::int, c.connects::int, c.emails::int
            from  (select account_id, attempts, connects, emails
                   from   customers
                   where  attempts > 0 or connects > 0 or emails > 0
                   order  by attempts desc, connects desc, emails desc, account_id
                   limit  @limit) c
            join   accounts a on a.id = c.account_id
            order  by c.attempts desc, c.connects desc, c.emails desc, c.account_id
            """;

        return session.QueryAsync<CustomerContacts>(Sql, CountWindow.Arrays(windows, limit), cancellationToken);
    }

    /// <summary>The same customers in sum.</summary>
    public async Task<CustomerSums> SumAsync(IReadOnlyCollection<CountWindow> windows, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            {ByCustomer}
            select count(*) filter (where attempts > 0 or connects > 0 or emails > 0)::int   as "all",
                   count(*) filter (where attempts > 0)::int                                as called,
                   count(*) filter (where connects > 0)::int                                as connected,
                   count(*) filter (where emails > 0 and attempts = 0 and connects = 0)::int as onlyemailed,
                   coalesce(sum(attempts), 0)::int                                          as attempts,
                   coalesce(sum(connects), 0)::int                                          as connects,
                   coalesce(sum(emails), 0)::int                                            as emails
            from   customers
            """;

        return (await session.FirstAsync<CustomerSums>(Sql, CountWindow.Arrays(windows), cancellationToken))!;
    }
}
