using System.Data.Common;

namespace NudgeBot.Host.Simulator;

/// <summary>The edge at which a lost or slow database becomes a sentence, within the time a person waits.</summary>
internal sealed partial class DatabaseAway(ILogger<DatabaseAway> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            Log.Away(logger, context.HttpContext.Request.Method, e.GetType().Name);
            return Problem.Because(
                StatusCodes.Status503ServiceUnavailable,
                HttpMethods.IsPost(context.HttpContext.Request.Method)
                    ? "I could not write that down; please say it again."
                    : "The database is away just now.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(700, LogLevel.Warning, "The simulator could not answer a {Method} because the database is away ({Kind}).")]
        public static partial void Away(ILogger logger, string method, string kind);
    }
}
