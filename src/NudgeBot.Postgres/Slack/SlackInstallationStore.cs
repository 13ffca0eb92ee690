namespace NudgeBot.Postgres.Slack;

/// <summary>The app in a workspace.</summary>
/// <param name="SealedToken">As the host encrypted it; null where the token stands in the settings.</param>
public sealed record SlackInstallationRow(string Name, string BotUser, string? AppId, string? SealedToken, string? SealedRefresh, DateTimeOffset? ExpiresAt, long? NewcomersTeamId, DateTimeOffset? RefusedAt);

/// <summary>A workspace to which Slack gives no new token any more, and since when.</summary>
public sealed record RefusedWorkspace(string Name, DateTimeOffset RefusedAt);

/// <summary>Where the Slack app is installed, with its encrypted tokens. Times are machine time.</summary>
public sealed class SlackInstallationStore(Session session)
{
    private const string Select = """
        select w.name, i.bot_user as botuser, i.app_id as appid, i.sealed_token as sealedtoken, i.sealed_refresh as sealedrefresh, i.expires_at as expiresat,
               i.newcomers_team_id as newcomersteamid, i.refused_at as refusedat
        from   slack_installations i
        join   chat_workspaces w on w.organization_id = i.organization_id and w.id = i.workspace_id
        where  i.workspace_id = @workspaceId and w.removed_at is null
        """;

    public Task<SlackInstallationRow?> FindAsync(long workspaceId, CancellationToken cancellationToken) =>
        session.FirstAsync<SlackInstallationRow>(Select, new { workspaceId }, cancellationToken);

    /// <summary>The installation, held until the end of the transaction: nobody else changes its token meanwhile.</summary>
    public Task<SlackInstallationRow?> TakeAsync(long workspaceId, CancellationToken cancellationToken) =>
        session.FirstAsync<SlackInstallationRow>($"{Select} for update of i", new { workspaceId }, cancellationToken);

    /// <summary>The team that everybody joins who comes by another workspace of this organization; null where there is none.</summary>
    public Task<long?> NewcomersTeamAsync(CancellationToken cancellationToken) => session.ScalarAsync<long?>(
        "select newcomers_team_id from slack_installations where newcomers_team_id is not null order by workspace_id limit 1", null, cancellationToken);

    /// <summary>Keeps an installation, or renews it. Newcomers keep the team they had.</summary>
    public Task KeepAsync(
        long workspaceId, string botUser, string? appId, string? sealedToken, string? sealedRefresh, DateTimeOffset? expiresAt, long? newcomersTeamId, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into slack_installations (workspace_id, bot_user, app_id, sealed_token, sealed_refresh, expires_at, installed_at, newcomers_team_id)
            values (@workspaceId, @botUser, @appId, @sealedToken, @sealedRefresh, @expiresAt, @now, @newcomersTeamId)
            on conflict on constraint slack_installations_pkey do update
            set bot_user = excluded.bot_user, app_id = coalesce(excluded.app_id, slack_installations.app_id), sealed_token = excluded.sealed_token,
                sealed_refresh = excluded.sealed_refresh, expires_at = excluded.expires_at, installed_at = excluded.installed_at, people_read_at = null,
                refused_at = null
            """;

        return session.ExecuteAsync(
            Sql, new { workspaceId, botUser, appId, sealedToken, sealedRefresh, expiresAt, newcomersTeamId, now }, cancellationToken);
    }

    public Task RenewTokenAsync(long workspaceId, string sealedToken, string sealedRefresh, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update slack_installations set sealed_token = @sealedToken, sealed_refresh = @sealedRefresh, expires_at = @expiresAt where workspace_id = @workspaceId",
            new { workspaceId, sealedToken, sealedRefresh, expiresAt }, cancellationToken);

    /// <summary>Forgets the tokens and marks the workspace as removed, unless it was installed again after <paramref name="toldAt"/>. Whether it was.</summary>
    public async Task<bool> RemoveAsync(long workspaceId, DateTimeOffset? toldAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            update slack_installations set sealed_token = null, sealed_refresh = null, expires_at = null
            where  workspace_id = @workspaceId and (@toldAt::timestamptz is null or installed_at <= @toldAt)
            """;

        if (await session.ExecuteAsync(Sql, new { workspaceId, toldAt }, cancellationToken) == 0)
        {
            return false;
        }

        await session.ExecuteAsync("update chat_workspaces set removed_at = @now where id = @workspaceId and removed_at is null", new { workspaceId, now }, cancellationToken);
        return true;
    }

    /// <summary>The workspaces, by the platform's id, whose people were last read before this moment, or never.</summary>
    public Task<IReadOnlyList<string>> UnreadAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        ListAsync("coalesce(i.people_read_at, '-infinity') < @before", before, cancellationToken);

    /// <summary>The workspaces, by the platform's id, whose token runs out before this moment and can be changed for another.</summary>
    public Task<IReadOnlyList<string>> ExpiringAsync(DateTimeOffset before, CancellationToken cancellationToken) => ListAsync("i.expires_at < @before and i.refused_at is null", before, cancellationToken);

    /// <summary>Slack gives no other token for this one.</summary>
    public Task RefuseAsync(long workspaceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update slack_installations set refused_at = @now where workspace_id = @workspaceId", new { workspaceId, now }, cancellationToken);

    /// <summary>The workspaces that have to install the app again.</summary>
    public Task<IReadOnlyList<RefusedWorkspace>> RefusedAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.name, i.refused_at as refusedat
            from   slack_installations i
            join   chat_workspaces w on w.organization_id = i.organization_id and w.id = i.workspace_id
            where  w.removed_at is null and i.refused_at is not null
            order  by w.id
            """;

        return session.QueryAsync<RefusedWorkspace>(Sql, null, cancellationToken);
    }

    public Task AllReadAsync(long workspaceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update slack_installations set people_read_at = @now where workspace_id = @workspaceId", new { workspaceId, now }, cancellationToken);

    private Task<IReadOnlyList<string>> ListAsync(string condition, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var sql = $"""
            select w.external_id
            from   slack_installations i
            join   chat_workspaces w on w.organization_id = i.organization_id and w.id = i.workspace_id
            where  w.removed_at is null and {condition}
            order  by w.id
            """;

        return session.QueryAsync<string>(sql, new { before }, cancellationToken);
    }
}
