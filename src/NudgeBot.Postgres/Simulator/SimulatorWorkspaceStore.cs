namespace NudgeBot.Postgres.Simulator;

/// <summary>The organization the simulator is installed into.</summary>
/// <param name="InstalledAt">Tells one database from the next: what a browser remembers of another one means nothing here.</param>
public sealed record SimulatorWorkspace(long Id, DateTimeOffset InstalledAt);

/// <summary>The simulator as a chat workspace: one, installed into one organization, in which everybody has a DM and every team a channel.</summary>
public sealed class SimulatorWorkspaceStore(Session session)
{
    /// <summary>The platform's name, and its only workspace's id there.</summary>
    public const string Name = "simulator";

    /// <summary>The organization into which the simulator is installed, or null.</summary>
    public static async Task<long?> OrganizationAsync(Database database, CancellationToken cancellationToken) =>
        await database.AskAsync<long>("select organization_id from organization_of_workspace(@Name, @Name)", new { Name }, cancellationToken) is [var id, ..] ? id : null;

    /// <summary>The first platform, <c>slack</c> or <c>teams</c>, that is installed into any organization; null while none is.</summary>
    public static async Task<string?> RealPlatformAsync(Database database, CancellationToken cancellationToken)
    {
        const string Sql = """
            select platform
            from   chat_workspaces
            where  platform <> @Name and removed_at is null
            order  by id
            limit  1
            """;

        foreach (var organization in await database.AskAsync<long>("select organization_ids()", null, cancellationToken))
        {
            await using var session = await database.BeginAsync(organization, cancellationToken);
            if (await session.ScalarAsync<string?>(Sql, new { Name }, cancellationToken) is { } platform)
            {
                return platform;
            }
        }

        return null;
    }

    /// <summary>Installs the simulator, or finds it, and gives whoever lacks one a DM, and each team without a channel its channel. Safe to repeat.</summary>
    public async Task<SimulatorWorkspace> InstallAsync(CancellationToken cancellationToken)
    {
        const string Workspace = """
            insert into chat_workspaces (platform, external_id, name)
            values (@Name, @Name, 'Simulator')
            on conflict on constraint chat_workspaces_is_installed_once do update set removed_at = null
            returning id, installed_at as installedat
            """;

        const string People = """
            insert into chat_identities (workspace_id, user_id, person_id, conversation)
            select @Id, p.id::text, p.id, 'dm-' || p.id
            from   people p
            where  p.active
            on conflict do nothing
            """;

        const string Teams = """
            update teams
            set    channel_workspace_id = @Id, channel = 'team-' || id
            where  channel is null
            """;

        var workspace = (await session.FirstAsync<SimulatorWorkspace>(Workspace, new { Name }, cancellationToken))!;
        await session.ExecuteAsync(People, new { workspace.Id }, cancellationToken);
        await session.ExecuteAsync(Teams, new { workspace.Id }, cancellationToken);
        return workspace;
    }

    /// <summary>The simulator's workspace in this organization, or null.</summary>
    public Task<SimulatorWorkspace?> FindAsync(CancellationToken cancellationToken) =>
        session.FirstAsync<SimulatorWorkspace>(
            "select id, installed_at as installedat from chat_workspaces where platform = @Name and removed_at is null", new { Name }, cancellationToken);
}
