namespace NudgeBot.Core.Chat.Words;

/// <summary>What stands around every report.</summary>
public static class ReportWords
{
    public const string You = "You";

    public const string AsCsv = "As CSV";

    public const string AsChart = "As chart";

    public const string ByDay = "By day";

    public const string TotalsOnly = "That team's reports show totals alone, so I say nothing about one person. Ask for the whole team.";

    public static string NotYourTeam(IReadOnlyList<string> teams) => $"That is not a team of yours. You see {BotWords.Listed(teams)}.";

    public static string NobodySells(string teams) => $"Nobody sells in {teams} yet, so there is nothing to count.";

    public static string NothingToCount(string whose) => whose == You ? "There is nothing of yours to count yet." : $"{whose}: there is nothing to count yet.";

    /// <summary>A row where no table can be shown: "Ana Silva: Attempts 3, Connects 1".</summary>
    public static string Row(IReadOnlyList<string> columns, IReadOnlyList<string> row) =>
        $"{row[0]}: {string.Join(", ", columns.Zip(row).Skip(1).Select(cell => $"{cell.First} {cell.Second}"))}";
}
