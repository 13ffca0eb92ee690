using System.Net;
using Microsoft.AspNetCore.Http;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Slack.Installing;

/// <summary>The few pages that an admin's browser shows at the end of an install. Nothing in them but words and one link.</summary>
internal static class InstallPages
{
    public static IResult Installed(HttpContext http, KeptInstallation.Kept kept, string workspace, string? app, string id) => SlackInstallation.IsOfOrganization(id) ? Page(
        http, StatusCodes.Status200OK, SlackWords.Installed,
        InstallWords.ChooseWorkspaces(workspace),
        $"https://app.slack.com/manage/{Uri.EscapeDataString(id)}/integrations/profile/{Uri.EscapeDataString(app ?? "")}/workspaces/add", InstallWords.ToTheWorkspaces) : Page(
        http, StatusCodes.Status200OK, SlackWords.Installed,
        kept.IsGreeted ? SlackWords.HasWritten(workspace) : InstallWords.HasNotWritten(workspace, kept.Admin),
        $"https://slack.com/app_redirect?app={Uri.EscapeDataString(app ?? "")}&team={Uri.EscapeDataString(id)}", SlackWords.OpenSlack);

    public static IResult NotAllowed(HttpContext http, string? link) => Page(
        http, StatusCodes.Status200OK, SlackWords.NotInstalledTitle, SlackWords.NothingChanged, SlackInstallLinks.Install(link), SlackWords.StartAgain);

    public static IResult StartAgain(HttpContext http, string? link) => Page(
        http, StatusCodes.Status400BadRequest, SlackWords.PleaseStartAgain,
        SlackWords.OtherBrowser, SlackInstallLinks.Install(link), SlackWords.StartAgain);

    public static IResult Failed(HttpContext http, string? link) => Page(
        http, StatusCodes.Status502BadGateway, SlackWords.DidNotWork, SlackWords.NothingInstalled, SlackInstallLinks.Install(link), SlackWords.StartAgain);

    public static IResult WrongCredentials(HttpContext http) => Page(http, StatusCodes.Status502BadGateway, SlackWords.DidNotWork, InstallWords.WrongCredentials);

    /// <summary>An admin's link that leads nowhere: to begin without it would found an organization that nobody asked for.</summary>
    public static IResult LinkOver(HttpContext http) => Page(http, StatusCodes.Status400BadRequest, InstallWords.LinkOver, InstallWords.AskForAnother);

    public static IResult Elsewhere(HttpContext http, string workspace) => Page(
        http, StatusCodes.Status409Conflict, SlackWords.NotInstalledTitle, InstallWords.Elsewhere(workspace), SlackInstallLinks.Install(null), InstallWords.InstallWhereItIs);

    private static IResult Page(HttpContext http, int status, string title, string text, string? address = null, string label = "")
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        (headers.CacheControl, headers["Referrer-Policy"]) = ("no-store", "no-referrer");
        var further = address is null ? "" : $"<p><a href=\"{WebUtility.HtmlEncode(address)}\">{label}</a></p>";
        var html = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
            <body><main><h1>{title}</h1><p>{WebUtility.HtmlEncode(text)}</p>{further}</main></body>
            </html>
            """;
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
