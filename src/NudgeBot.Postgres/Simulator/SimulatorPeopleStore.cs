namespace NudgeBot.Postgres.Simulator;

/// <summary>A person as the simulator's page shows one.</summary>
/// <param name="Role"><c>rep</c>, <c>manager</c> or <c>admin</c>.</param>
/// <param name="Team">The name of their team, or of the first they manage; null when there is neither.</param>
public sealed record SimulatorPerson(long Id, string Name, string? Email, string Role, string? Team, string TimeZone);

/// <summary>A team, by whose name its channel is asked for.</summary>
public sealed record SimulatorTeam(long Id, string Name);

/// <summary>The people whom a newcomer can be in the simulator.</summary>
public sealed class SimulatorPeopleStore(Session session)
{
    /// <summary>Everybody who is active: team by team, those who sell before those who manage.</summary>
    public Task<IReadOnlyList<SimulatorPerson>> AllAsync(CancellationToken cancellationToken)
    {
        const string Sql = $"""
            {Select}
            where  p.active
            order  by team nulls last, array_position(array['rep', 'manager', 'admin'], p.role), p.name, p.id
            """;

        return session.QueryAsync<SimulatorPerson>(Sql, null, cancellationToken);
    }

    /// <summary>The active person of this id, or null.</summary>
    public Task<SimulatorPerson?> FindAsync(long id, CancellationToken cancellationToken) =>
        session.FirstAsync<SimulatorPerson>($"{Select} where p.active and p.id = @id", new { id }, cancellationToken);

    /// <summary>All teams, by name.</summary>
    public Task<IReadOnlyList<SimulatorTeam>> TeamsAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<SimulatorTeam>("select id, name from teams order by lower(name), id", null, cancellationToken);

    private const string Select = """
        select p.id, p.name, p.email, p.role, coalesce(own.name, managed.name) as team, p.time_zone as timezone
        from   people p
        left   join teams own on own.organization_id = p.organization_id and own.id = p.team_id
        left   join lateral (select t.name
                             from   team_managers m
                             join   teams t on t.organization_id = m.organization_id and t.id = m.team_id
                             where  m.organization_id = p.organization_id and m.person_id = p.id
                             order  by lower(t.name), t.id
                             limit  1) managed on true
        """;
}
