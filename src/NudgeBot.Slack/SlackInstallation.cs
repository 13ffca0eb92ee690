namespace NudgeBot.Slack;

/// <summary>The app as it is installed in one workspace, or in a whole Enterprise organization.</summary>
/// <param name="Workspace">The workspace's id; for an organization, the organization's.</param>
/// <param name="BotUser">The bot's user id there.</param>
/// <param name="AppId">Our app's id; events for another one are refused.</param>
public sealed record SlackInstallation(string Workspace, string Name, string BotToken, string BotUser, string? AppId)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => $"Slack installation in {Workspace}";
}

/// <summary>Where the adapter finds its installations; the host keeps them.</summary>
public interface ISlackInstallations
{
    /// <summary>The installation there; null when the app is not, or no longer, installed.</summary>
    Task<SlackInstallation?> FindAsync(string workspace, CancellationToken cancellationToken);

    /// <summary>Slack says that this installation is gone: its token is forgotten, and nothing is sent there any more.</summary>
    Task RemoveAsync(string workspace, CancellationToken cancellationToken);
}

/// <summary>What the adapter learns about people; the host keeps it.</summary>
public interface ISlackPeople
{
    /// <summary>The DM with this person is open.</summary>
    Task OpenedAsync(string workspace, string user, string conversation, CancellationToken cancellationToken);

    /// <summary>This person cannot be written to: they are not nudged any more, and their manager is told once.</summary>
    Task UnreachableAsync(string workspace, string user, CancellationToken cancellationToken);
}
