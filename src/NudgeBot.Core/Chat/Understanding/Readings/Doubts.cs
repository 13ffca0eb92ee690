using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Reports that may be something else: an order to the bot, a list of words, a wish passed on by other means.</summary>
internal static class Doubts
{
    public static Doubt? Of(Segment segment) => segment.Calls.Count == 0 ? null
        : IsOrder(segment) || IsDictated(segment) || IsList(segment) || IsOnlyAWish(segment) || IsAboutAccount(segment) || segment.Has(Mark.Hedge) || IsAboutSomething(segment) || IsLongAgo(segment) || IsVague(segment) ? new Doubt(DoubtKind.DidYouCall, []) : null;

    // "stop calling me", "take Acme off my list": said by the speaker, or by the customer?
    private static bool IsOrder(Segment segment)
    {
        if (!segment.Calls.All(found => found.Mark is Mark.DoNotCall))
        {
            return false;
        }

        // "osprey - do not call again": said of the customer that is named before.
        var first = segment.Calls[0];
        if (segment.In.Items[segment.Clauses[0].First].Kind == ItemKind.Account && segment.Clauses[0].First < first.First && segment.Clauses.Any(clause => clause.First == first.First && clause.Lead is ':' or '-' or '='))
        {
            return false;
        }

        var word = segment.In.Word(first.First);
        var told = segment.In.HasWord("said", "says", "told", "asked", "asks", "wants", "wanted", "he", "she", "they", "hes", "shes", "theyre", "taken", "removed", "furious", "angry", "requested", "request", "request", "demanded", "answer", "insisted", "threatened", "please", "us", "our", "quiere", "quieren", "pidio", "piden", "dijo", "veut", "demande", "souhaite", "quer", "querem", "pediu", "will", "mochte", "sagt", "sagte");
        return !told && (word is "stop" or "quit" or "dont" or "never" or "take" or "remove" or "get" or "no" or "not" || (word is "do" && first.End - first.First > 2) || segment.In.Items[segment.Clauses[0].First].Word is "put" or "add" or "mark" or "set" or "move");
    }

    // "mark as called", "put down that I called": told to be written down, not told.
    private static bool IsDictated(Segment segment) =>
        segment.In.Marks[0] is { Mark: Mark.LogCommand } order && segment.In.Word(order.End - 1) is not "to" && segment.Accounts.Count == 0 && segment.Calls.All(found => found.Mark is Mark.Dialed or Mark.Spoke)
        && !segment.Items.Any(at => at >= order.End && (segment.In.Items[at].Kind == ItemKind.Duration || segment.In.Items[at].IsName));

    // "outcomes: connected, voicemail, no answer"
    private static bool IsList(Segment segment) =>
        segment.Accounts.Count == 0 && segment.Calls.Count >= 3 && segment.Calls.Select(found => found.Mark).Distinct().Count() >= 3 && segment.Calls.All(found => found.End - found.First <= 2) && segment.Items.Count() <= segment.Calls.Sum(found => found.End - found.First) + 2;

    // "they want us to call them": by phone, or by email?
    private static bool IsOnlyAWish(Segment segment) =>
        segment.Calls.All(found => found.Mark == Mark.CallbackAsked && segment.In.Word(found.First) is "wants" or "want" or "wanted" or "needs" or "prefers" && !segment.In.HasWord("back", "again", "later", "callback"))
        && !segment.In.Dates.Any() && !segment.In.Times.Any() && segment.Hints.Count == 0;

    // "touched base with Acme": by phone? "phone is dead": whose?
    private static bool IsVague(Segment segment) =>
        segment.Calls.All(found => found.Mark is Mark.WrongNumber && segment.In.Word(found.First) is "phone" && segment.Accounts.Count == 0)
        || (segment.Calls.All(found => found.Mark is Mark.Spoke && segment.In.Word(found.First) is "touched" or "caught" && segment.In.Word(found.First + 1) is "base" or "up")
            && !segment.Items.Any(at => segment.In.Items[at].Kind == ItemKind.Duration) && !segment.In.HasWord("phone", "call"));

    // "called the mill": it may be the customer's.
    private static bool IsAboutSomething(Segment segment) => segment.Accounts.Count == 0 && segment.Clauses.Any(clause => segment.Calls.Any(found => found.First >= clause.First && found.First < clause.End && Objects.IsDoubtful(clause, found)));

    // "we spoke in January", "when I called last year": no entry of these days.
    private static bool IsLongAgo(Segment segment) => segment.Clauses.Any(clause => !clause.Marks.Any(found => found.Mark is Mark.FollowUp or Mark.FutureCall or Mark.Callback) && clause.Items.Any(at =>
        clause.In.Items[at].Value is Times.DatePhrase { BehindDays: { } days } date && (date.Ahead is null || !clause.Has(Mark.CallbackAsked)) && days.To.DayNumber - days.From.DayNumber >= 27 && days.To.AddDays(1) < clause.In.Today.AddDays(28)
        && segment.Calls.Any(found => found.First >= clause.First && found.First < clause.End && (clause.In.Word(at - 1) is "in" or "last" ? Math.Abs(at - found.End) <= 2 || at < found.First : at < found.First || at == found.End))));

    // "Ola called me about Acme": she need not be theirs.
    private static bool IsAboutAccount(Segment segment) =>
        segment.Accounts.Count > 0 && (segment.Calls.Any(found => found.Mark is Mark.Inbound or Mark.TheyCalled) || segment.Calls.All(found => found.Mark is Mark.Spoke))
        && segment.Items.Where(at => segment.In.Items[at].Kind == ItemKind.Account).All(at => segment.In.Word(at - 1) is "about" or "re" or "regarding" or "concerning");
}
