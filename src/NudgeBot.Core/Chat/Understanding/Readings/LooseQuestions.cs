using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>
/// Questions that no phrase covers, told by the kinds of words in them. They name no account and no "him" or "it", so nothing else is asked about.
/// <code>
/// figures = question word … (me | my | us | team | COLLEAGUE) … DATE          "how'd today go for me", "did I have a decent April"
///         | "who" … (best | worst | busiest) … (day | week | month)          "who's had the best week"
/// whom    = (who | which | what | any) … (next | now | good | easy | best) … (call | ring | phone | try)
/// </code>
/// </summary>
internal static class LooseQuestions
{
    /// <summary>Whose figures are asked for, in the words of the labelling guide; null when none are.</summary>
    public static string? Figures(Sentence sentence)
    {
        if (!IsOpen(sentence) || sentence.Has(Mark.Chatter) || sentence.HasWord("should", "can", "could", "will", "to", "when", "why", "need", "next", "call", "ring", "phone", "meeting", "meetings", "lunch", "off", "weather", "email", "emails", "happens"))
        {
            return null;
        }

        if (sentence.Word(0) is "who" or "whos" && sentence.HasWord("best", "worst", "strongest", "busiest", "quietest", "biggest", "top", "ahead") && (HasPast(sentence) || sentence.HasWord("day", "week", "month", "quarter")))
        {
            return "each_rep";
        }

        var people = sentence.HasWord("i", "me", "my", "mine", "us", "we", "our", "team") || (sentence.Context.Role != Role.Rep && Scopes.Named(sentence.Context.People, sentence).Count > 0);
        return people && (HasPast(sentence) || (sentence.HasWord("the", "my", "our") && sentence.HasWord("day", "week", "month", "quarter"))) ? Scopes.Counts(sentence) : null;
    }

    /// <summary>Whether it asks whom to call.</summary>
    public static bool AsksWhom(Sentence sentence) =>
        IsOpen(sentence) && sentence.Word(0) is "who" or "whos" or "whod" or "which" or "what" or "whats" or "any" or "anyone"
        && sentence.HasWord("call", "ring", "phone", "dial", "try", "chase") && sentence.HasWord("next", "now", "first", "good", "easy", "best", "worth", "warmest", "quick")
        && !sentence.HasWord("did", "have", "has", "havent", "calls", "called", "was", "number", "numbers", "log", "time", "day", "rep", "reps", "made", "had", "if");

    private static readonly HashSet<string> Facts =
    [
        "number", "phone", "mobile", "cell", "extension", "notes", "note", "history", "details", "info", "background", "timeline", "summary", "recap", "reason", "why", "y", "more", "spoke", "spoken", "contact", "call", "conversation", "chat",
    ];

    /// <summary>"number?", "any notes?", "last call?", "more info" in answer to a nudge: what is known of the customer.</summary>
    public static bool AsksForFacts(Sentence sentence) =>
        (sentence.Context.NudgedAccount is not null || sentence.Accounts.Any()) && sentence.Context.LastLogged is null && sentence.Items.Count <= 5 && sentence.Items.Any(item => Facts.Contains(item.Word))
        && (sentence.Items[^1].Word == "?" || !sentence.HasWord("call", "number", "phone", "contact", "spoke", "chat", "conversation") || sentence.Word(0) is "last" or "their" or "his" or "her" || (sentence.Accounts.Any() && sentence.HasWord("number", "last") && !sentence.HasWord("chat", "conversation")))
        && sentence.Items.All(item => Facts.Contains(item.Word) || item.Kind == ItemKind.Account || item.Word is "?" or "last" or "any" or "the" or "their" or "his" or "her" or "tell" or "me" or "please" or "give" or "got" or "direct" or "best" or "prior" or "previous");

    private static bool HasPast(Sentence sentence) => sentence.Dates.Any(pair => pair.Date.BehindDays is not null || pair.Date.Period is not null);

    private static bool IsOpen(Sentence sentence) =>
        !sentence.Accounts.Any() && !sentence.HasWord("him", "her", "them", "it", "that", "they", "he", "she", "you")
        && !sentence.HasAny(Mark.Booked, Mark.TimeOff, Mark.Snooze, Mark.RepBusy, Mark.Greeting, Mark.Thanks, Mark.Help, Mark.BackAtWork);
}
