using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NudgeBot.Teams.Tokens;

/// <summary>
/// Whether the Connector says this: a token it signed not long ago, for this bot, for this service URL, with a key that vouches for Teams.
/// Keys are fetched because of a token only when all else about it looks right.
/// </summary>
internal sealed class TokenCheck(TeamsOptions options, KeyStore keys, TimeProvider machine)
{
    private const string Scheme = "Bearer ";
    private const string Channel = "msteams";
    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly ServiceHosts hosts = options.Hosts;

    /// <param name="authorization">The header.</param>
    /// <param name="serviceUrl">The activity's.</param>
    /// <param name="channelId">The activity's.</param>
    public async Task<TokenOutcome> CheckAsync(string authorization, Uri serviceUrl, string channelId)
    {
        if (Read(authorization) is not { } token)
        {
            return new TokenOutcome.Refused("there is no token that can be read");
        }

        if (Misfit(token, serviceUrl, channelId) is { } misfit)
        {
            return Refused(misfit);
        }

        if (!await keys.AreThereAsync())
        {
            return new TokenOutcome.NotReady();
        }

        if (await keys.FindAsync(token.Kid) is not { } key)
        {
            return Refused("nobody knows the key");
        }

        if (!(await handler.ValidateTokenAsync(token, With(key))).IsValid)
        {
            return Refused("the signature does not fit");
        }

        return key.Endorsements.Contains(channelId) ? new TokenOutcome.Passed() : Refused("the key does not vouch for Teams");

        TokenOutcome Refused(string reason) => new TokenOutcome.Refused(reason, Plain.Text(token.Issuer), Plain.Text(string.Join('/', token.Audiences)));
    }

    private JsonWebToken? Read(string authorization)
    {
        var token = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : "";
        try
        {
            return token.Length <= LongestToken && handler.CanReadToken(token) ? handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with it, whoever signed it; null when nothing is.</summary>
    private string? Misfit(JsonWebToken token, Uri serviceUrl, string channelId) => token switch
    {
        { Alg: not SecurityAlgorithms.RsaSha256 } => "the token is not signed with RS256",
        { Kid: null or "" } => "the token names no key",
        _ when token.Issuer != options.ExpectedIssuer => "the token is of another issuer",
        _ when !IsForUs(token.Audiences) => "the token is for somebody else",
        _ when !IsAlive(token.TryGetPayloadValue<long>("nbf", out _) ? token.ValidFrom : null, token.TryGetPayloadValue<long>("exp", out _) ? token.ValidTo : null) => "the token is not valid now",
        _ when !token.TryGetPayloadValue<string>("serviceurl", out var claim) || !IsSame(claim, serviceUrl) => "the token is for another service URL",
        _ when channelId != Channel => "the activity is not of Teams",
        _ when !hosts.Have(serviceUrl) => "the service URL is at a host that is not listed",
        _ => null,
    };

    private bool IsForUs(IEnumerable<string> audiences) => audiences.SequenceEqual([options.AppId], StringComparer.OrdinalIgnoreCase);

    private bool IsAlive(DateTime? from, DateTime? to) => from is { } begins && to is { } ends && begins <= machine.GetUtcNow().UtcDateTime + Skew && ends > machine.GetUtcNow().UtcDateTime - Skew;

    // The end of the path may have a slash in one and none in the other.
    private static bool IsSame(string? claim, Uri serviceUrl) => claim is not null && Trimmed(claim).Equals(Trimmed(serviceUrl.OriginalString), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Trimmed(string address) => address.AsSpan(0, address.EndsWith('/') ? address.Length - 1 : address.Length);

    private TokenValidationParameters With(SigningKey key) => new()
    {
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = options.ExpectedIssuer,
        AudienceValidator = (audiences, _, _) => IsForUs(audiences),
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, to, _, _) => IsAlive(from, to),
    };
}
