using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>
/// Splits a sentence into clauses.
/// <code>
/// clause  = items between signs, or before "but", "then", "and" where both sides report something
/// list    = ACCOUNT ("," | "and" | "/") ACCOUNT …      stays in one clause
/// </code>
/// </summary>
internal static class ClauseSplitter
{
    public static List<Clause> Split(Sentence sentence)
    {
        var clauses = new List<Clause>();
        var first = 0;
        var lead = '\0';
        for (var at = 0; at <= sentence.Items.Count; at++)
        {
            var end = at == sentence.Items.Count;
            if (!end && !(sentence.IsBreak(at) && !IsListComma(sentence, at)) && !IsJoint(sentence, first, at))
            {
                continue;
            }

            var sign = end ? '\0' : sentence.IsBreak(at) ? sentence.Sign(at) : '&';
            if (at > first)
            {
                Add(clauses, new Clause(sentence, first, at, lead, sign));
            }
            else if (sign == '?' && clauses.Count > 0)
            {
                clauses[^1] = clauses[^1] with { Close = '?' };
            }

            lead = sign is ' ' ? lead : sign;
            first = sign == '&' ? at : at + 1;
            if (sign == '&')
            {
                // The joining word opens the next clause.
                at++;
            }
        }

        return clauses;
    }

    private static void Add(List<Clause> clauses, Clause clause)
    {
        // "acme vm globex na": each account begins a clause of its own once the one before has its outcome.
        var first = clause.First;
        var begins = BeginsWithAccount(clause);
        var reported = false;
        var named = false;
        for (var at = clause.First; at < clause.End; at++)
        {
            var item = clause.In.Items[at];
            if (item.Kind == ItemKind.Account && begins && named && reported && !IsObject(clause.In, at))
            {
                clauses.Add(clause with { First = first, End = at, Lead = first == clause.First ? clause.Lead : '&', Close = '&' });
                first = at;
                reported = false;
            }

            named |= item.Kind == ItemKind.Account;
            reported |= named && (clause.In.MarkAt(at) is { End: > 0 } found && found.First == at && (Clauses.Marks.IsCall(found.Mark) || found.Mark is Mark.NothingShort or Mark.BusyShort));
        }

        clauses.Add(clause with { First = first, Lead = first == clause.First ? clause.Lead : '&' });
    }

    private static bool BeginsWithAccount(Clause clause) => clause.In.Items[clause.First].Kind == ItemKind.Account;

    // "spoke to jane at ACCOUNT", "switching from ACCOUNT": not the start of a new report.
    private static bool IsObject(Sentence sentence, int at) => sentence.Word(at - 1) is "at" or "from" or "with" or "to" or "for" or "of" or "by" or "called" or "and" or "via" or "on" or "the" or "use" or "using" or "over";

    private static bool IsListComma(Sentence sentence, int at) =>
        sentence.Sign(at) is ',' or '/'
        && at > 0 && at + 1 < sentence.Items.Count
        && sentence.Items[at - 1].Kind == ItemKind.Account
        && Next(sentence, at + 1) is var next && next < sentence.Items.Count && sentence.Items[next].Kind == ItemKind.Account
        && !Reports(sentence, next + 1, Until(sentence, next + 1));

    private static int Next(Sentence sentence, int at) => sentence.Word(at) == "and" ? at + 1 : at;

    // The end of what is said about a listed account: the next sign, or the next account of the list.
    private static int Until(Sentence sentence, int at)
    {
        while (at < sentence.Items.Count && sentence.Items[at].Kind is not (ItemKind.Break or ItemKind.Account))
        {
            at++;
        }

        return at;
    }

    private static bool Reports(Sentence sentence, int first, int end) =>
        sentence.Word(first) is not ("both" or "all" or "neither" or "none") && sentence.Word(first - 2) != "and"
        && sentence.MarksIn(first, end).Any(found => (Clauses.Marks.IsCall(found.Mark) || found.Mark is Mark.NothingShort or Mark.BusyShort));

    // A word that joins two clauses: "but", "then", or "and" with a report, a touch or a denial on its far side.
    private static bool IsJoint(Sentence sentence, int first, int at)
    {
        if (at <= first || (sentence.MarkAt(at) is { End: > 0 } covering && covering.First < at))
        {
            return false;
        }

        var word = sentence.Word(at);
        if (word is "but" or "however" or "though" or "although" or "because" or "while" or "whereas" or "pero" or "aber" or "mais" or "mas")
        {
            return true;
        }

        if (word is not ("and" or "then" or "so" or "which" or "who" or "y" or "und" or "et" or "e"))
        {
            return false;
        }

        // "… osgood 5 min and vantage 10 min"
        if (word is "and" && at + 2 < sentence.Items.Count && sentence.Items[at + 1].Kind == ItemKind.Account && sentence.Items[at + 2].Kind == ItemKind.Duration && Enumerable.Range(first, at - first).Any(i => sentence.Items[i].Kind == ItemKind.Duration))
        {
            return true;
        }

        var end = at + 1;
        while (end < sentence.Items.Count && !sentence.IsBreak(end) && sentence.Word(end) is not ("and" or "but" or "then"))
        {
            end++;
        }

        var left = sentence.MarksIn(first, at).Any(found => (Clauses.Marks.IsCall(found.Mark) || Clauses.Marks.IsTouch(found.Mark) || Clauses.Marks.IsDenial(found.Mark) || (word is "then" && found.Mark is Mark.BusyShort or Mark.NothingShort)));
        return left && sentence.MarksIn(at, end).Any(found => (Clauses.Marks.IsCall(found.Mark) || Clauses.Marks.IsTouch(found.Mark) || Clauses.Marks.IsDenial(found.Mark) || found.Mark is Mark.FollowUp or Mark.FutureTouch or Mark.Booked or Mark.NothingShort or Mark.Callback));
    }
}
