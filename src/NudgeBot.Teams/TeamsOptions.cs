using NudgeBot.Teams.Tokens;

namespace NudgeBot.Teams;

/// <summary>With what the bot shows Entra that it is itself.</summary>
internal enum BotCredential
{
    None,
    Secret,
    Certificate,

    /// <summary>The bot is a managed identity.</summary>
    ManagedIdentity,

    /// <summary>A managed identity vouches for the bot's app registration.</summary>
    ManagedIdentityForApp,

    /// <summary>A token that Kubernetes puts into a file vouches for the bot's app registration.</summary>
    Workload,
}

/// <summary>The settings under <c>Teams:</c>.</summary>
public sealed class TeamsOptions
{
    private const StringSplitOptions Tidily = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The bot's app id, a GUID.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The value of a client secret.</summary>
    public string AppPassword { get; init; } = "";

    /// <summary>Of a .pem or .pfx file with the certificate and its private key.</summary>
    public string CertificatePath { get; init; } = "";

    public string CertificatePassword { get; init; } = "";

    /// <summary>Of a user-assigned managed identity: the bot itself when it is the app id, else one that vouches for the app.</summary>
    public string ManagedIdentityClientId { get; init; } = "";

    /// <summary>The directory the bot's app belongs to; empty for a bot of many tenants.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>One of public, usgov, dod and china.</summary>
    public string Cloud { get; init; } = "public";

    /// <summary>Instead of the cloud's.</summary>
    public string OpenIdMetadataUrl { get; init; } = "";

    /// <summary>Instead of the cloud's.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>Where tokens are had, instead of the cloud's place: with or without the tenant at its end.</summary>
    public string Authority { get; init; } = "";

    /// <summary>Hosts that may serve us beside the cloud's, separated by commas.</summary>
    public string ServiceHosts { get; init; } = "";

    /// <summary>The tenants whose people may speak to the bot beside its own, separated by commas; <c>*</c> is all.</summary>
    public string AllowedTenants { get; init; } = "";

    /// <summary>Where Kubernetes puts the token that vouches for a workload.</summary>
    internal string FederatedTokenFile { get; set; } = "";

    internal TeamsCloud Place => TeamsCloud.All.FirstOrDefault(cloud => cloud.Name.Equals(Cloud, StringComparison.OrdinalIgnoreCase)) ?? TeamsCloud.All[0];

    internal Uri Metadata => new(OpenIdMetadataUrl.Length > 0 ? OpenIdMetadataUrl : Place.OpenIdMetadata);

    internal string ExpectedIssuer => Issuer.Length > 0 ? Issuer : Place.Issuer;

    /// <summary>Where this bot's tokens are had, with the tenant.</summary>
    internal Uri TokenAuthority
    {
        get
        {
            var login = new Uri(Authority.Length > 0 ? Authority : Place.Login);
            return login.AbsolutePath.Length > 1 ? login : new Uri(login, TenantId.Length > 0 ? TenantId : Place.ManyTenants);
        }
    }

    internal ServiceHosts Hosts => new(Place.Hosts, ServiceHosts.Split(',', Tidily));

    internal BotCredential Credential => this switch
    {
        { AppPassword.Length: > 0 } => BotCredential.Secret,
        { CertificatePath.Length: > 0 } => BotCredential.Certificate,
        { ManagedIdentityClientId.Length: > 0 } =>
            ManagedIdentityClientId.Equals(AppId, StringComparison.OrdinalIgnoreCase) ? BotCredential.ManagedIdentity : BotCredential.ManagedIdentityForApp,
        { FederatedTokenFile.Length: > 0 } => BotCredential.Workload,
        _ => BotCredential.None,
    };

    /// <summary>The tenants that may speak to the bot; <c>*</c> stands for all.</summary>
    internal IReadOnlyCollection<string> Tenants => [.. AllowedTenants.Split(',', Tidily).Append(TenantId).Where(tenant => tenant.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether one tenant alone may speak to the bot.</summary>
    public bool IsForOneTenant => Tenants is { Count: 1 } && !Allows("*");

    internal bool Allows(string tenant) => Tenants.Any(allowed => allowed == "*" || allowed.Equals(tenant, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong or missing, one sentence each, with the place where the value is found; empty when the bot may start.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. from problem in new (bool Is, string Sentence)[]
           {
               (AppId.Length == 0, "Teams:AppId is missing: it is the Microsoft App ID on the Configuration page of the Azure Bot (portal.azure.com)."),
               (AppId.Length > 0 && !IsGuid(AppId), "Teams:AppId is not an app id: it reads like 11111111-2222-3333-4444-555555555555 and is the Microsoft App ID on the Configuration page of the Azure Bot."),
               (Credential == BotCredential.None,
                "Teams has nothing to show Entra with: set Teams:AppPassword (the Value of a client secret, entra.microsoft.com, App registrations, Certificates & secrets), Teams:CertificatePath, or Teams:ManagedIdentityClientId."),
               (new[] { AppPassword, CertificatePath, ManagedIdentityClientId }.Count(given => given.Length > 0) > 1, "Teams:AppPassword, Teams:CertificatePath and Teams:ManagedIdentityClientId are three ways to one end: set one of them."),
               (Credential == BotCredential.Secret && IsGuid(AppPassword), "Teams:AppPassword looks like the ID of a client secret: set its Value, which Entra shows once, when the secret is made (App registrations, Certificates & secrets)."),
               (ManagedIdentityClientId.Length > 0 && !IsGuid(ManagedIdentityClientId), "Teams:ManagedIdentityClientId is not a client id: it stands on the Overview page of the managed identity (portal.azure.com)."),
               (Credential is not (BotCredential.None or BotCredential.Secret or BotCredential.Certificate) && TenantId.Length == 0,
                "Teams:TenantId is missing: a bot without a secret and a certificate belongs to one tenant. It is the Directory (tenant) ID on the Overview page of the app registration (entra.microsoft.com)."),
               (TenantId.Length > 0 && !IsGuid(TenantId), "Teams:TenantId is not a tenant id: it reads like 11111111-2222-3333-4444-555555555555 and is the Directory (tenant) ID on the Overview page of the app registration (entra.microsoft.com)."),
               (TenantId.Length == 0 && AllowedTenants.Length == 0,
                "Teams:TenantId and Teams:AllowedTenants are both missing: for a bot of one tenant set Teams:TenantId (Directory (tenant) ID on the Overview page of the app registration), for a bot of many list theirs in Teams:AllowedTenants, or set it to * for all."),
               (Tenants.Any(tenant => tenant != "*" && tenant != TenantId && !IsGuid(tenant)), "Teams:AllowedTenants holds something that is not a tenant id: each reads like 11111111-2222-3333-4444-555555555555 and is the Tenant ID on the Overview page of entra.microsoft.com."),
               (!TeamsCloud.All.Any(cloud => cloud.Name.Equals(Cloud, StringComparison.OrdinalIgnoreCase)), $"Teams:Cloud is not one of {string.Join(", ", TeamsCloud.All.Select(cloud => cloud.Name))}; GCC is public."),
               (TenantId.Length == 0 && Authority.Length == 0 && Place.ManyTenants is null, "Teams:TenantId is missing: in this cloud a bot belongs to one tenant. It is the Directory (tenant) ID on the Overview page of the app registration."),
               (!IsHttps(OpenIdMetadataUrl), "Teams:OpenIdMetadataUrl is not an https address; without it, that of Teams:Cloud counts."),
               (!IsHttps(Authority), "Teams:Authority is not an https address; without it, that of Teams:Cloud counts."),
               (ServiceHosts.Split(',', Tidily).Any(host => !Teams.ServiceHosts.CanBe(host)), "Teams:ServiceHosts holds something that is not a host, such as smba.trafficmanager.net, *.teams.microsoft.com or localhost:5090: leave out https:// and paths."),
               (Credential == BotCredential.Certificate && BotCertificate.Problem(this) is not null, BotCertificate.Problem(this) ?? ""),
           }
           where problem.Is
           select problem.Sentence,
    ];

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    private static bool IsHttps(string address) => address.Length == 0 || (Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme == Uri.UriSchemeHttps);
}
