using System.Data.Common;
using Npgsql;

namespace NudgeBot.Host.Api;

/// <summary>The edge at which a database that is away, or a bug, becomes a sentence. Sending the same rows again is always safe.</summary>
internal sealed partial class ApiEdge(ILogger<ApiEdge> logger) : IEndpointFilter
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (IsAway(exception))
        {
            Log.Away(logger, exception.GetType().Name);
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return ApiAnswer.Problem(
                StatusCodes.Status503ServiceUnavailable,
                "The database is away or busy just now. Send the same rows again in a moment: what has been kept already is known again, and nothing is doubled.");
        }
        // The edge of a request: it is logged once, and whoever sent it is told no more than what to do.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception);
            return ApiAnswer.Problem(StatusCodes.Status500InternalServerError, "Something is wrong here, and none of these rows was kept. The log of this host says what.");
        }
    }

    // What PostgreSQL says about the statement itself (classes 22, 23, 42) would be said again.
    private static bool IsAway(Exception exception) => exception switch
    {
        PostgresException said => !(said.SqlState.StartsWith("22", StringComparison.Ordinal) || said.SqlState.StartsWith("23", StringComparison.Ordinal) || said.SqlState.StartsWith("42", StringComparison.Ordinal)),
        DbException or TimeoutException => true,
        _ => false,
    };

    private static partial class Log
    {
        [LoggerMessage(610, LogLevel.Warning, "Rows that were posted could not be kept, because the database is away or busy ({Kind}); the sender was told to send them again.")]
        public static partial void Away(ILogger logger, string kind);

        [LoggerMessage(611, LogLevel.Error, "A request to the API failed.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
