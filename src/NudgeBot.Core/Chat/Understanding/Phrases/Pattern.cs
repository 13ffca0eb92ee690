namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>
/// One line of the grammar, in the notation of the phrase tables.
/// <code>
/// left [a] (voicemail|message)    a choice in round brackets, something optional in square ones; no nesting
/// had a * chat                    one word, whichever
/// {whom}                          a named group of words, from <see cref="WordGroups"/>
/// ACCOUNT DATE TIME DURATION NAME      an entity of that kind
/// </code>
/// </summary>
internal sealed class Pattern
{
    private readonly Part[] parts;

    private Pattern(Mark mark, Part[] parts)
    {
        Mark = mark;
        this.parts = parts;
    }

    public Mark Mark { get; }

    /// <summary>Every word it can begin with.</summary>
    public IEnumerable<string> FirstWords => parts.TakeWhile((_, i) => parts.Take(i).All(part => part.Optional)).SelectMany(part => part.FirstWords).Distinct();

    /// <summary>Every word in it.</summary>
    public IEnumerable<string> Words => parts.SelectMany(part => part.Words);

    public static Pattern Of(Mark mark, string text)
    {
        var parts = Split(text).Select(Part.Of).ToArray();
        return parts.All(part => part.Optional) || parts[0].Any
            ? throw new ArgumentException($"The pattern '{text}' may begin with anything.", nameof(text))
            : new Pattern(mark, parts);
    }

    /// <summary>How many items it covers from here at most; 0 when it does not fit.</summary>
    public int Length(IReadOnlyList<Item> items, int start) => Furthest(items, 0, start) is var end && end > start ? end - start : 0;

    private int Furthest(IReadOnlyList<Item> items, int part, int at)
    {
        if (part == parts.Length)
        {
            return at;
        }

        var best = parts[part].Optional ? Furthest(items, part + 1, at) : -1;
        if (at >= items.Count || items[at].Kind == ItemKind.Break)
        {
            return best;
        }

        if (parts[part].Any)
        {
            return Math.Max(best, Furthest(items, part + 1, at + 1));
        }

        best = Math.Max(best, Through(items, part, at, items[at].Word));
        best = items[at].Also is { } also ? Math.Max(best, Through(items, part, at, also)) : best;
        return items[at].IsName ? Math.Max(best, Through(items, part, at, "NAME")) : best;
    }

    private int Through(IReadOnlyList<Item> items, int part, int at, string word)
    {
        var best = -1;
        foreach (var rest in parts[part].After(word))
        {
            if (Follows(items, at + 1, rest))
            {
                best = Math.Max(best, Furthest(items, part + 1, at + 1 + rest.Length));
            }
        }

        return best;
    }

    private static bool Follows(IReadOnlyList<Item> items, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= items.Count || !Fits(items[at + i], words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(Item item, string word) => item.Word == word || item.Also == word || (word == "NAME" && item.IsName) || (word == "*" && item.Kind != ItemKind.Break);

    private static IEnumerable<string> Split(string pattern)
    {
        for (var at = 0; at < pattern.Length;)
        {
            if (pattern[at] == ' ')
            {
                at++;
                continue;
            }

            var end = pattern[at] switch
            {
                '(' => pattern.IndexOf(')', at) + 1,
                '[' => pattern.IndexOf(']', at) + 1,
                _ => pattern.IndexOf(' ', at) is var space and >= 0 ? space : pattern.Length,
            };
            yield return pattern[at..end];
            at = end;
        }
    }

    /// <summary>One place in a pattern: the runs of words that may stand there.</summary>
    private sealed class Part
    {
        private readonly Dictionary<string, string[][]> choices;

        private Part(bool optional, bool any, Dictionary<string, string[][]> choices)
        {
            Optional = optional;
            Any = any;
            this.choices = choices;
        }

        public bool Optional { get; }

        public bool Any { get; }

        public IEnumerable<string> FirstWords => choices.Keys;

        public IEnumerable<string> Words => choices.SelectMany(pair => pair.Value.SelectMany(rest => rest).Prepend(pair.Key));

        public static Part Of(string text)
        {
            var inner = text[0] is '(' or '[' ? text[1..^1] : text;
            var runs = inner.Split('|').SelectMany(Runs).ToArray();
            return new Part(
                text[0] == '[',
                runs.Any(run => run is ["*"]),
                runs.Where(run => run is not ["*"]).GroupBy(run => run[0]).ToDictionary(group => group.Key, group => group.Select(run => run[1..]).ToArray()));
        }

        public string[][] After(string word) => choices.GetValueOrDefault(word, []);

        // "{dial} back" is every word for dialling, followed by "back".
        private static IEnumerable<string[]> Runs(string text)
        {
            IEnumerable<string[]> runs = [[]];
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] forms = word[0] == '{' ? WordGroups.Of(word[1..^1]) : [word];
                runs = runs.SelectMany(run => forms.Select(form => (string[])[.. run, .. form.Split(' ')]));
            }

            return runs.Where(run => run.Length > 0);
        }
    }
}
