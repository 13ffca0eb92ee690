using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Who is said to have done it.</summary>
internal enum SubjectKind
{
    /// <summary>The speaker: said, or left out.</summary>
    Own,

    /// <summary>"He", "she", "they".</summary>
    Pronoun,

    /// <summary>Somebody by name.</summary>
    Name,

    /// <summary>"My boss", "marketing", "the other rep".</summary>
    Role,
}

/// <summary>The subject of a verb: what stands between it and the start of its clause, without adverbs and fronted accounts or dates.</summary>
internal readonly record struct Subject(SubjectKind Kind, int First, int End)
{
    private static readonly HashSet<string> Roles =
    [
        "marketing", "accounting", "support", "sales", "sdr", "sdrs", "bdr", "boss", "manager", "colleague", "team", "partner", "finance", "legal", "billing", "intern", "director", "coworker", "teammate", "rep", "assistant", "admin", "agency", "engineer", "csm", "ae", "ceo", "vp",
        "husband", "wife", "missus", "hubby", "mate", "backup", "predecessor", "someone", "somebody", "everyone", "everybody", "dispatch", "ops", "service", "reception", "bot", "dialer", "system", "crew", "guys", "supervisor", "lead", "founder", "owner", "customer", "client", "buyer", "prospect",
    ];

    private static readonly HashSet<string> Verbs =
        ["called", "dialed", "rang", "did", "placed", "phoned", "telephoned", "buzzed", "rung", "spoke", "talked", "chatted", "reached", "got", "connected", "tried", "left", "caught", "had", "made", "gave", "discussed", "spoken", "hit", "handled", "touched", "walked", "sold", "closed", "agreed", "covered", "confirmed", "explained", "sorted", "resolved", "reviewed", "negotiated", "renewed", "ran", "dealt", "settled"];

    /// <summary>The subject of a phrase that begins with a verb; null for phrases that have none, such as "no answer".</summary>
    public static Subject? Of(Sentence sentence, Found found)
    {
        // "they did not answer" says nothing of who called.
        if (!Verbs.Contains(sentence.Word(found.First)) || (sentence.Word(found.First) is "did" && found.Mark != Mark.Dialed))
        {
            return null;
        }

        var last = found.First - 1;
        while (last >= 0 && IsAdverb(sentence, last))
        {
            last--;
        }

        var first = last;
        while (first >= 0 && !sentence.IsBreak(first) && !(sentence.Word(first) is "but" or "and" or "then" or "so" or "because" or "that" or "said" or "says" or "think" or "told" or "heard" or "while"))
        {
            first--;
        }

        first++;
        if (last < first)
        {
            return new Subject(SubjectKind.Own, found.First, found.First);
        }

        for (var at = first; at <= last; at++)
        {
            if (sentence.Word(at) is "i" or "we" or "ive" or "weve" or "im" or "id" or "iwould")
            {
                return new Subject(SubjectKind.Own, first, last + 1);
            }
        }

        if (sentence.Word(last) is "you" or "u" or "youve")
        {
            return new Subject(SubjectKind.Role, last, last + 1);
        }

        if (sentence.Items[last].Kind == ItemKind.Markup && sentence.Word(last) == Words.Markup.Mention)
        {
            return new Subject(SubjectKind.Name, last, last + 1);
        }

        if (sentence.Word(last) is "he" or "she" or "they" or "hes" or "shes" or "theyve" or "who")
        {
            return new Subject(SubjectKind.Pronoun, last, last + 1);
        }

        for (var start = Math.Max(first, last - 2); start <= last; start++)
        {
            if (sentence.Items[start].IsName && ContactFinder.NameAt(sentence, start, last + 1) is { } name && name.End == last + 1)
            {
                return new Subject(SubjectKind.Name, name.First, name.End);
            }
        }

        if (Hearsay.IsColleague(sentence, sentence.TextOf(last, last + 1)))
        {
            return new Subject(SubjectKind.Name, last, last + 1);
        }

        if (first == last && ContactFinder.NameAt(sentence, first, last + 1) is not null && (sentence.Token(first).Capital || sentence.Token(first).Given || IsUnheardOf(sentence, first)))
        {
            return new Subject(SubjectKind.Name, first, last + 1);
        }

        var noun = sentence.Word(last);
        var determined = sentence.Word(first) is "my" or "our" or "the" or "their" or "his" or "her" or "another" or "some" or "a" or "an" && noun is not ("call" or "attempt" or "dial" or "try" or "phone" or "number" or "line" or "calls" or "one");
        return new Subject(Roles.Contains(noun) || determined ? SubjectKind.Role : SubjectKind.Own, first, last + 1);
    }

    // "noor left a vm": a word of no language we know, alone before a verb, is somebody's name.
    private static bool IsUnheardOf(Sentence sentence, int at) =>
        at == 0 && sentence.Items[at].Kind == ItemKind.Word && sentence.Token(at) is { Ordinary: false, Respelt: false } token && token.Raw.Length >= 3 && token.Raw.All(char.IsLetter) && sentence.MarkAt(at).End == 0 && !Grammar.Phrases.Vocabulary.Contains(token.Raw);

    private static bool IsAdverb(Sentence sentence, int at) =>
        sentence.Items[at].Kind is ItemKind.Date or ItemKind.Time or ItemKind.Duration or ItemKind.Emoji or ItemKind.Account
        || sentence.Word(at) is "already" or "has" or "just" or "also" or "had" or "have" or "finally" or "actually" or "then" or "again" or "still" or "ok" or "yes" or "so" or "did" or "eventually" or "briefly" or "quickly" or "only" or "now" or "first" or "earlier" or "today" or "too" or "both" or "all" or "not" or "at";
}
