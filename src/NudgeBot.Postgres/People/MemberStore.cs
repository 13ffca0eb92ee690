namespace NudgeBot.Postgres.People;

/// <summary>Somebody in a chat workspace, as the platform knows them.</summary>
public sealed record Member(string UserId, string Name, string? Email, string? TimeZone, bool Gone);

/// <summary>An admin, by name, and whether they can be written to.</summary>
public sealed record AdminName(long Id, string Name, bool IsReachable);

/// <summary>
/// Who is in a chat workspace. A member who is known by address is that person; somebody new joins the team for newcomers where there is one,
/// and else stays unknown, because then somebody else says who belongs here.
/// </summary>
public sealed class MemberStore(Session session)
{
    private const string Given = "unnest(@users, @names, @emails, @zones, @gone) as g(user_id, name, email, zone, gone)";

    /// <summary>Notes these members. Gives the people who have just become unreachable.</summary>
    /// <param name="source">Under which the platform's ids are kept for people who came by it.</param>
    public async Task<IReadOnlyList<long>> NoteAsync(long workspaceId, string source, long? newcomersTeamId, IReadOnlyCollection<Member> members, CancellationToken cancellationToken)
    {
        const string LinkSql = $"""
            insert into chat_identities (workspace_id, user_id, person_id)
            select @workspaceId, g.user_id, p.id
            from   {Given}
            join   people p on lower(p.email) = g.email or (p.source = @source and p.source_id = g.user_id)
            where  not g.gone
            on conflict do nothing
            """;
        const string NewSql = $"""
            insert into people (source, source_id, name, email, team_id)
            select @source, g.user_id, g.name, g.email, @newcomersTeamId
            from   {Given}
            where  not g.gone and not exists (select from chat_identities i where i.workspace_id = @workspaceId and i.user_id = g.user_id)
            on conflict do nothing
            """;
        const string ZoneSql = $"""
            update people p
            set    time_zone = g.zone
            from   chat_identities i, {Given}
            where  i.workspace_id = @workspaceId and i.user_id = g.user_id and p.id = i.person_id
            and    g.zone is not null and p.time_zone = coalesce(i.time_zone, 'UTC') and p.time_zone <> g.zone
            """;
        // Whom the platform has told no zone of works when their team does, or else their admin. Rows that somebody else writes are left to them.
        const string GuessSql = """
            with untold as (
                select i.user_id, p.id, coalesce(nullif(t.time_zone, 'UTC'), a.time_zone) as zone
                from   chat_identities i
                join   people p on p.organization_id = i.organization_id and p.id = i.person_id
                left   join teams t on t.organization_id = p.organization_id and t.id = p.team_id
                left   join (select time_zone from people where role = 'admin' and active and time_zone <> 'UTC' order by id limit 1) a on true
                where  i.workspace_id = @workspaceId and i.time_zone is null and p.time_zone = 'UTC'
                and    coalesce(nullif(t.time_zone, 'UTC'), a.time_zone) is not null
                for update of i, p skip locked
            ),
            moved as (
                update people p set time_zone = u.zone from untold u where p.id = u.id
            )
            update chat_identities i set time_zone = u.zone from untold u where i.workspace_id = @workspaceId and i.user_id = u.user_id
            """;
        const string NoteSql = $"""
            with before as (
                select i.user_id, i.reachable from chat_identities i join {Given} on i.workspace_id = @workspaceId and i.user_id = g.user_id for update of i
            )
            update chat_identities i
            set    time_zone = coalesce(g.zone, i.time_zone), gone = g.gone,
                   reachable = case when g.gone then false when i.gone then true else i.reachable end
            from   before, {Given}
            where  i.workspace_id = @workspaceId and i.user_id = g.user_id and before.user_id = g.user_id
            returning case when before.reachable and not i.reachable then i.person_id end
            """;

        var parameters = new
        {
            workspaceId,
            source,
            newcomersTeamId,
            users = members.Select(member => member.UserId).ToArray(),
            names = members.Select(member => member.Name).ToArray(),
            emails = members.Select(member => member.Email).ToArray(),
            zones = members.Select(member => member.TimeZone).ToArray(),
            gone = members.Select(member => member.Gone).ToArray(),
        };
        await session.ExecuteAsync(LinkSql, parameters, cancellationToken);
        if (newcomersTeamId is not null)
        {
            await session.ExecuteAsync(NewSql, parameters, cancellationToken);
            await session.ExecuteAsync(LinkSql, parameters, cancellationToken);
        }

        await session.ExecuteAsync(ZoneSql, parameters, cancellationToken);
        var gone = await session.QueryAsync<long?>(NoteSql, parameters, cancellationToken);
        await session.ExecuteAsync(GuessSql, parameters, cancellationToken);
        return [.. gone.OfType<long>()];
    }

    /// <summary>The DM with this person is open, and they read it.</summary>
    public Task OpenedAsync(long workspaceId, string userId, string conversation, CancellationToken cancellationToken)
    {
        const string Sql = """
            update chat_identities set conversation = @conversation, reachable = true
            where  workspace_id = @workspaceId and user_id = @userId and (conversation is distinct from @conversation or not reachable)
            """;

        return session.ExecuteAsync(Sql, new { workspaceId, userId, conversation }, cancellationToken);
    }

    /// <summary>The bot has opened the DM with this person. Whoever cannot be reached is not reached by that.</summary>
    public Task OpenedByUsAsync(long workspaceId, string userId, string conversation, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update chat_identities set conversation = @conversation where workspace_id = @workspaceId and user_id = @userId and conversation is distinct from @conversation",
            new { workspaceId, userId, conversation }, cancellationToken);

    /// <summary>Nothing reaches this user any more. The person, if it did until now.</summary>
    public Task<long?> UnreachableAsync(long workspaceId, string userId, CancellationToken cancellationToken) =>
        session.ScalarAsync<long?>(
            "update chat_identities set reachable = false where workspace_id = @workspaceId and user_id = @userId and reachable returning person_id", new { workspaceId, userId },
            cancellationToken);

    /// <summary>Somebody in no team yet, or the person of this address.</summary>
    public async Task<long> AddAsync(string name, string? email, string? timeZone, CancellationToken cancellationToken)
    {
        const string KnownSql = "select id from people where lower(email) = lower(@email)";
        const string Sql = "insert into people (name, email, time_zone) values (@name, @email, coalesce(@timeZone, 'UTC')) returning id";

        return await session.ScalarAsync<long?>(KnownSql, new { email }, cancellationToken) ?? await session.ScalarAsync<long>(Sql, new { name, email, timeZone }, cancellationToken);
    }

    /// <summary>Makes somebody an admin, and the manager of a team where one is given.</summary>
    public async Task PromoteAsync(long personId, long? teamId, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("update people set role = 'admin' where id = @personId", new { personId }, cancellationToken);
        await session.ExecuteAsync(
            "insert into team_managers (team_id, person_id) select @teamId, @personId where @teamId::bigint is not null on conflict do nothing", new { teamId, personId }, cancellationToken);
    }

    public Task<IReadOnlyList<long>> AdminsAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<long>("select id from people where role = 'admin' and active order by id", null, cancellationToken);

    /// <summary>Whether anybody ever was an admin, also one who is there no more.</summary>
    public Task<bool> HasHadAdminAsync(CancellationToken cancellationToken) => session.ScalarAsync<bool>("select exists (select from people where role = 'admin')", null, cancellationToken);

    public Task<bool> HasAdminAsync(CancellationToken cancellationToken) => session.ScalarAsync<bool>("select exists (select from people where role = 'admin' and active)", null, cancellationToken);

    /// <summary>An admin: this user, or else one who can be written to, or else the one who has been known for longest; null when there is none.</summary>
    public Task<AdminName?> AdminAsync(long workspaceId, string userId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select p.id, p.name, w.id is not null as isreachable
            from   people p
            left   join chat_identities i on i.organization_id = p.organization_id and i.person_id = p.id and i.reachable
            left   join chat_workspaces w on w.organization_id = i.organization_id and w.id = i.workspace_id and w.removed_at is null
            where  p.role = 'admin' and p.active
            order  by coalesce(w.id = @workspaceId and i.user_id = @userId, false) desc, w.id is null, p.id
            limit  1
            """;

        return session.FirstAsync<AdminName>(Sql, new { workspaceId, userId }, cancellationToken);
    }

    /// <summary>The managers of this person's team, where they can be reached.</summary>
    public Task<IReadOnlyList<long>> ManagersOfAsync(long personId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select m.person_id
            from   people p
            join   team_managers m on m.organization_id = p.organization_id and m.team_id = p.team_id
            where  p.id = @personId and m.person_id <> p.id
            order  by m.person_id
            """;

        return session.QueryAsync<long>(Sql, new { personId }, cancellationToken);
    }

    /// <summary>A team for everybody who joins, where there is no team yet; null where somebody has said already who is in which.</summary>
    public Task<long?> NewcomersTeamAsync(string name, string? timeZone, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into teams (name, time_zone) select @name, coalesce(@timeZone, 'UTC') where not exists (select from teams) returning id
            """;

        return session.ScalarAsync<long?>(Sql, new { name, timeZone }, cancellationToken);
    }

    /// <summary>The day this person is back from being off; null when they are not off today.</summary>
    public Task<DateOnly?> AwayUntilAsync(long personId, DateOnly today, CancellationToken cancellationToken) =>
        session.ScalarAsync<DateOnly?>("select max(last_day) + 1 from time_off where person_id = @personId and first_day <= @today and last_day >= @today", new { personId, today }, cancellationToken);
}
