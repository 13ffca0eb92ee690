using NudgeBot.Core.Chat.Understanding.Accounts;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>The clauses about one account, or about a list of accounts that share one outcome.</summary>
internal sealed class Segment
{
    public List<Clause> Clauses { get; } = [];

    /// <summary>The accounts named, each once.</summary>
    public List<AccountMention> Accounts { get; } = [];

    /// <summary>What is reported of a call.</summary>
    public List<Found> Calls { get; } = [];

    /// <summary>What only hints at one.</summary>
    public List<Found> Hints { get; } = [];

    /// <summary>Touches that are no calls.</summary>
    public List<Found> Touches { get; } = [];

    /// <summary>What would have been a report, and why it is none.</summary>
    public List<(Found Mark, string Why)> Refused { get; } = [];

    public Sentence In => Clauses[0].In;

    public bool Has(Mark mark) => Calls.Any(found => found.Mark == mark) || Hints.Any(found => found.Mark == mark);

    public IEnumerable<int> Items => Clauses.SelectMany(clause => clause.Items);

    public void Add(Clause clause)
    {
        Clauses.Add(clause);
        foreach (var mark in clause.Marks)
        {
            if (Understanding.Clauses.Marks.IsCall(mark.Mark) || Understanding.Clauses.Marks.IsTouch(mark.Mark))
            {
                Take(clause, mark);
            }
            else if (Understanding.Clauses.Marks.IsHint(mark.Mark))
            {
                if (Assertion.Refusal(clause, mark) is null)
                {
                    Hints.Add(mark);
                }
            }
        }

        foreach (var at in clause.Accounts)
        {
            var mention = (AccountMention)clause.In.Items[at].Value!;
            if (!Accounts.Any(known => known.Names.SequenceEqual(mention.Names)))
            {
                Accounts.Add(mention);
            }
        }
    }

    private void Take(Clause clause, Found mark)
    {
        if (Assertion.Refusal(clause, mark) is { } why)
        {
            Refused.Add((mark, why));
        }
        else if (Understanding.Clauses.Marks.IsTouch(mark.Mark))
        {
            Touches.Add(mark);
        }
        else
        {
            Calls.Add(mark);
        }
    }
}
