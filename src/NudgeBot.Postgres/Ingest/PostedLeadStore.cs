namespace NudgeBot.Postgres.Ingest;

/// <summary>A lead that is here.</summary>
/// <param name="Id">The source's.</param>
/// <param name="Said">All that a posted lead can say of it, so that two of these tell whether a post changed anything.</param>
public sealed record PostedLead(string Id, long AccountId, long? OwnerId, DateTimeOffset OpenedAt, string Said);

/// <summary>A team that leads may go to, and how many sell in it.</summary>
public sealed record LeadTeam(long Id, string Name, int Reps);

/// <summary>What posting leads needs to know beside what an import does, and the turns in which a team's reps get them.</summary>
public sealed class PostedLeadStore(Session session)
{
    /// <summary>The source id of the activity that keeps what a lead said when it came.</summary>
    public static string NoteId(string leadId) => $"lead {leadId}";

    /// <summary>Those of a source that are here already, in whatever state.</summary>
    public Task<IReadOnlyList<PostedLead>> FindAsync(string source, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        const string Sql = """
            select a.source_id as id, a.id as accountid, a.owner_id as ownerid, a.opened_at as openedat,
                   row(a.name, a.owner_id, a.phone, a.country, a.time_zone, a.opened_at, c.name, c.phone, c.email, v.note, v.contact_name)::text as said
            from   accounts a
            left   join contacts c on c.source = a.source and c.source_id = a.source_id
            left   join activities v on v.source = a.source and v.source_id = 'lead ' || a.source_id and v.retracted_at is null
            where  a.source = @source and a.source_id = any(@ids)
            """;

        return session.QueryAsync<PostedLead>(Sql, new { source, ids = ids.ToArray() }, cancellationToken);
    }

    /// <summary>Teams by name, in any case.</summary>
    public async Task<IReadOnlyDictionary<string, LeadTeam>> TeamsAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            select t.id, t.name, count(p.id)::int as reps
            from   teams t
            left   join people p on p.organization_id = t.organization_id and p.team_id = t.id and p.active and p.role = 'rep'
            group  by t.organization_id, t.id, t.name
            """;

        return (await session.QueryAsync<LeadTeam>(Sql, null, cancellationToken)).ToDictionary(team => team.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Gives these accounts, as far as nobody owns them, to the team's reps in turn. Who is away today is passed over while somebody is there.
    /// </summary>
    public async Task HandOutAsync(long teamId, IReadOnlyList<long> accountIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Held until the transaction ends: two requests at once go on where the other stopped.
        const string LastSql = "select last_lead_to from teams where id = @teamId for no key update";
        const string RepsSql = """
            select p.id,
                   exists (select from time_off o
                           where  o.organization_id = p.organization_id and o.person_id = p.id
                           and    (@now at time zone p.time_zone)::date between o.first_day and o.last_day) as away
            from   people p
            where  p.team_id = @teamId and p.active and p.role = 'rep'
            order  by p.id
            """;
        const string GiveSql = "update accounts set owner_id = @rep where id = @account and owner_id is null";
        const string NoteSql = "update teams set last_lead_to = nullif(@last, 0) where id = @teamId";

        var last = await session.ScalarAsync<long?>(LastSql, new { teamId }, cancellationToken) ?? 0;
        var all = await session.QueryAsync<RepRow>(RepsSql, new { teamId, now }, cancellationToken);
        var there = all.Where(rep => !rep.Away).ToList() is { Count: > 0 } present ? present : all;
        foreach (var account in accountIds)
        {
            var rep = (there.FirstOrDefault(one => one.Id > last) ?? there[0]).Id;
            if (await session.ExecuteAsync(GiveSql, new { rep, account }, cancellationToken) == 1)
            {
                last = rep;
            }
        }

        await session.ExecuteAsync(NoteSql, new { last, teamId }, cancellationToken);
    }

    private sealed record RepRow(long Id, bool Away);
}
