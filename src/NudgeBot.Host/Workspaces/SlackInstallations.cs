using NudgeBot.Host.Schedule;
using NudgeBot.Host.Security;
using NudgeBot.Postgres;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Slack;
using NudgeBot.Slack;

namespace NudgeBot.Host.Workspaces;

/// <summary>Where Slack is installed: each workspace in its organization, its token encrypted.</summary>
internal sealed class SlackInstallations(Database database, Vault vault, SlackOptions options, BusinessClock clock, TimeProvider machine) : ISlackInstallations
{
    private const string Platform = "slack";
    private const string NewcomersTeam = "Everybody";

    private readonly Claims claims = new(database);

    public async Task<SlackInstallation?> FindAsync(string workspace, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(Platform, workspace, cancellationToken) is not { } claim)
        {
            return null;
        }

        var row = await database.InAsync(claim.OrganizationId, session => new SlackInstallationStore(session).FindAsync(claim.Id, cancellationToken), cancellationToken);
        var token = row is null ? "" : row.SealedToken is { } kept ? vault.Open(kept, Owner(workspace)) : options.BotToken;
        return token.Length == 0 ? null : new SlackInstallation(workspace, row!.Name, token, row.BotUser, row.AppId);
    }

    public async Task KeepAsync(NewSlackInstallation installed, CancellationToken cancellationToken)
    {
        if (await OrganizationAsync(installed.Workspace, cancellationToken) is { } organization)
        {
            await database.InAsync(organization, session => WriteAsync(session, installed, cancellationToken), cancellationToken);
        }
        else if (await FirstOrganization.FoundAsync(database, installed.Name, session => WriteAsync(session, installed, cancellationToken), cancellationToken) is null)
        {
            // There are others, and this workspace belongs to none of them.
            await database.InAsync(await claims.FoundAsync(installed.Name, cancellationToken), session => WriteAsync(session, installed, cancellationToken), cancellationToken);
        }
    }

    public async Task RemoveAsync(string workspace, DateTimeOffset? toldAt, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(Platform, workspace, cancellationToken) is { } claim)
        {
            await database.InAsync(
                claim.OrganizationId, session => new SlackInstallationStore(session).RemoveAsync(claim.Id, toldAt, machine.GetUtcNow(), cancellationToken), cancellationToken);
        }
    }

    public Task<IReadOnlyList<string>> UnreadAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        EverywhereAsync(store => store.UnreadAsync(before, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<string>> ExpiringAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        EverywhereAsync(store => store.ExpiringAsync(before, cancellationToken), cancellationToken);

    public async Task RotateAsync(
        string workspace, DateTimeOffset before, Func<string, Task<(string BotToken, SlackRotation Rotation)?>> exchange, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(Platform, workspace, cancellationToken) is not { } claim)
        {
            return;
        }

        await using var session = await database.BeginAsync(claim.OrganizationId, cancellationToken);
        var store = new SlackInstallationStore(session);
        if (await store.TakeAsync(claim.Id, cancellationToken) is { SealedRefresh: { } refresh, ExpiresAt: { } expires } && expires < before
            && await exchange(vault.Open(refresh, Owner(workspace))) is var (token, rotation))
        {
            await store.RenewTokenAsync(claim.Id, vault.Seal(token, Owner(workspace)), vault.Seal(rotation.RefreshToken, Owner(workspace)), rotation.ExpiresAt, CancellationToken.None);
            await session.CommitAsync(CancellationToken.None);
        }
    }

    // Where it was installed before; else, for the one workspace of the settings, the one organization that somebody imported into.
    private async Task<long?> OrganizationAsync(string workspace, CancellationToken cancellationToken) =>
        await claims.InstalledOnceAsync(Platform, workspace, cancellationToken) is { } before ? before.OrganizationId
        : options.BotToken.Length > 0 && await claims.OrganizationIdsAsync(cancellationToken) is [var only] ? only
        : null;

    private async Task WriteAsync(Session session, NewSlackInstallation installed, CancellationToken cancellationToken)
    {
        var (identities, members, installations) = (new IdentityStore(session), new MemberStore(session), new SlackInstallationStore(session));
        var workspaceId = await identities.InstallAsync(Platform, installed.Workspace, installed.Name, cancellationToken);
        var before = await installations.FindAsync(workspaceId, cancellationToken);
        var team = before is not null
            ? before.NewcomersTeamId
            : await members.NewcomersTeamAsync(NewcomersTeam, installed.Installer?.TimeZone, cancellationToken);

        string? Sealed(string? secret) => secret is null ? null : vault.Seal(secret, Owner(installed.Workspace));
        await installations.KeepAsync(
            workspaceId, installed.BotUser, installed.AppId, Sealed(installed.BotToken), Sealed(installed.Rotation?.RefreshToken), installed.Rotation?.ExpiresAt, team,
            machine.GetUtcNow(), cancellationToken);

        if (installed.Installer is { } installer)
        {
            await Membership.NoteAsync(session, workspaceId, installed.Workspace, team, [installer], cancellationToken);
            var now = await clock.NowAsync(cancellationToken);
            if (before is not null && await members.ReachableAdminAsync(workspaceId, installer.User, cancellationToken) is { } admin)
            {
                await Membership.GreetAgainAsync(session, workspaceId, installer, admin, now, cancellationToken);
            }
            else
            {
                await Membership.PromoteAsync(session, workspaceId, team, installer, now, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<string>> EverywhereAsync(Func<SlackInstallationStore, Task<IReadOnlyList<string>>> list, CancellationToken cancellationToken)
    {
        var workspaces = new List<string>();
        foreach (var organization in await claims.OrganizationIdsAsync(cancellationToken))
        {
            workspaces.AddRange(await database.InAsync(organization, session => list(new SlackInstallationStore(session)), cancellationToken));
        }

        return workspaces;
    }

    private static string Owner(string workspace) => $"{Platform} {workspace}";
}
