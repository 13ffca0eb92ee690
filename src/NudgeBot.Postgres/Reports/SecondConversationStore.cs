namespace NudgeBot.Postgres.Reports;

/// <summary>The first connect ever with a prospect.</summary>
public sealed record FirstConversation(long AccountId, long OwnerId, DateTimeOffset At);

/// <summary>From when on another connect is a second conversation: the first instant of the owner's next day.</summary>
public sealed record SecondFrom(long AccountId, DateTimeOffset From);

/// <summary>The connect that came next.</summary>
public sealed record SecondConversation(long AccountId, DateTimeOffset At);

/// <summary>Prospects spoken with for the first time, and again. Whoever had been won by then was no prospect.</summary>
public sealed class SecondConversationStore(Session session)
{
    /// <summary>First connects in the window of the account's owner, whoever had them.</summary>
    public Task<IReadOnlyList<FirstConversation>> FirstAsync(IReadOnlyCollection<CountWindow> owners, CancellationToken cancellationToken)
    {
        // Whether somebody was a customer at that time follows from their deals; a customer of whom no deal says since when stays out.
        const string Sql = """
            select a.id as accountid, a.owner_id as ownerid, a.first_connect_at as at
            from   unnest(@people, @froms, @tos) as w(person_id, from_at, to_at)
            join   accounts a on a.owner_id = w.person_id and a.first_connect_at >= w.from_at and a.first_connect_at < w.to_at
            cross  join lateral (
                select coalesce(bool_or(coalesce(settled_at, opened_at) <= a.first_connect_at), false) as before,
                       coalesce(bool_or(coalesce(settled_at, opened_at) > a.first_connect_at), false)  as after
                from   deals
                where  account_id = a.id and state = 'won'
            ) won
            where  not won.before and (a.state <> 'customer' or won.after)
            """;

        return session.QueryAsync<FirstConversation>(Sql, CountWindow.Arrays(owners), cancellationToken);
    }

    /// <summary>The next connect of each account up to now; an account without one is left out.</summary>
    public Task<IReadOnlyList<SecondConversation>> NextAsync(IReadOnlyCollection<SecondFrom> accounts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select f.account_id as accountid, min(v.occurred_at) as at
            from   unnest(@ids, @froms) as f(account_id, from_at)
            join   activities v on v.account_id = f.account_id and v.occurred_at >= f.from_at
            where  v.kind = 'call' and v.outcome = 'connected' and v.retracted_at is null and v.occurred_at <= @now
            group  by f.account_id
            """;

        return session.QueryAsync<SecondConversation>(Sql, new
        {
            ids = accounts.Select(account => account.AccountId).ToArray(),
            froms = accounts.Select(account => account.From.UtcDateTime).ToArray(),
            now,
        }, cancellationToken);
    }
}
