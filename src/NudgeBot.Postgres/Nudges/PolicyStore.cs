using System.Text.Json;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Policies;

namespace NudgeBot.Postgres.Nudges;

/// <summary>Who changes a policy.</summary>
/// <param name="PersonId">Null where nobody of the organization did, such as at the command line.</param>
/// <param name="Through"><c>chat event 17</c>, <c>command line (root)</c>: the same for changes that were made together.</param>
public sealed record PolicyAuthor(long? PersonId, string Through);

/// <summary>A change that was made.</summary>
public sealed record PolicyChangeRecord(long Id, long TeamId, string Team, IReadOnlyList<PolicyChange> Changes);

/// <summary>What each team has set for its nudges, and every change of it.</summary>
public sealed class PolicyStore(Session session)
{
    /// <summary>The policy of a person's team; the default for somebody without a team, and for a team that has set nothing.</summary>
    public async Task<Policy> OfPersonAsync(long personId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select t.policy::text
            from   people p
            join   team_policies t on t.organization_id = p.organization_id and t.team_id = p.team_id
            where  p.id = @personId
            """;

        return Read(await session.ScalarAsync<string?>(Sql, new { personId }, cancellationToken));
    }

    public async Task<Policy> OfTeamAsync(long teamId, CancellationToken cancellationToken) =>
        Read(await session.ScalarAsync<string?>("select policy::text from team_policies where team_id = @teamId", new { teamId }, cancellationToken));

    /// <summary>The policies of these teams, by their ids.</summary>
    public async Task<IReadOnlyDictionary<long, Policy>> OfTeamsAsync(IReadOnlyCollection<long> teamIds, CancellationToken cancellationToken)
    {
        const string Sql = """
            select t.id as teamid, p.policy::text as policy
            from   unnest(@ids) as t(id)
            left   join team_policies p on p.team_id = t.id
            """;

        return (await session.QueryAsync<TeamRow>(Sql, new { ids = teamIds.ToArray() }, cancellationToken)).ToDictionary(row => row.TeamId, row => Read(row.Policy));
    }

    /// <summary>The teams somebody manages that have a rep, by name, with their policies.</summary>
    public async Task<IReadOnlyList<(long Id, string Team, Policy Policy)>> ManagedByAsync(long personId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select t.id, t.name as team, p.policy::text as policy
            from   team_managers m
            join   teams t on t.organization_id = m.organization_id and t.id = m.team_id
            left   join team_policies p on p.organization_id = t.organization_id and p.team_id = t.id
            where  m.person_id = @personId
            and    exists (select from people r where r.organization_id = t.organization_id and r.team_id = t.id and r.active and r.role = 'rep')
            order  by t.name
            """;

        return [.. (await session.QueryAsync<ManagedRow>(Sql, new { personId }, cancellationToken)).Select(row => (row.Id, row.Team, Read(row.Policy)))];
    }

    /// <summary>The policy of a team that is about to be changed: nobody else changes it before the transaction ends.</summary>
    public async Task<Policy> TakeAsync(long teamId, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("select id from teams where id = @teamId for no key update", new { teamId }, cancellationToken);
        return await OfTeamAsync(teamId, cancellationToken);
    }

    /// <summary>Sets a policy that was taken, records the change, and has the team's people looked at anew. Null when nothing changes.</summary>
    /// <exception cref="ArgumentException">The policy cannot be followed.</exception>
    public async Task<long?> SetAsync(long teamId, Policy before, Policy after, PolicyAuthor author, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into team_policies (team_id, policy, changed_at) values (@teamId, @policy::jsonb, @now)
            on conflict on constraint team_policies_pkey do update set policy = excluded.policy, changed_at = excluded.changed_at
            """;
        const string ChangeSql = """
            insert into policy_changes (team_id, changed_at, changed_by, changed_through, changes)
            values (@teamId, @now, @PersonId, @Through, @changes::jsonb)
            returning id
            """;
        const string WakeSql = """
            update planning_times t
            set    next_planning_at = @now
            from   people p
            where  p.organization_id = t.organization_id and p.id = t.person_id and t.next_planning_at > @now
            and   (p.team_id = @teamId or p.id in (select m.person_id from team_managers m where m.team_id = @teamId))
            """;

        if (PolicyCheck.Of(after) is [var reason, ..])
        {
            throw new ArgumentException(reason, nameof(after));
        }

        var changes = PolicyJson.Between(before, after);
        if (changes.Count == 0)
        {
            return null;
        }

        await session.ExecuteAsync(Sql, new { teamId, policy = PolicyJson.Differences(after), now }, cancellationToken);
        await session.ExecuteAsync(WakeSql, new { teamId, now }, cancellationToken);
        return await session.ScalarAsync<long>(
            ChangeSql, new { teamId, now, author.PersonId, author.Through, changes = JsonSerializer.Serialize(changes) }, cancellationToken);
    }

    /// <summary>A change that was made, or null.</summary>
    public async Task<PolicyChangeRecord?> FindChangeAsync(long id, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.id, c.team_id as teamid, t.name as team, c.changes::text as changes
            from   policy_changes c
            join   teams t on t.organization_id = c.organization_id and t.id = c.team_id
            where  c.id = @id
            """;

        return await session.FirstAsync<ChangeRow>(Sql, new { id }, cancellationToken) is { } row
            ? new PolicyChangeRecord(row.Id, row.TeamId, row.Team, JsonSerializer.Deserialize<PolicyChange[]>(row.Changes)!)
            : null;
    }

    /// <summary>The changes that this person made last, together and after <paramref name="since"/>: what "undo" refers to.</summary>
    public Task<IReadOnlyList<long>> NewestChangeByAsync(long personId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.id
            from  (select changed_through, changed_at from policy_changes
                   where  changed_by = @personId and changed_at > @since
                   order  by id desc limit 1) newest
            join   policy_changes c on c.changed_by = @personId and c.changed_through = newest.changed_through and c.changed_at = newest.changed_at
            order  by c.id
            """;

        return session.QueryAsync<long>(Sql, new { personId, since }, cancellationToken);
    }

    private static Policy Read(string? json) => json is null ? Policy.Default : PolicyJson.Read(json, Policy.Default) switch
    {
        PolicyReading.Read read => read.Policy,
        PolicyReading.Refused refused => throw new InvalidDataException($"A stored policy cannot be read: {string.Join(" ", refused.Reasons)}"),
        _ => throw new InvalidOperationException("A policy is read or refused."),
    };

    private sealed record TeamRow(long TeamId, string? Policy);

    private sealed record ManagedRow(long Id, string Team, string? Policy);

    private sealed record ChangeRow(long Id, long TeamId, string Team, string Changes);
}
