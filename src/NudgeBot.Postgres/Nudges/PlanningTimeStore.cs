namespace NudgeBot.Postgres.Nudges;

/// <summary>When each person is next looked at.</summary>
public sealed class PlanningTimeStore(Session session)
{
    /// <summary>The channel of NOTIFY that has the doorbell rung at once.</summary>
    public const string Bell = "nudgebot_planning";

    /// <summary>When the look at this person is due, held until the transaction ends so that nobody moves it meanwhile; null when there is none.</summary>
    public Task<DateTimeOffset?> TakeAsync(long personId, CancellationToken cancellationToken) =>
        session.ScalarAsync<DateTimeOffset?>(
            "select next_planning_at from planning_times where person_id = @personId for update", new { personId }, cancellationToken);

    public Task SetAsync(long personId, DateTimeOffset next, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update planning_times set next_planning_at = @next where person_id = @personId", new { personId, next }, cancellationToken);

    /// <summary>Nobody looks at somebody who has left.</summary>
    public Task RemoveAsync(long personId, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from planning_times where person_id = @personId", new { personId }, cancellationToken);

    /// <summary>Sees to it that everybody who is active is looked at, newcomers at once.</summary>
    public Task EnsureAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into planning_times (person_id, next_planning_at)
            select p.id, @now
            from   people p
            where  p.active and not exists (select from planning_times t where t.organization_id = p.organization_id and t.person_id = p.id)
            on conflict on constraint planning_times_pkey do nothing
            """;

        return session.ExecuteAsync(Sql, new { now }, cancellationToken);
    }

    /// <summary>Which of these people have customers with somebody else: a deal of one with the account of another, a stand-in, a nudge about whom somebody else looks after now.</summary>
    public Task<IReadOnlyList<long>> SharingAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select due.id
            from   unnest(@ids) as due(id)
            where  exists (select from deals d join accounts a on a.organization_id = d.organization_id and a.id = d.account_id
                           where  d.owner_id = due.id and d.state = 'open' and a.owner_id is distinct from due.id)
            or     exists (select from accounts a join deals d on d.organization_id = a.organization_id and d.account_id = a.id
                           where  a.owner_id = due.id and a.state in ('prospect', 'customer') and d.state = 'open' and d.owner_id is distinct from due.id)
            or     exists (select from accounts a join deals d on d.organization_id = a.organization_id and d.account_id = a.id
                           where  a.owner_id = due.id and a.state = 'lead' and d.state = 'open' and d.owner_id is distinct from due.id)
            or     exists (select from time_off o where o.person_id = due.id and o.stand_in_id is not null and o.last_day >= @today - 1)
            or     exists (select from time_off o where o.stand_in_id = due.id and o.last_day >= @today - 1)
            or     exists (select from nudges n join accounts a on a.organization_id = n.organization_id and a.id = n.account_id
                           where  n.rep_id = due.id and n.state in ('held', 'planned', 'sent', 'snoozed') and a.owner_id is distinct from due.id)
            """;

        return session.QueryAsync<long>(Sql, new { ids = ids.ToArray(), today = DateOnly.FromDateTime(now.UtcDateTime) }, cancellationToken);
    }

    /// <summary>
    /// Something has happened with these customers: whoever owns them or an open deal with them, stands in for such a one, or has an open
    /// nudge about them, is looked at by <paramref name="now"/>, and the doorbell is rung once this transaction is committed.
    /// </summary>
    public async Task WakeForAsync(IReadOnlyCollection<long> accountIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            with owners as (
                select a.owner_id as id from accounts a where a.id = any(@ids)
                union
                select d.owner_id from deals d where d.account_id = any(@ids) and d.state = 'open'
            )
            insert into planning_times (person_id, next_planning_at)
            select p.id, @now
            from   people p
            where  p.active
            and    p.id in (select id from owners
                            union
                            select o.stand_in_id from time_off o where o.person_id in (select id from owners) and o.last_day >= @today - 1
                            union
                            select n.rep_id from nudges n where n.account_id = any(@ids) and n.state in ('held', 'planned', 'sent', 'snoozed'))
            order  by p.id
            on conflict on constraint planning_times_pkey do update
            set next_planning_at = least(planning_times.next_planning_at, excluded.next_planning_at)
            """;

        if (accountIds.Count > 0)
        {
            await session.ExecuteAsync(Sql, new { ids = accountIds.ToArray(), now, today = DateOnly.FromDateTime(now.UtcDateTime) }, cancellationToken);
            await session.ExecuteAsync("select pg_notify(@Bell, '')", new { Bell }, cancellationToken);
        }
    }
}
