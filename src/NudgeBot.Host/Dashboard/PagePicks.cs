using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Dashboard;

/// <summary>Which team and which days a page is about, as its address says.</summary>
/// <param name="Team">Null for all of the visitor's teams.</param>
/// <param name="Period">A token of <see cref="Core.Reports.Period.Of"/>.</param>
internal sealed record PagePicks(string? Team, string Period, IReadOnlyList<PagePick> Lists)
{
    private const string TeamName = "team";
    private const string PeriodName = "period";

    /// <summary>As a report knows whose figures are meant.</summary>
    public string? Scope => Team is null ? null : ReportScope.Part(ReportScope.Team, Team);

    /// <summary>Null when the address names a team that is not the visitor's.</summary>
    /// <param name="periods">What may be chosen, the usual first; anything else in the address is taken for that.</param>
    public static PagePicks? Of(PageVisit visit, IQueryCollection query, params string[] periods)
    {
        var asked = query[TeamName].ToString();
        var team = visit.Teams.FirstOrDefault(seen => seen.Name.Equals(asked, StringComparison.OrdinalIgnoreCase))?.Name;
        if (asked.Length > 0 && team is null)
        {
            return null;
        }

        var period = Array.Find(periods, one => one == query[PeriodName].ToString()) ?? periods.FirstOrDefault() ?? "today";
        return new PagePicks(team, period, [.. TeamList(visit, team), .. PeriodList(visit, periods, period)]);
    }

    /// <summary>Whose the teams are, for whoever asked for another.</summary>
    public static PageContent.Refused Refusal(PageVisit visit) =>
        new(!visit.IsManager ? BotWords.OnlyManagers : visit.Teams.Count == 0 ? BotWords.NoTeam : ReportWords.NotYourTeam([.. visit.Teams.Select(team => team.Name)]));

    private static IEnumerable<PagePick> TeamList(PageVisit visit, string? team) => visit.Teams.Count < 2 ? [] :
    [
        new PagePick(TeamName, DashboardWords.Team, [new("", DashboardWords.AllTeams), .. visit.Teams.Select(seen => new PageOption(seen.Name, seen.Name))], team ?? ""),
    ];

    private static IEnumerable<PagePick> PeriodList(PageVisit visit, string[] periods, string period) => periods.Length < 2 ? [] :
    [
        new PagePick(PeriodName, DashboardWords.Period, [.. periods.Select(one => new PageOption(one, Capital(Core.Reports.Period.Of(one, visit.Zone.Date(visit.Now))!.Name)))], period),
    ];

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
