using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>Whom each rep reached by phone, by name; who has called nobody; and who stands on the leaderboard.</summary>
public static class RollCallWords
{
    public const string Away = "away";

    public const string Never = "never";

    public const string Definition = "Connected: a live conversation by phone. Emails, texts, meetings and voicemails are not in it.";

    public const string NotCalledDefinition = "Called: at least one outbound call was placed, whatever came of it. Emails are no answer.";

    public const string LeaderboardDefinition = "By connects, then by attempts; emails are in neither. On it are those who asked to be.";

    public const string LeaderboardIsOff = "There is no leaderboard here. An admin can turn it on with \"turn the leaderboard on\", and then each rep decides whether to be on it.";

    public const string NobodyOnIt = "Nobody is on the leaderboard yet. Whoever wants to be says \"put me on the leaderboard\".";

    public const string OnIt = "You are on the leaderboard of your team.";

    public const string OffIt = "You are off the leaderboard. Nobody sees you there any more.";

    public const string OnItAlready = "You are on the leaderboard already.";

    public const string OffItAlready = "You are not on the leaderboard.";

    public static IReadOnlyList<string> Columns { get; } = ["Rep", "Attempts", "Connects", "Connected with"];

    public static IReadOnlyList<string> NotCalledColumns { get; } = ["Rep", "Attempts", "Connects", "Last call"];

    public static IReadOnlyList<string> LeaderboardColumns { get; } = ["Place", "Rep", "Attempts", "Connects"];

    /// <summary>"West, today: 2 of 3 reps reached somebody by phone".</summary>
    /// <param name="reps">Those who were at work.</param>
    public static string Title(string whose, string period, int reached, int reps) => whose == ReportWords.You
        ? $"You, {period}: {(reached > 0 ? "somebody was reached by phone" : "nobody was reached by phone yet")}"
        : reps == 0 ? NobodyAtWork(whose, period)
        : $"{whose}, {period}: {reached} of {SpokenTime.Count(reps, "rep")} reached somebody by phone";

    /// <summary>"6 attempts, 4 connects. Away: Cy."</summary>
    public static string Detail(int attempts, int connects, IReadOnlyList<string> away) =>
        $"{SpokenTime.Count(attempts, "attempt")}, {SpokenTime.Count(connects, "connect")}.{Apart(away)}";

    /// <summary>" Away: Cy.": of whom no call is expected; empty where there is nobody like that.</summary>
    public static string Apart(IReadOnlyList<string> away) => away.Count == 0 ? "" : $" Away: {BotWords.Listed(away)}.";

    /// <summary>"Ana: 4 connected (Northwind, Globex), 6 attempts", "Ben: 0 of 6", "Cy: away".</summary>
    public static string Line(string name, int attempts, int connects, IReadOnlyList<string> with, bool away) => (attempts, connects, away) switch
    {
        (0, 0, true) => $"{name}: {Away}",
        (0, 0, _) => $"{name}: nobody called",
        (_, 0, _) => $"{name}: 0 of {attempts}",
        _ => $"{name}: {connects} connected{(with.Count == 0 ? "" : $" ({string.Join(", ", with)})")}, {SpokenTime.Count(attempts, "attempt")}",
    };

    /// <summary>"Ola: 0 attempts, 1 connect, last call Tue 17 Nov": whoever was called by a customer has called nobody all the same.</summary>
    public static string NotCalledLine(string name, int connects, string lastCall) => $"{name}: 0 attempts, {SpokenTime.Count(connects, "connect")}, last call {lastCall}";

    /// <param name="reps">Those who were at work.</param>
    /// <param name="all">Whether that is everybody.</param>
    public static string NotCalledTitle(string whose, string period, int silent, int reps, bool all) => (reps, silent) switch
    {
        (0, _) => NobodyAtWork(whose, period),
        (_, 0) => $"{whose}, {period}: everybody {(all ? "" : "at work ")}has placed a call",
        _ => $"{whose}, {period}: {silent} of {SpokenTime.Count(reps, "rep")} {(silent == 1 ? "has" : "have")} called nobody",
    };

    /// <summary>"No call yet: Ola. 2 more are in a team that shows totals alone. Away: Cy."</summary>
    /// <param name="silent">The names that may be said.</param>
    /// <param name="more">How many may not be named.</param>
    /// <param name="isOver">Whether the period is over, so that nobody will place a call in it any more.</param>
    public static string NotCalledDetail(IReadOnlyList<string> silent, int more, int reps, bool isOver, IReadOnlyList<string> away)
    {
        var named = silent.Count == 0 ? "" : $" No call{(isOver ? "" : " yet")}: {BotWords.Listed(silent)}.";
        var unnamed = (silent.Count, more) switch
        {
            (_, 0) => "",
            (0, _) => " Nobody is named, because the team's reports show totals alone.",
            _ => $" {more} more {(more == 1 ? "is" : "are")} in a team whose reports show totals alone.",
        };
        return (reps == 0 ? "So nobody is missing." : silent.Count + more == 0 ? "Well done." : (named + unnamed).TrimStart()) + Apart(away);
    }

    /// <summary>What somebody reads who asks about themselves.</summary>
    public static string OwnNotCalledTitle(string period, bool called, bool isOver, bool away) =>
        $"{ReportWords.You}, {period}: {(called ? "you have placed a call" : away ? "you are away" : isOver ? "you placed no call" : "you have placed no call yet")}";

    /// <param name="lastCall">The day of it, or "never".</param>
    public static string OwnNotCalledDetail(bool called, bool away, string lastCall) =>
        called ? "Well done." : away ? "No call is expected of you then." : lastCall == Never ? "There is no call of yours in the log." : $"Your last call was on {lastCall}.";

    private static string NobodyAtWork(string whose, string period) => $"{whose}, {period}: nobody at work";

    public static string LeaderboardTitle(string whose, string period, string first, int connects) => $"{whose}, {period}: {first} leads with {SpokenTime.Count(connects, "connect")}";

    public static string LeaderboardDetail(int on, int reps) => $"{on} of {SpokenTime.Count(reps, "rep")} {(on == 1 ? "is" : "are")} on it.";
}
