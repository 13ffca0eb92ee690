using System.Text.Json;
using NudgeBot.Core.People;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Postgres.People;

/// <summary>A change that was made.</summary>
/// <param name="Name">The person's or the team's.</param>
public sealed record WorkingTimeChangeRecord(long Id, WorkingTimeOf Whose, string Name, IReadOnlyList<WorkingTimeChange> Changes);

/// <summary>Changes working time and holidays, keeps what was before, and takes it back.</summary>
public sealed class WorkingTimeChangeStore(Session session)
{
    private readonly WorkingTimeValues values = new(session);

    /// <summary>The present values of these, held until the transaction ends; empty when there is no such person or team.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> TakeAsync(WorkingTimeOf whose, IReadOnlyCollection<string> wanted, CancellationToken cancellationToken) =>
        await values.TakeAsync(whose, wanted, cancellationToken);

    /// <summary>
    /// Sets values, records what was changed, and has the people it is about looked at anew. Null when all is so already, or there is no such
    /// person or team.
    /// </summary>
    public async Task<WorkingTimeChangeRecord?> ChangeAsync(
        WorkingTimeOf whose, IReadOnlyDictionary<string, string?> wanted, PolicyAuthor author, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into working_time_changes (person_id, team_id, changed_at, changed_by, changed_through, changes)
            values (@personId, @teamId, @now, @by, @through, @changes::jsonb)
            returning id
            """;
        const string WakeSql = """
            update planning_times t
            set    next_planning_at = @now
            from   people p
            where  p.organization_id = t.organization_id and p.id = t.person_id and (p.id = @personId or p.team_id = @teamId) and t.next_planning_at > @now
            """;

        var present = await values.TakeAsync(whose, [.. wanted.Keys], cancellationToken);
        var changes = present.Where(value => value.Value != wanted[value.Key]).Select(value => new WorkingTimeChange(value.Key, value.Value, wanted[value.Key])).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        foreach (var change in changes)
        {
            await values.WriteAsync(whose, change.What, change.After, cancellationToken);
        }

        var (personId, teamId) = ((whose as WorkingTimeOf.Person)?.Id, (whose as WorkingTimeOf.Team)?.Id);
        await session.ExecuteAsync(WakeSql, new { personId, teamId, now }, cancellationToken);
        var id = await session.ScalarAsync<long>(
            Sql, new { personId, teamId, now, by = author.PersonId, through = author.Through, changes = JsonSerializer.Serialize(changes) }, cancellationToken);
        return await FindAsync(id, cancellationToken);
    }

    /// <summary>Puts back what a change has changed, but for values that were changed again since; null when none is left.</summary>
    public async Task<WorkingTimeChangeRecord?> TakeBackAsync(WorkingTimeChangeRecord made, PolicyAuthor author, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var present = await values.TakeAsync(made.Whose, [.. made.Changes.Select(change => change.What)], cancellationToken);
        var before = made.Changes.Where(change => present.TryGetValue(change.What, out var value) && value == change.After).ToDictionary(change => change.What, change => change.Before);
        return await ChangeAsync(made.Whose, before, author, now, cancellationToken);
    }

    public async Task<WorkingTimeChangeRecord?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.id, c.person_id as personid, c.team_id as teamid, coalesce(p.name, t.name) as name, c.changes::text as changes
            from   working_time_changes c
            left   join people p on p.organization_id = c.organization_id and p.id = c.person_id
            left   join teams t on t.organization_id = c.organization_id and t.id = c.team_id
            where  c.id = @id
            """;

        return await session.FirstAsync<Row>(Sql, new { id }, cancellationToken) is { } row
            ? new WorkingTimeChangeRecord(
                row.Id, row.PersonId is { } person ? new WorkingTimeOf.Person(person) : new WorkingTimeOf.Team(row.TeamId!.Value), row.Name,
                JsonSerializer.Deserialize<WorkingTimeChange[]>(row.Changes)!)
            : null;
    }

    /// <summary>The changes that this person made last, together and after <paramref name="since"/>: what "undo" refers to.</summary>
    public Task<IReadOnlyList<MadeChange>> NewestByAsync(long personId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.id, c.changed_at as at
            from  (select changed_through, changed_at from working_time_changes
                   where  changed_by = @personId and changed_at > @since
                   order  by id desc limit 1) newest
            join   working_time_changes c on c.changed_by = @personId and c.changed_through = newest.changed_through and c.changed_at = newest.changed_at
            order  by c.id
            """;

        return session.QueryAsync<MadeChange>(Sql, new { personId, since }, cancellationToken);
    }

    private sealed record Row(long Id, long? PersonId, long? TeamId, string Name, string Changes);
}

/// <summary>A change, and when it was made.</summary>
public sealed record MadeChange(long Id, DateTimeOffset At);
