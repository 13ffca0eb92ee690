namespace NudgeBot.Postgres.Customers;

/// <summary>A person at a customer's.</summary>
public sealed record ContactRow(long Id, string Name, long AccountId);

/// <summary>The people at a customer's.</summary>
public sealed class ContactStore(Session session)
{
    /// <summary>The contacts of a rep's own customers whose name has these words, in whole or as the first.</summary>
    public Task<IReadOnlyList<ContactRow>> NamedAsync(long ownerId, string name, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.id, c.name, c.account_id as accountid
            from   contacts c
            join   accounts a on a.organization_id = c.organization_id and a.id = c.account_id
            where  a.owner_id = @ownerId and (lower(c.name) = lower(@name) or starts_with(lower(c.name), lower(@name) || ' '))
            order  by c.id
            limit  10
            """;

        return session.QueryAsync<ContactRow>(Sql, new { ownerId, name }, cancellationToken);
    }

    /// <summary>Whom to write to there: whoever was spoken with last, else the first who may be contacted; null when nobody is known.</summary>
    public Task<string?> ToWriteToAsync(long accountId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.name
            from   accounts a
            join   contacts c on c.organization_id = a.organization_id and c.account_id = a.id
            left   join activities v on v.organization_id = c.organization_id and v.contact_id = c.id and v.account_id = a.id
                                    and v.occurred_at = a.last_connect_at and v.retracted_at is null
            where  a.id = @accountId and not c.do_not_call
            order  by v.id is not null desc, c.id
            limit  1
            """;

        return session.ScalarAsync<string?>(Sql, new { accountId }, cancellationToken);
    }
}
