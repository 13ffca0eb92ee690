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

    /// <summary>The bot's own address as browsers reach it, from <c>Server:PublicUrl</c>; null where only requests tell.</summary>
    public Uri? PublicUrl { get; internal set; }

    internal IReadOnlyList<string> SigningSecrets => [.. SigningSecret.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether workspaces install the app through a link.</summary>
    public bool IsForMany => ClientId.Length > 0;

    /// <summary>What is wrong or missing, one sentence each, with the place where the value is found; empty when the bot may start.</summary>
    /// <param name="canEncrypt">Whether tokens can be kept encrypted.</param>
    public IReadOnlyList<string> Problems(bool canEncrypt) =>
    [
        .. from problem in new (bool Is, string Sentence)[]
           {
               (SigningSecrets.Count == 0 && AppToken.Length == 0,
                "Slack:SigningSecret is missing: without it anybody could speak as Slack. It stands on api.slack.com/apps under Basic Information. (With Slack:AppToken, events come over Socket Mode and none is needed.)"),
               (AppToken.Length > 0 && !AppToken.StartsWith("xapp-", StringComparison.Ordinal),
                "Slack:AppToken is not an app-level token: it begins with xapp- and is made under Basic Information, App-Level Tokens, with the scope connections:write."),
               (BotToken.Length == 0 && !IsForMany,
                "Slack has neither a bot token nor a client id. For one workspace set Slack:BotToken (OAuth & Permissions, Bot User OAuth Token); for many set Slack:ClientId, Slack:ClientSecret and Slack:StateSecret."),
               (BotToken.Length > 0 && IsForMany, "Slack:BotToken is for one workspace and Slack:ClientId for many: set one of the two."),
               (BotToken.Length > 0 && !BotToken.StartsWith("xox", StringComparison.Ordinal), "Slack:BotToken is not a bot token: it begins with xoxb- and stands under OAuth & Permissions."),
               (IsForMany && ClientSecret.Length == 0, "Slack:ClientSecret is missing: it stands beside the client id under Basic Information."),
               (IsForMany && StateSecret.Length < 32, "Slack:StateSecret is missing or too short: set it to 32 random characters or more, for example from 'openssl rand -hex 32'."),
               (IsForMany && !canEncrypt,
                "Slack:ClientId lets workspaces install NudgeBot, and their tokens are kept encrypted only: set Security:Key (for example from 'openssl rand -base64 32') or Security:CertificatePath, and keep it outside the database."),
               (PublicUrl is { } here && (!here.IsAbsoluteUri || here.AbsolutePath != "/" || here.Query.Length > 0 || !(here.Scheme == Uri.UriSchemeHttps || here.IsLoopback)),
                "Server:PublicUrl is the address by which browsers reach NudgeBot, such as https://nudgebot.example.com, over https and with nothing after it."),
               (!ApiBase.IsAbsoluteUri || !ApiBase.AbsolutePath.EndsWith('/'), "Slack:ApiBase is an address that ends in a slash, such as https://slack.com/api/."),
           }
           where problem.Is
           select problem.Sentence,
    ];
}
