namespace NudgeBot.Postgres.Reports;

/// <summary>A call that a nudge "hello call" was acted on with.</summary>
/// <param name="Connected">Whether it became a conversation.</param>
public sealed record HelloCall(long RepId, long AccountId, long CallId, DateTimeOffset At, bool Connected);

/// <summary>Something that came after a hello call, at the same customer.</summary>
/// <param name="Kind">One of the words below.</param>
/// <param name="Id">Of the call or the deal; one may come after several hello calls.</param>
/// <param name="Amount">Of a deal that was won; null where it is not known.</param>
public sealed record CameAfter(long CallId, string Kind, long Id, decimal? Amount)
{
    public const string Connect = "connect";
    public const string Opened = "opened";
    public const string Won = "won";
}

/// <summary>Hello calls, and what came after them. That it came after them says nothing about why.</summary>
public sealed class HelloCallStore(Session session)
{
    /// <summary>
    /// The calls of the nudges that were planned in each rep's window, sent, and acted on by the effective log, as <see cref="EffectStore"/> finds
    /// them; of several calls the first that was a conversation, else the first.
    /// </summary>
    public Task<IReadOnlyList<HelloCall>> CallsAsync(IReadOnlyCollection<CountWindow> reps, CancellationToken cancellationToken)
    {
        const string Sql = """
            select distinct c.rep_id as repid, c.account_id as accountid, c.id as callid, c.occurred_at as at, c.outcome = 'connected' as connected
            from   unnest(@people, @froms, @tos) as w(person_id, from_at, to_at)
            join   nudges n on n.rep_id = w.person_id and n.planned_at >= w.from_at and n.planned_at < w.to_at
            cross  join lateral (select min(at) as first_sent_at from nudge_steps where nudge_id = n.id and step = 'sent') s
            cross  join lateral (
                select id, rep_id, account_id, occurred_at, outcome
                from   activities
                where  account_id = n.account_id and rep_id = n.rep_id and kind = 'call' and retracted_at is null
                and   (direction = 'outbound' or outcome = 'connected')
                and    occurred_at >= n.planned_at and occurred_at >= coalesce(s.first_sent_at, n.sent_at) and occurred_at < n.window_closes_at
                order  by outcome <> 'connected', occurred_at, id
                limit  1
            ) c
            where  n.rule = 'hello_call' and n.sent_at is not null and n.held_at is null
            """;

        return session.QueryAsync<HelloCall>(Sql, CountWindow.Arrays(reps), cancellationToken);
    }

    /// <summary>Further connects, deals opened and deals won at the same customer, after each call and within this time of it, up to now.</summary>
    public Task<IReadOnlyList<CameAfter>> AfterAsync(IReadOnlyCollection<HelloCall> calls, TimeSpan within, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            with hello as (
                select call_id, account_id, at, at + @within as until
                from   unnest(@ids, @accounts, @moments) as h(call_id, account_id, at)
            )
            select h.call_id as callid, 'connect' as kind, v.id, null::numeric as amount
            from   hello h
            join   activities v on v.account_id = h.account_id and v.occurred_at >= h.at and v.occurred_at < h.until and v.occurred_at <= @now
            where  v.kind = 'call' and v.outcome = 'connected' and v.retracted_at is null and (v.occurred_at, v.id) > (h.at, h.call_id)
            union  all
            select h.call_id, 'opened', d.id, null::numeric
            from   hello h
            join   deals d on d.account_id = h.account_id and d.opened_at >= h.at and d.opened_at < h.until and d.opened_at <= @now
            union  all
            select h.call_id, 'won', d.id, d.amount
            from   hello h
            join   deals d on d.account_id = h.account_id and d.state = 'won' and d.settled_at >= h.at and d.settled_at < h.until and d.settled_at <= @now
            """;

        return session.QueryAsync<CameAfter>(Sql, new
        {
            ids = calls.Select(call => call.CallId).ToArray(),
            accounts = calls.Select(call => call.AccountId).ToArray(),
            moments = calls.Select(call => call.At.UtcDateTime).ToArray(),
            within,
            now,
        }, cancellationToken);
    }
}
