using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Teams;
using NudgeBot.Teams;

namespace NudgeBot.Host.Workspaces;

/// <summary>Where Teams is installed: each tenant in its organization, its conversations with the way to them, and who is there.</summary>
internal sealed partial class TeamsTenants(Database database, TeamsOptions options, BusinessClock clock, TimeProvider machine, ILogger<TeamsTenants> logger) : ITeamsTenants, ITeamsPeople, ITeamsAddresses
{
    private const string Platform = "teams";
    private const string Personal = "personal";
    private const string Channel = "channel";
    private const string NewcomersTeam = "Everybody";

    private readonly Claims claims = new(database);

    public async Task<TeamsVisitor> SeenAsync(TeamsVisit visit, CancellationToken cancellationToken)
    {
        if (await claims.WorkspaceAsync(Platform, visit.Tenant, cancellationToken) is null)
        {
            await WorkspaceFounding.InAsync(
                database, Platform, visit.Tenant, $"Teams {visit.Tenant}", options.IsForOneTenant, session => InstallAsync(session, visit, cancellationToken), cancellationToken);
        }

        return await InAsync(visit.Tenant, async (session, id) =>
        {
            var isPersonal = visit.Kind == TeamsPlaceKind.Personal;
            var store = new TeamsStore(session);
            if (await store.ServedAsync(id, visit.ServiceUrl.AbsoluteUri, options.AppId.ToLowerInvariant(), cancellationToken))
            {
                await store.ForgetAsync(id, cancellationToken);
                Log.AnotherApp(logger, visit.Tenant);
            }

            await store.SeenAsync(
                id, new TeamsConversationRow(visit.Conversation, Word(visit.Kind), isPersonal ? visit.User : null, visit.Team, visit.Name, visit.ServiceUrl.AbsoluteUri, visit.IsInstall ? visit.User : null),
                cancellationToken);
            if (isPersonal)
            {
                await new MemberStore(session).OpenedAsync(id, visit.User, visit.Conversation, cancellationToken);
            }

            var known = await new IdentityStore(session).KnownAsync(id, visit.User, cancellationToken);
            return new TeamsVisitor(known is not null, known?.TimeZone, await store.IsWelcomedAsync(id, visit.Conversation, cancellationToken));
        }, cancellationToken) ?? throw new InvalidOperationException("A tenant that has just been installed is not there.");
    }

    public Task GreetAsync(TeamsVisit visit, TeamsPerson? person, CancellationToken cancellationToken) =>
        InAsync(visit.Tenant, async (session, id) =>
        {
            // A stranger who merely writes is told so in the answer to what they wrote.
            var speaker = await new PersonStore(session).SpeakingAsAsync(id, visit.User, cancellationToken);
            if ((speaker is null && !visit.IsInstall) || !await new TeamsStore(session).WelcomeAsync(id, visit.Conversation, machine.GetUtcNow(), cancellationToken))
            {
                return;
            }

            var known = await new IdentityStore(session).PersonOfAsync(id, visit.User, cancellationToken);
            var admin = await FirstAdminAsync(session, id, visit, person, known, cancellationToken);
            var hasTeam = await new TeamsStore(session).NewcomersTeamAsync(id, cancellationToken) is not null;
            if (visit.Kind == TeamsPlaceKind.Personal)
            {
                var text = admin is not null ? TeamsWords.WelcomeAdmin(admin, hasTeam)
                    : speaker is not null ? TeamsWords.Welcome(speaker.Name)
                    : TeamsWords.HelloStranger;
                await SayAsync(session, id, visit.Conversation, visit.User, text, cancellationToken);
                return;
            }

            await SayAsync(session, id, visit.Conversation, null, TeamsWords.HelloChannel, cancellationToken);
            if (admin is not null)
            {
                await SayAsync(session, id, visit.User, visit.User, TeamsWords.WelcomeAdmin(admin, hasTeam), cancellationToken);
            }
        }, cancellationToken);

    public async Task<IReadOnlyList<TeamsUnmet>> UnmetAsync(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var unmet = new List<TeamsUnmet>();
        foreach (var organization in await claims.OrganizationIdsAsync(cancellationToken))
        {
            var rows = await database.InAsync(organization, session => new TeamsStore(session).UnmetAsync(before, most, cancellationToken), cancellationToken);
            unmet.AddRange(rows.Select(row => new TeamsUnmet(
                new TeamsVisit(row.Tenant, new Uri(row.ServiceUrl), Kind(row.Kind), row.Conversation, row.UserId, row.Team, IsInstall: row.IsPutIn), row.IsWelcomed)));
        }

        return unmet;
    }

    public Task MetAsync(TeamsUnmet met, CancellationToken cancellationToken) =>
        InAsync(met.Visit.Tenant, async (session, id) =>
        {
            var visit = met.Visit;
            if (visit.Kind == TeamsPlaceKind.Personal
                && await new TeamsStore(session).MetAsync(id, visit.Conversation, machine.GetUtcNow(), cancellationToken)
                && met.IsWelcomed
                && await new IdentityStore(session).PersonOfAsync(id, visit.User, cancellationToken) is { } person
                && await new PersonStore(session).FindAsync(person, cancellationToken) is { } row)
            {
                await SayAsync(session, id, visit.Conversation, visit.User, TeamsWords.Welcome(row.Name), cancellationToken);
            }
        }, cancellationToken);

    public Task RemovedAsync(TeamsVisit visit, CancellationToken cancellationToken) =>
        InAsync(visit.Tenant, async (session, id) =>
        {
            await new TeamsStore(session).RemovedAsync(id, visit.Team ?? visit.Conversation, cancellationToken);
            if (visit.Kind == TeamsPlaceKind.Personal)
            {
                await UnreachableAsync(session, id, visit.User, cancellationToken);
            }
        }, cancellationToken);

    public Task LeftAsync(string tenant, IReadOnlyCollection<TeamsPerson> people, CancellationToken cancellationToken) =>
        InAsync(tenant, async (session, id) =>
        {
            var store = new TeamsStore(session);
            var gone = new List<TeamsPerson>();
            foreach (var person in people)
            {
                if (!await store.HasPersonalAsync(id, person.User, cancellationToken))
                {
                    gone.Add(person with { IsGone = true });
                }
            }

            await NoteAsync(session, id, tenant, gone, cancellationToken);
        }, cancellationToken);

    public Task AreThereAsync(string tenant, IReadOnlyCollection<TeamsPerson> people, CancellationToken cancellationToken) =>
        InAsync(tenant, (session, id) => NoteAsync(session, id, tenant, people, cancellationToken), cancellationToken);

    public Task UnreachableAsync(string tenant, string user, CancellationToken cancellationToken) =>
        InAsync(tenant, (session, id) => UnreachableAsync(session, id, user, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<TeamsRoster>> UnreadAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var rosters = new List<TeamsRoster>();
        foreach (var organization in await claims.OrganizationIdsAsync(cancellationToken))
        {
            var rows = await database.InAsync(organization, session => new TeamsStore(session).UnreadAsync(before, cancellationToken), cancellationToken);
            rosters.AddRange(rows.Select(Roster));
        }

        return rosters;
    }

    public async Task<IReadOnlyList<TeamsRoster>> TeamsAsync(string tenant, CancellationToken cancellationToken) =>
        [.. (await InAsync(tenant, (session, id) => new TeamsStore(session).TeamsAsync(id, cancellationToken), cancellationToken) ?? []).Select(Roster)];

    public Task ReadAgainAsync(string tenant, string team, CancellationToken cancellationToken) =>
        InAsync(tenant, (session, id) => new TeamsStore(session).ReadAsync(id, team, null, cancellationToken), cancellationToken);

    public Task AllReadAsync(TeamsRoster roster, IReadOnlyCollection<TeamsChannelName> channels, CancellationToken cancellationToken) =>
        InAsync(roster.Tenant, async (session, id) =>
        {
            var store = new TeamsStore(session);
            foreach (var channel in channels)
            {
                await store.SeenAsync(id, new TeamsConversationRow(channel.Conversation, Channel, null, roster.Conversation, channel.Name, roster.ServiceUrl.AbsoluteUri), cancellationToken);
            }

            await store.ReadAsync(id, roster.Conversation, machine.GetUtcNow(), cancellationToken);
        }, cancellationToken);

    public async Task<TeamsAddress?> FindAsync(string tenant, string conversation, string? user, CancellationToken cancellationToken) =>
        await InAsync(tenant, (session, id) => new TeamsStore(session).AddressAsync(id, conversation.Split(';')[0], user, cancellationToken), cancellationToken) is { } row
            ? new TeamsAddress(new Uri(row.ServiceUrl), row.Kind is null ? null : Kind(row.Kind), row.HasLeft)
            : null;

    public Task<string?> PersonalAsync(string tenant, string user, CancellationToken cancellationToken) =>
        InAsync(tenant, (session, id) => new TeamsStore(session).PersonalAsync(id, user, cancellationToken), cancellationToken);

    public Task OpenedAsync(string tenant, string user, string conversation, Uri serviceUrl, CancellationToken cancellationToken) =>
        InAsync(tenant, async (session, id) =>
        {
            var store = new TeamsStore(session);
            await store.OpenedAsync(id, user, conversation, serviceUrl.AbsoluteUri, cancellationToken);
            await new MemberStore(session).OpenedByUsAsync(id, user, conversation, cancellationToken);

            // Whoever never added the bot themselves, and is in a team of its, reads with the first message what this is.
            if (await store.WelcomeAsync(id, conversation, machine.GetUtcNow(), cancellationToken)
                && await new IdentityStore(session).PersonOfAsync(id, user, cancellationToken) is { } person
                && await new PersonStore(session).FindAsync(person, cancellationToken) is { Role: "rep" } row)
            {
                await SayAsync(session, id, conversation, user, TeamsWords.Welcome(row.Name), cancellationToken);
            }
        }, cancellationToken);

    public Task SwitchedOffAsync(string tenant, CancellationToken cancellationToken) =>
        InAsync(tenant, async (session, id) =>
        {
            await Membership.TellAdminsAsync(session, id, TeamsWords.SwitchedOff, await clock.NowAsync(cancellationToken), cancellationToken);
            await new IdentityStore(session).RemoveAsync(id, machine.GetUtcNow(), cancellationToken);
        }, cancellationToken);

    public Task MovedAsync(string tenant, Uri serviceUrl, CancellationToken cancellationToken) =>
        InAsync(tenant, (session, id) => new TeamsStore(session).MovedAsync(id, serviceUrl.AbsoluteUri, cancellationToken), cancellationToken);

    private static async Task InstallAsync(Session session, TeamsVisit visit, CancellationToken cancellationToken)
    {
        var id = await new IdentityStore(session).InstallAsync(Platform, visit.Tenant, "Microsoft Teams", cancellationToken);
        var team = await new MemberStore(session).NewcomersTeamAsync(NewcomersTeam, timeZone: null, cancellationToken);
        await new TeamsStore(session).KeepTenantAsync(id, visit.ServiceUrl.AbsoluteUri, team, cancellationToken);
    }

    // Whoever installs it where nobody ever was an admin is the first one; also when a people file does not name them.
    private static async Task<string?> FirstAdminAsync(Session session, long id, TeamsVisit visit, TeamsPerson? person, long? known, CancellationToken cancellationToken)
    {
        var (members, store) = (new MemberStore(session), new TeamsStore(session));
        if (person is null || !visit.IsInstall || await members.HasHadAdminAsync(cancellationToken))
        {
            return null;
        }

        // Of several who come at once, one is first.
        await store.HoldAsync(id, cancellationToken);
        if (await members.HasHadAdminAsync(cancellationToken))
        {
            return null;
        }

        if (known is null)
        {
            known = await members.AddAsync(person.Name, person.Email, person.TimeZone, cancellationToken);
            await new IdentityStore(session).LinkAsync(id, visit.User, known.Value, visit.Kind == TeamsPlaceKind.Personal ? visit.Conversation : null, cancellationToken);
        }

        await members.PromoteAsync(known.Value, await store.NewcomersTeamAsync(id, cancellationToken), cancellationToken);
        return person.Name;
    }

    private async Task SayAsync(Session session, long id, string conversation, string? user, string text, CancellationToken cancellationToken) =>
        await new OutboxStore(session).PlanAsync(
            new NewMessage(id, conversation, user, null, new ChatMessage(MessageKind.Text, text), await clock.NowAsync(cancellationToken)), cancellationToken);

    private async Task NoteAsync(Session session, long id, string tenant, IReadOnlyCollection<TeamsPerson> people, CancellationToken cancellationToken)
    {
        var team = await new TeamsStore(session).NewcomersTeamAsync(id, cancellationToken);
        var members = people.Select(person => new Member(person.User, person.Name, person.Email?.ToLowerInvariant(), Zone.Find(person.TimeZone) is null ? null : person.TimeZone, person.IsGone));
        foreach (var gone in await new MemberStore(session).NoteAsync(id, $"{Platform} {tenant}", team, [.. members], cancellationToken))
        {
            await Membership.TellManagersAsync(session, gone, TeamsWords.Unreachable, await clock.NowAsync(cancellationToken), cancellationToken);
        }
    }

    private async Task UnreachableAsync(Session session, long id, string user, CancellationToken cancellationToken)
    {
        if (await new MemberStore(session).UnreachableAsync(id, user, cancellationToken) is { } person)
        {
            await Membership.TellManagersAsync(session, person, TeamsWords.Unreachable, await clock.NowAsync(cancellationToken), cancellationToken);
        }
    }

    private async Task<T?> InAsync<T>(string tenant, Func<Session, long, Task<T>> work, CancellationToken cancellationToken) =>
        await claims.WorkspaceAsync(Platform, tenant, cancellationToken) is { } claim
            ? await database.InAsync(claim.OrganizationId, session => work(session, claim.Id), cancellationToken)
            : default;

    private Task InAsync(string tenant, Func<Session, long, Task> work, CancellationToken cancellationToken) =>
        InAsync(tenant, async (session, id) =>
        {
            await work(session, id);
            return true;
        }, cancellationToken);

    private static TeamsRoster Roster(TeamsRosterRow row) => new(row.Tenant, row.Conversation, new Uri(row.ServiceUrl));

    private static string Word(TeamsPlaceKind kind) => kind switch { TeamsPlaceKind.Personal => Personal, TeamsPlaceKind.Channel => Channel, _ => "group" };

    private static TeamsPlaceKind Kind(string word) => word switch { Personal => TeamsPlaceKind.Personal, Channel => TeamsPlaceKind.Channel, _ => TeamsPlaceKind.Group };

    private static partial class Log
    {
        [LoggerMessage(890, LogLevel.Warning, "Teams tenant {Tenant} is served with another Teams:AppId than before. People there are known, and nudged, again once each has added the new bot or is in a team that has it.")]
        public static partial void AnotherApp(ILogger logger, string tenant);
    }
}
