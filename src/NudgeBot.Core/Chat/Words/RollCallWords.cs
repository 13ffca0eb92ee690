using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Reports;

namespace NudgeBot.Core.Chat.Words;

/// <summary>Whom each rep reached by phone, by name; who has called nobody; and who stands on the leaderboard.</summary>
public static class RollCallWords
{
    public const string Away = "away";

    public const string NotYet = "not at work yet";

    public const string Never = "never";

    public const string Definition = "Connected: a live conversation by phone. Emails, texts, meetings and voicemails are not in it.";

    /// <summary>Beneath the roll-call of an evening on which nobody has begun.</summary>
    public const string LastDay = "Today nobody is at work yet, so this is about the last day on which they worked.";

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
    /// <param name="waiting">Whether nobody is at work, but somebody will be.</param>
    public static string Title(string whose, string period, int reached, int reps, bool waiting) => whose == ReportWords.You
        ? $"You, {period}: {(reached > 0 ? "somebody was reached by phone" : "nobody was reached by phone yet")}"
        : reps == 0 ? NobodyAtWork(whose, period, waiting)
        : $"{whose}, {period}: {reached} of {SpokenTime.Count(reps, "rep")} reached somebody by phone";

    /// <summary>"6 attempts, 4 connects. Away: Cy."</summary>
    public static string Detail(int attempts, int connects, IReadOnlyList<string> away, IReadOnlyList<string> notYet) =>
        $"{SpokenTime.Count(attempts, "attempt")}, {SpokenTime.Count(connects, "connect")}.{Apart(away, notYet)}";

    /// <summary>" Away: Cy. Not at work yet: Ben.": of whom no call is expected; empty where there is nobody like that.</summary>
    public static string Apart(IReadOnlyList<string> away, IReadOnlyList<string> notYet) =>
        $"{(away.Count == 0 ? "" : $" Away: {BotWords.Listed(away)}.")}{(notYet.Count == 0 ? "" : $" Not at work yet: {BotWords.Listed(notYet)}.")}";

    /// <summary>"Ana: 4 connected (Northwind, Globex), 6 attempts", "Ben: 0 of 6", "Cy: away", "Dee: not at work yet".</summary>
    public static string Line(string name, int attempts, int connects, IReadOnlyList<string> with, Attendance attendance) => (attempts, connects, attendance) switch
    {
        (0, 0, Attendance.Away) => $"{name}: {Away}",
        (0, 0, Attendance.NotYet) => $"{name}: {NotYet}",
        (0, 0, _) => $"{name}: called nobody",
        (_, 0, _) => $"{name}: 0 of {attempts}",
        _ => $"{name}: {connects} connected{(with.Count == 0 ? "" : $" ({string.Join(", ", with)})")}, {SpokenTime.Count(attempts, "attempt")}",
    };

    /// <summary>"Ola: 0 attempts, 1 connect, last call Tue 17 Nov": whoever was called by a customer has called nobody all the same.</summary>
    public static string NotCalledLine(string name, int connects, string lastCall) => $"{name}: 0 attempts, {SpokenTime.Count(connects, "connect")}, last call {lastCall}";

    /// <param name="reps">Those who were at work.</param>
    /// <param name="all">Whether that is everybody.</param>
    /// <param name="waiting">Whether nobody is at work, but somebody will be.</param>
    public static string NotCalledTitle(string whose, string period, int silent, int reps, bool all, bool waiting) => (reps, silent) switch
    {
        (0, _) => NobodyAtWork(whose, period, waiting),
        (_, 0) => $"{whose}, {period}: everybody {(all ? "" : "at work ")}has placed a call",
        _ => $"{whose}, {period}: {silent} of {SpokenTime.Count(reps, "rep")} {(silent == 1 ? "has" : "have")} called nobody",
    };

    /// <summary>"No call yet: Ola. 2 more are in a team that shows totals alone. Away: Cy."</summary>
    /// <param name="silent">The names that may be said.</param>
    /// <param name="more">How many may not be named.</param>
    /// <param name="isOver">Whether the period is over, so that nobody will place a call in it any more.</param>
    public static string NotCalledDetail(IReadOnlyList<string> silent, int more, int reps, bool isOver, IReadOnlyList<string> away, IReadOnlyList<string> notYet)
    {
        var named = silent.Count == 0 ? "" : $" No call{(isOver ? "" : " yet")}: {BotWords.Listed(silent)}.";
        var unnamed = (silent.Count, more) switch
        {
            (_, 0) => "",
            (0, _) => " Nobody is named, because the team's reports show totals alone.",
            _ => $" {more} more {(more == 1 ? "is" : "are")} in a team whose reports show totals alone.",
        };
        return (reps == 0 ? "So nobody is missing." : silent.Count + more == 0 ? "Well done." : (named + unnamed).TrimStart()) + Apart(away, notYet);
    }

    /// <summary>What somebody reads who asks about themselves.</summary>
    public static string OwnNotCalledTitle(string period, bool called, bool isOver, Attendance attendance) => $"{ReportWords.You}, {period}: " + (called, attendance) switch
    {
        (true, _) => "you have placed a call",
        (_, Attendance.Away) => "you are away",
        (_, Attendance.NotYet) => "your working day has not begun yet",
        _ => isOver ? "you placed no call" : "you have placed no call yet",
    };

    /// <param name="lastCall">The day of it, or "never".</param>
    public static string OwnNotCalledDetail(bool called, Attendance attendance, string lastCall) => (called, attendance) switch
    {
        (true, _) => "Well done.",
        (_, Attendance.Away) => "No call is expected of you then.",
        (_, Attendance.NotYet) => "No call is expected of you before that.",
        _ => lastCall == Never ? "There is no call of yours in the log." : $"Your last call was on {lastCall}.",
    };

    private static string NobodyAtWork(string whose, string period, bool waiting) => $"{whose}, {period}: nobody at work{(waiting ? " yet" : "")}";

    /// <param name="first">All who share the first place.</param>
    public static string LeaderboardTitle(string whose, string period, IReadOnlyList<string> first, int connects, bool isOver) => connects == 0
        ? $"{whose}, {period}: no connect{(isOver ? "" : " yet")}"
        : $"{whose}, {period}: {BotWords.Listed(first)} {(first.Count == 1 ? "leads" : "lead")} with {SpokenTime.Count(connects, "connect")}{(first.Count == 1 ? "" : " each")}";

    public static string LeaderboardDetail(int on, int reps) => $"{on} of {SpokenTime.Count(reps, "rep")} {(on == 1 ? "is" : "are")} on it.";
}
