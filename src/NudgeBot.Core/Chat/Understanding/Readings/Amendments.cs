using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>
/// Corrections without a word of correcting: what they name stands in the entry that was just made, or beside it.
/// <code>
/// account = "not" LOGGED ACCOUNT | ACCOUNT "not" LOGGED | "no" ACCOUNT | ("put" | "move" | "log") ("it" | "that") ("on" | "under") ACCOUNT
/// contact = NAME … "contact" | NAME "not" LOGGED | ("spelled" | "spelt") NAME
/// outcome = "not" LOGGED … OUTCOME | OUTCOME … "not" LOGGED | "no" OUTCOME
/// length  = ("more like" | "it lasted" | "duration") DURATION
/// day     = ("that" | "it") … "was" DATE | DATE "not today" | "backdate" … DATE
/// promise = ("add" | "set") … ("follow up" | "next call") … DATE
/// note    = ("add" | "put") ["a"] "note" … | "add to that" …
/// </code>
/// </summary>
internal static class Amendments
{
    /// <summary>Whether the sentence changes the entry that was made last.</summary>
    public static bool Is(Sentence sentence, Report report, ReportedCall last)
    {
        var words = sentence.Items.Count(item => item.Kind is not (ItemKind.Break or ItemKind.Emoji));
        if (words > 12 || Asks(sentence))
        {
            return false;
        }

        if (IsNote(sentence))
        {
            return !sentence.Accounts.Any(pair => pair.At < 6 && pair.Mention.Name != last.Account);
        }

        if (words > 9)
        {
            return false;
        }

        // What names another customer can only say that the entry is that customer's.
        return sentence.Accounts.Any(pair => pair.Mention.Name != last.Account)
            ? IsAccount(sentence, report, last)
            : IsContact(sentence, report, last) || IsOutcome(sentence, last) || IsLength(sentence, last) || IsDay(sentence, report) || IsPromise(sentence, report) || IsDirection(sentence);
    }

    /// <summary>The note to be added; null when the sentence adds none.</summary>
    public static string? Note(Sentence sentence)
    {
        if (!IsNote(sentence))
        {
            return null;
        }

        var at = Enumerable.Range(0, sentence.Items.Count).FirstOrDefault(i => sentence.Sign(i) is ':' or '-' or ',') is > 0 and var sign ? sign + 1
            : Enumerable.Range(0, sentence.Items.Count).LastOrDefault(i => i < 5 && sentence.Word(i) is "note" or "notes" or "that") + 1;
        return at < sentence.Items.Count ? sentence.TextOf(at, sentence.Items.Count) : null;
    }

    /// <summary>The day the entry belongs to instead; null when the sentence names none.</summary>
    public static DateOnly? Day(Sentence sentence, Report report) =>
        IsDay(sentence, report) ? sentence.Dates.Select(pair => pair.Date.Behind).FirstOrDefault(day => day is not null && day != sentence.Today) : null;

    private static bool Asks(Sentence sentence) => sentence.Items.Any(item => item.Word == "?") || sentence.Word(0) is "did" or "do" or "is" or "was" or "who" or "what" or "when" or "how" or "why" or "which" or "where" or "should" or "can";

    private static bool IsAccount(Sentence sentence, Report report, ReportedCall last)
    {
        var others = sentence.Accounts.Where(pair => pair.Mention.Name != last.Account).ToList();
        if (others.Count != 1 || report.Calls.Any(call => call.Outcome != CallOutcome.Unspecified && call.Account != last.Account) || report.Touches.Count > 0)
        {
            return false;
        }

        var denied = sentence.Accounts.Any(pair => pair.Mention.Names.Contains(last.Account ?? "") && sentence.Word(pair.At - 1) is "not" or "wasnt" or "isnt");
        var no = sentence.Word(0) is "no" or "nope" or "nah" && others[0].At <= 2 && sentence.Items.Count <= 4;
        var exclaims = sentence.Items.Count is 2 or 3 && sentence.Word(0) is "itis" or "its" or "doh" or "oops" or "crap" or "damn" or "sorry" or "no" or "nah" or "wait" or "argh" or "ugh";
        var moves = sentence.Items.Any(item => item.Word is "put" or "move" or "log" or "book" or "switch" or "stick" or "file" or "go" or "goes" or "belongs" or "meant" or "change" or "record") && sentence.HasWord("it", "that", "this")
            && sentence.Word(others[0].At - 1) is "on" or "under" or "to" or "for" or "against" or "with" or "at";
        return denied || no || moves || exclaims;
    }

    private static bool IsContact(Sentence sentence, Report report, ReportedCall last)
    {
        if (report.Touches.Count > 0)
        {
            return false;
        }

        if (sentence.HasWord("contact", "spelled", "spelt", "name") && sentence.Items.Where((item, at) => Names(sentence, at)).Any())
        {
            return true;
        }

        // "Nour not Noor", "not Noor, Petra", "i spoke to Petra not Noor"
        return last.Contact is { } contact && Enumerable.Range(1, sentence.Items.Count).Any(at => sentence.Word(at - 1) is "not" && at < sentence.Items.Count
            && contact.StartsWith(sentence.TextOf(at, at + 1), StringComparison.OrdinalIgnoreCase));
    }

    private static bool Names(Sentence sentence, int at) =>
        sentence.Items[at].Kind == ItemKind.Word && (sentence.Items[at].IsName || (sentence.Token(at) is { Capital: true, AllCaps: false, Ordinary: false } && sentence.MarkAt(at).End == 0));

    private static bool IsOutcome(Sentence sentence, ReportedCall last)
    {
        var said = sentence.Marks.Where(found => OutcomeOf(found.Mark) is not null).ToList();
        var denied = said.Any(found => OutcomeOf(found.Mark) == last.Outcome && sentence.Word(found.First - 1) is "not" or "wasnt");
        return (denied && said.Any(found => OutcomeOf(found.Mark) != last.Outcome))
            || (sentence.Word(0) is "no" or "nah" or "nope" or "sorry" && sentence.Items.Count <= 5 && said.Count == 1 && said[0].First is 1 or 2 && OutcomeOf(said[0].Mark) != last.Outcome && said[0].End >= sentence.Items.Count);
    }

    private static CallOutcome? OutcomeOf(Mark mark) => mark switch
    {
        Mark.NoAnswer or Mark.NothingShort or Mark.NoMessage => CallOutcome.NoAnswer,
        Mark.Voicemail => CallOutcome.Voicemail,
        Mark.Spoke or Mark.PickedUp or Mark.PutThrough => CallOutcome.Connected,
        Mark.Busy or Mark.BusyShort => CallOutcome.Busy,
        Mark.Gate or Mark.Gatekeeper => CallOutcome.Gatekeeper,
        Mark.Callback or Mark.CallbackAsked => CallOutcome.CallbackRequested,
        Mark.WrongNumber => CallOutcome.WrongNumber,
        Mark.DoNotCall => CallOutcome.DoNotCall,
        _ => null,
    };

    private static bool IsLength(Sentence sentence, ReportedCall last)
    {
        var lengths = sentence.Items.Count(item => item.Kind == ItemKind.Duration);
        return lengths is 1 or 2 && sentence.Items.All(item => item.Kind is ItemKind.Duration or ItemKind.Break or ItemKind.Number || item.Word is "more" or "like" or "about" or "duration" or "length" or "it" or "itis" or "lasted" or "was" or "the" or "call" or "that" or "long"
            or "actually" or "should" or "be" or "been" or "have" or "not" or "took" or "went" or "for" or "only" or "just" or "closer" or "to" or "nearer" or "sorry" or "minutes" or "talk" or "time" or "and" or "add" or "by")
            && (sentence.Items.Count > 1 && sentence.HasWord("more", "lasted", "duration", "length", "long", "should", "not", "took", "closer", "nearer", "add") || (lengths == 2 && last.Minutes is not null));
    }

    private static bool IsDay(Sentence sentence, Report report)
    {
        if (!sentence.Dates.Any(pair => pair.Date.Behind is { } day && day != sentence.Today) || report.Touches.Count > 0 || report.Calls.Any(call => call.Outcome != CallOutcome.Unspecified) || sentence.HasAny(Mark.FollowUp, Mark.Callback, Mark.CallbackAsked))
        {
            return false;
        }

        var date = sentence.Dates.First(pair => pair.Date.Behind is { } day && day != sentence.Today).At;
        var was = Enumerable.Range(0, date).Any(at => sentence.Word(at) is "was" or "happened" && Enumerable.Range(0, at).Any(i => sentence.Word(i) is "that" or "it" or "this" or "call" or "one"));
        return was || sentence.HasWord("backdate", "backdated") || (sentence.Word(0) is "move" or "change" or "put" or "set" or "log" or "make" or "date" && sentence.HasWord("that", "it", "this", "date") && sentence.Dates.All(pair => pair.Date.Ahead is null || sentence.HasWord("last")))
            || Enumerable.Range(0, sentence.Items.Count).Any(at => sentence.Word(at) is "not" && sentence.Word(at + 1) is "DATE" && sentence.Items[at + 1].Value is Times.DatePhrase { Period: "today" });
    }

    private static bool IsPromise(Sentence sentence, Report report) =>
        report.Calls.Count == 0 && report.Touches.Count == 0 && sentence.Word(0) is "add" or "set" or "put" or "make" or "schedule" or "book" or "include" && sentence.Dates.Any(pair => pair.Date.Ahead is not null)
        && (sentence.HasWord("followup", "callback") || (sentence.HasWord("follow") && sentence.HasWord("up")) || (sentence.HasWord("next") && sentence.HasWord("call")) || (sentence.HasWord("call") && sentence.HasWord("back")));

    private static bool IsDirection(Sentence sentence) =>
        sentence.Word(0) is "mark" or "set" or "make" or "log" or "change" && sentence.HasWord("it", "that", "this", "direction") && sentence.HasWord("inbound", "incoming", "outbound", "outgoing");

    private static bool IsNote(Sentence sentence) =>
        (sentence.Word(0) is "add" or "put" or "include" && Enumerable.Range(1, 3).Any(at => sentence.Word(at) is "note" or "notes"))
        || (sentence.Word(0) is "note" or "notes" && sentence.Word(1) is "on" or "for" or "to" && sentence.Word(2) is "that" or "it" or "this" && sentence.Items.Count > 3)
        || (sentence.Word(0) is "add" && sentence.Word(1) is "to" && sentence.Word(2) is "that" or "it" or "this" && sentence.Items.Count > 3);
}
