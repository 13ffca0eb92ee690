using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>Phone contacts day by day.</summary>
public static class DayWords
{
    public static IReadOnlyList<string> Columns { get; } = ["Day", "Attempts", "Connects", "Connect rate", "Answered inbound", "Emails"];

    /// <summary>Calls beside emails.</summary>
    public static IReadOnlyList<string> MirrorColumns { get; } = ["Day", "Attempts", "Connects", "Emails"];

    public static string ChartTitle(string whose, string period) => $"Calls by day, {whose}, {period}";

    /// <summary>"Most attempts on Tue 24 Nov (12), most connects on Wed 25 Nov (5)."</summary>
    public static string Detail((DateOnly Day, int Attempts)? most, (DateOnly Day, int Connects)? best) => (most, best) switch
    {
        (null, null) => "No call on any of these days.",
        ({ } attempts, null) => $"Most attempts on {BotWords.Day(attempts.Day)} ({attempts.Attempts}); no connect.",
        (null, { } connects) => $"No attempt; most connects on {BotWords.Day(connects.Day)} ({connects.Connects}).",
        ({ } attempts, { } connects) => $"Most attempts on {BotWords.Day(attempts.Day)} ({attempts.Attempts}), most connects on {BotWords.Day(connects.Day)} ({connects.Connects}).",
    };

    public static string Cut(int days) => $" These are the last {SpokenTime.Count(days, "day")} of it; ask for a shorter time to see earlier ones.";
}
