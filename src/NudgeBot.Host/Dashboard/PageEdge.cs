using System.Data.Common;
using NudgeBot.Core.Chat.Words;

namespace NudgeBot.Host.Dashboard;

/// <summary>What holds of every answer: what a browser is told to refuse and to forget, and that a database that is away is said in a sentence.</summary>
internal sealed partial class PageEdge(PageHtml html, ILogger<PageEdge> logger) : IEndpointFilter
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException)
        {
            Log.Away(logger, exception.GetType().Name);
            headers.RetryAfter = "10";
            return await html.NoticeAsync(StatusCodes.Status503ServiceUnavailable, DashboardWords.AwayTitle, [DashboardWords.Away]);
        }
        // The edge of a request: it is logged once, and whoever reads the page is told no more than what to do.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException || !context.HttpContext.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception);
            return await html.NoticeAsync(StatusCodes.Status500InternalServerError, DashboardWords.FailedTitle, [DashboardWords.Failed]);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(710, LogLevel.Warning, "The page could not be shown because the database is away ({Kind}).")]
        public static partial void Away(ILogger logger, string kind);

        [LoggerMessage(711, LogLevel.Error, "The page could not be shown.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
