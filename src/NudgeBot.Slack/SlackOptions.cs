namespace NudgeBot.Slack;

/// <summary>The settings under <c>Slack:</c>.</summary>
public sealed class SlackOptions
{
    /// <summary>From the app's Basic Information; several, separated by commas, while one is replaced.</summary>
    public string SigningSecret { get; init; } = "";

    /// <summary>Of the one workspace, where the app is not installed through a link.</summary>
    public string BotToken { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>Signs what is handed to a browser during an install.</summary>
    public string StateSecret { get; init; } = "";

    /// <summary>With one, events come over a socket of ours, and no address of ours need be reachable.</summary>
    public string AppToken { get; init; } = "";

    /// <summary>Tests and GovSlack point this elsewhere.</summary>
    public Uri ApiBase { get; init; } = new("https://slack.com/api/");

    internal IReadOnlyList<string> SigningSecrets => [.. SigningSecret.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether workspaces install the app through a link.</summary>
    internal bool IsForMany => ClientId.Length > 0;
}
