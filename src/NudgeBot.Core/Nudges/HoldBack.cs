using System.Security.Cryptography;
using System.Text;

namespace NudgeBot.Core.Nudges;

/// <summary>
/// Which nudges wait on purpose, so that what nudging does can be told from what would have happened anyway. Chance decides, but the same
/// nudge always alike: by a hash of what it is about.
/// </summary>
internal static class HoldBack
{
    public static bool Takes(Candidate nudge, long repId, double share)
    {
        if (share <= 0 || !nudge.Rule.MayBeHeld || nudge.Returns is not null)
        {
            return false;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{repId}/{nudge.Identity}")));
        return BitConverter.ToUInt32(hash) / (double)uint.MaxValue < share;
    }
}
