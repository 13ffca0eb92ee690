using System.Globalization;
using System.Text.Json;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Postgres.People;

/// <summary>One value of a team or of somebody in it, before and after a change.</summary>
/// <param name="What"><c>team</c>, <c>role</c> and <c>manages</c> are a person's, <c>channel</c> is the team's.</param>
/// <param name="Before">As text; null where there was none.</param>
public sealed record TeamChange(string What, long? PersonId, string? Before, string? After);

/// <summary>A change that was made.</summary>
public sealed record TeamChangeRecord(long Id, long TeamId, string Team, IReadOnlyList<TeamChange> Changes);

/// <summary>A team with its people, by name, and where it reports.</summary>
/// <param name="Channel">The platform's id; null where it reports nowhere.</param>
public sealed record TeamState(string Name, string[] Managers, string[] Members, string? Channel);

/// <summary>Where a team reports.</summary>
/// <param name="Conversation">The platform's id of it.</param>
public sealed record TeamChannel(long WorkspaceId, string Conversation);

/// <summary>When a team works, and where it reports; no channel where it reports nowhere.</summary>
public sealed record TeamAtWork(WorkingTime Hours, TeamChannel? Channel);

/// <summary>Who is in which team, who manages it and where it reports; every change is kept with what was before it.</summary>
public sealed class TeamStore(Session session)
{
    public const string Member = "team";
    public const string Role = "role";
    public const string Manager = "manages";
    public const string Channel = "channel";

    private const string Yes = "yes";

    /// <summary>How far back and ahead a team's holidays are read.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromDays(15);

    /// <summary>The team of this name, however it is capitalized; null when there is none.</summary>
    public Task<TeamRow?> FindAsync(string name, CancellationToken cancellationToken) =>
        session.FirstAsync<TeamRow>("select id, name, time_zone as timezone from teams where lower(name) = lower(@name)", new { name }, cancellationToken);

    public async Task<TeamRow> FoundAsync(string name, string timeZone, CancellationToken cancellationToken) => new(
        await session.ScalarAsync<long>("insert into teams (name, time_zone) values (@name, @timeZone) returning id", new { name, timeZone }, cancellationToken), name, timeZone);

    /// <summary>When a team works, and the channel it reports in, where that can be written to. Its working days are those of the week on which one of its reps works, but for its holidays.</summary>
    public async Task<TeamAtWork> AtWorkAsync(long teamId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select t.time_zone as timezone, w.id as workspaceid, case when w.id is not null then t.channel end as channel,
                   array(select distinct unnest(p.working_days) from people p
                         where p.organization_id = t.organization_id and p.team_id = t.id and p.active and p.role = 'rep') as days
            from   teams t
            left   join chat_workspaces w on w.organization_id = t.organization_id and w.id = t.channel_workspace_id and w.removed_at is null
            where  t.id = @teamId
            """;

        var row = await session.FirstAsync<AtWorkRow>(Sql, new { teamId }, cancellationToken);
        var (from, to) = (DateOnly.FromDateTime((now - Around).UtcDateTime), DateOnly.FromDateTime((now + Around).UtcDateTime));
        var holidays = (await new HolidayStore(session).OfTeamAsync(teamId, from, to, cancellationToken)).Between(from, to);
        return new TeamAtWork(
            new WorkingTime(Zone.Find(row?.TimeZone) ?? Zone.Utc, row?.Days.Select(day => (int)day) ?? [], new(9, 0), new(18, 0), holidays.Select(holiday => holiday.Day)),
            row is { WorkspaceId: { } workspace, Channel: { } channel } ? new TeamChannel(workspace, channel) : null);
    }

    public Task<TeamState?> OfAsync(long teamId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select t.name,
                   array(select p.name from team_managers m join people p on p.organization_id = m.organization_id and p.id = m.person_id
                         where m.organization_id = t.organization_id and m.team_id = t.id and p.active order by p.name) as managers,
                   array(select p.name from people p where p.organization_id = t.organization_id and p.team_id = t.id and p.active order by p.name) as members,
                   t.channel
            from   teams t
            where  t.id = @teamId
            """;

        return session.FirstAsync<TeamState>(Sql, new { teamId }, cancellationToken);
    }

    /// <summary>A person is in this team, from now on and in no other.</summary>
    public static TeamChange InTeam(long teamId, long personId) => new(Member, personId, null, teamId.ToString(CultureInfo.InvariantCulture));

    public static TeamChange Manages(long personId, bool manages) => new(Manager, personId, null, manages ? Yes : null);

    public static TeamChange HasRole(long personId, string role) => new(Role, personId, null, role);

    /// <summary>The team reports in this channel of this workspace; nowhere when null.</summary>
    public static TeamChange ReportsIn(long workspaceId, string? channel) =>
        new(Channel, null, null, channel is null ? null : string.Create(CultureInfo.InvariantCulture, $"{workspaceId}/{channel}"));

    /// <summary>Sets what is not so already, records it, and has everybody it is about looked at anew. Null when all is so already.</summary>
    /// <param name="wanted">What is to hold after it; what holds now is looked up.</param>
    public async Task<long?> ChangeAsync(long teamId, IEnumerable<TeamChange> wanted, PolicyAuthor author, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into team_changes (team_id, changed_at, changed_by, changed_through, changes) values (@teamId, @now, @PersonId, @Through, @json::jsonb) returning id
            """;

        var made = new List<TeamChange>();
        foreach (var change in wanted)
        {
            var before = await ReadAsync(teamId, change, cancellationToken);
            if (before != change.After)
            {
                await WriteAsync(teamId, change, cancellationToken);
                made.Add(change with { Before = before });
            }
        }

        if (made.Count == 0)
        {
            return null;
        }

        foreach (var person in made.Where(change => change.What is Member or Role or Manager).Select(change => change.PersonId).OfType<long>().Distinct())
        {
            await new PersonStore(session).PlanByAsync(person, now, cancellationToken);
        }

        var json = JsonSerializer.Serialize(made, MessageJson.Options);
        return await session.ScalarAsync<long>(Sql, new { teamId, now, author.PersonId, author.Through, json }, cancellationToken);
    }

    /// <summary>Takes back what nobody has changed since; null when there is nothing of it.</summary>
    public async Task<long?> TakeBackAsync(TeamChangeRecord made, PolicyAuthor author, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var back = new List<TeamChange>();
        foreach (var change in made.Changes)
        {
            if (await ReadAsync(made.TeamId, change, cancellationToken) == change.After)
            {
                back.Add(change with { Before = change.After, After = change.Before });
            }
        }

        return await ChangeAsync(made.TeamId, back, author, now, cancellationToken);
    }

    public async Task<TeamChangeRecord?> FindChangeAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.id, c.team_id as teamid, t.name as team, c.changes::text as changes
            from   team_changes c
            join   teams t on t.organization_id = c.organization_id and t.id = c.team_id
            where  c.id = @id
            """;

        return await session.FirstAsync<Row>(Sql, new { id }, cancellationToken) is { } row
            ? new TeamChangeRecord(row.Id, row.TeamId, row.Team, JsonSerializer.Deserialize<List<TeamChange>>(row.Changes, MessageJson.Options)!)
            : null;
    }

    /// <summary>The newest change somebody made since then; null when there is none.</summary>
    public Task<MadeChange?> NewestByAsync(long personId, DateTimeOffset since, CancellationToken cancellationToken) =>
        session.FirstAsync<MadeChange>(
            "select id, changed_at as at from team_changes where changed_by = @personId and changed_at > @since order by id desc limit 1", new { personId, since }, cancellationToken);

    private Task<string?> ReadAsync(long teamId, TeamChange change, CancellationToken cancellationToken)
    {
        var sql = change.What switch
        {
            Member => "select team_id::text from people where id = @PersonId for update",
            Role => "select role from people where id = @PersonId for update",
            Manager => $"select '{Yes}' from team_managers where team_id = @teamId and person_id = @PersonId",
            _ => "select channel_workspace_id || '/' || channel from teams where id = @teamId for update",
        };

        return session.ScalarAsync<string?>(sql, new { teamId, change.PersonId }, cancellationToken);
    }

    private Task WriteAsync(long teamId, TeamChange change, CancellationToken cancellationToken)
    {
        var sql = change switch
        {
            { What: Member } => "update people set team_id = @After::bigint where id = @PersonId",
            { What: Role } => "update people set role = @After where id = @PersonId",
            { What: Manager, After: null } => "delete from team_managers where team_id = @teamId and person_id = @PersonId",
            { What: Manager } => "insert into team_managers (team_id, person_id) values (@teamId, @PersonId) on conflict do nothing",
            _ => "update teams set channel_workspace_id = split_part(@After, '/', 1)::bigint, channel = substr(@After, strpos(@After, '/') + 1) where id = @teamId",
        };

        return session.ExecuteAsync(sql, new { teamId, change.PersonId, change.After }, cancellationToken);
    }

    private sealed record AtWorkRow(string TimeZone, long? WorkspaceId, string? Channel, short[] Days);

    private sealed record Row(long Id, long TeamId, string Team, string Changes);
}
