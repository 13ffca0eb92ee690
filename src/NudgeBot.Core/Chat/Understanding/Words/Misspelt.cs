using NudgeBot.Core.Chat.Understanding.Accounts;

namespace NudgeBot.Core.Chat.Understanding.Words;

/// <summary>
/// Slips of the finger in the words that tell of a call: "vociemail", "recpetionist", "spkoe". One slip is forgiven, and only
/// where the word is no everyday one, no name, and as long as the word meant, or nearly so.
/// </summary>
internal static class Misspelt
{
    private const string Words =
        "voicemail voicemails answered answering answer receptionist reception gatekeeper connected disconnected called calling spoke talked chatted phoned reached message messages mailbox number contact tomorrow meeting "
        + "picked tried dialed ringing engaged unavailable assistant secretary callback wrong returned interested invoice renewal emailed texted minutes already yesterday customer speaking straight remind snooze";

    private static readonly HashSet<string> Meant = [.. Words.Split(' ')];

    private static readonly ILookup<char, string> ByFirst = Words.Split(' ').ToLookup(word => word[0]);

    // Every form of a word with one letter left out, and the words: a slip away from a word shares one with it.
    private static readonly HashSet<string> Shapes = [.. Words.Split(' ').SelectMany(word => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Append(word))];

    /// <summary>The word meant, or null when there is none.</summary>
    public static string? Of(string raw)
    {
        if (raw.Length is < 4 or > 14 || !HasShape(raw) || OrdinaryWords.Has(raw) || GivenNames.Has(raw) || Meant.Contains(raw) || !raw.All(char.IsAsciiLetterLower))
        {
            return null;
        }

        foreach (var word in ByFirst[raw[0]])
        {
            if (Math.Abs(word.Length - raw.Length) <= 1 && Slips.Between(raw, word, 1) == 1 && (raw.Length >= 7 || (raw.Length == 6 && word.Length == 7) || IsSwap(raw, word) || IsDoubled(raw, word)))
            {
                return word;
            }
        }

        return null;
    }

    private static bool HasShape(string raw)
    {
        var shapes = Shapes.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> shape = stackalloc char[raw.Length - 1];
        for (var i = 0; i < raw.Length; i++)
        {
            raw.AsSpan(0, i).CopyTo(shape);
            raw.AsSpan(i + 1).CopyTo(shape[i..]);
            if (shapes.Contains(shape))
            {
                return true;
            }
        }

        return shapes.Contains(raw);
    }

    // "spkoe": the same letters in another order.
    private static bool IsSwap(string a, string b) => a.Length == b.Length && a.Order().SequenceEqual(b.Order());

    // "callled", "caled": a letter too many or too few of those that are there.
    private static bool IsDoubled(string a, string b) => Math.Abs(a.Length - b.Length) == 1 && a.Distinct().Order().SequenceEqual(b.Distinct().Order());
}
