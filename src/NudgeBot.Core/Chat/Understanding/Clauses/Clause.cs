using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>A stretch of a sentence that says one thing.</summary>
/// <param name="First">Its first item.</param>
/// <param name="End">The item after its last.</param>
/// <param name="Lead">The sign or word that parts it from the clause before; a null character at the start.</param>
/// <param name="Close">The sign that ends it; a null character at the end of the text.</param>
internal sealed record Clause(Sentence In, int First, int End, char Lead, char Close)
{
    public ArraySegment<Found> Marks => In.MarksIn(First, End);

    public IEnumerable<int> Items => Enumerable.Range(First, End - First);

    public IEnumerable<int> Accounts => Items.Where(i => In.Items[i].Kind == ItemKind.Account && In.Word(i - 1) is not "not");

    public bool Has(Mark mark) => Marks.Any(found => found.Mark == mark);

    public bool HasWord(params ReadOnlySpan<string> words)
    {
        for (var i = First; i < End; i++)
        {
            if (words.Contains(In.Items[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    public string Text => In.TextOf(First, End);
}
