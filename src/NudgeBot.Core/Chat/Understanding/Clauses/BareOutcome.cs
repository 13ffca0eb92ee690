using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>
/// An outcome named without a verb ("voicemail", "no answer", "connected") reports a call only where nothing else in the clause wants it:
/// "voicemail for Jane" does, "voicemail script", "connected to wifi", "no answer from IT" and "busy day" do not.
/// </summary>
internal static class BareOutcome
{
    private static readonly HashSet<string> Nouns =
    [
        "voicemail", "voicemails", "voice", "mail", "message", "messages", "machine", "answerphone", "answering", "answer", "answers", "no", "noanswer", "response", "reply", "luck", "joy", "dice", "connected", "connect", "connects", "connection", "contact", "conversation", "chat", "talk", "good", "great", "nice", "quick",
        "busy", "signal", "tone", "line", "wrong", "number", "mailbox", "full", "unanswered", "unavailable", "crickets", "person", "company", "menu", "pickup", "show", "success", "one", "all", "both", "two", "three", "got", "just", "only", "inbox", "live", "call", "dead", "air", "reached", "spk", "unreachable",
    ];

    private static readonly HashSet<string> Before =
    [
        "it", "was", "is", "its", "itis", "got", "the", "a", "an", "his", "her", "their", "just", "only", "another", "still", "and", "but", "then", "so", "to", "hit", "went", "on", "at", "from", "with", "for", "again", "same", "more", "number", "call", "i", "we", "they", "he", "she",
        "yes", "no", "all", "both", "done", "one", "once", "twice", "first", "second", "result", "outcome", "status", "attempt", "dial", "as", "usual", "in", "of", "of course", "that", "this", "my", "actually", "sadly", "unfortunately", "alas", "sorry", "today", "phone", "rang", "straight",
        "left", "there", "rings", "ring", "ended", "settle", "settled", "decision", "maker", "dm", "constant", "constantly", "permanent", "permanently", "zero", "have", "had", "be", "been", "finally", "live", "go", "goes", "gone", "x", "calls", "each", "after", "by", "over", "were", "say", "log", "add", "put", "mark", "set", "make", "change", "meant", "not", "en", "la", "el", "le", "les", "une", "un", "bei", "nur", "na", "no", "da", "do", "em", "para", "pra", "au", "chez", "sur", "der", "die", "das", "leider", "solo", "so",
    ];

    private static readonly HashSet<string> After =
    [
        "for", "at", "with", "again", "and", "but", "then", "so", "on", "there", "yet", "left", "this", "re", "about", "until", "because", "as", "x2", "x3", "x4", "twice", "lol", "smh", "ugh", "sadly", "unfortunately", "sorry", "either", "too", "also", "still", "now", "though", "first", "both",
        "all", "by", "after", "before", "while", "when", "who", "will", "iwill", "ill", "gonna", "today", "again", "probably", "please", "thanks", "she", "he", "they", "we", "i", "her", "him", "them", "their", "his", "only", "just", "w", "ref", "regarding", "not", "dont", "if", "or", "nor", "over", "which",
        "de", "da", "do", "du", "en", "em", "bei", "von", "chez", "para", "pra", "na", "no", "y", "e", "und", "et", "mais", "pero", "aber", "mas", "a", "au", "la", "el", "am", "um", "im", "ins", "auf",
    ];

    /// <summary>Why the outcome is no report; null when it is one.</summary>
    public static string? Refusal(Clause clause, Found mark)
    {
        var sentence = clause.In;
        if (mark.Mark is not (Mark.Voicemail or Mark.NoAnswer or Mark.Spoke or Mark.Busy or Mark.WrongNumber or Mark.NoMessage) || !IsBare(sentence, mark) || IsCorroborated(clause, mark))
        {
            return null;
        }

        for (var at = clause.First; at < mark.First && !FollowsLabel(clause); at++)
        {
            // "ana's voicemail"
            var owner = at == mark.First - 1 && sentence.TextOf(at, at + 1) is { Length: > 3 } text && text.EndsWith("'s", StringComparison.Ordinal);
            if (!owner && !IsNeutral(sentence, at) && !Before.Contains(sentence.Word(at)))
            {
                return $"\"{sentence.TextOf(at, at + 1)}\" makes it something else";
            }
        }

        // "vm #2"
        var next = mark.End;
        next += next + 1 < clause.End && sentence.Word(next) is "number" && sentence.Items[next + 1].Kind == ItemKind.Number ? 2 : 0;
        var person = next + 1 < clause.End && sentence.Word(next) is "from" && sentence.Items[next + 1].IsName;
        if (next < clause.End && !person && (!IsNeutral(sentence, next) && !After.Contains(sentence.Word(next)) || IsOtherObject(sentence, next)))
        {
            return $"\"{sentence.TextOf(next, Math.Min(clause.End, next + 2))}\" makes it something else";
        }

        return null;
    }

    private static bool IsBare(Sentence sentence, Found mark)
    {
        for (var at = mark.First; at < mark.End; at++)
        {
            if (!Nouns.Contains(sentence.Word(at)))
            {
                return false;
            }
        }

        return true;
    }

    // The account or the length in the same clause, or a dial in it, settle what is meant.
    private static bool IsCorroborated(Clause clause, Found mark) =>
        clause.Items.Any(at => clause.In.Items[at].Kind is ItemKind.Account or ItemKind.Duration)
        || clause.Marks.Any(found => found.Mark is Mark.Dialed or Mark.Tried && found.First < mark.First);

    // "osprey - 6 rings no answer": a label says what is spoken of.
    private static bool FollowsLabel(Clause clause) => clause.Lead is ':' or '-' or '=' && clause.First >= 2 && clause.In.Items[clause.First - 2].Kind == ItemKind.Account;

    private static bool IsNeutral(Sentence sentence, int at) =>
        sentence.Items[at].Kind is not (ItemKind.Word or ItemKind.Number) || (sentence.Items[at].Kind == ItemKind.Number && sentence.Word(at + 1) is "rings" or "times" or "x") || sentence.Items[at].IsName
        || (sentence.MarkAt(at) is { End: > 0 } found && (Marks.IsCall(found.Mark) || found.Mark is Mark.Filler or Mark.Chatter or Mark.Greeting or Mark.LogCommand or Mark.Correction or Mark.Again or Mark.FollowUp or Mark.FutureCall or Mark.NothingShort or Mark.BusyShort or Mark.Gate or Mark.Email or Mark.Text));

    // "connected to wifi", "no answer from IT", "from my boss": a thing or a colleague, not the customer.
    private static bool IsOtherObject(Sentence sentence, int at) =>
        sentence.Word(at) is "to" or "from" && at + 1 < sentence.Items.Count && sentence.Items[at + 1].Kind == ItemKind.Word && !sentence.Items[at + 1].IsName
        && ((sentence.Token(at + 1).Ordinary && !sentence.Token(at + 1).Given) || sentence.Token(at + 1).AllCaps || sentence.Token(at + 1).Respelt) && sentence.Word(at + 1) is not ("him" or "her" or "them" or "anyone" or "anybody" or "someone" or "everyone");
}
