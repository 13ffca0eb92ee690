using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>What is asked of one sentence again and again: its words, its marks item by item, its quotation marks, and what takes a report back.</summary>
internal sealed class Landmarks
{
    private readonly Sentence sentence;
    private readonly int[] markAt;
    private readonly int[] nextMark;
    private readonly bool[] labelled;
    private readonly bool[] conditional;
    private readonly List<int> quotes = [];

    public Landmarks(Sentence sentence)
    {
        this.sentence = sentence;
        var count = sentence.Items.Count;
        markAt = new int[count];
        nextMark = new int[count + 1];
        labelled = new bool[count + 1];
        conditional = new bool[count + 1];
        Array.Fill(markAt, -1);
        for (var i = 0; i < sentence.Marks.Count; i++)
        {
            var found = sentence.Marks[i];
            Marks.Add(found.Mark);
            Array.Fill(markAt, i, found.First, found.End - found.First);
        }

        for (int item = 0, mark = 0; item <= count; item++)
        {
            while (mark < sentence.Marks.Count && sentence.Marks[mark].First < item)
            {
                mark++;
            }

            nextMark[item] = mark;
        }

        for (var item = 0; item < count; item++)
        {
            Words.Add(sentence.Items[item].Word);
            if (sentence.Sign(item) == '"')
            {
                quotes.Add(item);
            }

            labelled[item + 1] = sentence.Sign(item) != '\n' && (labelled[item] || Assertion.IsLabel(sentence, item));
            conditional[item + 1] = !Assertion.EndsCondition(sentence, item) && (conditional[item] || Assertion.OpensCondition(sentence, item));
        }

        LastRetraction = Retractions.Last(sentence);
    }

    public HashSet<string> Words { get; } = [];

    public HashSet<Mark> Marks { get; } = [];

    /// <summary>The last item that takes a report back; -1 when none does.</summary>
    public int LastRetraction { get; }

    public Found MarkAt(int item) => item >= 0 && item < markAt.Length && markAt[item] is var mark and >= 0 ? sentence.Marks[mark] : default;

    /// <summary>How many marks begin before an item.</summary>
    public int NextMark(int item) => nextMark[Math.Clamp(item, 0, nextMark.Length - 1)];

    /// <summary>Whether what stands at an item comes after a label such as "todo:" in its line.</summary>
    public bool IsLabelled(int item) => labelled[item];

    /// <summary>Whether a condition was opened before an item and holds there.</summary>
    public bool IsConditional(int item) => conditional[item];

    /// <summary>Whether items stand between two quotation marks.</summary>
    public bool IsQuoted(int first, int end) => quotes.Count > 1 && quotes.Count(at => at < first) % 2 == 1 && quotes[^1] >= end;
}
