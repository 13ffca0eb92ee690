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
    private Sentence(string text, SentenceContext context, List<Token> tokens, List<Item> items, List<Found> marks)
    {
        Text = text;
        Context = context;
        Tokens = tokens;
        Items = items;
        Marks = marks;
    }

    public string Text { get; }

    public SentenceContext Context { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<Item> Items { get; }

    public IReadOnlyList<Found> Marks { get; }

    public DateOnly Today => DateOnly.FromDateTime(Context.Now.DateTime);

    public static Sentence Read(string text, SentenceContext context)
    {
        text = Markup.Seen(text);
        var tokens = Tokenizer.Read(text);
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
        Mark.RepBusy when at > 0 && (items[at - 1].Kind == ItemKind.Account || items[at - 1].IsName || items[at - 1].Word is "he" or "she" or "they") => Mark.BadTime,
        _ => IsTold(items, at, phrase.Length) ? Mark.Voicemail : phrase.Mark,
    };

    // "acme and globex: voicemails" tells; "voicemails this week" asks.
    private static bool IsTold(List<Item> items, int at, int length) =>
        length == 1 && items[at].Word is "voicemails" && at >= 2 && items[at - 1].Kind == ItemKind.Break && items[at - 2].Kind == ItemKind.Account && (at + 1 == items.Count || items[at + 1].Kind == ItemKind.Break);

    /// <summary>Whether one of these words stands in it.</summary>
    public bool HasWord(params ReadOnlySpan<string> words)
    {
        foreach (var item in Items)
        {
            if (words.Contains(item.Word))
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(Mark mark) => Marks.Any(found => found.Mark == mark);

    public bool HasAny(params ReadOnlySpan<Mark> wanted)
    {
        foreach (var found in Marks)
        {
            if (wanted.Contains(found.Mark))
            {
                return true;
            }
        }

        return false;
    }

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
