namespace NudgeBot.Postgres.Import;

/// <summary>Who manages which team, after people are merged; a team that is new takes the zone most of its people work in.</summary>
internal sealed class TeamWriter(Staging staging)
{
    public async Task<IReadOnlyList<ImportNotice>> WriteAsync(string source, CancellationToken cancellationToken)
    {
        var references = new References(staging);
        await staging.ExecuteAsync(ManagesSql, new { source }, cancellationToken);
        await references.FindAsync(References.People, source, "import_persons", "manager", "import_managers", cancellationToken);
        await staging.ExecuteAsync(ManagerSql, new { source }, cancellationToken);
        await staging.ExecuteAsync(ZoneSql, null, cancellationToken);
        return await references.UnknownAsync("import_persons", "manager", "import_managers", "is nobody we know, so nobody manages them by it", cancellationToken);
    }

    private const string ManagesSql = """
        drop table if exists pg_temp.import_written;
        create temporary table import_written on commit drop as
        select p.id, p.team_id, i.manages, i.manager, i.role
        from   import_persons i
        join   people p on p.id = i.person_id or (i.person_id is null and p.source = @source and p.source_id = i.source_id);

        delete from team_managers m
        using  import_written w
        where  m.person_id = w.id and w.manages is not null
        and    not exists (select from teams t where t.id = m.team_id and lower(t.name) in (select lower(listed.team) from jsonb_array_elements_text(w.manages::jsonb) as listed(team)));

        insert into team_managers (team_id, person_id)
        select distinct t.id, w.id
        from   import_written w
        cross  join lateral jsonb_array_elements_text(w.manages::jsonb) as listed(team)
        join   teams t on lower(t.name) = lower(listed.team)
        where  w.manages is not null
        on conflict do nothing
        """;

    // Whoever has a manager and no team is in that manager's team.
    private const string ManagerSql = """
        drop table if exists pg_temp.import_led;
        create temporary table import_led on commit drop as
        select w.id, w.team_id, m.id as manager_id, boss.name || '''s team' as team_name
        from   import_written w
        join   import_managers m on m.key = w.manager
        join   people boss on boss.id = m.id
        where  m.id <> w.id;

        with made as (
            insert into teams (name)
            select min(team_name) from import_led where team_id is null group by lower(team_name)
            on conflict (organization_id, lower(name)) do nothing
            returning id)
        insert into import_new_teams select id from made;

        update people p
        set    team_id = t.id
        from   import_led l
        join   teams t on lower(t.name) = lower(l.team_name)
        where  p.id = l.id and l.team_id is null and p.team_id is null;

        insert into team_managers (team_id, person_id)
        select distinct p.team_id, l.manager_id
        from   import_led l
        join   people p on p.id = l.id
        where  p.team_id is not null
        on conflict do nothing;

        update people p
        set    role = 'manager'
        where  p.role = 'rep'
        and    p.id in (select manager_id from import_led)
        and    not exists (select from import_written w where w.id = p.id and w.role is not null)
        """;

    private const string ZoneSql = """
        update teams t
        set    time_zone = zones.most
        from  (select team_id, mode() within group (order by time_zone) as most from people where team_id is not null group by team_id) zones
        where  zones.team_id = t.id and t.id in (select id from import_new_teams) and t.time_zone <> zones.most
        """;
}
