using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Whether a clause asks rather than reports: it opens with a question word, or counts calls instead of telling of one.</summary>
internal static class Asking
{
    /// <summary>Whether the clause asks something.</summary>
    public static bool Is(Clause clause)
    {
        var first = Opening(clause);
        if (first >= clause.End)
        {
            return false;
        }

        var mark = clause.In.MarkAt(first);
        var inverted = clause.In.Word(first) is "should" or "shall" or "can" or "could" or "may" or "must" && clause.In.Word(first + 1) is "i" or "we";
        var told = mark.End > 0 && !inverted && !IsOpenDeed(clause, mark) && (Marks.IsCall(mark.Mark) || Marks.IsTouch(mark.Mark) || Marks.IsDenial(mark.Mark) || mark.Mark == Mark.Done || (mark.Mark == Mark.Correction && mark.End - mark.First > 1));
        if (!told && (IsQuestionWord(clause, first) || (mark.Mark is Mark.AboutCall && !IsTold(clause, mark)) || mark.Mark is Mark.WhoToCall or Mark.HowMany or Mark.EachRep))
        {
            return !IsExclamation(clause, first) && !IsStory(clause, first);
        }

        return clause.Close == '?' ? AsksBack(clause) : IsTally(clause);
    }

    // "did the Acme call": done, or was it? Only a length elsewhere, or somebody's name, makes it a report.
    private static bool IsOpenDeed(Clause clause, Found mark) =>
        mark.Mark == Mark.Dialed && clause.In.Word(mark.First) is "did" && clause.In.Items[mark.End - 2].Kind == ItemKind.Account
        && (clause.In.Context.Role != People.Role.Rep || clause.Close == '?' || !(mark.End == clause.End || clause.In.Word(mark.End) is "with" or "DURATION" or "DATE") || !clause.In.Items.Any(item => item.Kind == ItemKind.Duration));

    // "phone number no longer in service" opens with what could be asked for, and tells.
    private static bool IsTold(Clause clause, Found opening) => opening.Mark == Mark.AboutCall && !IsQuestionWord(clause, opening.First) && (clause.In.Word(opening.First) is "got" && clause.In.HasAny(Mark.NotCalled, Mark.NotYet, Mark.FutureCall, Mark.FollowUp) || clause.Marks.Any(found => found.First >= opening.End && Marks.IsCall(found.Mark)));

    /// <summary>Whether a sentence is a bare request for figures, such as "my calls this week": few words, and none that tell a story.</summary>
    public static bool IsShort(Sentence sentence) =>
        sentence.Items.Count(item => item.Kind is ItemKind.Word) <= 7 && !(sentence.HasWord("log") && !sentence.HasWord("my")) && !sentence.HasWord("spoke", "talked", "got", "left", "said", "wants", "asked", "need", "will", "ill", "iwill", "gonna", "about", "made", "make", "making", "hate", "love", "tired", "schedule", "book", "more");

    /// <summary>The first item after pleasantries and fillers.</summary>
    private static int Opening(Clause clause)
    {
        var first = clause.First;
        while (first < clause.End && (clause.In.Items[first].Kind is ItemKind.Emoji or ItemKind.Markup
            || clause.In.Marks.Any(found => found.First == first && found.End == first + 1 && found.Mark is Mark.Filler or Mark.Greeting or Mark.Chatter) || clause.In.Word(first) is "and" or "but" or "y" or "und" or "et" or "e" or "bot"))
        {
            first++;
        }

        return first;
    }

    private static bool IsQuestionWord(Clause clause, int at) => clause.In.Word(at) is "who" or "whos" or "whod" or "whom" or "whose" or "which" or "what" or "whats" or "when" or "whens" or "where" or "wheres" or "why" or "whys" or "how" or "hows" or "did" or "do" or "does" or "is" or "are" or "am"
        or "was" or "were" or "should" or "shall" or "could" or "would" or "have" or "has" or "any" or "anyone" or "anybody" or "can" or "show" or "list" or "whats" or "quien" or "quienes" or "que" or "cual" or "cuando" or "cuantas" or "cuantos" or "como" or "wer" or "wen" or "wem" or "was" or "wann" or "wie" or "wieviele" or "welche" or "warum"
        or "hat" or "qui" or "quoi" or "quand" or "combien" or "quel" or "quelle" or "quels" or "quelles" or "pourquoi" or "quem" or "qual" or "quais" or "quando" or "quantas" or "quantos" or "a" or "para" or "pra" || (clause.In.Word(at) is "name" && clause.In.Word(at + 1) is "the" or "anyone" or "anybody" or "any" or "all" or "everyone" or "every" or "me") || (clause.In.Word(at) is "number" or "total" or "count" or "amount" && clause.In.Word(at + 1) is "of" or "calls" or "dials" or "connects" or "voicemails");

    // "what a call", "which was nice".
    private static bool IsExclamation(Clause clause, int first) => clause.In.Word(first) is "what" && clause.In.Word(first + 1) is "a" or "an";

    // "when I called, no answer"; "was on the phone with Jim 20 min"; "have called them, lvm".
    private static bool IsStory(Clause clause, int first)
    {
        if (clause.Close == '?')
        {
            return false;
        }

        var word = clause.In.Word(first);
        var next = clause.In.Word(first + 1);
        return (word is "did" && next is "a" or "an" or "another" or "some" && !clause.HasWord("anyone", "anybody", "you"))
            || (word is "when" && next is "i" or "we" && clause.Has(Mark.Dialed))
            || (word is "was" or "were" or "did" or "have" or "had" && next is not ("i" or "we" or "you" or "u" or "they" or "he" or "she" or "it" or "anyone" or "anybody" or "someone" or "my" or "our" or "the" or "ACCOUNT" or "that" or "this" or "any") && clause.In.Marks.Any(found => Marks.IsCall(found.Mark) || found.Mark is Mark.BadTime))
            || (word is "a" or "para" or "pra" && !clause.Has(Mark.WhoToCall))
            || (word is "que" or "hat" or "como" or "is" or "any" && clause.In.Marks.Any(found => found.First == first && Marks.IsCall(found.Mark)));
    }

    // "called acme?" asks; "i called him. happy?" does not take the first sentence back.
    private static bool AsksBack(Clause clause) =>
        (clause.In.Context.Role != People.Role.Rep && !clause.HasWord("i", "ive")) || !clause.Marks.Any(found => Marks.IsCall(found.Mark)) || clause.Has(Mark.Dialed) || clause.Has(Mark.Spoke) || clause.Items.Count() <= 4 || clause.Marks.Any(found => found.Mark is Mark.Ask or Mark.AboutCall);

    // "contacted vs connected this qtr", "voicemails left today across the team".
    private static bool IsTally(Clause clause)
    {
        var telling = clause.Marks.Any(found => Marks.IsCall(found.Mark) && found.Mark is not (Mark.Voicemail or Mark.Inbound or Mark.WrongNumber or Mark.Spoke or Mark.NoAnswer or Mark.Gatekeeper or Mark.TheyCalled)) || clause.HasWord("i", "he", "she", "with", "spoke", "talked", "got", "him", "her");
        var counting = clause.Marks.Any(found => found.Mark is Mark.Compare or Mark.HowMany or Mark.EachRep or Mark.EachAccount) || (clause.Has(Mark.CountNoun) && clause.Marks.Any(found => found.Mark is Mark.Team or Mark.Show || found.Mark == Mark.Mine && found.First == clause.First));
        var plural = clause.HasWord("numbers", "voicemails") && !clause.Accounts.Any() && clause.Marks.Any(found => found.Mark is Mark.Team);
        return (counting || plural) && !telling;
    }
}
