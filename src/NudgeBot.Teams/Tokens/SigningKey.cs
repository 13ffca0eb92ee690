using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace NudgeBot.Teams.Tokens;

/// <summary>A key of the Connector's, and the channels it vouches for.</summary>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements)
{
    /// <summary>The keys that a document names, by their id.</summary>
    public static IReadOnlyDictionary<string, SigningKey> Read(OpenIdConnectConfiguration document) => (document.JsonWebKeySet?.Keys ?? [])
        .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, Use: null or "sig" })
        .DistinctBy(key => key.Kid)
        .ToDictionary(key => key.Kid, key => new SigningKey(key, Endorsed(key)), StringComparer.Ordinal);

    private static HashSet<string> Endorsed(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var said) && said is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];
}
