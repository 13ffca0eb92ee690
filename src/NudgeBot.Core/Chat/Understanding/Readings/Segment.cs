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

        Settle();
        foreach (var at in clause.Accounts.Where(at => !Mentions.IsOnly(clause, at)))
        {
            var mention = (AccountMention)clause.In.Items[at].Value!;
            if (!Accounts.Any(known => known.Names.SequenceEqual(mention.Names)))
            {
                Accounts.Add(mention);
            }
        }
    }

    // After an email "no reply" is about the email, and at their office "nobody there" is about the visit.
    private void Settle()
    {
        // A call that was missed, or that somebody else took, is no call of ours.
        if (Calls.Any(found => found.Mark is Mark.TheyCalled or Mark.Inbound) && (Touches.Any(touch => touch.Mark == Mark.MissedInbound) || Calls.Any(found => found.Mark == Mark.Gatekeeper && In.Word(found.End - 1) is "says" or "said")) && !Calls.Any(found => found.Mark is Mark.Spoke or Mark.Voicemail))
        {
            Calls.RemoveAll(found => found.Mark is Mark.TheyCalled or Mark.Inbound or Mark.Gatekeeper or Mark.HungUp);
        }

        // "Osgood rang back, Hugo took it"
        if (Calls.Count > 0 && Calls.All(found => found.Mark is Mark.TheyCalled or Mark.Inbound) && Clauses.Any(clause => clause.Marks.Any(found => found.Mark == Mark.Hearsay && In.Word(found.End - 1) is "it" && In.Word(found.End - 2) is "took" or "answered" or "fielded" or "handled")))
        {
            Calls.Clear();
        }

        // "Hooli rang but it went to my voicemail"
        if (Touches.Any(touch => touch.Mark == Mark.MissedInbound) && Calls.Count > 0 && Calls.All(found => found.Mark == Mark.Dialed && found.First > 0 && (In.Items[found.First - 1].Kind == ItemKind.Account || In.Items[found.First - 1].IsName)))
        {
            Calls.Clear();
        }

        // "called the dentist, no answer": what came of it belongs to that call.
        if (Accounts.Count == 0 && Refused.FirstOrDefault(refused => refused.Why.EndsWith("is no customer", StringComparison.Ordinal)) is { Why: { } why } other)
        {
            foreach (var found in Calls.Where(found => found.First > other.Mark.First && found.Mark is not (Mark.Dialed or Mark.Spoke or Mark.Inbound or Mark.TheyCalled)).ToList())
            {
                Calls.Remove(found);
                Refused.Add((found, why));
            }
        }

        // "she rang while I was at my desk, spoke 5 min": it was answered after all, unless we rang back.
        if (Touches.Count > 0 && Touches.All(touch => touch.Mark == Mark.MissedInbound) && Calls.Any(found => found.Mark == Mark.Spoke) && !Calls.Any(found => found.Mark == Mark.Dialed))
        {
            Touches.Clear();
            return;
        }

        if (Touches.Count == 0 || Calls.Any(found => IsByPhone(found.Mark)))
        {
            return;
        }

        var written = Touches.All(found => found.Mark is Mark.Email or Mark.Text or Mark.OtherTouch);
        foreach (var found in Calls.Where(found => !(written && found.Mark is Mark.Spoke or Mark.PickedUp or Mark.Gatekeeper && !Clauses.Any(clause => Holds(clause, found) && Touches.Any(touch => Holds(clause, touch))))).ToList())
        {
            Calls.Remove(found);
            Refused.Add((found, "it is about the message or the meeting"));
        }
    }

    private static bool Holds(Clause clause, Found found) => found.First >= clause.First && found.First < clause.End;

    private static bool IsByPhone(Mark mark) => mark is Mark.Dialed or Mark.Voicemail or Mark.Busy or Mark.WrongNumber or Mark.DoNotCall or Mark.Inbound or Mark.Tried or Mark.HungUp or Mark.PutThrough;

    private const string Theirs = "it is somebody else's call";

    private void Take(Clause clause, Found mark)
    {
        // "my SDR called Acme and left a voicemail"
        var carriesOn = clause.Lead is '&' or ',' && !clause.HasWord("i", "we", "ive", "me") && !Understanding.Clauses.Marks.IsTouch(mark.Mark) && (Refused.Any(refused => refused.Why == Theirs) || Clauses.Any(before => before.First < clause.First && before.Marks.Any(found => found.Mark == Mark.Hearsay && clause.In.Word(found.First) is not ("you" or "u" or "bot"))));
        if ((Assertion.Refusal(clause, mark) ?? (carriesOn || Hearsay.IsSomebodyElses(clause.In, mark) ? Theirs : null)) is { } why)
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
