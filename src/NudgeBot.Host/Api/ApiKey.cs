using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NudgeBot.Host.Api;

/// <summary>A key of the ingest API. Nobody can guess it, so a plain hash is enough to know it again.</summary>
internal static class ApiKey
{
    public static string Make() => "nb_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the database keeps of it.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
