using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace NudgeBot.Teams.Tokens;

/// <summary>A token, and how long it lives from now.</summary>
internal sealed record NewToken(string Text, TimeSpan Lifetime);

/// <summary>Asks Entra for a token for the Connector, each time anew, with what the settings give.</summary>
internal sealed class EntraLogin
{
    private readonly TeamsOptions options;
    private readonly Func<Func<CancellationToken, Task<AuthenticationResult>>> prepare;
    private Func<CancellationToken, Task<AuthenticationResult>>? ask;

    public EntraLogin(TeamsOptions options, IdentityHttp http)
    {
        this.options = options;
        var factory = new OneClient(http.Client);
        prepare = () => options.Credential == BotCredential.ManagedIdentity ? Identity(factory, options.Place.Resource) : App(factory);
    }

    /// <exception cref="NoTokenException">There is none to be had.</exception>
    public async Task<NewToken> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            // A certificate that cannot be read now may be there the next time.
            var given = await (ask ??= prepare())(cancellationToken);

            // MSAL reckons with the machine's own clock.
            return new NewToken(given.AccessToken, given.ExpiresOn - TimeProvider.System.GetUtcNow());
        }
        catch (Exception exception)
        {
            throw EntraErrors.Read(exception, options);
        }
    }

    private Func<CancellationToken, Task<AuthenticationResult>> App(OneClient factory)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithHttpClientFactory(factory, retryOnceOn5xx: false)
            .WithAuthority(options.TokenAuthority.ToString(), validateAuthority: false)
            .WithInstanceDiscovery(false);
        var app = (options.Credential switch
        {
            BotCredential.Secret => builder.WithClientSecret(options.AppPassword),
            BotCredential.Certificate => builder.WithCertificate(BotCertificate.Load(options)),
            BotCredential.ManagedIdentityForApp => builder.WithClientAssertion(Voucher(factory)),
            _ => builder.WithClientAssertion(asked => File.ReadAllTextAsync(options.FederatedTokenFile, asked.CancellationToken)),
        }).Build();
        string[] scopes = [$"{options.Place.Resource}/.default"];
        return cancellationToken => app.AcquireTokenForClient(scopes).WithForceRefresh(true).ExecuteAsync(cancellationToken);
    }

    private Func<AssertionRequestOptions, Task<string>> Voucher(OneClient factory)
    {
        var audience = $"api://AzureADTokenExchange{options.Place.Name switch { "usgov" or "dod" => "USGov", "china" => "China", _ => "" }}";
        var identity = Identity(factory, audience);
        return async asked => (await identity(asked.CancellationToken)).AccessToken;
    }

    private Func<CancellationToken, Task<AuthenticationResult>> Identity(OneClient factory, string resource)
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.ManagedIdentityClientId))
            .WithHttpClientFactory(factory, retryOnceOn5xx: false)
            .Build();
        return cancellationToken => identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(true).ExecuteAsync(cancellationToken);
    }

    private sealed class OneClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
