using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Tokens;
using Xunit;

namespace NudgeBot.Teams.Tests.Tokens;

/// <summary>What the bot may show Entra, and what Entra says to it.</summary>
public sealed class LoginTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nudgebot-tests-");

    [Fact]
    public async Task A_secret_gives_a_token_that_lives_an_hour()
    {
        await using var identity = await FakeIdentity.StartAsync();

        var given = await AskAsync(identity);

        Assert.Equal(Assert.Single(identity.Entra.Given), given.Text);
        Assert.InRange(given.Lifetime, TimeSpan.FromSeconds(3500), TimeSpan.FromSeconds(3600));
        Assert.Equal(["token"], identity.Requests);
    }

    [Theory]
    [InlineData("bot.pem", "")]
    [InlineData("bot.pem", "pa55word")]
    [InlineData("bot.pfx", "")]
    [InlineData("bot.pfx", "pa55word")]
    public async Task A_certificate_gives_one_whatever_file_it_is_in(string name, string password)
    {
        await using var identity = await FakeIdentity.StartAsync();
        var path = Path.Combine(folder.FullName, name);
        identity.Entra.Certificate = await WriteAsync(path, password, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var given = await AskAsync(identity, ("AppPassword", ""), ("CertificatePath", path), ("CertificatePassword", password));

        Assert.Equal(Assert.Single(identity.Entra.Given), given.Text);
    }

    [Fact]
    public async Task A_certificate_that_was_not_uploaded_is_named()
    {
        await using var identity = await FakeIdentity.StartAsync();
        var path = Path.Combine(folder.FullName, "bot.pem");
        (await WriteAsync(path, "", new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero))).Dispose();
        identity.Entra.Certificate = await WriteAsync(Path.Combine(folder.FullName, "other.pem"), "", new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var none = await Assert.ThrowsAsync<NoTokenException>(() => AskAsync(identity, ("AppPassword", ""), ("CertificatePath", path)));

        Assert.StartsWith("Entra does not take the certificate", none.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_breaks_is_named_and_one_that_is_mended_is_taken()
    {
        await using var identity = await FakeIdentity.StartAsync();
        var path = Path.Combine(folder.FullName, "bot.pem");
        identity.Entra.Certificate = await WriteAsync(path, "", new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var login = new EntraLogin(Options(identity, "", ("AppPassword", ""), ("CertificatePath", path)), new IdentityHttp(identity.Client()));
        var whole = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, "half a certif");

        Assert.StartsWith("Teams:CertificatePath cannot be opened", (await Assert.ThrowsAsync<NoTokenException>(() => login.AskAsync(default))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, whole);

        Assert.Equal((await login.AskAsync(default)).Text, Assert.Single(identity.Entra.Given));
    }

    [Fact]
    public async Task A_managed_identity_that_is_the_bot_gives_one()
    {
        await using var identity = await FakeIdentity.StartAsync();

        var given = await AskAsync(identity, ("AppPassword", ""), ("ManagedIdentityClientId", FakeIdentity.AppId));

        Assert.Equal($"eyJidentity.{FakeIdentity.AppId}.https://api.botframework.com.1.outgoing", given.Text);
        Assert.Equal(["identity"], identity.Requests);
    }

    [Fact]
    public async Task A_managed_identity_vouches_for_the_bot_s_app()
    {
        await using var identity = await FakeIdentity.StartAsync();

        var given = await AskAsync(identity, ("AppPassword", ""), ("ManagedIdentityClientId", "22222222-2222-3333-4444-555555555555"));

        Assert.Equal(["identity", "token"], identity.Requests);
        Assert.Equal(["eyJidentity.22222222-2222-3333-4444-555555555555.api://AzureADTokenExchange.1.outgoing", given.Text], identity.Entra.Given);
    }

    [Fact]
    public async Task A_workload_s_file_vouches_for_it_and_is_read_anew_each_time()
    {
        await using var identity = await FakeIdentity.StartAsync();
        var path = Path.Combine(folder.FullName, "token");
        var login = new EntraLogin(Options(identity, path, ("AppPassword", "")), new IdentityHttp(identity.Client()));
        identity.Entra.Vouchers.Add("first.of.kubernetes");
        identity.Entra.Vouchers.Add("second.of.kubernetes");

        await File.WriteAllTextAsync(path, "first.of.kubernetes");
        await login.AskAsync(default);
        await File.WriteAllTextAsync(path, "unknown.of.kubernetes");
        Assert.StartsWith("Nobody has told the bot's app to trust this identity", (await Assert.ThrowsAsync<NoTokenException>(() => login.AskAsync(default))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, "second.of.kubernetes");
        await login.AskAsync(default);
        File.Delete(path);

        Assert.StartsWith("The file of AZURE_FEDERATED_TOKEN_FILE cannot be read", (await Assert.ThrowsAsync<NoTokenException>(() => login.AskAsync(default))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(700016, true, "set Teams:TenantId to the Directory (tenant) ID")]
    [InlineData(7000215, true, "Teams:AppPassword has to be the Value of a client secret, not its Secret ID")]
    [InlineData(7000222, true, "The client secret has run out")]
    [InlineData(7000229, true, "az ad sp create --id 11111111-2222-3333-4444-555555555555")]
    [InlineData(7000112, true, "The bot's app is switched off")]
    [InlineData(500011, true, "Teams:Cloud is not the cloud of this tenant")]
    [InlineData(90002, true, "Entra does not know the tenant")]
    [InlineData(50034, true, "its number is explained at https://login.microsoftonline.com/error")]
    [InlineData(90033, false, "its number is explained at https://login.microsoftonline.com/error")]
    public async Task What_Entra_says_is_told_as_a_sentence_with_its_number(int number, bool isOurs, string sentence)
    {
        await using var identity = await FakeIdentity.StartAsync();
        identity.Next("token", new IdentityTrouble.Aadsts(number));

        var none = await Assert.ThrowsAsync<NoTokenException>(() => AskAsync(identity));

        Assert.Contains(sentence, none.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(AADSTS{number})", none.Message, StringComparison.Ordinal);
        Assert.Equal(isOurs, none.IsOurs);
        Assert.DoesNotContain(FakeIdentity.Secret, none.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AppPassword", "not-it", "AADSTS7000215")]
    [InlineData("AppId", "99999999-2222-3333-4444-555555555555", "AADSTS700016")]
    [InlineData("TenantId", "99999999-2222-3333-4444-555555555555", "AADSTS90002")]
    [InlineData("Cloud", "usgov", "AADSTS500011")]
    public async Task Settings_that_do_not_fit_are_told_by_their_number(string name, string value, string number)
    {
        await using var identity = await FakeIdentity.StartAsync();

        Assert.Contains(number, (await Assert.ThrowsAsync<NoTokenException>(() => AskAsync(identity, (name, value)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_engineer_is_told_what_is_fine_and_what_to_look_after()
    {
        await using var identity = await FakeIdentity.StartAsync();

        var (isFine, sentence) = await TeamsCheck.RunAsync(Options(identity, ""), new IdentityHttp(identity.Client()), TimeProvider.System, default);

        Assert.True(isFine);
        Assert.Equal(
            $"Microsoft's keys are there, and Entra gives a token; people of tenant {FakeIdentity.Tenant} may speak to the bot; when the client secret ends, Entra tells only in its portal "
            + "(App registrations, Certificates & secrets): note the day; the messaging endpoint of the Azure Bot (portal.azure.com, Configuration) has to be https://<this host>/api/messages",
            sentence);
    }

    [Theory]
    [InlineData(300, true, "; the certificate ends on 2026-12-27;")]
    [InlineData(29, false, "The certificate of Teams:CertificatePath ends on 2026-03-31")]
    [InlineData(-1, false, "The certificate of Teams:CertificatePath ended on 2026-03-01")]
    public async Task The_engineer_is_told_when_the_certificate_ends(int days, bool isFine, string sentence)
    {
        var clock = new ManualClock();
        await using var identity = await FakeIdentity.StartAsync(clock);
        var path = Path.Combine(folder.FullName, "bot.pem");
        identity.Entra.Certificate = await WriteAsync(path, "", clock.GetUtcNow().AddDays(days));

        var told = await TeamsCheck.RunAsync(Options(identity, "", ("AppPassword", ""), ("CertificatePath", path)), new IdentityHttp(identity.Client()), clock, default);

        Assert.Equal(isFine, told.IsFine);
        Assert.Contains(sentence, told.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_engineer_is_told_all_that_is_wrong()
    {
        await using var identity = await FakeIdentity.StartAsync();
        identity.Keys.Issuer = "https://api.botframework.us";

        var (isFine, sentence) = await TeamsCheck.RunAsync(Options(identity, "", ("AppPassword", "not-it")), new IdentityHttp(identity.Client()), TimeProvider.System, default);

        Assert.False(isFine);
        Assert.Contains("The keys at 127.0.0.1 are not those of issuer https://api.botframework.com: compare Teams:Cloud", sentence, StringComparison.Ordinal);
        Assert.Contains("Entra does not take the secret", sentence, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task<NewToken> AskAsync(FakeIdentity identity, params (string Name, string Value)[] settings) =>
        new EntraLogin(Options(identity, "", settings), new IdentityHttp(identity.Client())).AskAsync(default);

    private static TeamsOptions Options(FakeIdentity identity, string federatedTokenFile, params (string Name, string Value)[] settings)
    {
        var all = identity.Settings();
        all["AZURE_FEDERATED_TOKEN_FILE"] = federatedTokenFile;
        foreach (var (name, value) in settings)
        {
            all[$"Teams:{name}"] = value;
        }

        var options = TeamsSetup.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build())!;
        Assert.Empty(options.Problems());
        return options;
    }

    private static async Task<X509Certificate2> WriteAsync(string path, string password, DateTimeOffset end)
    {
        using var key = RSA.Create(2048);
        var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), end);
        if (path.EndsWith(".pfx", StringComparison.Ordinal))
        {
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, password));
            return certificate;
        }

        var secret = password.Length == 0
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{secret}\n");
        return certificate;
    }
}
