using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Teams;

/// <summary>The keys of the Connector: one for Teams and others, and one that vouches for other channels alone.</summary>
public sealed class FakeKeys : IDisposable
{
    private readonly List<FakeKey> published = [];
    private int made;

    public FakeKeys()
    {
        Teams = Make();
        Others = new FakeKey("others", ["facebook", "webchat"]);
        published.Add(Teams);
        published.Add(Others);
    }

    /// <summary>What activities of Teams are signed with.</summary>
    public FakeKey Teams { get; private set; }

    public FakeKey Others { get; }

    /// <summary>Whom the document names; another one than the Connector makes it useless.</summary>
    public string Issuer { get; set; } = FakeIdentity.Issuer;

    /// <summary>The key for Teams is replaced: the old one is published no more.</summary>
    public void Rotate()
    {
        var next = Make();
        lock (published)
        {
            published.Remove(Teams);
            published.Add(next);
        }

        Teams = next;
    }

    internal JsonObject Document(Uri at) => new()
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = new Uri(at, "/v1/.well-known/keys").ToString(),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };

    internal JsonObject Published()
    {
        lock (published)
        {
            return new JsonObject { ["keys"] = new JsonArray([.. published.Select(key => key.Public())]) };
        }
    }

    public void Dispose()
    {
        Teams.Dispose();
        Others.Dispose();
    }

    private FakeKey Make() => new($"key-{++made}", ["msteams", "webchat", "skype", "directline", "emulator"]);
}

/// <summary>A key, and the channels it vouches for.</summary>
public sealed class FakeKey(string id, string[] endorsements) : IDisposable
{
    // Making one takes a third of a second: the same names are the same keys throughout a run of the tests.
    private static readonly ConcurrentDictionary<string, Lazy<RSAParameters>> Made = new();

    public string Id => id;

    internal RSA Rsa { get; } = Get(id);

    internal static RSA Get(string id) => RSA.Create(Made.GetOrAdd(id, _ => new(Make)).Value);

    internal JsonNode Public()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["x5t"] = id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]),
        };
    }

    public void Dispose() => Rsa.Dispose();

    private static RSAParameters Make()
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(includePrivateParameters: true);
    }
}
