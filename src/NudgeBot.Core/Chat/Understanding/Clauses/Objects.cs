using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>
/// What a verb of calling is done to. "Called the CFO" is a report, "called my mum", "picked up the kids", "reached quota" and "called it a day" are not;
/// "called the mill" may be, and is asked about.
/// </summary>
internal static class Objects
{
    /// <summary>Why the phrase is no report, because of what follows it; null when it may be one.</summary>
    public static string? Refusal(Clause clause, Found mark) => Of(clause, mark) is (ObjectKind.Elsewhere, var words) ? $"\"{words}\" is no customer" : null;

    /// <summary>Whether what follows is a thing of which nobody can say that it is a customer.</summary>
    public static bool IsDoubtful(Clause clause, Found mark) => Of(clause, mark).Kind == ObjectKind.Doubtful;

    private static (ObjectKind Kind, string Words) Of(Clause clause, Found mark)
    {
        var sentence = clause.In;
        if (mark.Mark is not (Mark.Inbound or Mark.Dialed or Mark.Spoke or Mark.Tried or Mark.PickedUp or Mark.HungUp or Mark.Voicemail or Mark.PutThrough) || !HasVerb(sentence, mark))
        {
            return (ObjectKind.Fine, "");
        }

        if (mark.Mark == Mark.Inbound)
        {
            return CalledBy(clause, mark);
        }

        var at = mark.End;
        if (sentence.Word(at) is "it" or "that" or "things" or "stuff" && sentence.Word(at + 1) is "over" or "through")
        {
            at += 2;
        }

        var prepositions = at;
        while (at < clause.End && at - prepositions < 2 && sentence.Word(at) is "to" or "with" or "for" or "up" && (mark.Mark is not Mark.Dialed || sentence.Word(at) is not "for") && (mark.Mark is not Mark.Voicemail || sentence.Word(at) is not "with"))
        {
            at++;
        }

        if (at >= clause.End || (Reports(sentence, at) && !Idioms.Are(sentence, mark, at)))
        {
            return Shouted(sentence, mark) ? (ObjectKind.Elsewhere, "IT") : (ObjectKind.Fine, "");
        }

        // The phrase's own last word may lead over: "caught him between meetings".
        if (sentence.Word(mark.End - 1) is "between" or "before")
        {
            return (ObjectKind.Fine, "");
        }

        var kind = Idioms.Are(sentence, mark, at) || Shouted(sentence, mark) ? ObjectKind.Elsewhere : Head(clause, mark, at);
        return (kind, sentence.TextOf(at, Math.Min(clause.End, at + 2)));
    }

    // "got a call from my kid's school"; "called me in to his office"
    private static (ObjectKind Kind, string Words) CalledBy(Clause clause, Found mark)
    {
        var own = clause.In.Word(mark.End - 1) is "from" && mark.End + 1 < clause.End && clause.In.Word(mark.End) is "my" or "our" && Determined(clause, mark.End, answered: false) == ObjectKind.Elsewhere;
        return own || Idioms.Are(clause.In, mark, mark.End) ? (ObjectKind.Elsewhere, clause.In.TextOf(mark.First, Math.Min(clause.End, mark.End + 2))) : (ObjectKind.Fine, "");
    }

    private static ObjectKind Head(Clause clause, Found mark, int at)
    {
        var sentence = clause.In;
        var word = sentence.Word(at);
        if (sentence.Items[at].Kind != ItemKind.Word || sentence.Items[at].IsName)
        {
            return ObjectKind.Fine;
        }

        var answered = mark.Mark is Mark.PickedUp or Mark.HungUp;
        var determined = word is "my" or "our" or "the" or "a" or "an" or "his" or "her" or "their" or "this" or "that" or "some" or "another" or "all" or "one";
        if (determined && at + 1 < clause.End && sentence.Items[at + 1].Kind is ItemKind.Word && !(word is "her" or "this" or "that" or "all" or "one" && ObjectWords.Follows(sentence.Word(at + 1))))
        {
            return Determined(clause, at, answered);
        }

        if (ObjectWords.IsElsewhere(sentence.Token(at)))
        {
            // "a message for Father Mike"
            return Readings.ContactFinder.IsTitle(sentence.Token(at).Raw) && at + 1 < clause.End && sentence.Items[at + 1].IsName ? ObjectKind.Fine : ObjectKind.Elsewhere;
        }

        // "talked pricing for 15 min": a topic, not a person.
        return (mark.Mark == Mark.Spoke && mark.End == at && sentence.Word(at - 1) is "talked" or "discussed") || !sentence.Token(at).Ordinary || ObjectWords.Follows(word) || ObjectWords.IsCustomers(word) || Names(clause) ? ObjectKind.Fine
            : answered ? ObjectKind.Elsewhere : ObjectKind.Doubtful;
    }

    // "my boss", "the dentist", "his new boss", "the whole procurement team".
    private static ObjectKind Determined(Clause clause, int at, bool answered)
    {
        var sentence = clause.In;
        var own = sentence.Word(at) is "my" or "our";
        for (var next = at + 1; next < clause.End && next <= at + 4 && sentence.Items[next].Kind == ItemKind.Word; next++)
        {
            var word = sentence.Word(next);
            if (word is "team" && next == at + 1)
            {
                return ObjectKind.Elsewhere;
            }

            if (sentence.Items[next].IsName || (own ? ObjectWords.IsOwnCustomers(word) : ObjectWords.IsCustomers(word)))
            {
                return ObjectKind.Fine;
            }

            if (ObjectWords.IsElsewhere(sentence.Token(next)))
            {
                return ObjectKind.Elsewhere;
            }
        }

        return sentence.Items[Math.Min(at + 1, sentence.Items.Count - 1)].Kind == ItemKind.Account || sentence.Items[Math.Min(at + 1, sentence.Items.Count - 1)].Kind == ItemKind.Duration ? ObjectKind.Fine
            : own || answered ? ObjectKind.Elsewhere
            : sentence.Word(at) is "this" or "that" or "all" or "one" || Names(clause) ? ObjectKind.Fine : ObjectKind.Doubtful;
    }

    // "called IT", but not "CALLED IT".
    private static bool Shouted(Sentence sentence, Found mark) => sentence.Word(mark.End - 1) is "it" && sentence.Token(mark.End - 1).AllCaps && !sentence.Token(mark.First).AllCaps;

    private static bool Names(Clause clause) => clause.Accounts.Any();

    private static bool Reports(Sentence sentence, int at) => sentence.Marks.Any(found => found.First == at
        && (Marks.IsCall(found.Mark) || Marks.IsTouch(found.Mark) || Marks.IsDenial(found.Mark) || found.Mark is Mark.FollowUp or Mark.Again or Mark.NothingShort or Mark.BusyShort or Mark.Gate or Mark.Callback or Mark.Refused or Mark.BadTime));

    private static bool HasVerb(Sentence sentence, Found mark)
    {
        for (var at = mark.First; at < mark.End; at++)
        {
            if (ObjectWords.IsVerb(sentence.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private enum ObjectKind
    {
        Fine,
        Doubtful,
        Elsewhere,
    }
}
