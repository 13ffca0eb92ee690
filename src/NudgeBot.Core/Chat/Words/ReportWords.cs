using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What stands around every report.</summary>
public static class ReportWords
{
    public const string You = "You";

    public const string AsCsv = "As CSV";

    public const string AsChart = "As chart";

    /// <summary>"Ben (left)", beside those who are still here.</summary>
    public static string Left(string name) => $"{name} (left)";

    public const string ByDay = "By day";

    /// <summary>What a file comes with.</summary>
    public static string HereIs(string title, string file, int rows, string foot) => $"{title}.\n{file}, {SpokenTime.Count(rows, "row")}.\n{foot}";

    public const string TotalsOnly = "That team's reports show totals alone, so I say nothing about one person. Ask for the whole team.";

    public static string TooFew(int fewest) => $"That team's reports show totals alone, and nothing for fewer than {fewest} reps, because a total of so few would be about somebody.";

    /// <summary>"West, 7 reps together".</summary>
    public static string Together(string team, int reps) => $"{team}, {SpokenTime.Count(reps, "rep")} together";

    /// <summary>Whose days they are, and by which clock: "each rep's own days, Europe/Warsaw".</summary>
    public static string Days(IReadOnlyList<string> zones, bool own) => (zones, own) switch
    {
        ([var zone], true) => zone,
        ([var zone], false) => $"each rep's own days, {zone}",
        _ => $"each rep's own days, in {zones.Count} time zones",
    };

    public static string NotYourTeam(IReadOnlyList<string> teams) => $"That is not a team of yours. You see {BotWords.Listed(teams)}.";

    public const string WhichDays = "I do not know which days you mean. Try \"this week\", \"last 30 days\" or \"since 1 Nov\".";

    public const string NoSuchCustomer = "I do not know that customer any more, so there is nothing to count.";

    /// <summary>"West with Acme Corp": whose calls, and the one customer they were with.</summary>
    public static string With(string whose, string customer) => $"{whose} with {customer}";

    public static string NobodySells(string teams) => $"Nobody sells in {teams} yet, so there is nothing to count.";

    public static string NothingToCount(string whose) => whose == You ? "There is nothing of yours to count yet." : $"{whose}: there is nothing to count yet.";

    /// <summary>A row where no table can be shown: "Ana Silva: Attempts 3, Connects 1".</summary>
    public static string Row(IReadOnlyList<string> columns, IReadOnlyList<string> row) =>
        $"{row[0]}: {string.Join(", ", columns.Zip(row).Skip(1).Select(cell => $"{cell.First} {cell.Second}"))}";
}
