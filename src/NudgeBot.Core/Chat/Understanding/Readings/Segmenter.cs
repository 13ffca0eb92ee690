using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>
/// Gathers clauses into segments. A clause that names another account opens a new segment when it, or what follows it, reports something;
/// otherwise the account is only mentioned ("they are leaving Globex").
/// </summary>
internal static class Segmenter
{
    public static List<Segment> Split(List<Clause> clauses)
    {
        var segments = new List<Segment>();
        for (var i = 0; i < clauses.Count; i++)
        {
            var current = segments.Count > 0 ? segments[^1] : null;
            if (current is null || Opens(current, clauses, i))
            {
                segments.Add(current = new Segment());
            }

            current.Add(clauses[i]);
        }

        return segments;
    }

    private static bool Opens(Segment current, List<Clause> clauses, int i)
    {
        var clause = clauses[i];
        if (!clause.Accounts.Any())
        {
            return current.Accounts.Count > 0 && LeadsBracket(clauses, i);
        }

        if (current.Accounts.Count == 0 && i > 0 && clauses[i - 1].Close == '(' && current.Clauses.Count == 1)
        {
            return false;
        }

        if (current.Accounts.Count == 0)
        {
            // "emailed them. called Acme": what was said before has the other, nudged, account. "done: acme spoke" has none.
            return current.Calls.Any(IsWhole) && clause.Marks.Any(found => Marks.IsCall(found.Mark)) && clause.Accounts.First() != clause.First - 1 && IsComplete(current) && Reports(clause);
        }

        if (SameAccount(current, clause))
        {
            return false;
        }

        if (IsBare(clause) && !Follows(clauses, i) && !Ellipsis(current, clauses, i))
        {
            return false;
        }

        return Reports(clause) || Follows(clauses, i) || Ellipsis(current, clauses, i);
    }

    // "… and Greta (tessera, 5 min)": the person before the bracket belongs to the account in it.
    private static bool LeadsBracket(List<Clause> clauses, int i) =>
        clauses[i].Close == '(' && i + 1 < clauses.Count && clauses[i + 1].In.Items[clauses[i + 1].First].Kind == ItemKind.Account
        && clauses[i].Items.Count() <= 3 && clauses[i].Items.Any(at => clauses[i].In.Items[at].IsName);

    private static bool IsWhole(Found found) => found.Mark is not (Mark.Dialed or Mark.Tried);

    private static bool IsComplete(Segment segment) => segment.Calls.Any(found => found.Mark is Mark.Voicemail or Mark.NoAnswer or Mark.Busy or Mark.WrongNumber) && segment.Clauses.Count == 1 && segment.In.Context.NudgedAccount is not null;

    private static bool SameAccount(Segment current, Clause clause) =>
        clause.Accounts.All(at => current.Accounts.Any(known => known.Names.SequenceEqual(((Accounts.AccountMention)clause.In.Items[at].Value!).Names)));

    private static bool IsBare(Clause clause) => clause.Items.All(at => clause.In.Items[at].Kind == ItemKind.Account || clause.In.Word(at) is "and" or "both" or "all" or "also" or "too" or "plus" or "the" or "or");

    private static bool Reports(Clause clause) =>
        clause.Marks.Any(found => Marks.IsCall(found.Mark) || Marks.IsTouch(found.Mark) || Marks.IsDenial(found.Mark) || found.Mark is Mark.NothingShort or Mark.BusyShort or Mark.Callback or Mark.Gate or Mark.CallNoun);

    // "wonka - wrong #": the outcome stands in the next clause.
    private static bool Follows(List<Clause> clauses, int i) =>
        i + 1 < clauses.Count
        && clauses[i].Close is ':' or '-' or '=' or '(' or ',' or '|' or '/' or ')'
        && clauses[i].Accounts.Last() == clauses[i].End - 1
        && !clauses[i + 1].Accounts.Any()
        && Reports(clauses[i + 1]);

    // "…, and Raul at 3M 5 min": as the one before.
    private static bool Ellipsis(Segment current, List<Clause> clauses, int i) =>
        current.Calls.Count > 0 && clauses[i].Items.Count() <= 8 && !clauses[i].Accounts.Any(at => Mentions.IsOnly(clauses[i], at))
        && clauses.Skip(i).TakeWhile((clause, n) => n == 0 || !clause.Accounts.Any()).Take(3).Any(clause => clause.Items.Any(at => clause.In.Items[at].Kind == ItemKind.Duration));
}
