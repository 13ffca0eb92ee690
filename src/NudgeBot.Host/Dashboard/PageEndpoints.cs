using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Dashboard;

/// <summary>The pages, in the order in which they are offered, and who may see each.</summary>
internal static class PageEndpoints
{
    private static readonly Page[] Pages =
    [
        new(DashboardPaths.Team, visit => visit.IsManager ? DashboardWords.TeamPage : DashboardWords.OwnPage, _ => null, TeamPage.WriteAsync),
        new(DashboardPaths.Coverage, _ => DashboardWords.CoveragePage, _ => null, CoveragePage.WriteAsync),
        new(DashboardPaths.Rules, _ => DashboardWords.RulesPage, _ => null, RulesPage.WriteAsync),
        new(DashboardPaths.Messages, _ => DashboardWords.MessagesPage, ManagersOnly, MessagesPage.WriteAsync),
        new(DashboardPaths.Policy, _ => DashboardWords.PolicyPage, ManagersOnly, PolicyPage.WriteAsync),
        new(DashboardPaths.Audit, _ => DashboardWords.AuditPage, visit => visit.IsAdmin ? null : DashboardWords.OnlyAdmins, AuditPage.WriteAsync),
    ];

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        foreach (var page in Pages)
        {
            app.MapGet(page.Path, (HttpContext http, PageDoor door, PageHtml html) => ShowAsync(page, http, door, html));
        }
    }

    private static async Task<IResult> ShowAsync(Page page, HttpContext http, PageDoor door, PageHtml html) =>
        await door.VisitAsync(http, visit => ShowAsync(page, visit, http, html)) ?? await html.AskForAnotherAsync(StatusCodes.Status403Forbidden);

    private static async Task<IResult> ShowAsync(Page page, PageVisit visit, HttpContext http, PageHtml html)
    {
        var content = page.WhyNot(visit) is { } why ? new PageContent.Refused(why) : await page.WriteAsync(visit, http.Request.Query, http.RequestAborted);
        return content switch
        {
            PageContent.Refused refused => await html.NoticeAsync(StatusCodes.Status403Forbidden, DashboardWords.NotYoursTitle, [refused.Why], Frame(page, visit)),
            PageContent.Told told => await html.OfAsync<SheetsPage>(StatusCodes.Status200OK, new()
            {
                [nameof(SheetsPage.Title)] = page.Name(visit),
                [nameof(SheetsPage.Frame)] = Frame(page, visit),
                [nameof(SheetsPage.Sheets)] = told.Sheets,
                [nameof(SheetsPage.Picks)] = told.Picks,
                [nameof(SheetsPage.Turns)] = told.Turns,
            }),
            _ => throw new InvalidOperationException("A page tells or refuses."),
        };
    }

    // What somebody may not see is not offered to them either.
    private static PageFrame Frame(Page current, PageVisit visit) => new(
        visit.Person.Name,
        DashboardWords.Clock(visit.Zone.Local(visit.Now), visit.Zone.Id),
        [.. Pages.Where(page => page.WhyNot(visit) is null).Select(page => new PageTab(page.Path, page.Name(visit)))],
        current.Path);

    private static string? ManagersOnly(PageVisit visit) => visit.IsManager ? null : DashboardWords.OnlyManagers;

    /// <param name="WhyNot">Why this visitor may not see it; null when they may.</param>
    private sealed record Page(
        string Path, Func<PageVisit, string> Name, Func<PageVisit, string?> WhyNot, Func<PageVisit, IQueryCollection, CancellationToken, Task<PageContent>> WriteAsync);
}
