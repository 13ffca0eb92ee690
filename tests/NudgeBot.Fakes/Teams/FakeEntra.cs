using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Teams;

/// <summary>Entra, where the bot gets its tokens: it knows one app in one tenant, and what that app shows it.</summary>
public sealed class FakeEntra
{
    private int given;

    /// <summary>What the app's tokens are for.</summary>
    public string Resource { get; set; } = "https://api.botframework.com";

    /// <summary>The tenant under whose name the app asks.</summary>
    public string Tenant { get; set; } = FakeIdentity.Tenant;

    /// <summary>The certificate that was uploaded for the app.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>The assertions of others that the app trusts.</summary>
    public ConcurrentBag<string> Vouchers { get; } = [];

    /// <summary>How many seconds a token lives.</summary>
    public int Life { get; set; } = 3599;

    /// <summary>All tokens that were given, in order.</summary>
    public ConcurrentQueue<string> Given { get; } = new();

    /// <summary>The token that is asked for, or Entra's number for why not.</summary>
    internal (JsonObject Answer, int? Refused) Token(string tenant, IReadOnlyDictionary<string, string> form, Uri endpoint) => form switch
    {
        _ when !tenant.Equals(Tenant, StringComparison.OrdinalIgnoreCase) => Refuse(90002),
        _ when form.GetValueOrDefault("client_id") != FakeIdentity.AppId => Refuse(700016),
        _ when form.GetValueOrDefault("grant_type") != "client_credentials" => Refuse(70003),
        _ when form.GetValueOrDefault("scope")?.Split(' ').Contains($"{Resource}/.default") != true => Refuse(500011),
        _ when form.TryGetValue("client_secret", out var secret) => secret == FakeIdentity.Secret ? Give() : Refuse(7000215),
        _ when form.TryGetValue("client_assertion", out var assertion) => form.GetValueOrDefault("client_assertion_type") == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" && Trusts(assertion, endpoint)
            ? Give()
            : Refuse(Certificate is null ? 700213 : 700027),
        _ => Refuse(7000218),
    };

    internal JsonObject Identity(string? clientId, string resource) => new()
    {
        ["access_token"] = Next($"identity.{clientId}.{resource}"),
        ["expires_in"] = "86399",
        ["expires_on"] = "4102444800",
        ["resource"] = resource,
        ["token_type"] = "Bearer",
    };

    internal static (JsonObject Answer, int? Refused) Refuse(int number) => (
        new JsonObject
        {
            ["error"] = number is 700016 ? "unauthorized_client" : "invalid_client",
            ["error_description"] = $"AADSTS{number}: Something is wrong with '{FakeIdentity.AppId}'. Trace ID: 0 Correlation ID: 0 Timestamp: 2026-03-02 08:00:00Z",
            ["error_codes"] = new JsonArray(number),
            ["timestamp"] = "2026-03-02 08:00:00Z",
            ["trace_id"] = "0",
            ["correlation_id"] = "0",
        },
        number);

    private (JsonObject Answer, int? Refused) Give() =>
        (new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = Life, ["ext_expires_in"] = Life, ["access_token"] = Next("entra") }, null);

    private string Next(string what)
    {
        var token = $"eyJ{what}.{Interlocked.Increment(ref given)}.outgoing";
        Given.Enqueue(token);
        return token;
    }

    // What the app signs itself names the app twice and this very address; what others sign for it is taken as it was handed out.
    private bool Trusts(string assertion, Uri endpoint)
    {
        if (Vouchers.Contains(assertion) || Given.Contains(assertion))
        {
            return true;
        }

        if (Certificate?.GetRSAPublicKey() is not { } key || assertion.Split('.') is not [var header, var payload, var signature])
        {
            return false;
        }

        using (key)
        {
            var padding = Read(header).GetProperty("alg").GetString() == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            var claims = Read(payload);
            return key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{payload}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, padding)
                && claims.GetProperty("aud").GetString() == endpoint.ToString()
                && claims.GetProperty("iss").GetString() == FakeIdentity.AppId
                && claims.GetProperty("sub").GetString() == FakeIdentity.AppId;
        }
    }

    private static JsonElement Read(string part) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
}
