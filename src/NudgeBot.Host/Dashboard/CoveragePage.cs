using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Dashboard;

/// <summary>Which customers somebody has spoken with, and which would be missed most.</summary>
internal static class CoveragePage
{
    public static async Task<PageContent> WriteAsync(PageVisit visit, IQueryCollection query, CancellationToken cancellationToken) =>
        PagePicks.Of(visit, query, "last_30_days", "last_60_days", "last_90_days") is { } picks
            ? new PageContent.Told(await ReportSheets.OfAsync(visit, picks, [ReportKind.Coverage, ReportKind.Neglect], cancellationToken)) { Picks = picks.Lists }
            : PagePicks.Refusal(visit);
}
