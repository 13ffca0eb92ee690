using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What comes on a schedule: the question before the day ends, and the line in the team's channel.</summary>
public static class EveningWords
{
    /// <summary>The name under which one thing stands on the card of another.</summary>
    public const string Also = "Also";

    public const string NobodyElse = "Nobody else";

    public const string NobodyToday = "Nobody today";

    public const string NobodyAtAll = "Thank you for saying so. Tomorrow is a new day, and one call is enough to begin it.";

    public const string LongOver = "That question was about another day, so this tap has changed nothing. You can still tell me about a call.";

    public const string AnsweredAlready = "You have told me so already. If you reach somebody yet, just say so.";

    /// <param name="connected">Customers, as the log has them.</param>
    public static string Question(IReadOnlyList<string> connected) => connected.Count == 0
        ? "Whom did you reach by phone today? I have nobody yet."
        : $"Whom did you reach by phone today? I have {BotWords.Listed(connected)}; anyone else?";

    public static string ThatIsAll(IReadOnlyList<string> connected) => connected.Count == 0
        ? NobodyAtAll
        : $"Thank you. Reached by phone today: {BotWords.Listed(connected)}.";

    public static string HaveThem(IReadOnlyList<string> connected) => $"I have {BotWords.Listed(connected)} already, so nothing is logged twice.";

    /// <summary>"23 attempts, 9 connects so far; one more each makes 30 attempts."</summary>
    /// <param name="working">How many reps work today.</param>
    public static string Line(int attempts, int connects, int working) => attempts == 0 && connects == 0
        ? $"No calls in the log yet today. {(working == 1 ? "One call" : $"One each, and it is {SpokenTime.Count(working, "attempt")}")} before the day is over?"
        : $"{SpokenTime.Count(attempts, "attempt")}, {SpokenTime.Count(connects, "connect")} so far; one more{(working == 1 ? "" : " each")} makes {SpokenTime.Count(attempts + working, "attempt")}.";
}
