using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>Whether what a clause says happened is said to have happened, by the speaker, without a doubt.</summary>
internal static class Assertion
{
    private static readonly HashSet<string> Will = ["will", "iwill", "ill", "wewill", "gonna", "hewill", "shewill", "theyll", "theywill", "let", "lets", "tomorrow"];

    /// <summary>Why the mark is no report; null when it is one.</summary>
    public static string? Refusal(Clause clause, Found mark)
    {
        var sentence = clause.In;
        if (Readings.Asking.Is(clause) || IsTagged(clause))
        {
            return "it is a question";
        }

        for (var at = clause.First; at < mark.First; at++)
        {
            if (Will.Contains(sentence.Word(at)))
            {
                return "it is still to come";
            }
        }

        foreach (var found in clause.Marks.Where(found => found.First < mark.First))
        {
            switch (found.Mark)
            {
                case Mark.If:
                    return "it is a condition";
                case Mark.Modal when mark.Mark is not (Mark.CallbackAsked or Mark.DoNotCall):
                    return "it is only possible";
                case Mark.Hearsay:
                    return "it is somebody else's call";
                case Mark.WouldHave:
                    return "it did not happen";
                case Mark.NotCalled or Mark.FutureCall or Mark.CallingNow when Marks.IsCall(mark.Mark) && !mark.Mark.Equals(Mark.DoNotCall) && !Joined(clause, found, mark):
                    return found.Mark == Mark.NotCalled ? "it was not made" : "it is still to come";
                case Mark.Negation when mark.Mark is Mark.Spoke or Mark.PickedUp or Mark.Dialed or Mark.Tried or Mark.Inbound && mark.First - found.End <= 2 && !(sentence.Word(found.First) is "not" && sentence.Word(found.End) is "only"):
                    return "it is denied";
            }
        }

        if (mark.Mark is Mark.Dialed && sentence.Word(mark.First - 1) is "been" or "being" or "was" or "were" or "be" or "get" or "gets" or "is" or "are")
        {
            return "it does not say who called";
        }

        // "habe noch nicht angerufen": the denial stands within.
        if (mark.Mark is Mark.Dialed or Mark.Tried or Mark.Spoke && Enumerable.Range(mark.First, mark.End - mark.First).Any(at => sentence.Word(at) is "nicht" or "nie" or "kein" or "keine" or "keinen" or "pas" or "jamais" or "nao" or "nunca" or "not" or "never" or "no"))
        {
            return "it is denied";
        }

        if (mark.Mark == Mark.Voicemail && Enumerable.Range(mark.First, mark.End - mark.First).Any(at => sentence.Word(at) is "you"))
        {
            return "it is a quotation";
        }

        if (Idioms.IsSaidToTheBot(sentence, mark) || (mark.Mark == Mark.CallbackAsked && sentence.Word(mark.First - 1) is "you" or "u"))
        {
            return "it is said to the bot";
        }

        return Marks.IsTouch(mark.Mark) && !(clause.In.Word(mark.First) is "by" or "via" or "over" or "on" or "in" or "at") && IsWanted(clause, mark) ? "it is still to come" : Conditional(sentence, clause, mark) ? "it is a condition"
            : mark.Mark is not (Mark.CallbackAsked or Mark.DoNotCall) && sentence.Landmarks.IsQuoted(mark.First, mark.End) ? "it is a quotation"
            : Retractions.Follow(sentence, mark) ? "it is taken back"
            : Retractions.IsHabit(clause, mark) ? "it tells what happens usually"
            : Objects.Refusal(clause, mark) ?? BareOutcome.Refusal(clause, mark);
    }

    // "connected means we talked, right?"
    private static bool IsTagged(Clause clause)
    {
        var next = clause.End + 1;
        return clause.Close == ',' && clause.In.Word(next) is "right" or "correct" or "yes" or "no" or "ok" or "huh" or "yeah" or "isnt" or "didnt" or "doesnt" && clause.In.Sign(next + 1) == '?';
    }

    // "they'd like a site visit", "wants a zoom next week"
    private static bool IsWanted(Clause clause, Found mark)
    {
        for (var at = clause.First; at < mark.First; at++)
        {
            if (clause.In.Word(at) is "want" or "wants" or "wanted" or "like" or "prefer" or "prefers" or "need" or "needs" or "asked" or "suggested" or "theyd" or "hed" or "shewould" or "hewould" or "schedule" or "scheduled" or "book" or "booked" or "arrange" or "arranged" or "set" or "propose" or "upcoming" or "plan" or "planned" or "invited")
            {
                return true;
            }
        }

        return false;
    }

    // "if no answer, i'll email": the condition holds for the whole sentence.
    private static bool Conditional(Sentence sentence, Clause clause, Found mark) => IsLabelled(sentence, mark.First) || sentence.Landmarks.IsConditional(clause.First);

    /// <summary>Whether a word opens a condition that holds for what comes after it.</summary>
    public static bool OpensCondition(Sentence sentence, int at) => sentence.Word(at) is "if" or "unless" or "suppose" or "pretend" or "imagine" or "assuming" or "example" or "eg" or "e.g";

    /// <summary>Whether a sign ends the sentence that a condition holds for.</summary>
    public static bool EndsCondition(Sentence sentence, int at) => sentence.Sign(at) is '.' or '!' or '?' or ';' or '\n';

    // "todo: lvm for Selma", "Plan: call them, leave vm", "[ ] called Acme", "…, that's the plan"
    private static bool IsLabelled(Sentence sentence, int at) =>
        (sentence.HasWord("plan") && sentence.HasWord("thats")) || IsOpenBox(sentence, at) || sentence.Landmarks.IsLabelled(at);

    /// <summary>Whether a colon makes what comes after it in its line a plan, a task or an example.</summary>
    public static bool IsLabel(Sentence sentence, int at) =>
        sentence.Sign(at) == ':' && sentence.Word(at - 1) is "todo" or "plan" or "task" or "tasks" or "agenda" or "reminder" or "goal" or "steps" or "step" or "tomorrow" or "script" or "template" or "outcomes" or "options" or "do" or "actions" or "action" or "item" or "items" or "planned" or "title" or "subject" or "overdue" or "due" or "example" or "sequence" or "DATE"
        && (sentence.Word(at - 1) is not "DATE" || sentence.Items[at - 1].Value is Times.DatePhrase { Behind: null });

    // A box to be ticked: "[ ] called Acme".
    private static bool IsOpenBox(Sentence sentence, int at)
    {
        if (!sentence.Text.Contains('[', StringComparison.Ordinal) && !sentence.Text.Contains('☐', StringComparison.Ordinal))
        {
            return false;
        }

        var before = sentence.Text.AsSpan(0, sentence.Token(at).Start);
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return line.Contains("[ ]", StringComparison.Ordinal) || line.Contains("[]", StringComparison.Ordinal) || line.Contains('☐');
    }

    // "didn't call monday but called today": a joining word between the two.
    private static bool Joined(Clause clause, Found denial, Found mark)
    {
        for (var at = denial.End; at < mark.First; at++)
        {
            if (clause.In.Word(at) is "but" or "then" or "so" or "and" or "until")
            {
                return true;
            }
        }

        return false;
    }
}
