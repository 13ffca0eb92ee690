namespace NudgeBot.Teams;

/// <summary>Who reads a conversation.</summary>
public enum TeamsPlaceKind
{
    /// <summary>One person, and the bot.</summary>
    Personal,

    /// <summary>A team, in one of its channels.</summary>
    Channel,

    /// <summary>The people of a group chat or a meeting.</summary>
    Group,
}

/// <summary>Where an activity came from; its token was good, and its tenant is one of ours.</summary>
/// <param name="Conversation">The chat's id; of a thread, its channel's.</param>
/// <param name="User">The MRI of whoever did it.</param>
/// <param name="Team">The id of a channel's team, which is that of its General channel.</param>
/// <param name="Name">The channel's, where it is told.</param>
/// <param name="IsInstall">Whether the bot was put in by this.</param>
public sealed record TeamsVisit(string Tenant, Uri ServiceUrl, TeamsPlaceKind Kind, string Conversation, string User, string? Team = null, string? Name = null, bool IsInstall = false);

/// <summary>What the house knows of whoever did something.</summary>
/// <param name="IsKnown">Whether they are somebody of the organization's.</param>
/// <param name="TimeZone">The IANA id that Teams told last, or else that of their team or admin; null where there is neither.</param>
/// <param name="IsWelcomed">Whether the bot has said hello in this conversation.</param>
public sealed record TeamsVisitor(bool IsKnown, string? TimeZone, bool IsWelcomed);

/// <summary>Somebody who has yet to be met, in the chat or team they were in.</summary>
/// <param name="IsWelcomed">Whether they were said hello to, as somebody whom nobody knew.</param>
public sealed record TeamsUnmet(TeamsVisit Visit, bool IsWelcomed);

/// <summary>A team whose people are to be read.</summary>
/// <param name="Conversation">The team's id.</param>
public sealed record TeamsRoster(string Tenant, string Conversation, Uri ServiceUrl);

/// <summary>A channel, by the name that people see.</summary>
public sealed record TeamsChannelName(string Conversation, string Name);

/// <summary>Where the adapter notes the tenants and conversations it is in; the host keeps them.</summary>
public interface ITeamsTenants
{
    /// <summary>Notes the conversation and where it is reached; a tenant that was never seen before is installed by that.</summary>
    Task<TeamsVisitor> SeenAsync(TeamsVisit visit, CancellationToken cancellationToken);

    /// <summary>Says hello, once in each conversation. Whoever put it in becomes an admin where the organization never had one.</summary>
    Task GreetAsync(TeamsVisit visit, TeamsPerson? person, CancellationToken cancellationToken);

    /// <summary>
    /// Whoever put the bot in and was not said hello to, and whoever has a chat with it and is nobody's we know: as many of them as are asked for in each
    /// organization. Of those in chats of their own, not whom Teams was asked about since <paramref name="before"/>.
    /// </summary>
    Task<IReadOnlyList<TeamsUnmet>> UnmetAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);

    /// <summary>Teams has said who they are. Who was a stranger, and is one no more, reads what the bot does and stores.</summary>
    Task MetAsync(TeamsUnmet met, CancellationToken cancellationToken);

    /// <summary>The bot was taken out of this chat, channel or team: it goes there no more, and a person's nudges stop.</summary>
    Task RemovedAsync(TeamsVisit visit, CancellationToken cancellationToken);

    /// <summary>These people left the last team of theirs that the bot is in. Whoever has no chat of their own with the bot is not nudged any more, and their manager is told once.</summary>
    Task LeftAsync(string tenant, IReadOnlyCollection<TeamsPerson> people, CancellationToken cancellationToken);

    /// <summary>The teams of this tenant that the bot is in.</summary>
    Task<IReadOnlyList<TeamsRoster>> TeamsAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>The teams whose people have not been read since <paramref name="before"/>.</summary>
    Task<IReadOnlyList<TeamsRoster>> UnreadAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Somebody has joined this team, so its people are to be read again.</summary>
    Task ReadAgainAsync(string tenant, string team, CancellationToken cancellationToken);

    /// <summary>Everybody of this team has been told by <see cref="ITeamsPeople.AreThereAsync"/>, and these are its channels.</summary>
    Task AllReadAsync(TeamsRoster roster, IReadOnlyCollection<TeamsChannelName> channels, CancellationToken cancellationToken);
}
