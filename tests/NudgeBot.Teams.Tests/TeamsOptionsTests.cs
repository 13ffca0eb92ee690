using Microsoft.Extensions.Configuration;
using Xunit;

namespace NudgeBot.Teams.Tests;

public sealed class TeamsOptionsTests
{
    private const string App = "11111111-2222-3333-4444-555555555555";
    private const string Tenant = "a1b2c3d4-e5f6-7890-abcd-ef1234567890";

    [Fact]
    public void A_bot_of_one_tenant_needs_three_settings() =>
        Assert.Empty(Read(("AppId", App), ("AppPassword", "s3cr3t"), ("TenantId", Tenant)).Problems());

    [Theory]
    [InlineData("AppId", "", "Teams:AppId is missing")]
    [InlineData("AppId", "nudgebot", "Teams:AppId is not an app id")]
    [InlineData("AppPassword", "", "nothing to show Entra with")]
    [InlineData("AppPassword", Tenant, "looks like the ID of a client secret")]
    [InlineData("ManagedIdentityClientId", App, "set one of them")]
    [InlineData("TenantId", "", "Teams:TenantId and Teams:AllowedTenants are both missing")]
    [InlineData("TenantId", "contoso.com", "Teams:TenantId is not a tenant id")]
    [InlineData("AllowedTenants", "contoso.com", "Teams:AllowedTenants holds something that is not a tenant id")]
    [InlineData("Cloud", "gcc-high", "Teams:Cloud is not one of public, usgov, dod, china")]
    [InlineData("OpenIdMetadataUrl", "http://login.example/keys", "Teams:OpenIdMetadataUrl is not an https address")]
    [InlineData("Authority", "login.example", "Teams:Authority is not an https address")]
    [InlineData("ServiceHosts", "https://smba.example/", "Teams:ServiceHosts holds something that is not a host")]
    [InlineData("CertificatePath", "/nowhere/bot.pem", "set one of them")]
    public void A_wrong_or_missing_setting_is_one_sentence(string name, string value, string sentence)
    {
        var problems = Read(("AppId", App), ("AppPassword", "s3cr3t"), ("TenantId", Tenant), (name, value)).Problems();

        Assert.Contains(sentence, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_is_not_there_is_named() =>
        Assert.Contains("/nowhere/bot.pem", Assert.Single(Read(("AppId", App), ("CertificatePath", "/nowhere/bot.pem"), ("TenantId", Tenant)).Problems()), StringComparison.Ordinal);

    [Fact]
    public void A_bot_of_many_tenants_says_which_or_all()
    {
        var listed = Read(("AppId", App), ("AppPassword", "s3cr3t"), ("AllowedTenants", $"{Tenant}, {App}"));
        var all = Read(("AppId", App), ("AppPassword", "s3cr3t"), ("AllowedTenants", "*"));

        Assert.Empty(listed.Problems());
        Assert.True(listed.Allows(Tenant.ToUpperInvariant()));
        Assert.False(listed.Allows("00000000-0000-0000-0000-000000000001"));
        Assert.Empty(all.Problems());
        Assert.True(all.Allows("00000000-0000-0000-0000-000000000001"));
    }

    [Fact]
    public void A_bot_of_one_tenant_may_let_others_speak_too()
    {
        var alone = Read(("AppId", App), ("AppPassword", "s3cr3t"), ("TenantId", Tenant));
        var more = Read(("AppId", App), ("AppPassword", "s3cr3t"), ("TenantId", Tenant), ("AllowedTenants", App));

        Assert.Equal([true, false], [alone.Allows(Tenant), alone.Allows(App)]);
        Assert.Equal([true, true], [more.Allows(Tenant), more.Allows(App)]);
    }

    [Theory]
    [InlineData("public", "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com", "login.botframework.com")]
    [InlineData("USGov", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "https://api.botframework.us", "login.botframework.azure.us")]
    [InlineData("dod", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "https://api.botframework.us", "login.botframework.azure.us")]
    public void Each_cloud_has_its_own_places(string cloud, string authority, string issuer, string metadata)
    {
        var options = Read(("AppId", App), ("AppPassword", "s3cr3t"), ("AllowedTenants", "*"), ("Cloud", cloud));

        Assert.Empty(options.Problems());
        Assert.Equal((authority, issuer, metadata), (options.TokenAuthority.ToString(), options.ExpectedIssuer, options.Metadata.Host));
    }

    [Fact]
    public void In_China_a_bot_belongs_to_one_tenant()
    {
        Assert.Contains("Teams:TenantId is missing", Assert.Single(Read(("AppId", App), ("AppPassword", "s3cr3t"), ("AllowedTenants", "*"), ("Cloud", "china")).Problems()), StringComparison.Ordinal);
        Assert.Equal($"https://login.partner.microsoftonline.cn/{Tenant}", Read(("Cloud", "china"), ("TenantId", Tenant)).TokenAuthority.ToString());
    }

    [Fact]
    public void What_is_set_counts_for_more_than_the_cloud()
    {
        var options = Read(("Authority", "https://127.0.0.1:7001"), ("Issuer", "https://issuer.example"), ("OpenIdMetadataUrl", "https://127.0.0.1:7001/keys"), ("TenantId", Tenant));

        Assert.Equal($"https://127.0.0.1:7001/{Tenant}", options.TokenAuthority.ToString());
        Assert.Equal(("https://issuer.example", "https://127.0.0.1:7001/keys"), (options.ExpectedIssuer, options.Metadata.ToString()));
    }

    [Theory]
    [InlineData("AppPassword", "s3cr3t", nameof(BotCredential.Secret))]
    [InlineData("CertificatePath", "/certs/b.pem", nameof(BotCredential.Certificate))]
    [InlineData("ManagedIdentityClientId", App, nameof(BotCredential.ManagedIdentity))]
    [InlineData("ManagedIdentityClientId", Tenant, nameof(BotCredential.ManagedIdentityForApp))]
    [InlineData("Cloud", "public", nameof(BotCredential.Workload))]
    public void A_workload_identity_counts_where_nothing_else_is_set(string name, string value, string credential)
    {
        var options = ReadAll(("AZURE_FEDERATED_TOKEN_FILE", "/var/run/token"), ("Teams:AppId", App), ("Teams:TenantId", Tenant), ($"Teams:{name}", value));

        Assert.Equal(credential, options.Credential.ToString());
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/t/", "", true)]
    [InlineData("https://SMBA.trafficmanager.net/teams/", "", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", "", true)]
    [InlineData("https://europe.botframework.com/", "", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", "", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", "", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", "", false)]
    [InlineData("https://evilbotframework.com/", "", false)]
    [InlineData("https://a@smba.trafficmanager.net/", "", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", "", false)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/g", "", false)]
    [InlineData("ftp://smba.trafficmanager.net/", "", false)]
    [InlineData("http://127.0.0.1:5090/", "", false)]
    [InlineData("http://localhost:5090/", "", false)]
    [InlineData("http://127.0.0.1:5090/", "127.0.0.1", true)]
    [InlineData("http://127.0.0.1:5090/", "127.0.0.1:5090", true)]
    [InlineData("http://127.0.0.1:5091/", "127.0.0.1:5090", false)]
    [InlineData("http://[::1]:5090/", "127.0.0.1", false)]
    [InlineData("http://connector.example/", "connector.example", false)]
    [InlineData("https://connector.example/", "connector.example", true)]
    [InlineData("https://a.connector.example/", "*.connector.example", true)]
    public void Only_Microsoft_s_hosts_and_those_listed_may_serve_us(string address, string listed, bool may) =>
        Assert.Equal(may, Read(("ServiceHosts", listed)).Hosts.Have(new Uri(address)));

    private static TeamsOptions Read(params (string Name, string Value)[] settings) => ReadAll([.. settings.Select(setting => ($"Teams:{setting.Name}", setting.Value))]);

    private static TeamsOptions ReadAll(params (string Name, string Value)[] settings)
    {
        // A setting that is named twice has the later value.
        var all = settings.GroupBy(setting => setting.Name, setting => setting.Value).ToDictionary(named => named.Key, string? (named) => named.Last());
        return TeamsSetup.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build())!;
    }
}
