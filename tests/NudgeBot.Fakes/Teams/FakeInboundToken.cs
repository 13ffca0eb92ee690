using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Teams;

/// <summary>What is wrong with a token that comes with an activity.</summary>
public enum TokenDefect
{
    None,
    OtherAudience,

    /// <summary>What every bot's own outgoing token carries.</summary>
    ConnectorAsAudience,
    TwoAudiences,
    NoAudience,
    OtherIssuer,
    NoIssuer,
    Expired,
    NotYetValid,
    NoEnd,
    NoBegin,
    OddTimes,
    AlgNone,

    /// <summary>Signed with the public key, as if it were a shared secret.</summary>
    HmacWithPublicKey,
    OtherAlgorithm,
    BadSignature,
    NoSignature,

    /// <summary>Signed by a published key under a name that nobody knows.</summary>
    UnknownKid,
    NoKid,

    /// <summary>Signed by a key of somebody else's, under the name of the published one.</summary>
    ForgedKey,
    NoServiceUrl,
    OtherHost,
    OtherPath,

    /// <summary>Signed by a published key that vouches for other channels alone.</summary>
    NotEndorsed,
}

/// <summary>Makes the tokens that come with activities, by hand, so that each may be wrong in its own way.</summary>
internal static class FakeInboundToken
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static string Make(FakeKeys keys, DateTimeOffset now, string serviceUrl, TokenDefect defect)
    {
        var key = defect == TokenDefect.NotEndorsed ? keys.Others : keys.Teams;
        var header = Header(key.Id, defect);
        var payload = Payload(now, serviceUrl, defect);
        var signed = $"{Part(header)}.{Part(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(key, Encoding.ASCII.GetBytes(signed), defect))}";
    }

    private static JsonObject Header(string kid, TokenDefect defect)
    {
        var header = new JsonObject
        {
            ["alg"] = defect switch { TokenDefect.AlgNone => "none", TokenDefect.HmacWithPublicKey => "HS256", TokenDefect.OtherAlgorithm => "RS512", _ => "RS256" },
            ["kid"] = defect == TokenDefect.UnknownKid ? $"invented-{Guid.NewGuid()}" : kid,
            ["x5t"] = kid,
            ["typ"] = "JWT",
        };
        if (defect == TokenDefect.NoKid)
        {
            header.Remove("kid");
            header.Remove("x5t");
        }

        return header;
    }

    private static JsonObject Payload(DateTimeOffset now, string serviceUrl, TokenDefect defect)
    {
        var begin = defect switch { TokenDefect.Expired => now - Life - TimeSpan.FromMinutes(6), TokenDefect.NotYetValid => now + TimeSpan.FromMinutes(6), _ => now };
        var payload = new JsonObject
        {
            ["serviceurl"] = defect switch { TokenDefect.OtherHost => "https://smba.evil.example/emea/", TokenDefect.OtherPath => $"{serviceUrl.TrimEnd('/')}/other/", _ => serviceUrl },
            ["nbf"] = begin.ToUnixTimeSeconds(),
            ["exp"] = (begin + Life).ToUnixTimeSeconds(),
            ["iss"] = defect == TokenDefect.OtherIssuer ? "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" : FakeIdentity.Issuer,
            ["aud"] = defect switch
            {
                TokenDefect.OtherAudience => "99999999-2222-3333-4444-555555555555",
                TokenDefect.ConnectorAsAudience => FakeIdentity.Issuer,
                TokenDefect.TwoAudiences => new JsonArray(FakeIdentity.AppId, FakeIdentity.Issuer),
                _ => FakeIdentity.AppId,
            },
        };
        if (defect == TokenDefect.OddTimes)
        {
            (payload["nbf"], payload["exp"]) = ("yesterday", 1e300);
        }

        var missing = defect switch
        {
            TokenDefect.NoAudience => "aud",
            TokenDefect.NoIssuer => "iss",
            TokenDefect.NoEnd => "exp",
            TokenDefect.NoBegin => "nbf",
            TokenDefect.NoServiceUrl => "serviceurl",
            _ => "",
        };
        payload.Remove(missing);
        return payload;
    }

    private static byte[] Sign(FakeKey key, byte[] signed, TokenDefect defect)
    {
        switch (defect)
        {
            case TokenDefect.AlgNone or TokenDefect.NoSignature:
                return [];
            case TokenDefect.HmacWithPublicKey:
                return HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem()), signed);
            case TokenDefect.ForgedKey:
                using (var other = FakeKey.Get("somebody else's"))
                {
                    return other.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                }

            default:
                var signature = key.Rsa.SignData(signed, defect == TokenDefect.OtherAlgorithm ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                signature[10] ^= (byte)(defect == TokenDefect.BadSignature ? 1 : 0);
                return signature;
        }
    }

    private static string Part(JsonObject said) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(said.ToJsonString()));
}
