using System.Net;
using Microsoft.AspNetCore.Http;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Slack.Installing;

/// <summary>The few pages that an admin's browser shows at the end of an install. Nothing in them but words and one link.</summary>
internal static class InstallPages
{
    public static IResult Installed(HttpContext http, string workspace, string? app, string id) => Page(
        http, StatusCodes.Status200OK, SlackWords.Installed,
        SlackWords.HasWritten(workspace),
        $"https://slack.com/app_redirect?app={Uri.EscapeDataString(app ?? "")}&team={Uri.EscapeDataString(id)}", SlackWords.OpenSlack);

    public static IResult NotAllowed(HttpContext http) => Page(
        http, StatusCodes.Status200OK, SlackWords.NotInstalledTitle, SlackWords.NothingChanged, "/slack/install", SlackWords.StartAgain);

    public static IResult StartAgain(HttpContext http) => Page(
        http, StatusCodes.Status400BadRequest, SlackWords.PleaseStartAgain,
        SlackWords.OtherBrowser, "/slack/install", SlackWords.StartAgain);

    public static IResult Failed(HttpContext http) => Page(
        http, StatusCodes.Status502BadGateway, SlackWords.DidNotWork, SlackWords.NothingInstalled, "/slack/install", SlackWords.StartAgain);

    private static IResult Page(HttpContext http, int status, string title, string text, string address, string label)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        (headers.CacheControl, headers["Referrer-Policy"]) = ("no-store", "no-referrer");
        var html = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
            <body><main><h1>{title}</h1><p>{WebUtility.HtmlEncode(text)}</p><p><a href="{WebUtility.HtmlEncode(address)}">{label}</a></p></main></body>
            </html>
            """;
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
