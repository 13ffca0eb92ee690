using NudgeBot.Core.Chat.Words;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Slack;
using NudgeBot.Slack;

namespace NudgeBot.Host.Workspaces;

/// <summary>Who is in a Slack workspace, and who can be reached there.</summary>
internal sealed class SlackPeople(Database database, BusinessClock clock, TimeProvider machine) : ISlackPeople
{
    private const string Platform = "slack";

    private readonly Claims claims = new(database);

    public Task OpenedAsync(string workspace, string user, string conversation, CancellationToken cancellationToken) =>
        InAsync(workspace, (session, id) => new MemberStore(session).OpenedAsync(id, user, conversation, cancellationToken), cancellationToken);

    public Task AreThereAsync(string workspace, IReadOnlyCollection<SlackPerson> people, CancellationToken cancellationToken) =>
        InAsync(workspace, async (session, id) =>
        {
            var team = (await new SlackInstallationStore(session).FindAsync(id, cancellationToken))?.NewcomersTeamId;
            var now = await clock.NowAsync(cancellationToken);
            foreach (var gone in await Membership.NoteAsync(session, id, workspace, team, people, cancellationToken))
            {
                await Membership.TellManagersAsync(session, gone, SlackWords.Unreachable, now, cancellationToken);
            }

            // Where nobody installed it by a link, it is the owner's.
            if (people.FirstOrDefault(person => person is { IsOwner: true, IsGone: false }) is { } owner && !await new MemberStore(session).HasAdminAsync(cancellationToken))
            {
                await Membership.PromoteAsync(session, id, team, owner, now, cancellationToken);
            }
        }, cancellationToken);

    public Task AllReadAsync(string workspace, CancellationToken cancellationToken) =>
        InAsync(workspace, (session, id) => new SlackInstallationStore(session).AllReadAsync(id, machine.GetUtcNow(), cancellationToken), cancellationToken);

    public async Task<bool> IsKnownAsync(string workspace, string user, CancellationToken cancellationToken) =>
        await claims.WorkspaceAsync(Platform, workspace, cancellationToken) is { } claim
        && await database.InAsync(claim.OrganizationId, session => new PersonStore(session).SpeakingAsAsync(claim.Id, user, cancellationToken), cancellationToken) is not null;

    public Task UnreachableAsync(string workspace, string user, CancellationToken cancellationToken) =>
        InAsync(workspace, async (session, id) =>
        {
            if (await new MemberStore(session).UnreachableAsync(id, user, cancellationToken) is { } person)
            {
                await Membership.TellManagersAsync(session, person, SlackWords.Unreachable, await clock.NowAsync(cancellationToken), cancellationToken);
            }
        }, cancellationToken);

    private async Task InAsync(string workspace, Func<Session, long, Task> work, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(Platform, workspace, cancellationToken) is { } claim)
        {
            await database.InAsync(claim.OrganizationId, session => work(session, claim.Id), cancellationToken);
        }
    }
}
