using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NudgeBot.Teams.Sending;

/// <summary>How long to wait after a "not now" without a time: twice as long each time, from 2 s to 20 s, and never two messages for equally long.</summary>
internal static class Backoff
{
    private const double Shortest = 2;
    private const double Longest = 20;
    private const double Jitter = 0.2;

    /// <param name="key">Of the message; the same one waits equally long if it is asked again.</param>
    /// <param name="attempt">Which try it was, from 1.</param>
    public static TimeSpan After(string key, int attempt)
    {
        var seconds = Math.Min(Longest, Shortest * Math.Pow(2, Math.Max(0, attempt - 1)));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key} {attempt}"));
        var share = BinaryPrimitives.ReadUInt32LittleEndian(hash) / (double)uint.MaxValue;
        return TimeSpan.FromSeconds(seconds * (1 + (Jitter * ((2 * share) - 1))));
    }
}
