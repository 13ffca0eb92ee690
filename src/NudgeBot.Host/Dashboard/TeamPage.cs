using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Dashboard;

/// <summary>Phone contacts by rep, and whom each reached by name; a rep sees their own.</summary>
internal static class TeamPage
{
    public static async Task<PageContent> WriteAsync(PageVisit visit, IQueryCollection query, CancellationToken cancellationToken) =>
        PagePicks.Of(visit, query, "today", "yesterday", "this_week", "last_week", "this_month", "last_month") is { } picks
            ? new PageContent.Told(await ReportSheets.OfAsync(visit, picks, [ReportKind.Counts, ReportKind.RollCall], cancellationToken)) { Picks = picks.Lists }
            : PagePicks.Refusal(visit);
}
