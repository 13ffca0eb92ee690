namespace NudgeBot.Teams;

/// <summary>Where Teams and Entra live, in each of Microsoft's clouds.</summary>
/// <param name="Login">Where tokens are had.</param>
/// <param name="ManyTenants">The tenant that gives tokens to a bot of many tenants; null where there is none.</param>
/// <param name="Resource">What a token for the Connector is a token for.</param>
/// <param name="OpenIdMetadata">Where the keys are named with which the Connector signs.</param>
/// <param name="Issuer">Whom the Connector's tokens name as theirs.</param>
/// <param name="Hosts">Which service hosts are Microsoft's there; <c>*.</c> stands for any name below.</param>
internal sealed record TeamsCloud(string Name, string Login, string? ManyTenants, string Resource, string OpenIdMetadata, string Issuer, params string[] Hosts)
{
    private static readonly string[] GovernmentHosts = ["smba.infra.gov.teams.microsoft.us", "*.teams.microsoft.us"];

    /// <summary>All of them; GCC is served by the public one.</summary>
    public static readonly IReadOnlyList<TeamsCloud> All =
    [
        new(
            "public", "https://login.microsoftonline.com", "botframework.com", "https://api.botframework.com",
            "https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com",
            "smba.trafficmanager.net", "*.botframework.com", "smba.infra.gcc.teams.microsoft.com", "*.teams.microsoft.com"),
        Government("usgov"),
        Government("dod"),
        new(
            "china", "https://login.partner.microsoftonline.cn", null, "https://api.botframework.azure.cn",
            "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn",
            "*.botframework.azure.cn"),
    ];

    private static TeamsCloud Government(string name) => new(
        name, "https://login.microsoftonline.us", "MicrosoftServices.onmicrosoft.us", "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us", GovernmentHosts);
}
