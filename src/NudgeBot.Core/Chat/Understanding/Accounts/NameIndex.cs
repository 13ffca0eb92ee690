using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Accounts;

/// <summary>How a name was said, best first.</summary>
internal enum NameForm
{
    /// <summary>The whole name, with or without its legal form.</summary>
    Whole,

    /// <summary>Its first word or words.</summary>
    Short,

    /// <summary>Its initials.</summary>
    Initials,

    /// <summary>A word from within it.</summary>
    Inner,

    /// <summary>A misspelling of it.</summary>
    Near,
}

/// <summary>Names by the ways they are said. Each look-up costs one hash, however many names there are.</summary>
internal sealed class NameIndex
{
    /// <summary>More candidates than this are simply "many".</summary>
    public const int Many = 25;

    /// <summary>So many words are looked up whether a name begins with them or not: people write one word as two, and two as one.</summary>
    public const int Certain = 3;

    private readonly Dictionary<string, Postings> whole;
    private readonly Dictionary<string, Postings> shorts;
    private readonly Dictionary<string, Postings> initials;
    private readonly Dictionary<string, Postings> inner;
    private readonly HashSet<int> beginnings = [];
    private readonly NameForms[] forms;
    private readonly Lazy<NearNames> near;

    public NameIndex(IReadOnlyList<string> names)
    {
        Names = names;
        forms = new NameForms[names.Count];
        whole = new(names.Count * 2);
        shorts = new(names.Count);
        initials = new(names.Count);
        inner = new(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            forms[i] = NameForms.Of(names[i]);
            Add(forms[i], i);
        }

        near = new(() => new NearNames(whole.Keys.Concat(shorts.Keys)));
    }

    public IReadOnlyList<string> Names { get; }

    public NameForms Forms(int id) => forms[id];

    /// <summary>The ids of the names said in this form by these words written together; empty when there are none.</summary>
    public ReadOnlySpan<int> Find(NameForm form, ReadOnlySpan<char> key) => form switch
    {
        NameForm.Whole => In(whole, key),
        NameForm.Short => In(shorts, key),
        NameForm.Initials => In(initials, key),
        NameForm.Inner => In(inner, key),
        _ => [],
    };

    /// <summary>Whether a name may begin with these words written together: false is certain, true is likely.</summary>
    public bool Begins(ReadOnlySpan<char> key) => beginnings.Contains(string.GetHashCode(key));

    /// <summary>The ids of the names, or of their first words, that differ from the key by a slip of the finger or two.</summary>
    public IReadOnlyList<int> FindNear(string key)
    {
        if (near.Value.Find(key) is not { Count: > 0 } keys)
        {
            return [];
        }

        var found = new List<int>();
        foreach (var match in keys)
        {
            foreach (var id in In(whole, match))
            {
                AddOnce(found, id);
            }

            foreach (var id in In(shorts, match))
            {
                AddOnce(found, id);
            }
        }

        return found;
    }

    private static void AddOnce(List<int> found, int id)
    {
        if (found.Count < Many && !found.Contains(id))
        {
            found.Add(id);
        }
    }

    private void Add(NameForms form, int id)
    {
        if (form.Words.Count == 0)
        {
            return;
        }

        // Short names are tried in any case.
        for (var count = Certain; count < form.Words.Count; count++)
        {
            beginnings.Add(string.GetHashCode(form.Together(count)));
        }

        Put(whole, form.Together(form.Words.Count), id);
        Put(whole, form.Together(form.Core), id);
        if (form.BeginsWithThe)
        {
            Put(whole, "the" + form.Together(form.Core), id);
        }

        for (var count = 1; count < form.Core; count++)
        {
            Put(shorts, form.Together(count), id);
        }

        // "marksandspencer"
        if (Names[id].Contains('&', StringComparison.Ordinal))
        {
            Put(whole, string.Join("and", form.Words.Take(form.Core)), id);
        }

        if (form.BeginsWithKind)
        {
            Put(shorts, string.Concat(form.Words.Skip(1).Take(form.Core - 1)), id);
        }

        if (Names[id].IndexOf('.', StringComparison.Ordinal) is var dot and > 2 && form.Core == 1 && form.Words[0].Length > dot)
        {
            Put(shorts, form.Words[0][..dot], id);
        }

        if (form.Core >= 2)
        {
            Put(initials, form.Initials(form.Core), id);
            Put(initials, form.Initials(form.Words.Count), id);
        }

        for (var at = 1; at < form.Core; at++)
        {
            if (form.Words[at].Length >= 4 && !OrdinaryWords.Has(form.Words[at]))
            {
                Put(inner, form.Words[at], id);
            }
        }
    }

    private static void Put(Dictionary<string, Postings> index, string key, int id)
    {
        if (key.Length == 0)
        {
            return;
        }

        ref var postings = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        postings = postings.With(id);
    }

    private static ReadOnlySpan<int> In(Dictionary<string, Postings> index, ReadOnlySpan<char> key) =>
        index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var postings) ? postings.Ids : [];

    private readonly struct Postings(int[] ids)
    {
        public ReadOnlySpan<int> Ids => ids;

        public Postings With(int id) => ids is null ? new Postings([id]) : ids.Length >= Many || ids[^1] == id ? this : new Postings([.. ids, id]);
    }
}
