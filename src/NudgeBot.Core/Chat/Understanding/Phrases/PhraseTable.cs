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
        (Mark, int)? best = null;
        Improve(items[start].Word, items, start, ref best);
        if (items[start].Also is { } also)
        {
            Improve(also, items, start, ref best);
        }

        if (items[start].IsName)
        {
            Improve("NAME", items, start, ref best);
        }

        return best;
    }

    private void Improve(string firstWord, IReadOnlyList<Item> items, int start, ref (Mark Mark, int Length)? best)
    {
        foreach (var pattern in byFirstWord.GetValueOrDefault(firstWord, []))
        {
            var length = pattern.Length(items, start);
            if (length > (best?.Length ?? 0))
            {
                best = (pattern.Mark, length);
            }
        }
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
