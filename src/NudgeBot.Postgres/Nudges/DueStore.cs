using NudgeBot.Core.Nudges;

namespace NudgeBot.Postgres.Nudges;

/// <summary>
/// Who is due, found by index: the accounts of a rep that have been quiet for longer than their tier's interval, the deals that may be
/// stalled. All of them, because only together can they be ranked; what a card shows is read later, for the few that go out.
/// </summary>
public sealed class DueStore(Session session)
{
    /// <summary>How many are read for the one-more-call: enough that restraint has others to fall back on.</summary>
    private const int QuietestRead = 50;

    internal const string AccountsSql = $"""
        select {AccountFactsRow.Columns}
        from   (values ('A', @dueA), ('B', @dueB), ('C', @dueC)) as due(tier, since)
        join   accounts a on a.owner_id = @repId and a.tier = due.tier and a.quiet_since <= due.since and a.state in ('prospect', 'customer')
        {AccountFactsRow.Joins}
        """;

    internal const string DealsSql = $"""
        select {DealFactsRow.Columns}
        from   deals d
        where  d.owner_id = @repId and d.state = 'open' and d.account_id is not null and d.stage_since <= @stuckSince
        union
        select {DealFactsRow.Columns}
        from   deals d
        where  d.owner_id = @repId and d.state = 'open' and d.account_id is not null and d.close_on < @today
        union
        select {DealFactsRow.Columns}
        from   deals d
        join   accounts a on a.organization_id = d.organization_id and a.id = d.account_id
        where  d.owner_id = @repId and d.state = 'open' and d.opened_at <= @seldomSince
        and    coalesce(d.recent_attempts[@attempts], '-infinity') <= @seldomSince and coalesce(a.recent_attempts[@attempts], '-infinity') <= @seldomSince
        """;

    /// <summary>The accounts of a rep whose silence has reached the ideal interval.</summary>
    public async Task<IReadOnlyList<AccountFacts>> AccountsAsync(long repId, Policy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // A team that ignores meetings cannot go by quiet_since, which they move; its silences are read from the rep's accounts.
        var sql = policy.Meetings == Meetings.Defer
            ? AccountsSql
            : AccountsSql.Replace("a.quiet_since <=", "coalesce(a.last_connect_at, a.opened_at) <=", StringComparison.Ordinal);

        return Facts(await session.QueryAsync<AccountFactsRow>(sql, AccountParameters(repId, policy, now), cancellationToken));
    }

    internal static object AccountParameters(long repId, Policy policy, DateTimeOffset now) =>
        new { repId, dueA = now - policy.TierA.Ideal, dueB = now - policy.TierB.Ideal, dueC = now - policy.TierC.Ideal };

    /// <summary>The rep's customers whom a call would do most good, due or not, best first.</summary>
    public async Task<IReadOnlyList<AccountFacts>> QuietestAsync(long repId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select {AccountFactsRow.Columns}
            from  (select id, name, state, tier, value, owner_id, time_zone, phone, country, do_not_call, opened_at, last_connect_at, last_meeting_at, last_attempt_at,
                          last_touch_at, attempts_since_connect, emails_in_since_connect, emails_out_since_connect, next_promised_call_at,
                          first_connect_at, missed_inbound_at, recent_attempts, lead_since
                   from   accounts
                   where  owner_id = @repId and state in ('prospect', 'customer') and not do_not_call
                   order  by greatest(value, 1) * extract(epoch from @now - quiet_since) desc, id
                   limit  @QuietestRead) a
            {AccountFactsRow.Joins}
            """;

        return Facts(await session.QueryAsync<AccountFactsRow>(Sql, new { repId, now, QuietestRead }, cancellationToken));
    }

    /// <summary>These accounts, whatever their silence.</summary>
    public async Task<IReadOnlyList<AccountFacts>> AccountsAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        const string Sql = $"select {AccountFactsRow.Columns} from accounts a {AccountFactsRow.Joins} where a.id = any(@ids)";

        return ids.Count == 0 ? [] : Facts(await session.QueryAsync<AccountFactsRow>(Sql, new { ids = ids.ToArray() }, cancellationToken));
    }

    /// <summary>The rep's open deals that have stood still for at least as many days as the shortest limit has working days, are late, or are called too seldom.</summary>
    public async Task<IReadOnlyList<DealFacts>> DealsAsync(long repId, Policy policy, DateTimeOffset now, DateOnly today, CancellationToken cancellationToken) =>
        Facts(await session.QueryAsync<DealFactsRow>(DealsSql, DealParameters(repId, policy, now, today), cancellationToken));

    internal static object DealParameters(long repId, Policy policy, DateTimeOffset now, DateOnly today) =>
        new { repId, today, attempts = policy.OpenDealAttempts, seldomSince = now - TimeSpan.FromDays(policy.OpenDealDays), stuckSince = now - TimeSpan.FromDays(Math.Min(policy.EarlyStageLimit, policy.LateStageLimit)) + TimeSpan.FromDays(1) };

    /// <summary>These deals, whatever their state.</summary>
    public async Task<IReadOnlyList<DealFacts>> DealsAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        const string Sql = $"select {DealFactsRow.Columns} from deals d where d.id = any(@ids) and d.account_id is not null";

        return ids.Count == 0 ? [] : Facts(await session.QueryAsync<DealFactsRow>(Sql, new { ids = ids.ToArray() }, cancellationToken));
    }

    private static IReadOnlyList<AccountFacts> Facts(IReadOnlyList<AccountFactsRow> rows) => [.. rows.Select(row => row.ToFacts())];

    private static IReadOnlyList<DealFacts> Facts(IReadOnlyList<DealFactsRow> rows) => [.. rows.Select(row => row.ToFacts())];
}
