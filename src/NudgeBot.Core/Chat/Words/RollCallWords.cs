using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>Whom each rep reached by phone, by name; who has called nobody; and who stands on the leaderboard.</summary>
public static class RollCallWords
{
    public const string Away = "away";

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
    public static string Title(string whose, string period, int reached, int reps) => whose == ReportWords.You
        ? $"You, {period}: {(reached > 0 ? "somebody was reached by phone" : "nobody was reached by phone yet")}"
        : $"{whose}, {period}: {reached} of {SpokenTime.Count(reps, "rep")} reached somebody by phone";

    /// <summary>"6 attempts, 4 connects. Away: Cy."</summary>
    public static string Detail(int attempts, int connects, IReadOnlyList<string> away) =>
        $"{SpokenTime.Count(attempts, "attempt")}, {SpokenTime.Count(connects, "connect")}.{(away.Count == 0 ? "" : $" Away: {BotWords.Listed(away)}.")}";

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

    public static string NotCalledTitle(string whose, string period, int silent, int reps) => silent == 0
        ? $"{whose}, {period}: everybody has placed a call"
        : $"{whose}, {period}: {silent} of {SpokenTime.Count(reps, "rep")} {(silent == 1 ? "has" : "have")} called nobody";

    public static string NotCalledDetail(IReadOnlyList<string> silent, IReadOnlyList<string> away) =>
        $"{(silent.Count == 0 ? "Well done." : $"No call yet: {BotWords.Listed(silent)}.")}{(away.Count == 0 ? "" : $" Away: {BotWords.Listed(away)}.")}";

    public static string LeaderboardTitle(string whose, string period, string first, int connects) => $"{whose}, {period}: {first} leads with {SpokenTime.Count(connects, "connect")}";

    public static string LeaderboardDetail(int on, int reps) => $"{on} of {SpokenTime.Count(reps, "rep")} {(on == 1 ? "is" : "are")} on it.";
}
