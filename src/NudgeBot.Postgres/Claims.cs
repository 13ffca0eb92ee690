namespace NudgeBot.Postgres;

/// <summary>Whose work is due: an organization and an id in it, and nothing else of anybody's rows.</summary>
public sealed record Claim(long OrganizationId, long Id);

/// <summary>The questions a worker asks across organizations, answered by security-definer functions.</summary>
public sealed class Claims(Database database)
{
    /// <summary>The oldest waiting event of each conversation.</summary>
    public Task<IReadOnlyList<Claim>> ReadyInboxAsync(DateTimeOffset machineNow, int most, CancellationToken cancellationToken) =>
        database.AskAsync<Claim>("select organization_id as organizationid, id from ready_inbox(@machineNow, @most)", new { machineNow, most }, cancellationToken);

    /// <summary>Workspaces with something to send that no other host holds.</summary>
    public Task<IReadOnlyList<Claim>> WorkspacesWithMailAsync(DateTimeOffset machineNow, string host, int most, CancellationToken cancellationToken) =>
        database.AskAsync<Claim>(
            "select organization_id as organizationid, id from workspaces_with_mail(@machineNow, @host, @most)", new { machineNow, host, most }, cancellationToken);

    /// <summary>The organization that has installed a chat workspace, and the workspace's id there; null when none has.</summary>
    public async Task<Claim?> WorkspaceAsync(string platform, string externalId, CancellationToken cancellationToken) =>
        (await database.AskAsync<Claim>(
            "select organization_id as organizationid, id from organization_of_workspace(@platform, @externalId)", new { platform, externalId }, cancellationToken))
        .SingleOrDefault();

    /// <summary>The organization that a key of the ingest API opens, and the key's id there; null for one that is unknown or revoked.</summary>
    /// <param name="hash">SHA-256 of the key.</param>
    public async Task<Claim?> KeyAsync(byte[] hash, CancellationToken cancellationToken) =>
        (await database.AskAsync<Claim>("select organization_id as organizationid, id from organization_of_key(@hash)", new { hash }, cancellationToken)).SingleOrDefault();

    /// <summary>As <see cref="WorkspaceAsync"/>, also for a workspace that was removed since.</summary>
    public async Task<Claim?> InstalledOnceAsync(string platform, string externalId, CancellationToken cancellationToken) =>
        (await database.AskAsync<Claim>(
            "select organization_id as organizationid, id from organization_that_installed(@platform, @externalId)", new { platform, externalId }, cancellationToken))
        .SingleOrDefault();

    /// <summary>People who are to be looked at by now, the longest waiting first.</summary>
    public Task<IReadOnlyList<Claim>> DuePeopleAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        database.AskAsync<Claim>("select organization_id as organizationid, id from due_people(@now, @most)", new { now, most }, cancellationToken);

    /// <summary>Teams whose channels are to be looked at by now, the longest waiting first.</summary>
    public Task<IReadOnlyList<Claim>> DueTeamsAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        database.AskAsync<Claim>("select organization_id as organizationid, id from due_teams(@now, @most)", new { now, most }, cancellationToken);

    /// <summary>When the next person, or team, is to be looked at; null when nobody ever is.</summary>
    public async Task<DateTimeOffset?> NextPlanningMomentAsync(CancellationToken cancellationToken) =>
        (await database.AskAsync<DateTimeOffset?>("select next_planning_moment()", null, cancellationToken)).Single();

    /// <summary>The ids of all organizations, oldest first.</summary>
    public Task<IReadOnlyList<long>> OrganizationIdsAsync(CancellationToken cancellationToken) =>
        database.AskAsync<long>("select organization_ids()", null, cancellationToken);

    /// <summary>Makes a new organization and gives its id.</summary>
    public async Task<long> FoundAsync(string name, CancellationToken cancellationToken) =>
        (await database.AskAsync<long>("select create_organization(@name)", new { name }, cancellationToken)).Single();

    /// <summary>How many events and messages nobody has tried yet.</summary>
    public async Task<long> UntriedWorkAsync(CancellationToken cancellationToken) =>
        (await database.AskAsync<long>("select untried_work()", null, cancellationToken)).Single();
}
