namespace NudgeBot.Postgres.Dashboard;

/// <summary>A change that was made, of whatever kind.</summary>
/// <param name="Kind"><c>policy</c>, <c>team</c>, <c>time</c> or <c>owner</c>.</param>
/// <param name="At">Business time.</param>
/// <param name="ById">Who did it; null where nobody of the organization did.</param>
/// <param name="PersonId">Whom it is about; null for a team or a customer, whose name is <paramref name="About"/>.</param>
/// <param name="Json">A list of values before and after, in the form of each kind.</param>
public sealed record AuditRow(string Kind, DateTimeOffset At, long? ById, string Through, long? PersonId, string? About, string Json);

/// <summary>A person's name, whether they are still there or not.</summary>
public sealed record AuditPerson(long Id, string Name, long? TeamId);

/// <summary>Who changed what, over everything of which changes are kept.</summary>
public sealed class AuditStore(Session session)
{
    /// <summary>Newest first. Each kind is read by its own index, no further than this page needs.</summary>
    public Task<IReadOnlyList<AuditRow>> NewestAsync(int skip, int most, CancellationToken cancellationToken)
    {
        const string Sql = """
            with newest as (
                (select 'policy' as kind, c.changed_at as at, c.id, c.changed_by, c.changed_through, null::bigint as person_id, c.team_id, null::bigint as account_id, c.changes
                 from   policy_changes c
                 order  by c.changed_at desc, c.id desc limit @upTo)
                union  all
                (select 'team', c.changed_at, c.id, c.changed_by, c.changed_through, null, c.team_id, null, c.changes
                 from   team_changes c
                 order  by c.changed_at desc, c.id desc limit @upTo)
                union  all
                (select 'time', c.changed_at, c.id, c.changed_by, c.changed_through, c.person_id, c.team_id, null, c.changes
                 from   working_time_changes c
                 order  by c.changed_at desc, c.id desc limit @upTo)
                union  all
                (select 'owner', c.changed_at, c.id, c.changed_by, 'chat', null, null, c.account_id,
                        jsonb_build_array(jsonb_build_object('before', c.from_id, 'after', c.to_id))
                 from   account_owner_changes c
                 order  by c.changed_at desc, c.id desc limit @upTo)
                union  all
                (select 'owner', c.undone_at, c.id, c.undone_by, 'chat', null, null, c.account_id,
                        jsonb_build_array(jsonb_build_object('before', c.to_id, 'after', c.from_id))
                 from   account_owner_changes c
                 where  c.undone_at is not null
                 order  by c.undone_at desc, c.id desc limit @upTo)
            )
            select n.kind, n.at, n.changed_by as byid, n.changed_through as through, n.person_id as personid, coalesce(t.name, a.name) as about, n.changes::text as json
            from   newest n
            left   join teams t on t.id = n.team_id
            left   join accounts a on a.id = n.account_id
            order  by n.at desc, n.kind, n.id desc
            offset @skip
            limit  @most
            """;

        return session.QueryAsync<AuditRow>(Sql, new { upTo = skip + most, skip, most }, cancellationToken);
    }

    /// <summary>Everybody, those who have left among them.</summary>
    public Task<IReadOnlyList<AuditPerson>> PeopleAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<AuditPerson>("select id, name, team_id as teamid from people", null, cancellationToken);
}
