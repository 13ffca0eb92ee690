using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>How likely a name is the person spoken to, by what stands before and after it.</summary>
internal static class ContactScore
{
    private static readonly HashSet<string> Saying =
    [
        "said", "says", "asked", "asks", "wants", "wanted", "told", "is", "was", "will", "picked", "answered", "hung", "needs", "took", "confirmed", "agreed", "promised", "mentioned", "loves", "loved", "likes", "liked", "hes", "shes", "rang", "called", "phoned",
        "wont", "wouldnt", "didnt", "isnt", "wasnt", "has", "had", "would", "can", "cant", "returned", "requested", "dijo", "pidio", "quiere", "sagt", "sagte", "mochte", "veut", "dit", "quer", "disse", "pediu", "gave", "put", "blocked", "screened", "on", "in",
    ];

    // What somebody is there, with their name behind it.
    private static readonly HashSet<string> Roles =
    [
        "buyer", "owner", "founder", "cofounder", "ceo", "cfo", "coo", "cto", "cio", "cmo", "vp", "md", "gm", "manager", "mgr", "director", "head", "boss", "partner", "president", "controller", "bookkeeper", "procurement", "purchaser", "champion",
        "lead", "foreman", "principal", "dean", "engineer", "chef", "pharmacist", "dentist", "vet", "landlord", "husband", "wife", "son", "daughter", "brother", "sister", "deputy", "successor", "replacement", "guy", "contact", "client", "customer", "prospect",
    ];

    /// <summary>Whether a word tells what somebody said or did, so that no surname stands there.</summary>
    public static bool IsSaying(string word) => Saying.Contains(word);

    /// <summary>0 for no person of this call; the highest of a segment is the one.</summary>
    public static int Of(Segment segment, Clause clause, int first, int end, bool titled)
    {
        var sentence = segment.In;
        var before = sentence.Word(first - 1);
        var earlier = sentence.Word(first - 2);
        var after = sentence.Word(end);
        if (before is "not" or "about" or "re" or "regarding" or "by" or "via" or "cc" or "than" || (earlier is "not" && before is "with" or "to") || (earlier is "instead" && before is "of"))
        {
            return 0;
        }

        var marked = segment.Calls.FirstOrDefault(found => found.End == first && found.End > found.First);
        var score = before switch
        {
            "with" or "to" or "2" or "mit" or "con" or "com" or "avec" or "a" when first > clause.First => Cue(segment, clause, first),
            "for" or "4" or "fur" or "para" or "pour" when segment.Has(Mark.Voicemail) || segment.Has(Mark.Gatekeeper) || segment.Has(Mark.Gate) => 8,
            "named" or "got" or "reached" or "caught" or "had" or "of" or "eu" or "erreicht" => 9,
            "from" or "by" when segment.Has(Mark.Inbound) => 9,
            "called" or "dialed" or "rang" or "phoned" or "tried" or "vmd" or "vmed" or "voicemailed" or "phoneemoji" => 7,
            "only" or "just" or "and" => 4,
            _ => 0,
        };
        // "rang their buyer Yuki", "called Globex's owner Sam"
        if (sentence.Items[first].IsName && Roles.Contains(before) && segment.Calls.Any(found => found.First >= clause.First && found.First < first))
        {
            score = Math.Max(score, 7);
        }

        // "blocked me, Jolene her name is", "her name's Jolene"
        if ((after is "her" or "his" or "their" or "the" && sentence.Word(end + 1) is "name" or "names") || before is "names" || (before is "is" or "was" && earlier is "name"))
        {
            score = Math.Max(score, 9);
        }

        if (marked.End > 0 && marked.Mark is Mark.Spoke or Mark.PutThrough)
        {
            score = Math.Max(score, 10);
        }

        if (marked.End > 0 && sentence.Items[first].IsName && marked.Mark is Mark.Gatekeeper or Mark.Inbound)
        {
            score = Math.Max(score, 9);
        }

        if (sentence.Items[first].IsName && sentence.Marks.Any(found => found.Mark is Mark.Gate or Mark.Gatekeeper && found.End == first))
        {
            score = Math.Max(score, 9);
        }

        // "pitched Otto", "talked to Gloria on reception"
        if (sentence.Items[first].IsName && segment.Calls.Any(found => found.Mark is Mark.Spoke or Mark.Gatekeeper && found.First <= first && end <= found.End))
        {
            score = Math.Max(score, 9);
        }

        // "Gloria (receptionist) took a message", "Gloria, the receptionist, won't put me through"
        if ((sentence.Items[first].IsName || (first == 0 && !sentence.Token(first).Ordinary)) && end == clause.End && clause.Close is ',' or '(' or '-' && segment.Hints.Concat(segment.Calls).Any(found => found.Mark is Mark.Gate or Mark.Gatekeeper && found.First > end && found.First - end <= 3))
        {
            score = Math.Max(score, 9);
        }

        // "the EA (Finn)"
        if (sentence.Sign(first - 1) == '(' && end == clause.End && sentence.MarkAt(first - 2).Mark is Mark.Gate or Mark.Gatekeeper && sentence.MarkAt(first - 2).End > 0)
        {
            score = Math.Max(score, 9);
        }

        if (after is "at" or "from" or "@" or "over" or "of" or "bei" or "von" or "de" or "da" or "do" or "du" or "del" or "vom" or "chez" or "im" && sentence.Items.ElementAtOrDefault(end + 1)?.Kind == ItemKind.Account)
        {
            score = Math.Max(score, 9);
        }

        // "left Sanjay a voicemail", but not "left a detailed voicemail"
        if (before is "left" or "gave" or "buzzed" && sentence.Items[first].IsName)
        {
            score = Math.Max(score, 8);
        }

        if (before is "a" or "an" or "the" or "another" && segment.Calls.Any(found => found.First < first && found.End > first))
        {
            return 0;
        }

        // "Cersei slammed the phone down"
        if ((sentence.Items[first].IsName || sentence.Token(first).Capital) && segment.Calls.Any(found => (found.First == end || (found.First == end + 1 && after is "finally" or "just" or "actually" or "eventually" or "then" or "also" or "only")) && found.Mark is Mark.PickedUp or Mark.HungUp or Mark.CallbackAsked or Mark.TheyCalled or Mark.Inbound))
        {
            score = Math.Max(score, 8);
        }

        // "Dana and I spoke"; "Dana, Osprey, 10 min"
        if (sentence.Items[first].IsName && ((after is "and" && sentence.Word(end + 1) is "i" or "we" or "me" && segment.Has(Mark.Spoke))
            || (end == clause.End && first == clause.First && clause.Close is ',' or '-' && sentence.Items.ElementAtOrDefault(end + 1)?.Kind == ItemKind.Account && segment.Items.Any(at => sentence.Items[at].Kind == ItemKind.Duration))))
        {
            score = Math.Max(score, 5);
        }

        // "Colin got back to me by phone"
        if (after is "got" && segment.Has(Mark.Inbound) && !IsFollowUp(clause, first))
        {
            score = Math.Max(score, 8);
        }

        // "Colin Redline 10min"
        if (score == 0 && sentence.Items[first].IsName && (sentence.Items[end < sentence.Items.Count ? end : first].Kind == ItemKind.Account || (first > 0 && sentence.Items[first - 1].Kind == ItemKind.Account)) && clause.Items.Any(at => sentence.Items[at].Kind == ItemKind.Duration))
        {
            score = 5;
        }

        // "Priyanka just called in"
        if (sentence.Items[first].IsName && segment.Calls.Any(found => found.Mark is Mark.Inbound or Mark.TheyCalled && found.First == first))
        {
            score = Math.Max(score, 9);
        }

        // "Dolores (Osprey) returned my call"
        if (sentence.Sign(end) == '(' && sentence.Items.ElementAtOrDefault(end + 1)?.Kind == ItemKind.Account && (sentence.Items[first].IsName || !sentence.Token(first).Ordinary))
        {
            score = Math.Max(score, 9);
        }

        // With a gatekeeper, "Desmond is out" tells of the one who was wanted.
        var absent = !segment.Calls.Any(found => found.Mark == Mark.Gatekeeper && found.First <= first && end < found.End) && after is "is" or "was" or "will" or "wont" or "has" or "would" or "isnt" or "on" or "in" && (segment.Has(Mark.Gate) || segment.Has(Mark.Gatekeeper));
        if (absent)
        {
            return 0;
        }

        if (Saying.Contains(after) && !IsFollowUp(clause, first) && (after is not ("in" or "on") || sentence.Items[first].IsName || sentence.Token(first).Capital || titled))
        {
            score = Math.Max(score, 8);
        }

        if (after is "texted" or "emailed" or "messaged")
        {
            score = Math.Max(score, 6);
        }

        if (first == clause.First && clause.Lead is '-' or ':' or ',' or '(' or '=' or '/' or '|' && (segment.Calls.Count > 0 || segment.Items.Any(at => sentence.Items[at].Kind == ItemKind.Duration)) && (sentence.Token(first).Given || titled || ((end == clause.End || (end + 1 == clause.End && after is "again" or "finally" or "himself" or "herself")) && sentence.Token(first).Capital)))
        {
            score = Math.Max(score, 5);
        }

        // "did the Maple Hollow call. Wes. 26 min."
        if (first == clause.First && end == clause.End && clause.Lead == '.' && sentence.Token(first).Capital && segment.Calls.Concat(segment.Hints).Any(found => found.End <= first) && segment.Items.Any(at => sentence.Items[at].Kind == ItemKind.Duration))
        {
            score = Math.Max(score, 5);
        }

        // "connected 17 min Jasper", "spoke to his replacement Fenna"
        if (score == 0 && sentence.Items[first].IsName && (sentence.Items[first > 0 ? first - 1 : 0].Kind == ItemKind.Duration || segment.Calls.Any(found => found.Mark == Mark.Spoke && found.First >= clause.First && found.End <= first && first - found.End <= 3)) && before is not ("to" or "in" or "from" or "at"))
        {
            score = 6;
        }

        if (score == 0 && titled)
        {
            score = 4;
        }

        return score > 0 && IsFollowUp(clause, first) ? 1 : score;
    }

    // "with" after a call, or anywhere in a clause that reports one; in a later clause it is somebody else.
    private static int Cue(Segment segment, Clause clause, int first)
    {
        // "expanding to Leeds" is no talk with Leeds.
        if (clause.In.Word(first - 1) is "to" or "a" && !segment.Calls.Any(found => found.First >= clause.First && found.First < first && Adjoins(clause.In, found.End, first - 1)))
        {
            return 0;
        }

        if (segment.Calls.Any(found => found.Mark is Mark.Spoke or Mark.PickedUp or Mark.PutThrough or Mark.Dropped && found.First >= clause.First && found.First < first))
        {
            return 10;
        }

        return clause.Items.Any(at => clause.In.Items[at].Kind == ItemKind.Duration) || segment.Calls.Any(found => found.First >= clause.First && found.First < clause.End) ? 9 : segment.Calls.Count > 0 ? 3 : 6;
    }

    // "talked (about 10 min) to Wes"
    private static bool Adjoins(Sentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!(sentence.Items[at].Kind is ItemKind.Duration or ItemKind.Date or ItemKind.Time || sentence.Word(at) is "about" or "for" or "again" or "briefly" or "today" or "live"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFollowUp(Clause clause, int at) => clause.Marks.Any(found => found.First < at && found.Mark is Mark.FollowUp or Mark.FutureCall or Mark.Booked or Mark.FutureTouch);
}
