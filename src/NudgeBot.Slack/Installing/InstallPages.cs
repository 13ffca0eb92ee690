using System.Net;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Slack.Installing;

/// <summary>The few pages that an admin's browser shows at the end of an install. Nothing in them but words and one link.</summary>
internal static class InstallPages
{
    public static IResult Installed(HttpContext http, string workspace, string? app, string id) => Page(
        http, StatusCodes.Status200OK, "NudgeBot is installed",
        $"It has written to you in {workspace}. From now on it reminds salespeople there to pick up the phone.",
        $"https://slack.com/app_redirect?app={Uri.EscapeDataString(app ?? "")}&team={Uri.EscapeDataString(id)}", "Open Slack");

    public static IResult NotAllowed(HttpContext http) => Page(
        http, StatusCodes.Status200OK, "NudgeBot was not installed", "Nothing was changed in your workspace.", "/slack/install", "Start again");

    public static IResult StartAgain(HttpContext http) => Page(
        http, StatusCodes.Status400BadRequest, "Please start again",
        "This page belongs to an install that another browser began, or that was begun more than ten minutes ago.", "/slack/install", "Start again");

    public static IResult Failed(HttpContext http) => Page(
        http, StatusCodes.Status502BadGateway, "That did not work", "Slack or our database did not answer as it should. Nothing was installed.", "/slack/install", "Start again");

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
