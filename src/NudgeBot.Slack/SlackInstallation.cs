namespace NudgeBot.Slack;

/// <summary>The app as it is installed in one workspace, or in a whole Enterprise organization.</summary>
/// <param name="Workspace">The workspace's id; for an organization, the organization's.</param>
/// <param name="BotUser">The bot's user id there.</param>
/// <param name="AppId">Our app's id; events for another one are refused.</param>
public sealed record SlackInstallation(string Workspace, string Name, string BotToken, string BotUser, string? AppId)
{
    /// <summary>Whether it is one installation for all workspaces of an Enterprise organization.</summary>
    public bool IsOrganization => IsOfOrganization(Workspace);

    internal static bool IsOfOrganization(string workspace) => workspace is ['E', ..];

    /// <summary>Never the token.</summary>
    public override string ToString() => $"Slack installation in {Workspace}";
}

/// <summary>An installation as it was just made, or made anew.</summary>
/// <param name="BotToken">Null where it stands in the settings and is not to be kept.</param>
/// <param name="Installer">Who installed it; null where the settings did.</param>
/// <param name="Into">The organization of ours that an admin's link named; null where the install came by none.</param>
public sealed record NewSlackInstallation(
    string Workspace, string Name, string? BotToken, string BotUser, string? AppId, SlackPerson? Installer, SlackRotation? Rotation = null, long? Into = null)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => $"New Slack installation in {Workspace}";
}

/// <summary>What came of keeping an installation.</summary>
public abstract record KeptInstallation
{
    private KeptInstallation() { }

    /// <param name="IsGreeted">Whether the installer is written to; not where others say who belongs here, and they were not named.</param>
    /// <param name="Admin">Who looks after the organization; null where that is the installer, or nobody.</param>
    public sealed record Kept(bool IsGreeted, string? Admin = null) : KeptInstallation;

    /// <summary>The workspace belongs to another organization than the link's, and stays there; nothing was kept.</summary>
    public sealed record Elsewhere : KeptInstallation;

    /// <summary>The link's organization is not there any more; nothing was kept.</summary>
    public sealed record OrganizationGone : KeptInstallation;
}

/// <summary>A token that runs out, and what gets the next one. The refresh token works once.</summary>
public sealed record SlackRotation(string RefreshToken, DateTimeOffset ExpiresAt)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => $"runs out at {ExpiresAt:u}";
}

/// <summary>What Slack gives for a token that runs out.</summary>
public abstract record NextToken
{
    private NextToken() { }

    public sealed record Given(string BotToken, SlackRotation Rotation) : NextToken
    {
        /// <summary>Never the token.</summary>
        public override string ToString() => "the next token";
    }

    /// <summary>Nothing now; the same may be asked again.</summary>
    public sealed record NotNow : NextToken;

    /// <summary>Nothing ever: the app has to be installed again.</summary>
    public sealed record Never : NextToken;
}

/// <summary>Where the adapter finds its installations; the host keeps them.</summary>
public interface ISlackInstallations
{
    /// <summary>The installation there; null when the app is not, or no longer, installed.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is installed, but its token does not open before an operator mends a setting.</exception>
    Task<SlackInstallation?> FindAsync(string workspace, CancellationToken cancellationToken);

    /// <summary>Keeps an installation, encrypted; the installer is written to where they belong here, and becomes an admin where there is none yet.</summary>
    Task<KeptInstallation> KeepAsync(NewSlackInstallation installed, CancellationToken cancellationToken);

    /// <summary>Whether there is such an organization of ours.</summary>
    Task<bool> HasOrganizationAsync(long organization, CancellationToken cancellationToken);

    /// <summary>This installation is gone: its token is forgotten, and nothing is sent there any more. Whatever people logged stays.</summary>
    /// <param name="toldAt">When Slack said so; an installation newer than that stays. Null when it is certain.</param>
    Task RemoveAsync(string workspace, DateTimeOffset? toldAt, CancellationToken cancellationToken);

    /// <summary>The workspaces whose people have not been read since <paramref name="before"/>.</summary>
    Task<IReadOnlyList<string>> UnreadAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>The workspaces whose token runs out before <paramref name="before"/>, but for those to which Slack gives no other.</summary>
    Task<IReadOnlyList<string>> ExpiringAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>
    /// Changes a token that runs out before <paramref name="before"/> for the next one, on one host at a time: the old refresh token is handed to
    /// <paramref name="exchange"/>, and what it gives is kept before anybody uses it. Where it never gives any, that is kept, and the admins are told.
    /// </summary>
    Task RotateAsync(string workspace, DateTimeOffset before, Func<string, Task<NextToken>> exchange, CancellationToken cancellationToken);
}
