namespace NudgeBot.Core.Reports;

/// <summary>What a team's reports say about its people.</summary>
public enum Privacy
{
    /// <summary>Whoever may see the team sees each rep by name.</summary>
    Names,

    /// <summary>Sums alone, where a works council asks for it; nothing for a group of fewer than <see cref="ReportGroup.Fewest"/>.</summary>
    Totals,
}

/// <summary>The people whose figures stand together.</summary>
public static class ReportGroup
{
    /// <summary>With totals alone, a smaller group would still say who did what.</summary>
    public const int Fewest = 4;
}
