namespace NudgeBot.Core.Chat.Understanding.Accounts;

/// <summary>
/// Keys that differ by a slip of the finger. Two keys one slip apart share a form with one letter left out, so each key is kept
/// under all of those, and under its consonants for slips in the vowels; what is found is then measured.
/// </summary>
internal sealed class NearNames
{
    private const int Shortest = 4;
    private const int Longest = 28;

    private readonly string[] keys;
    private readonly string[] sounds;
    private readonly ulong[] index;

    // Where the hashes that begin with each 16 bits begin: a look-up then reads a few neighbours.
    private readonly int[] starts = new int[(1 << 16) + 1];

    public NearNames(IEnumerable<string> all)
    {
        keys = [.. all.Where(key => key.Length is >= Shortest and <= Longest).Distinct()];
        sounds = [.. keys.Select(Sound)];
        var entries = new List<ulong>(keys.Length * 12);
        for (var i = 0; i < keys.Length; i++)
        {
            foreach (var hash in Hashes(sounds[i]))
            {
                entries.Add(((ulong)hash << 32) | (uint)i);
            }
        }

        index = [.. entries];
        Array.Sort(index);
        for (int bucket = 0, at = 0; bucket < starts.Length; bucket++)
        {
            while (at < index.Length && index[at] >> 48 < (ulong)bucket)
            {
                at++;
            }

            starts[bucket] = at;
        }
    }

    /// <summary>The nearest keys within the slips that a word of this length may have; empty when there are none.</summary>
    public List<string> Find(string word)
    {
        var found = new List<string>();
        if (word.Length is < Shortest or > Longest)
        {
            return found;
        }

        var best = Allowed(word.Length) + 1;
        var sound = Sound(word);
        foreach (var hash in Hashes(sound))
        {
            var end = starts[(hash >> 16) + 1];
            for (var at = starts[hash >> 16]; at < end && index[at] >> 32 <= hash; at++)
            {
                if (index[at] >> 32 != hash)
                {
                    continue;
                }

                var key = keys[(int)(uint)index[at]];
                var slips = Math.Abs(key.Length - word.Length) > 2 || key[0] != word[0] && word.Length < 6 ? int.MaxValue : Slips.Between(sound, sounds[(int)(uint)index[at]], 2);
                if (slips > Allowed(Math.Min(word.Length, key.Length)) || slips > best || IsInflected(word, key) || found.Contains(key))
                {
                    continue;
                }

                if (slips < best)
                {
                    best = slips;
                    found.Clear();
                }

                found.Add(key);
            }
        }

        return found;
    }

    // "redlined" is something done, not Redline.
    private static bool IsInflected(string word, string key) => word.Length > key.Length && word.StartsWith(key, StringComparison.Ordinal) && word.AsSpan(key.Length) is "d" or "ed" or "er" or "ly";

    // "alfazap" sounds like Alphazap.
    private static string Sound(string key) => key.Contains("ph", StringComparison.Ordinal) || key.Contains("ck", StringComparison.Ordinal)
        ? key.Replace("ph", "f", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal)
        : key;

    private static int Allowed(int length) => length switch { < Shortest => 0, < 8 => 1, _ => 2 };

    private static IEnumerable<uint> Hashes(string key)
    {
        yield return Hash(key, -1);
        for (var i = 0; i < key.Length; i++)
        {
            yield return Hash(key, i);
        }

        if (key.Length >= 8)
        {
            yield return Consonants(key);
        }
    }

    private static uint Hash(string key, int without)
    {
        var hash = 2166136261;
        for (var i = 0; i < key.Length; i++)
        {
            hash = i == without ? hash : (hash ^ key[i]) * 16777619;
        }

        return hash;
    }

    // The first letter and the consonants, each once in a row.
    private static uint Consonants(string key)
    {
        uint hash = 2166136261 ^ 0x5bd1e995;
        var last = '\0';
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i] switch { 'c' or 'q' => 'k', 'z' => 's', 'y' => 'i', var other => other };
            if ((i > 0 && "aeiouh".Contains(c)) || c == last)
            {
                continue;
            }

            hash = (hash ^ c) * 16777619;
            last = c;
        }

        return hash;
    }
}
