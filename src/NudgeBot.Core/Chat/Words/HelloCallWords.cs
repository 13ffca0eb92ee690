using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says about hello calls and what came after them. It claims no causes.</summary>
public static class HelloCallWords
{
    public const string Definition =
        "Hello calls: made in time after a nudge to say hello, counted on the day of the nudge. Came after: further conversations by phone, deals opened and deals "
        + "won at the same customer within 30 days of the call, each counted once. That they came after it does not say that they came of it.";

    public static IReadOnlyList<string> Columns { get; } = ["Rep", "Hello calls", "Connects", "Further connects", "Deals opened", "Deals won", "Won amount"];

    /// <summary>"West, the last 90 days: 41 hello calls, 23 connects".</summary>
    public static string Title(string whose, string period, int calls, int connects) => $"{whose}, {period}: {SpokenTime.Count(calls, "hello call")}, {SpokenTime.Count(connects, "connect")}";

    /// <summary>"Within 30 days after: 12 further connects, 3 deals opened, 1 deal won (12,000)."</summary>
    /// <param name="open">How many of the calls are less than 30 days old.</param>
    public static string Detail(int calls, int further, int opened, int won, decimal amount, int open)
    {
        if (calls == 0)
        {
            return "No hello call was made in time after a nudge.";
        }

        var after = $"Within 30 days after: {After(further, opened, won, amount)}.";
        return open == 0 ? after : $"{after} The 30 days are not over yet for {SpokenTime.Count(open, "call")}.";
    }

    /// <summary>"Ana: 9 hello calls, 5 connects; after: 3 further connects, 1 deal opened, 1 deal won (12,000)".</summary>
    public static string Line(string name, int calls, int connects, int further, int opened, int won, decimal amount) => calls == 0
        ? $"{name}: no hello call"
        : $"{name}: {SpokenTime.Count(calls, "hello call")}, {SpokenTime.Count(connects, "connect")}; after: {After(further, opened, won, amount)}";

    private static string After(int further, int opened, int won, decimal amount) =>
        $"{SpokenTime.Count(further, "further connect")}, {SpokenTime.Count(opened, "deal")} opened, {SpokenTime.Count(won, "deal")} won{(won == 0 ? "" : $" ({NeglectWords.Amount(amount)})")}";
}
