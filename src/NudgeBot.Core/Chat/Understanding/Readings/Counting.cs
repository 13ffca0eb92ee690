using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Whether a sentence asks for figures.</summary>
internal static class Counting
{
    private static readonly HashSet<string> Nouns =
    [
        "calls", "dials", "conversations", "convos", "connects", "connections", "attempts", "voicemails", "numbers", "stats", "statistics", "metrics", "activity", "activities", "talktime", "performance", "results", "scoreboard", "scorecard", "dashboard",
        "report", "recap", "tally", "rollcall", "streak", "quota", "leaderboard", "callers", "emails", "minutes", "rate", "volume", "llamadas", "anrufe", "appels", "ligacoes", "gesprache", "telefonate", "conversas", "conversaciones", "score", "pace", "target", "progress", "count", "kpis", "mirror", "far", "percent", "percentage", "outcomes",
    ];

    /// <summary>Whether something that can be counted is named outside a phrase.</summary>
    public static bool Any(Sentence sentence, Found phrase) => sentence.Items.Where((_, at) => at < phrase.First || at >= phrase.End).Any(item => Nouns.Contains(item.Word) && item.Word is not ("report" or "numbers" or "target" or "minutes" or "emails"));

    public static bool Is(Sentence sentence, bool asks)
    {
        var noun = sentence.Items.Any(item => Nouns.Contains(item.Word)) || sentence.Has(Mark.CountNoun);
        var people = Scopes.Named(sentence.Context.People, sentence).Count;
        if (sentence.Has(Mark.EachRep) || (sentence.Has(Mark.Compare) && (noun || people > 0 || Scopes.Named(sentence.Context.Teams, sentence).Count > 0 || sentence.HasWord("contacted", "connected") || (sentence.Dates.Any() && (sentence.Dates.Count() > 1 || sentence.HasWord("me", "my", "us"))))))
        {
            return true;
        }

        if (IsMatch(sentence) || IsOne(sentence) || (asks && IsOfColleagues(sentence)) || (sentence.Has(Mark.Show) && IsShown(sentence)) || CalledAnyone(sentence))
        {
            return true;
        }

        // "is Ashworth on the do not calls?", "what number do I ring for Hazelmere"
        if (sentence.Accounts.Any() && (sentence.Has(Mark.DoNotCall) || (sentence.Has(Mark.AboutCall) && sentence.HasWord("number"))))
        {
            return false;
        }

        if ((asks && IsAboutOneCall(sentence)) || sentence.HasWord("reset", "bump", "inflate", "suck", "sucks") || (sentence.Accounts.Any() && sentence.HasWord("summary", "recap", "history")))
        {
            return false;
        }

        if (sentence.Has(Mark.HowMany) && (noun || asks))
        {
            return true;
        }

        if (people > 0 && sentence.Context.Role != Role.Rep && (noun || (asks && (Doing(sentence) || HitTarget(sentence)))))
        {
            return true;
        }

        if (asks && (Doing(sentence) || WentWell(sentence) || WhomReached(sentence) || MadeEnough(sentence)))
        {
            return true;
        }

        var owner = sentence.HasAny(Mark.Mine, Mark.Team, Mark.Show) || sentence.Dates.Any() || people > 0 || Scopes.Named(sentence.Context.Teams, sentence).Count > 0;
        return noun && (owner || asks || sentence.Items.Count <= 3) && (asks || Asking.IsShort(sentence));
    }

    /// <summary>"hugo this week", "noor last month?": one colleague and a time, and nothing besides.</summary>
    public static bool IsOne(Sentence sentence) =>
        sentence.Items.Count <= 4 && Colleagues(sentence) == 1 && sentence.Items.Count(item => item.Kind == ItemKind.Word) == 1
        && sentence.Dates.Any(pair => pair.Date.BehindDays is not null || pair.Date.Period is not null) && !sentence.HasAny(Mark.TimeOff, Mark.Snooze);

    // "hows Hugo", "is SMB ahead of Enterprise", "what's Noor been up to"
    private static bool IsOfColleagues(Sentence sentence) =>
        Colleagues(sentence) > 0 && !sentence.Accounts.Any() && sentence.HasWord("hows", "track", "ahead", "behind", "up", "calling", "doing", "better") && !sentence.HasWord("off", "back", "out", "sick", "where", "contact", "when") && !sentence.HasAny(Mark.TimeOff, Mark.Snooze);

    // "pull up Noor's week", "show me Hugo"
    private static bool IsShown(Sentence sentence) => Colleagues(sentence) > 0 && !sentence.Accounts.Any() && sentence.Items.Count <= 6 && !sentence.HasAny(Mark.NotContacted, Mark.NotCalled, Mark.TimeOff);

    private static int Colleagues(Sentence sentence) =>
        sentence.Context.Role == Role.Rep ? 0 : Scopes.Named(sentence.Context.People, sentence).Count + Scopes.Named(sentence.Context.Teams, sentence).Count;

    // "did I call anyone today", "has Noor rung anybody"
    private static bool CalledAnyone(Sentence sentence) =>
        sentence.Word(0) is "did" or "have" or "has" && sentence.HasWord("anyone", "anybody", "someone", "customers", "people") && sentence.HasWord("call", "called", "ring", "rung", "rang", "phone", "phoned", "dial", "dialed", "reach", "reached", "speak", "spoken", "talk", "talked") && !sentence.Accounts.Any()
        && (sentence.Word(1) is "i" or "we" || (sentence.Context.Role != Role.Rep && Scopes.Named(sentence.Context.People, sentence).Count > 0));

    /// <summary>"aisha v bartek this month", "Hugo and Noor today": colleagues and a time, and hardly a word besides.</summary>
    public static bool IsMatch(Sentence sentence) =>
        Colleagues(sentence) is var people && people > (sentence.HasWord("since") ? 0 : 1) && sentence.Items.Count(item => item.Kind == ItemKind.Word) <= people + 3 && !sentence.Accounts.Any()
        && sentence.Items.Any(item => item.Word is "v" or "against" or "DATE") && !sentence.Marks.Any(found => Marks.IsDenial(found.Mark) || found.Mark is Mark.TimeOff or Mark.BackAtWork or Mark.Booked or Mark.RepBusy or Mark.Snooze);

    // "was last week any good for me"
    private static bool WentWell(Sentence sentence) =>
        sentence.Word(0) is "was" or "is" or "were" or "how" && sentence.Dates.Any() && sentence.HasWord("good", "better", "worse", "decent", "strong", "best") && sentence.HasWord("me", "my", "us", "i", "we", "team") && !sentence.HasWord("time", "call", "ring", "phone");

    // "did Devon hit his number"
    private static bool HitTarget(Sentence sentence) => sentence.HasWord("hit", "make", "made", "reach", "reached", "meet") && sentence.HasWord("number", "numbers", "target", "goal", "quota");

    // "how long was my last chat with Renata", "what did I promise them": one call, or what was said on it.
    private static bool IsAboutOneCall(Sentence sentence) =>
        (sentence.HasWord("how") && sentence.HasWord("long") && !sentence.Dates.Any() && (sentence.HasWord("last", "that", "did", "talk") || sentence.Accounts.Any() || sentence.Items.Any(item => item.IsName)) && !sentence.HasWord("average", "longest", "calls", "phone"))
        || (sentence.HasWord("what", "whats") && sentence.HasWord("did", "do", "was") && sentence.HasWord("promise", "promised", "discuss", "agree", "agreed", "offer", "quote", "say", "tell", "about") && !sentence.HasWord("calls", "dials", "numbers"))
        || (sentence.Accounts.Any() && sentence.Context.Role == Role.Rep && sentence.HasWord("emails") && !sentence.HasWord("calls", "vs"));

    // "how am I doing", "how did the team do", "what did Tom do today".
    private static bool Doing(Sentence sentence) => sentence.HasWord("how", "hows", "what", "whats") && sentence.HasWord("doing", "do", "did", "perform", "performing", "look", "looking", "going", "compare", "was", "were", "stack", "achieve", "accomplish", "track", "tracking", "fare", "faring", "shaping") && (sentence.HasAny(Mark.Mine, Mark.Team) || sentence.HasWord("i", "we", "team") || Scopes.Named(sentence.Context.People, sentence).Count > 0 || Scopes.Named(sentence.Context.Teams, sentence).Count > 0)
        && !sentence.HasWord("should", "next", "call", "say", "said", "tell", "now", "it", "you");

    // "whom did I reach today", "who have we talked to this week".
    private static bool WhomReached(Sentence sentence) => sentence.HasWord("who", "whos", "whom", "which", "what") && sentence.HasWord("did", "have", "has", "ive", "weve", "whos") && (sentence.HasWord("i", "we", "ive", "weve", "team", "everyone", "each", "every", "reps") || (sentence.Context.Role != Role.Rep && Scopes.Named(sentence.Context.People, sentence).Count > 0)) && sentence.HasWord("call", "called", "reach", "reached", "speak", "spoken", "talk", "talked", "dial", "dialed", "connect", "connected", "contact", "contacted", "phone", "phoned")
        && !sentence.HasWord("should", "last") && !sentence.Accounts.Any();

    // "did I hit 20 dials yet", "have I made enough calls today", "am I on target".
    private static bool MadeEnough(Sentence sentence) => (sentence.HasWord("i", "we") || (sentence.HasWord("enough") && sentence.Context.Role != Role.Rep && Scopes.Named(sentence.Context.People, sentence).Count > 0)) && sentence.HasWord("did", "have", "am", "are", "how", "is", "has") && (sentence.HasWord("enough", "target", "quota", "goal", "track", "pace") || (sentence.Dates.Any() && sentence.HasWord("up", "down", "ahead", "behind")) || (sentence.Items.Any(item => item.Kind == ItemKind.Number) && sentence.HasWord("calls", "dials", "connects", "conversations", "today")));
}
