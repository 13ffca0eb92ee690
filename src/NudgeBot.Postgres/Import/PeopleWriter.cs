using System.Text.Json;

namespace NudgeBot.Postgres.Import;

/// <summary>Merges people, with the teams they name.</summary>
internal sealed class PeopleWriter(Staging staging)
{
    private static readonly string[] Columns =
        ["name", "email", "role", "team", "manages", "manager", "time_zone", "active", "working_days", "opens", "closes"];

    public async Task<ImportResult> WriteAsync(string source, IAsyncEnumerable<ImportedPerson> rows, CancellationToken cancellationToken)
    {
        await staging.CreateAsync("import_people", $"""
            {StagingRow.HeadColumns}, name text, email text, role text, team text, manages text, manager text, time_zone text,
            active boolean, working_days text, opens time, closes time, person_id bigint, identity text
            """, cancellationToken);
        await staging.CopyAsync("import_people", $"{StagingRow.HeadNames}, {string.Join(", ", Columns)}", rows, Write, cancellationToken);

        await staging.ExecuteAsync(KnowAgainSql, new { source }, cancellationToken);
        await staging.ExecuteAsync(StagedRows.Merge("import_people", "import_persons", "identity", [.. Columns, "person_id"]), null, cancellationToken);
        await staging.ExecuteAsync(TeamsSql, null, cancellationToken);
        var counts = (await staging.QueryAsync<MergeCounts>(MergeSql, new { source }, cancellationToken))[0];
        await staging.ExecuteAsync(AliasesSql, new { source }, cancellationToken);
        await staging.ExecuteAsync(UnknownUntilNowSql, null, cancellationToken);
        var notices = await new TeamWriter(staging).WriteAsync(source, cancellationToken);
        return counts.Result(notices);
    }

    private static void Write(StagingRow row, ImportedPerson person) => row.Head(person)
        .Text(person.Name).Text(person.Email).Text(person.Role).Text(person.Team)
        .Text(person.Manages is { } teams ? JsonSerializer.Serialize(teams) : null).Text(person.Manager).Text(person.TimeZone)
        .Flag(person.Active).Text(person.WorkingDays is { } days ? string.Join(',', days) : null).Time(person.Opens).Time(person.Closes);

    // Known again by id, else by address: an owner and a user of one address are one person.
    private const string KnowAgainSql = """
        with ids as (select source_id, max(lower(email)) as email from import_people group by source_id),
        known as (
            select ids.source_id, ids.email, coalesce(own.id, alias.person_id, mail.id) as person_id
            from   ids
            left   join people own on own.source = @source and own.source_id = ids.source_id
            left   join source_aliases alias on alias.source = @source and alias.source_id = ids.source_id and alias.person_id is not null
            left   join people mail on lower(mail.email) = ids.email)
        update import_people i
        set    person_id = known.person_id,
               identity = coalesce(known.person_id::text, known.email, known.source_id)
        from   known
        where  known.source_id = i.source_id
        """;

    private const string TeamsSql = """
        drop table if exists pg_temp.import_new_teams;
        create temporary table import_new_teams (id bigint) on commit drop;
        with named as (
            select team as name from import_persons
            union all
            select jsonb_array_elements_text(manages::jsonb) from import_persons where manages is not null),
        made as (
            insert into teams (name)
            select min(name) from named where btrim(name) <> '' group by lower(name)
            on conflict (organization_id, lower(name)) do nothing
            returning id)
        insert into import_new_teams select id from made
        """;

    private const string MergeSql = """
        with wanted as (
            select i.*, t.id as team_id,
                   coalesce(i.role, case when i.manages is not null and i.manages <> '[]' then 'manager' end) as given_role,
                   string_to_array(i.working_days, ',')::smallint[] as days,
                   case when i.email is not null
                        and  row_number() over (partition by lower(i.email) order by i.identity) = 1
                        and  not exists (select from people other where lower(other.email) = lower(i.email) and other.id is distinct from i.person_id)
                        then i.email end as free_email
            from   import_persons i
            left   join teams t on lower(t.name) = lower(i.team)),
        changed as (
            update people p
            set    source       = case when p.source_id is null then @source else p.source end,
                   source_id    = coalesce(p.source_id, w.source_id),
                   name         = coalesce(w.name, p.name),
                   email        = coalesce(w.free_email, p.email),
                   role         = coalesce(w.given_role, p.role),
                   team_id      = coalesce(w.team_id, p.team_id),
                   time_zone    = coalesce(w.time_zone, p.time_zone),
                   working_days = coalesce(w.days, p.working_days),
                   opens        = coalesce(w.opens, p.opens),
                   closes       = coalesce(w.closes, p.closes),
                   active       = not w.deleted and coalesce(w.active, p.active)
            from   wanted w
            where  p.id = w.person_id
            and    (p.name, p.email, p.role, p.team_id, p.time_zone, p.working_days, p.opens, p.closes, p.active, p.source_id is null)
                   is distinct from
                   (coalesce(w.name, p.name), coalesce(w.free_email, p.email), coalesce(w.given_role, p.role), coalesce(w.team_id, p.team_id),
                    coalesce(w.time_zone, p.time_zone), coalesce(w.days, p.working_days), coalesce(w.opens, p.opens), coalesce(w.closes, p.closes),
                    not w.deleted and coalesce(w.active, p.active), false)
            returning w.deleted),
        made as (
            insert into people (source, source_id, name, email, role, team_id, time_zone, working_days, opens, closes, active)
            select @source, w.source_id, w.name, w.free_email, coalesce(w.given_role, 'rep'), w.team_id, coalesce(w.time_zone, 'UTC'),
                   coalesce(w.days, '{1,2,3,4,5}'), coalesce(w.opens, '09:00'), coalesce(w.closes, '18:00'), coalesce(w.active, true)
            from   wanted w
            where  w.person_id is null and not w.deleted
            order  by w.source_id
            returning id)
        select (select count(*) from made) as made,
               (select count(*) from changed where not deleted) as changed,
               (select count(*) from changed where deleted) as removed,
               (select count(*) from wanted) as wanted,
               (select count(*) from wanted where deleted and person_id is null) as absent,
               (select coalesce(sum(copies - 1), 0) from wanted)::bigint as repeated
        """;

    // Whoever has the bot in Teams and was unknown until now is asked about once more.
    private const string UnknownUntilNowSql = """
        update teams_conversations c
        set    people_read_at = null
        where  c.kind = 'personal' and c.people_read_at is not null
        and    not exists (select from chat_identities i where i.organization_id = c.organization_id and i.workspace_id = c.workspace_id and i.user_id = c.user_id)
        """;

    private const string AliasesSql = """
        insert into source_aliases (source, source_id, person_id)
        select distinct @source, i.source_id, p.id
        from   import_people i
        join   import_persons m on m.identity = i.identity
        join   people p on p.id = m.person_id or (m.person_id is null and p.source = @source and p.source_id = m.source_id)
        where  (p.source, p.source_id) is distinct from (@source, i.source_id)
        on conflict (organization_id, source, source_id) where person_id is not null do nothing
        """;
}
