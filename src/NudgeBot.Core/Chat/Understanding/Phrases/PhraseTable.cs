namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>All patterns, found by the word they begin with.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Pattern>> byFirstWord = [];

    /// <summary>The words that stand in some pattern.</summary>
    public HashSet<string> Vocabulary { get; } = [];

    /// <summary>Adds lines of <c>Mark: pattern; pattern; …</c>. A line that begins with a semicolon carries on the one before. Of two that fit equally long the earlier wins.</summary>
    public PhraseTable With(string table)
    {
        var mark = default(Mark);
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var patterns = line;
            if (line[0] != ';')
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                mark = Enum.Parse<Mark>(line[..colon]);
                patterns = line[(colon + 1)..];
            }

            foreach (var pattern in patterns.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(Pattern.Of(mark, pattern));
            }
        }

        return this;
    }

    /// <summary>The longest phrase that begins at an item; null when none does.</summary>
    public (Mark Mark, int Length)? Longest(IReadOnlyList<Item> items, int start)
    {
        if (!byFirstWord.TryGetValue(items[start].Word, out var patterns))
        {
            return null;
        }

        (Mark, int)? best = null;
        foreach (var pattern in patterns)
        {
            var length = pattern.Length(items, start);
            if (length > (best?.Item2 ?? 0))
            {
                best = (pattern.Mark, length);
            }
        }

        return best;
    }

    private void Add(Pattern pattern)
    {
        foreach (var word in pattern.FirstWords)
        {
            if (!byFirstWord.TryGetValue(word, out var patterns))
            {
                byFirstWord[word] = patterns = [];
            }

            patterns.Add(pattern);
        }

        Vocabulary.UnionWith(pattern.Words);
    }
}
