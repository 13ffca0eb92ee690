using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Dashboard;

/// <summary>The way in and out. A link is spent by a button alone, so that a preview that merely looks at it leaves it as it is.</summary>
internal static class DoorEndpoints
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDoor(this IEndpointRouteBuilder app)
    {
        app.MapMethods(PageLinks.Path + "{link}", Looking, LookAsync);
        app.MapPost(PageLinks.Path + "{link}", OpenAsync);
        app.MapPost(DashboardPaths.Leave, LeaveAsync);
    }

    private static async Task<IResult> LookAsync(string link, HttpContext http, PageLinks links, PageDoor door, PageHtml html) =>
        links.Read(link) is { } secret && await door.IsGoodAsync(secret, http.RequestAborted)
            ? await html.OfAsync<OpenPage>(StatusCodes.Status200OK, [])
            : await html.AskForAnotherAsync(StatusCodes.Status410Gone);

    private static async Task<IResult> OpenAsync(string link, HttpContext http, PageLinks links, PageDoor door, PageAddress address, PageHtml html) =>
        !address.IsOwn(http.Request) ? await html.NoticeAsync(StatusCodes.Status403Forbidden, DashboardWords.ForeignTitle, [DashboardWords.Foreign])
        : links.Read(link) is { } secret && await door.OpenAsync(secret, http.Response, http.RequestAborted) ? new SeeOther(DashboardPaths.Team)
        : await html.AskForAnotherAsync(StatusCodes.Status410Gone);

    private static async Task<IResult> LeaveAsync(HttpContext http, PageDoor door, PageAddress address, PageHtml html)
    {
        if (!address.IsOwn(http.Request))
        {
            return await html.NoticeAsync(StatusCodes.Status403Forbidden, DashboardWords.ForeignTitle, [DashboardWords.Foreign]);
        }

        await door.LeaveAsync(http);
        return await html.NoticeAsync(StatusCodes.Status200OK, DashboardWords.SignedOutTitle, [DashboardWords.SignedOut]);
    }

    /// <summary>After a form, so that going back or loading again sends nothing twice.</summary>
    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
