namespace NudgeBot.Postgres.Calls;

/// <summary>
/// Sets the clocks of accounts and deals to what follows from the effective rows of their log, in the transaction that changed it.
/// Late, corrected, undone and re-imported rows need no case of their own. The rule itself is <see cref="Core.Calls.Clock"/>.
/// </summary>
public sealed class ClockStore(Session session)
{
    /// <summary>Refreshes these accounts. Their rows are locked first: of two people logging at once, the second counts both calls.</summary>
    public Task RefreshAccountsAsync(IReadOnlyCollection<long> accountIds, CancellationToken cancellationToken) =>
        RefreshAsync("accounts", "account_id", accountIds, cancellationToken);

    /// <inheritdoc cref="RefreshAccountsAsync"/>
    public Task RefreshDealsAsync(IReadOnlyCollection<long> dealIds, CancellationToken cancellationToken) =>
        RefreshAsync("deals", "deal_id", dealIds, cancellationToken);

    private async Task RefreshAsync(string table, string column, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        // A statement of its own: what follows then sees every row committed before the lock was had.
        var lockSql = $"select id from {table} where id = any(@ids) order by id for no key update";

        var refreshSql = $"""
            update {table} t
            set    last_connect_at          = c.last_connect_at,
                   last_meeting_at          = c.last_meeting_at,
                   last_attempt_at          = c.last_attempt_at,
                   last_touch_at            = c.last_touch_at,
                   attempts_since_connect   = c.attempts,
                   emails_in_since_connect  = c.emails_in,
                   emails_out_since_connect = c.emails_out,
                   next_promised_call_at    = p.promised_at
            from   unnest(@ids) as touched(id)
            cross  join lateral (
                select max(occurred_at) filter (where kind = 'call' and outcome = 'connected') as connected_at
                from   activities
                where  {column} = touched.id and retracted_at is null
            ) connect
            cross  join lateral (
                select connect.connected_at                                                          as last_connect_at,
                       max(occurred_at) filter (where kind in ('meeting', 'video'))                  as last_meeting_at,
                       max(occurred_at) filter (where kind = 'call' and direction = 'outbound')      as last_attempt_at,
                       max(occurred_at)                                                              as last_touch_at,
                       count(*) filter (where later and kind = 'call' and direction = 'outbound')    as attempts,
                       count(*) filter (where later and kind = 'email' and direction = 'inbound')    as emails_in,
                       count(*) filter (where later and kind = 'email' and direction = 'outbound')   as emails_out
                from  (select kind, direction, occurred_at, connect.connected_at is null or occurred_at > connect.connected_at as later
                       from   activities
                       where  {column} = touched.id and retracted_at is null) log
            ) c
            cross  join lateral (
                select min(promise.follow_up_at) as promised_at
                from   activities promise
                where  promise.{column} = touched.id and promise.retracted_at is null and promise.follow_up_at is not null
                and    not exists (select from activities kept
                                   where  kept.{column} = touched.id and kept.retracted_at is null and kept.kind = 'call'
                                   and    (kept.occurred_at, kept.id) > (promise.occurred_at, promise.id)
                                   and    (kept.outcome = 'connected' or (kept.direction = 'outbound' and kept.occurred_at >= promise.follow_up_at)))
            ) p
            where  t.id = touched.id
            """;

        var parameters = new { ids = ids.Distinct().ToArray() };
        await session.ExecuteAsync(lockSql, parameters, cancellationToken);
        await session.ExecuteAsync(refreshSql, parameters, cancellationToken);
    }
}
