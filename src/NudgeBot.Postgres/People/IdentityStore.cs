namespace NudgeBot.Postgres.People;

/// <summary>Where a person's direct messages are on one platform.</summary>
/// <param name="Conversation">The platform's id of the DM; null until it has been opened.</param>
public sealed record PersonAddress(long WorkspaceId, string Platform, string Workspace, string UserId, string? Conversation);

/// <summary>A chat workspace that is installed.</summary>
public sealed record WorkspaceRow(long Id, string Platform, string ExternalId, string Name);

/// <summary>A person, as a platform knows them.</summary>
/// <param name="TimeZone">What the platform told last, or else was taken from their team or admin; null where there is neither.</param>
public sealed record KnownUser(long PersonId, string? TimeZone);

/// <summary>Who is who on the chat platforms.</summary>
public sealed class IdentityStore(Session session)
{
    /// <summary>Where this person can be reached, the platform they were seen on last first.</summary>
    public Task<IReadOnlyList<PersonAddress>> AddressesOfAsync(long personId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.id as workspaceid, w.platform, w.external_id as workspace, i.user_id as userid, i.conversation
            from   chat_identities i
            join   chat_workspaces w on w.organization_id = i.organization_id and w.id = i.workspace_id
            where  i.person_id = @personId and i.reachable and w.removed_at is null
            order  by w.id
            """;

        return session.QueryAsync<PersonAddress>(Sql, new { personId }, cancellationToken);
    }

    /// <summary>The person behind a platform's user id; null when nobody is.</summary>
    public Task<long?> PersonOfAsync(long workspaceId, string userId, CancellationToken cancellationToken) =>
        session.ScalarAsync<long?>(
            "select person_id from chat_identities where workspace_id = @workspaceId and user_id = @userId", new { workspaceId, userId }, cancellationToken);

    /// <summary>Somebody has just done something in this conversation: where it is their own, they can be reached again.</summary>
    public Task PresentAsync(long workspaceId, string userId, string conversation, CancellationToken cancellationToken)
    {
        const string Sql = """
            update chat_identities set reachable = true
            where  workspace_id = @workspaceId and user_id = @userId and not reachable and coalesce(conversation, @conversation) = @conversation
            """;

        return session.ExecuteAsync(Sql, new { workspaceId, userId, conversation }, cancellationToken);
    }

    /// <summary>What is known of a platform's user; null when nobody is behind the id.</summary>
    public Task<KnownUser?> KnownAsync(long workspaceId, string userId, CancellationToken cancellationToken) =>
        session.FirstAsync<KnownUser>(
            "select person_id as personid, time_zone as timezone from chat_identities where workspace_id = @workspaceId and user_id = @userId", new { workspaceId, userId }, cancellationToken);

    public Task<WorkspaceRow?> WorkspaceAsync(long workspaceId, CancellationToken cancellationToken) =>
        session.FirstAsync<WorkspaceRow>(
            "select id, platform, external_id as externalid, name from chat_workspaces where id = @workspaceId", new { workspaceId }, cancellationToken);

    /// <summary>Nothing is sent into this workspace any more, until it is installed again.</summary>
    public Task RemoveAsync(long workspaceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update chat_workspaces set removed_at = @now where id = @workspaceId and removed_at is null", new { workspaceId, now }, cancellationToken);

    /// <summary>Installs a workspace into the session's organization, or finds it there.</summary>
    public async Task<long> InstallAsync(string platform, string externalId, string name, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into chat_workspaces (platform, external_id, name) values (@platform, @externalId, @name)
            on conflict on constraint chat_workspaces_is_installed_once do update set name = excluded.name, removed_at = null
            returning id
            """;

        return await session.ScalarAsync<long>(Sql, new { platform, externalId, name }, cancellationToken);
    }

    /// <summary>Notes that a person is this user there, with the DM where one is known.</summary>
    public Task LinkAsync(long workspaceId, string userId, long personId, string? conversation, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into chat_identities (workspace_id, user_id, person_id, conversation) values (@workspaceId, @userId, @personId, @conversation)
            on conflict on constraint chat_identities_pkey do update
            set person_id = excluded.person_id, conversation = coalesce(excluded.conversation, chat_identities.conversation), reachable = true
            """;

        return session.ExecuteAsync(Sql, new { workspaceId, userId, personId, conversation }, cancellationToken);
    }
}
