using NudgeBot.Core.Chat.Words;
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

    public async Task<KeptInstallation> KeepAsync(NewSlackInstallation installed, CancellationToken cancellationToken)
    {
        var organization = await OrganizationAsync(installed.Workspace, cancellationToken);
        if (installed.Into is { } into)
        {
            if (organization is { } other && other != into)
            {
                return new KeptInstallation.Elsewhere();
            }

            if (!await HasOrganizationAsync(into, cancellationToken))
            {
                return new KeptInstallation.OrganizationGone();
            }

            organization = into;
        }

        if (organization is { } joined)
        {
            return await InAsync(joined);
        }

        var kept = default(KeptInstallation.Kept);
        await FirstOrganization.FoundAsync(database, installed.Name, async session => kept = await WriteAsync(session, installed, cancellationToken), cancellationToken);

        // Unless it is the first, there are others, and this workspace belongs to none of them.
        return kept ?? await InAsync(await claims.FoundAsync(installed.Name, cancellationToken));

        Task<KeptInstallation.Kept> InAsync(long id) => database.InAsync(id, session => WriteAsync(session, installed, cancellationToken), cancellationToken);
    }

    public async Task<bool> HasOrganizationAsync(long organization, CancellationToken cancellationToken) =>
        (await claims.OrganizationIdsAsync(cancellationToken)).Contains(organization);

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
        string workspace, DateTimeOffset before, Func<string, Task<NextToken>> exchange, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(Platform, workspace, cancellationToken) is not { } claim)
        {
            return;
        }

        await using var session = await database.BeginAsync(claim.OrganizationId, cancellationToken);
        var store = new SlackInstallationStore(session);
        if (await store.TakeAsync(claim.Id, cancellationToken) is not { SealedRefresh: { } refresh, ExpiresAt: { } expires, RefusedAt: null } installation || expires >= before)
        {
            return;
        }

        switch (await exchange(vault.Open(refresh, Owner(workspace))))
        {
            case NextToken.Given(var token, var rotation):
                await store.RenewTokenAsync(claim.Id, vault.Seal(token, Owner(workspace)), vault.Seal(rotation.RefreshToken, Owner(workspace)), rotation.ExpiresAt, CancellationToken.None);
                await session.CommitAsync(CancellationToken.None);
                break;
            case NextToken.Never:
                await store.RefuseAsync(claim.Id, machine.GetUtcNow(), cancellationToken);
                await Membership.TellAdminsAsync(
                    session, claim.Id, SlackWords.LosingAccess(installation.Name, options.PublicUrl is { } address ? new Uri(address, "/slack/install").AbsoluteUri : null),
                    await clock.NowAsync(cancellationToken), cancellationToken);
                await session.CommitAsync(cancellationToken);
                break;
        }
    }

    // Where it was installed before; else, for the one workspace of the settings, the one organization that somebody imported into.
    private async Task<long?> OrganizationAsync(string workspace, CancellationToken cancellationToken) =>
        await claims.InstalledOnceAsync(Platform, workspace, cancellationToken) is { } before ? before.OrganizationId
        : options.BotToken.Length > 0 && await claims.OrganizationIdsAsync(cancellationToken) is [var only] ? only
        : null;

    private async Task<KeptInstallation.Kept> WriteAsync(Session session, NewSlackInstallation installed, CancellationToken cancellationToken)
    {
        var (identities, members, installations) = (new IdentityStore(session), new MemberStore(session), new SlackInstallationStore(session));
        var workspaceId = await identities.InstallAsync(Platform, installed.Workspace, installed.Name, cancellationToken);
        var before = await installations.FindAsync(workspaceId, cancellationToken);
        var team = before is not null
            ? before.NewcomersTeamId
            : await installations.NewcomersTeamAsync(cancellationToken) ?? await members.NewcomersTeamAsync(NewcomersTeam, installed.Installer?.TimeZone, cancellationToken);

        string? Sealed(string? secret) => secret is null ? null : vault.Seal(secret, Owner(installed.Workspace));
        await installations.KeepAsync(
            workspaceId, installed.BotUser, installed.AppId, Sealed(installed.BotToken), Sealed(installed.Rotation?.RefreshToken), installed.Rotation?.ExpiresAt, team,
            machine.GetUtcNow(), cancellationToken);

        if (installed.Installer is not { } installer)
        {
            return new KeptInstallation.Kept(IsGreeted: false);
        }

        await Membership.NoteAsync(session, workspaceId, installed.Workspace, team, [installer], cancellationToken);
        var now = await clock.NowAsync(cancellationToken);
        var admin = await members.AdminAsync(workspaceId, installer.User, cancellationToken);

        // An admin whom nobody can ask is none, but where the install came by a link somebody has just been asked.
        if (admin is null || !(installed.Into is not null || (before is not null && admin.IsReachable)))
        {
            return new KeptInstallation.Kept(await Membership.PromoteAsync(session, workspaceId, team, installer, now, cancellationToken));
        }

        var name = before is null ? await new OrganizationStore(session).NameAsync(cancellationToken) : null;
        return await Membership.GreetAsync(session, workspaceId, installer, name, admin, now, cancellationToken);
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
