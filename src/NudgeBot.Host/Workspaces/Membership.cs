using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Messages;
using NudgeBot.Postgres.People;
using NudgeBot.Slack;

namespace NudgeBot.Host.Workspaces;

/// <summary>Who belongs to a chat workspace, and what is said about it.</summary>
internal static class Membership
{
    /// <summary>Notes who is there; gives the people who have just left.</summary>
    public static Task<IReadOnlyList<long>> NoteAsync(
        Session session, long workspaceId, string workspace, long? newcomersTeam, IEnumerable<SlackPerson> people, CancellationToken cancellationToken) =>
        new MemberStore(session).NoteAsync(
            workspaceId, $"slack {workspace}", newcomersTeam,
            [.. people.Select(person => new Member(person.User, person.Name, person.Email, Zone.Find(person.TimeZone) is null ? null : person.TimeZone, person.IsGone))], cancellationToken);

    /// <summary>Makes a member an admin and the manager of the newcomers, and says hello. Whether that reaches them.</summary>
    public static async Task<bool> PromoteAsync(Session session, long workspaceId, long? newcomersTeam, SlackPerson member, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var identities = new IdentityStore(session);
        if (await identities.PersonOfAsync(workspaceId, member.User, cancellationToken) is not { } person)
        {
            // Others say who belongs here, but whoever installed it does.
            person = await new MemberStore(session).AddAsync(member.Name, member.Email, member.TimeZone, cancellationToken);
            await identities.LinkAsync(workspaceId, member.User, person, conversation: null, cancellationToken);
        }

        await new MemberStore(session).PromoteAsync(person, newcomersTeam, cancellationToken);
        return await SayAsync(session, person, SlackWords.Welcome(member.Name, newcomersTeam is not null), now, cancellationToken);
    }

    /// <summary>Says hello to whoever installed it again, or through an admin's link. In many workspaces anybody may, so that makes nobody an admin while there is one.</summary>
    /// <param name="organization">Which the workspace has joined; null where it is back.</param>
    public static async Task<KeptInstallation.Kept> GreetAsync(
        Session session, long workspaceId, SlackPerson member, string? organization, AdminName admin, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = await new IdentityStore(session).PersonOfAsync(workspaceId, member.User, cancellationToken);
        var other = person == admin.Id ? null : admin.Name;
        var text = organization is null ? SlackWords.BackAgain(member.Name, other) : SlackWords.Joined(member.Name, organization, other);
        return new KeptInstallation.Kept(person is { } known && await SayAsync(session, known, text, now, cancellationToken), other);
    }

    /// <summary>Tells the managers of somebody who can no longer be reached.</summary>
    /// <param name="words">The platform's, with the person's name.</param>
    public static async Task TellManagersAsync(Session session, long personId, Func<string, string> words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await new PersonStore(session).FindAsync(personId, cancellationToken) is not { } gone)
        {
            return;
        }

        foreach (var manager in await new MemberStore(session).ManagersOfAsync(personId, cancellationToken))
        {
            await SayAsync(session, manager, words(gone.Name), now, cancellationToken);
        }
    }

    /// <summary>Tells the admins something about a workspace, in another one where they have one.</summary>
    public static async Task TellAdminsAsync(Session session, long workspaceId, string text, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var admin in await new MemberStore(session).AdminsAsync(cancellationToken))
        {
            await SayAsync(session, admin, text, now, cancellationToken, ratherNotIn: workspaceId);
        }
    }

    // Into the workspace they have been in for longest. Whether there is one where they can be written to.
    private static async Task<bool> SayAsync(Session session, long personId, string text, DateTimeOffset now, CancellationToken cancellationToken, long? ratherNotIn = null)
    {
        var addresses = await new IdentityStore(session).AddressesOfAsync(personId, cancellationToken);
        if (addresses.OrderBy(one => one.WorkspaceId == ratherNotIn).FirstOrDefault() is not { } address)
        {
            return false;
        }

        await new OutboxStore(session).PlanAsync(
            new NewMessage(address.WorkspaceId, address.Conversation ?? address.UserId, address.UserId, personId, new ChatMessage(MessageKind.Text, text), now), cancellationToken);
        return true;
    }
}
