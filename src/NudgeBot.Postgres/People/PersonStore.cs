using NudgeBot.Core.People;

namespace NudgeBot.Postgres.People;

/// <summary>A person as conversations need them. Hours are local times in <paramref name="TimeZone"/>.</summary>
public sealed record PersonRow(
    long Id, string Name, string? Email, string Role, long? TeamId, string? Team, string TimeZone, TimeOnly Opens, TimeOnly Closes, short[] WorkingDays)
{
    /// <summary>UTC where the id is of no zone we know.</summary>
    public Zone Zone => Zone.Find(TimeZone) ?? Zone.Utc;
}

/// <summary>A team, and who manages it.</summary>
public sealed record TeamRow(long Id, string Name, string TimeZone);

public sealed class PersonStore(Session session)
{
    private const string Select = """
        select p.id, p.name, p.email, p.role, p.team_id as teamid, t.name as team, p.time_zone as timezone, p.opens, p.closes, p.working_days as workingdays
        from   people p
        left   join teams t on t.organization_id = p.organization_id and t.id = p.team_id
        """;

    public Task<PersonRow?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<PersonRow>($"{Select} where p.id = @id", new { id }, cancellationToken);

    /// <summary>The person who speaks as this user of a platform; null for a stranger, and for somebody who has left, whatever the platform still says.</summary>
    public Task<PersonRow?> SpeakingAsAsync(long workspaceId, string userId, CancellationToken cancellationToken) =>
        session.FirstAsync<PersonRow>(
            $"{Select} join chat_identities i on i.organization_id = p.organization_id and i.person_id = p.id where i.workspace_id = @workspaceId and i.user_id = @userId and p.active",
            new { workspaceId, userId }, cancellationToken);

    /// <summary>The active members of these teams who sell, by name.</summary>
    public Task<IReadOnlyList<PersonRow>> MembersAsync(IReadOnlyCollection<long> teamIds, CancellationToken cancellationToken) =>
        session.QueryAsync<PersonRow>(
            $"{Select} where p.team_id = any(@teamIds) and p.active and p.role = 'rep' order by t.name, p.name", new { teamIds = teamIds.ToArray() }, cancellationToken);

    /// <summary>Those who sold in these teams and have left, where they called or wrote to anybody on these of their own days; by name.</summary>
    public Task<IReadOnlyList<PersonRow>> LeaversAsync(IReadOnlyCollection<long> teamIds, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            {Select}
            where  p.team_id = any(@teamIds) and not p.active and p.role = 'rep'
            and    exists (select from activities v
                           where  v.rep_id = p.id and v.retracted_at is null and v.kind in ('call', 'email')
                           and    v.occurred_at >= @first::timestamp at time zone p.time_zone and v.occurred_at < (@last + 1)::timestamp at time zone p.time_zone)
            order  by t.name, p.name
            """;

        return session.QueryAsync<PersonRow>(Sql, new { teamIds = teamIds.ToArray(), first, last }, cancellationToken);
    }

    /// <summary>Everybody who is active, by name.</summary>
    public Task<IReadOnlyList<PersonRow>> EverybodyAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<PersonRow>($"{Select} where p.active order by p.name", null, cancellationToken);

    /// <summary>The teams somebody may see: those they manage; for an admin, all.</summary>
    public Task<IReadOnlyList<TeamRow>> TeamsSeenByAsync(long personId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select t.id, t.name, t.time_zone as timezone
            from   teams t
            where  exists (select from team_managers m where m.organization_id = t.organization_id and m.team_id = t.id and m.person_id = @personId)
            or     exists (select from people p where p.organization_id = t.organization_id and p.id = @personId and p.role = 'admin')
            order  by t.name
            """;

        return session.QueryAsync<TeamRow>(Sql, new { personId }, cancellationToken);
    }

    /// <summary>All teams, by name.</summary>
    public Task<IReadOnlyList<TeamRow>> TeamsAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<TeamRow>("select id, name, time_zone as timezone from teams order by name", null, cancellationToken);

    public Task<IReadOnlyList<string>> TeamNamesAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<string>("select name from teams order by name", null, cancellationToken);

    /// <summary>Looks at this person at <paramref name="at"/> at the latest.</summary>
    public Task PlanByAsync(long personId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into planning_times (person_id, next_planning_at) values (@personId, @at)
            on conflict on constraint planning_times_pkey do update
            set next_planning_at = least(planning_times.next_planning_at, excluded.next_planning_at)
            """;

        return session.ExecuteAsync(Sql, new { personId, at }, cancellationToken);
    }
}
