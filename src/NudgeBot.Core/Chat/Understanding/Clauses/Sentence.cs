using NudgeBot.Core.Chat.Understanding.Accounts;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>A phrase found in a sentence: what it says, and the items it covers.</summary>
internal readonly record struct Found(Mark Mark, int First, int End);

/// <summary>A sentence after the first three steps: cut into tokens, its entities recognised, its phrases found.</summary>
internal sealed class Sentence
{
    // More letters than these are no report.
    private const int LongestReport = 4000;

    private readonly Found[] marks;
    private readonly Lazy<Landmarks> landmarks;

    private Sentence(string text, SentenceContext context, List<Token> tokens, List<Item> items, List<Found> marks)
    {
        Text = text;
        Context = context;
        Tokens = tokens;
        Items = items;
        this.marks = [.. marks];
        landmarks = new(() => new Landmarks(this));
    }

    public string Text { get; }

    public SentenceContext Context { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Item> Items { get; }

    /// <summary>The phrases found, in their order; none overlaps another.</summary>
    public IReadOnlyList<Found> Marks => marks;

    /// <summary>What is asked of a sentence again and again, looked up once.</summary>
    public Landmarks Landmarks => landmarks.Value;

    public DateOnly Today => DateOnly.FromDateTime(Context.Now.DateTime);

    /// <summary>A sentence of at most as many words as a report may have; what is more is not read.</summary>
    public static Sentence Read(string text, SentenceContext context)
    {
        text = Markup.Seen(text);
        return Of(text, Tokenizer.Read(text), context);
    }

    /// <summary>Null when it has more words than a report may have.</summary>
    public static Sentence? ReadWhole(string text, SentenceContext context)
    {
        text = Markup.Seen(text);
        return text.Length <= LongestReport && Tokenizer.Read(text) is { Count: < Tokenizer.Most } tokens ? Of(text, tokens, context) : null;
    }

    private static Sentence Of(string text, List<Token> tokens, SentenceContext context)
    {
        var items = Entities.Find(text, tokens, context);
        var marks = new List<Found>();
        for (var at = 0; at < items.Count;)
        {
            if (Grammar.Phrases.Longest(items, at) is { } phrase)
            {
                marks.Add(new Found(Meant(items, at, phrase), at, at + phrase.Length));
                at += phrase.Length;
                continue;
            }

            at++;
        }

        return new Sentence(text, context, tokens, items, marks);
    }

    // "Rosalind can't talk now" is her bad time, "can't talk now" is the speaker's.
    private static Mark Meant(List<Item> items, int at, (Mark Mark, int Length) phrase) => phrase.Mark switch
    {
        // "i was driving"
        Mark.BadTime when at > 0 && items[at].Word is "was" && items[at - 1].Word is "i" => Mark.RepBusy,
        // "called Otto, at lunch": he is.
        Mark.RepBusy when at > 2 && items[at].Word is not ("im" or "i" or "ive") && items[at - 1].Kind == ItemKind.Break && items[0].Word is "called" or "rang" or "phoned" or "dialed" => Mark.BadTime,
        Mark.RepBusy when at > 0 && (items[at - 1].Kind == ItemKind.Account || items[at - 1].IsName || items[at - 1].Word is "he" or "she" or "they") => Mark.BadTime,
        _ => IsTold(items, at, phrase.Length) ? Mark.Voicemail : phrase.Mark,
    };

    // "acme and globex: voicemails" tells; "voicemails this week" asks.
    private static bool IsTold(List<Item> items, int at, int length) =>
        length == 1 && items[at].Word is "voicemails" && at >= 2 && items[at - 1].Kind == ItemKind.Break && items[at - 2].Kind == ItemKind.Account && (at + 1 == items.Count || items[at + 1].Kind == ItemKind.Break);

    /// <summary>Whether one of these words stands in it.</summary>
    public bool HasWord(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Landmarks.Words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(Mark mark) => Landmarks.Marks.Contains(mark);

    public bool HasAny(params ReadOnlySpan<Mark> wanted)
    {
        foreach (var mark in wanted)
        {
            if (Landmarks.Marks.Contains(mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrases that begin between two items, the second excluded.</summary>
    public ArraySegment<Found> MarksIn(int first, int end)
    {
        var from = Landmarks.NextMark(first);
        return new ArraySegment<Found>(marks, from, Landmarks.NextMark(end) - from);
    }

    /// <summary>The phrase that covers an item; its end is 0 when none does.</summary>
    public Found MarkAt(int item) => Landmarks.MarkAt(item);

    /// <summary>The word of an item, or a space beyond either end.</summary>
    public string Word(int item) => item >= 0 && item < Items.Count ? Items[item].Word : " ";

    /// <summary>The first token of an item.</summary>
    public Token Token(int item) => Tokens[Items[item].First];

    /// <summary>The text from one item to another, exclusive, as typed.</summary>
    public string TextOf(int first, int end) => first >= end ? "" : Text[Tokens[Items[first].First].Start..Tokens[Items[end - 1].Last].End];

    public bool IsBreak(int item) => item < 0 || item >= Items.Count || Items[item].Kind == ItemKind.Break;

    public char Sign(int item) => item >= 0 && item < Items.Count && Items[item].Kind == ItemKind.Break ? Items[item].Word[0] : '\0';

    public IEnumerable<(int At, AccountMention Mention)> Accounts =>
        Items.Select((item, i) => (i, item.Value as AccountMention)).Where(pair => pair.Item2 is not null).Select(pair => (pair.i, pair.Item2!));

    public IEnumerable<(int At, DatePhrase Date)> Dates =>
        Items.Select((item, i) => (i, item.Value as DatePhrase)).Where(pair => pair.Item2 is not null).Select(pair => (pair.i, pair.Item2!));

    public IEnumerable<(int At, ClockTime Time)> Times =>
        Items.Select((item, i) => (i, item.Value as ClockTime)).Where(pair => pair.Item2 is not null).Select(pair => (pair.i, pair.Item2!));
}
