namespace NudgeBot.Postgres.Teams;

/// <summary>A conversation of the bot's in a tenant.</summary>
/// <param name="Kind"><c>personal</c>, <c>channel</c> or <c>group</c>.</param>
/// <param name="UserId">Whose it is; of a personal one alone.</param>
/// <param name="Team">The id of the team a channel belongs to, which is that of its General channel.</param>
/// <param name="PutInBy">The user who has just put the bot in; null where it was there before.</param>
public sealed record TeamsConversationRow(string Conversation, string Kind, string? UserId, string? Team, string? Name, string ServiceUrl, string? PutInBy = null);

/// <summary>A conversation whose people have yet to be met.</summary>
/// <param name="UserId">Whoever put the bot in, or whose chat it is.</param>
/// <param name="IsPutIn">Whether they put it in, and did not merely write.</param>
/// <param name="IsWelcomed">Whether they were said hello to, as somebody whom nobody knew.</param>
public sealed record TeamsUnmetRow(string Tenant, string Conversation, string Kind, string UserId, string? Team, string ServiceUrl, bool IsPutIn, bool IsWelcomed);

/// <summary>The way to a conversation.</summary>
/// <param name="Kind">As <see cref="TeamsConversationRow.Kind"/>; null for one that is not known.</param>
/// <param name="HasLeft">Whether the person asked about cannot be written to.</param>
public sealed record TeamsAddressRow(string ServiceUrl, string? Kind, bool HasLeft);

/// <summary>A team whose people are to be read.</summary>
public sealed record TeamsRosterRow(string Tenant, string Conversation, string ServiceUrl);

/// <summary>Where in a Teams tenant the bot is, and how it is reached there. Times are machine time.</summary>
public sealed class TeamsStore(Session session)
{
    /// <summary>Installs a tenant, or notes where it is served now. Newcomers keep the team they had.</summary>
    public Task KeepTenantAsync(long workspaceId, string serviceUrl, long? newcomersTeamId, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into teams_tenants (workspace_id, service_url, newcomers_team_id) values (@workspaceId, @serviceUrl, @newcomersTeamId)
            on conflict on constraint teams_tenants_pkey do update set service_url = excluded.service_url
            """;

        return session.ExecuteAsync(Sql, new { workspaceId, serviceUrl, newcomersTeamId }, cancellationToken);
    }

    /// <summary>Holds the tenant until the end of the transaction.</summary>
    public Task HoldAsync(long workspaceId, CancellationToken cancellationToken) =>
        session.ExecuteAsync("select from teams_tenants where workspace_id = @workspaceId for update", new { workspaceId }, cancellationToken);

    public Task<long?> NewcomersTeamAsync(long workspaceId, CancellationToken cancellationToken) =>
        session.ScalarAsync<long?>("select newcomers_team_id from teams_tenants where workspace_id = @workspaceId", new { workspaceId }, cancellationToken);

    /// <summary>Notes where a tenant is served, and the app of the bot it is served with. Whether that was another one until now.</summary>
    public async Task<bool> ServedAsync(long workspaceId, string serviceUrl, string appId, CancellationToken cancellationToken)
    {
        const string Sql = """
            with before as (
                select app_id from teams_tenants where workspace_id = @workspaceId and (service_url, app_id) is distinct from (@serviceUrl, @appId) for update
            )
            update teams_tenants t set service_url = @serviceUrl, app_id = @appId from before where t.workspace_id = @workspaceId returning before.app_id <> @appId
            """;

        return await session.ScalarAsync<bool?>(Sql, new { workspaceId, serviceUrl, appId }, cancellationToken) is true;
    }

    /// <summary>Another bot serves the tenant: it knows people by other ids and has other chats with them, and is in no team before it is put in.</summary>
    public async Task ForgetAsync(long workspaceId, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("delete from chat_identities where workspace_id = @workspaceId", new { workspaceId }, cancellationToken);
        await session.ExecuteAsync("delete from teams_conversations where workspace_id = @workspaceId and kind = 'personal'", new { workspaceId }, cancellationToken);
        await session.ExecuteAsync("update teams_conversations set installed = false, put_in_by = null where workspace_id = @workspaceId", new { workspaceId }, cancellationToken);
    }

    /// <summary>Notes the bot in a conversation, where it is reached, and what it is called; writes nothing when all of it is known.</summary>
    public async Task SeenAsync(long workspaceId, TeamsConversationRow seen, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into teams_conversations (workspace_id, conversation, kind, user_id, team, name, service_url, put_in_by)
            values (@workspaceId, @Conversation, @Kind, @UserId, @Team, @Name, @ServiceUrl, @PutInBy)
            on conflict on constraint teams_conversations_pkey do update
            set    kind = excluded.kind, user_id = excluded.user_id, team = coalesce(excluded.team, teams_conversations.team),
                   name = coalesce(excluded.name, teams_conversations.name), service_url = excluded.service_url, installed = true,
                   put_in_by = coalesce(excluded.put_in_by, teams_conversations.put_in_by),
                   people_read_at = case when teams_conversations.installed then teams_conversations.people_read_at end
            where  not teams_conversations.installed or teams_conversations.service_url <> excluded.service_url
            or     excluded.put_in_by <> coalesce(teams_conversations.put_in_by, '')
            or     excluded.name <> coalesce(teams_conversations.name, '') or excluded.team <> coalesce(teams_conversations.team, '')
            """;

        var values = new { workspaceId, seen.Conversation, seen.Kind, seen.UserId, seen.Team, seen.Name, seen.ServiceUrl, seen.PutInBy };
        await session.ExecuteAsync(Sql, values, cancellationToken);
    }

    /// <summary>Where a conversation is reached, or else the tenant's latest; null where the bot is not, or was taken out of.</summary>
    /// <param name="userId">Whom something is for; null where that is nobody in particular.</param>
    public Task<TeamsAddressRow?> AddressAsync(long workspaceId, string conversation, string? userId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select coalesce(c.service_url, t.service_url) as serviceurl, c.kind, coalesce(not i.reachable, false) as hasleft
            from   teams_tenants t
            left   join teams_conversations c on c.organization_id = t.organization_id and c.workspace_id = t.workspace_id and c.conversation = @conversation
            left   join chat_identities i on i.organization_id = t.organization_id and i.workspace_id = t.workspace_id and i.user_id = @userId
            where  t.workspace_id = @workspaceId and (c.kind = 'personal' or c.installed is not false)
            """;

        return session.FirstAsync<TeamsAddressRow>(Sql, new { workspaceId, conversation, userId }, cancellationToken);
    }

    /// <summary>Everything of the tenant is reached here from now on.</summary>
    public async Task MovedAsync(long workspaceId, string serviceUrl, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("update teams_tenants set service_url = @serviceUrl where workspace_id = @workspaceId", new { workspaceId, serviceUrl }, cancellationToken);
        await session.ExecuteAsync("update teams_conversations set service_url = @serviceUrl where workspace_id = @workspaceId", new { workspaceId, serviceUrl }, cancellationToken);
    }

    /// <summary>The chat with this person, the one they opened themselves first; null when none is known.</summary>
    public Task<string?> PersonalAsync(long workspaceId, string userId, CancellationToken cancellationToken) =>
        session.ScalarAsync<string?>(
            "select conversation from teams_conversations where workspace_id = @workspaceId and user_id = @userId order by installed desc, conversation limit 1",
            new { workspaceId, userId }, cancellationToken);

    /// <summary>Notes a chat that the bot has opened; the person has not put it in themselves.</summary>
    public Task OpenedAsync(long workspaceId, string userId, string conversation, string serviceUrl, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into teams_conversations (workspace_id, conversation, kind, user_id, service_url, installed)
            values (@workspaceId, @conversation, 'personal', @userId, @serviceUrl, false)
            on conflict on constraint teams_conversations_pkey do update set service_url = excluded.service_url
            """;

        return session.ExecuteAsync(Sql, new { workspaceId, userId, conversation, serviceUrl }, cancellationToken);
    }

    public Task<bool> IsWelcomedAsync(long workspaceId, string conversation, CancellationToken cancellationToken) =>
        session.ScalarAsync<bool>(
            "select welcomed_at is not null from teams_conversations where workspace_id = @workspaceId and conversation = @conversation", new { workspaceId, conversation }, cancellationToken);

    /// <summary>Marks a conversation as one where the bot has said hello; false when it had before.</summary>
    public async Task<bool> WelcomeAsync(long workspaceId, string conversation, DateTimeOffset now, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "update teams_conversations set welcomed_at = @now where workspace_id = @workspaceId and conversation = @conversation and welcomed_at is null",
            new { workspaceId, conversation, now }, cancellationToken) == 1;

    /// <summary>The bot was taken out of a conversation, and with a team's General channel out of the whole team.</summary>
    public Task RemovedAsync(long workspaceId, string conversation, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update teams_conversations set installed = false, put_in_by = null where workspace_id = @workspaceId and (conversation = @conversation or team = @conversation)",
            new { workspaceId, conversation }, cancellationToken);

    /// <summary>Whether this person has the bot in a chat of their own.</summary>
    public Task<bool> HasPersonalAsync(long workspaceId, string userId, CancellationToken cancellationToken) =>
        session.ScalarAsync<bool>(
            "select exists (select from teams_conversations where workspace_id = @workspaceId and user_id = @userId and installed)", new { workspaceId, userId }, cancellationToken);

    /// <summary>The channel of this name, where the bot is in one alone that is called so.</summary>
    public async Task<string?> ChannelAsync(long workspaceId, string name, CancellationToken cancellationToken) =>
        await session.QueryAsync<string>(
            "select conversation from teams_conversations where workspace_id = @workspaceId and kind = 'channel' and installed and lower(name) = lower(@name) limit 2",
            new { workspaceId, name }, cancellationToken) is [var only] ? only : null;

    /// <summary>The teams whose people were last read before this moment, or never.</summary>
    public Task<IReadOnlyList<TeamsRosterRow>> UnreadAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.external_id as tenant, c.conversation, c.service_url as serviceurl
            from   teams_conversations c
            join   chat_workspaces w on w.organization_id = c.organization_id and w.id = c.workspace_id
            where  w.removed_at is null and c.installed and c.kind = 'channel' and c.conversation = c.team
            and    coalesce(c.people_read_at, '-infinity') < @before
            order  by c.workspace_id, c.conversation
            """;

        return session.QueryAsync<TeamsRosterRow>(Sql, new { before }, cancellationToken);
    }

    /// <summary>
    /// The conversations in which nobody was said hello to since the bot was put in, and the chats of people whom nobody knows; not those of people
    /// about whom Teams was asked since this moment.
    /// </summary>
    public Task<IReadOnlyList<TeamsUnmetRow>> UnmetAsync(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.external_id as tenant, c.conversation, c.kind, coalesce(c.user_id, c.put_in_by) as userid, c.team, c.service_url as serviceurl,
                   c.put_in_by is not null as isputin, c.welcomed_at is not null as iswelcomed
            from   teams_conversations c
            join   chat_workspaces w on w.organization_id = c.organization_id and w.id = c.workspace_id
            left   join chat_identities i on i.organization_id = c.organization_id and i.workspace_id = c.workspace_id and i.user_id = c.user_id
            where  w.removed_at is null and c.installed
            and    case when c.kind = 'personal' then coalesce(c.people_read_at, '-infinity') < @before else c.put_in_by is not null end
            and   ((c.put_in_by is not null and c.welcomed_at is null) or (c.kind = 'personal' and i.user_id is null))
            order  by c.put_in_by is null, c.workspace_id, c.conversation
            limit  @most
            """;

        return session.QueryAsync<TeamsUnmetRow>(Sql, new { before, most }, cancellationToken);
    }

    /// <summary>Notes that Teams has said whose chat this is; false when it was noted within the hour.</summary>
    public async Task<bool> MetAsync(long workspaceId, string conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update teams_conversations set people_read_at = @now
            where  workspace_id = @workspaceId and conversation = @conversation and coalesce(people_read_at, '-infinity') < @now - interval '1 hour'
            """;

        return await session.ExecuteAsync(Sql, new { workspaceId, conversation, now }, cancellationToken) == 1;
    }

    /// <summary>The teams of a tenant that the bot is in.</summary>
    public Task<IReadOnlyList<TeamsRosterRow>> TeamsAsync(long workspaceId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.external_id as tenant, c.conversation, c.service_url as serviceurl
            from   teams_conversations c
            join   chat_workspaces w on w.organization_id = c.organization_id and w.id = c.workspace_id
            where  c.workspace_id = @workspaceId and c.installed and c.kind = 'channel' and c.conversation = c.team
            order  by c.conversation
            """;

        return session.QueryAsync<TeamsRosterRow>(Sql, new { workspaceId }, cancellationToken);
    }

    /// <summary>Notes when a team's people were read; null when they are to be read again.</summary>
    public Task ReadAsync(long workspaceId, string team, DateTimeOffset? at, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update teams_conversations set people_read_at = @at where workspace_id = @workspaceId and conversation = @team", new { workspaceId, team, at }, cancellationToken);
}
