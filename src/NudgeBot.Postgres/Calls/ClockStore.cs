using NudgeBot.Core.Calls;

namespace NudgeBot.Postgres.Calls;

/// <summary>
/// Sets the clocks of accounts and deals to what follows from the effective rows of their log, in the transaction that changed it.
/// Late, corrected, undone and re-imported rows need no case of their own. The rule itself is <see cref="Clock"/>.
/// </summary>
public sealed class ClockStore(Session session)
{
    /// <summary>Refreshes these accounts. Their rows are locked first: of two people logging at once, the second counts both calls.</summary>
    public Task RefreshAccountsAsync(IReadOnlyCollection<long> accountIds, CancellationToken cancellationToken) =>
        RefreshAsync("accounts", "account_id", accountIds, cancellationToken);

    /// <inheritdoc cref="RefreshAccountsAsync"/>
    public Task RefreshDealsAsync(IReadOnlyCollection<long> dealIds, CancellationToken cancellationToken) =>
        RefreshAsync("deals", "deal_id", dealIds, cancellationToken);

    /// <summary>
    /// Whoever owes a call to this account, or stands in for them, is looked at when its time has come, however late the next look would have
    /// been. An attempt at a lead may have been the last one, which is asked about at once.
    /// </summary>
    /// <param name="now">Business time.</param>
    public Task WakeOwnerAsync(long accountId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update planning_times t
            set    next_planning_at = least(t.next_planning_at, greatest(least(a.next_promised_call_at, a.missed_inbound_at, case a.state when 'lead' then @now end), @now))
            from   accounts a
            where  a.id = @accountId and a.organization_id = t.organization_id
            and    (t.person_id = a.owner_id
                    or exists (select from time_off o
                               where  o.organization_id = t.organization_id and o.person_id = a.owner_id and o.stand_in_id = t.person_id and o.last_day >= @now::date - 1))
            and    (a.next_promised_call_at is not null or a.missed_inbound_at is not null or a.state = 'lead')
            """;

        return session.ExecuteAsync(Sql, new { accountId, now }, cancellationToken);
    }

    // A promise made at the moment of a call came after it.
    private const string SaidAboutAccounts = """
        union  all
                       select 9223372036854775807, made_at, follow_up_at
                       from   promises
                       where  account_id = touched.id and withdrawn_at is null and replaced_by is null
        """;

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
                   next_promised_call_at    = p.promised_at,
                   first_connect_at         = c.first_connect_at,
                   recent_attempts          = coalesce(c.recent_attempts, array[]::timestamptz[]),
                   missed_inbound_at        = m.missed_at
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
                       count(*) filter (where later and kind = 'email' and direction = 'outbound')   as emails_out,
                       min(occurred_at) filter (where kind = 'call' and outcome = 'connected')       as first_connect_at,
                       (array_agg(occurred_at order by occurred_at desc)
                           filter (where kind = 'call' and direction = 'outbound'))[1:{Clock.AttemptsKept}] as recent_attempts
                from  (select kind, direction, outcome, occurred_at, connect.connected_at is null or occurred_at > connect.connected_at as later
                       from   activities
                       where  {column} = touched.id and retracted_at is null) log
            ) c
            cross  join lateral (
                select min(promise.follow_up_at) as promised_at
                from  (select id, occurred_at, follow_up_at
                       from   activities
                       where  {column} = touched.id and retracted_at is null and follow_up_at is not null
                       {(table == "accounts" ? SaidAboutAccounts : "")}) promise
                where  not exists (select from activities kept
                                   where  kept.{column} = touched.id and kept.retracted_at is null and kept.kind = 'call'
                                   and    (kept.occurred_at, kept.id) > (promise.occurred_at, promise.id)
                                   and    (kept.outcome = 'connected' or (kept.direction = 'outbound' and kept.occurred_at >= promise.follow_up_at)))
            ) p
            cross  join lateral (
                select max(missed.occurred_at) as missed_at
                from   activities missed
                where  missed.{column} = touched.id and missed.retracted_at is null and missed.kind = 'call'
                and    missed.direction = 'inbound' and missed.outcome in ('no_answer', 'voicemail', 'busy')
                and    not exists (select from activities since
                                   where  since.{column} = touched.id and since.retracted_at is null and since.kind = 'call'
                                   and    (since.occurred_at, since.id) > (missed.occurred_at, missed.id)
                                   and    (since.direction = 'outbound' or since.outcome = 'connected'))
            ) m
            where  t.id = touched.id
            """;

        var parameters = new { ids = ids.Distinct().ToArray() };
        await session.ExecuteAsync(lockSql, parameters, cancellationToken);
        await session.ExecuteAsync(refreshSql, parameters, cancellationToken);
    }
}
