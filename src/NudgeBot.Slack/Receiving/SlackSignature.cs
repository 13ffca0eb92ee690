using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace NudgeBot.Slack.Receiving;

/// <summary>What became of checking a signature.</summary>
/// <param name="Refusal">Why it is not Slack's; null when it is.</param>
/// <param name="Secret">Which of the secrets it was made with: 0 is the newest.</param>
internal readonly record struct SignatureCheck(string? Refusal, int Secret = 0);

/// <summary>
/// Whether a request comes from Slack: an HMAC over the very bytes that arrived, at most five minutes old, and not from the future either.
/// Every secret is tried, so that one can be replaced while requests come in.
/// </summary>
internal sealed class SlackSignature(SlackOptions options, TimeProvider machine)
{
    private const long MostSeconds = 300;
    private const int MostDigits = 12;

    private readonly byte[][] keys = [.. options.SigningSecrets.Select(Encoding.UTF8.GetBytes)];

    public SignatureCheck Check(StringValues timestamp, StringValues signature, ReadOnlySpan<byte> body)
    {
        if (timestamp is not [{ } at] || signature is not [{ } given])
        {
            return new SignatureCheck("the signature or its time is missing, or there are several");
        }

        // A sign, a space or a leading zero would leave room for two ways to write one moment.
        if (at.Length is 0 or > MostDigits || !at.All(char.IsAsciiDigit) || (at.Length > 1 && at[0] == '0'))
        {
            return new SignatureCheck("the time is not a number");
        }

        if (Math.Abs(machine.GetUtcNow().ToUnixTimeSeconds() - long.Parse(at, CultureInfo.InvariantCulture)) > MostSeconds)
        {
            return new SignatureCheck("the time is more than five minutes away from now");
        }

        var said = Encoding.UTF8.GetBytes(given);
        var match = -1;
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            // All are compared, so that the time it takes tells nothing.
            match = CryptographicOperations.FixedTimeEquals(Expected(keys[i], at, body), said) ? i : match;
        }

        return match < 0 ? new SignatureCheck("the signature does not fit") : new SignatureCheck(null, match);
    }

    private static byte[] Expected(byte[] key, string at, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(Encoding.ASCII.GetBytes($"v0:{at}:"));
        mac.AppendData(body);
        return Encoding.ASCII.GetBytes($"v0={Convert.ToHexStringLower(mac.GetHashAndReset())}");
    }
}
