using System.Net;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>
/// Whoever opens this page may speak as anybody. So it answers this machine alone, to pages of its own (a foreign site's name that
/// resolves to 127.0.0.1 betrays itself in Host, a foreign page in Origin), and never beside a real workspace.
/// </summary>
internal sealed class SimulatorGate(Database database) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (ForeignCaller(http) is { } refusal)
        {
            return Problem.Because(StatusCodes.Status403Forbidden, refusal);
        }

        if ((HttpMethods.IsPost(http.Request.Method) || HttpMethods.IsPut(http.Request.Method)) && !http.Request.HasJsonContentType())
        {
            return Problem.Because(StatusCodes.Status415UnsupportedMediaType, "Send JSON, with the content type application/json.");
        }

        if (await SimulatorWorkspaceStore.RealPlatformAsync(database, http.RequestAborted) is { } platform)
        {
            return Problem.Because(
                StatusCodes.Status403Forbidden,
                $"The simulator is closed because a {(platform == "slack" ? "Slack" : "Microsoft Teams")} workspace is installed in this database. Give the demo a folder or a database of its own.");
        }

        if (await SimulatorWorkspaceStore.OrganizationAsync(database, http.RequestAborted) is not { } organization)
        {
            return Problem.Because(StatusCodes.Status503ServiceUnavailable, "The simulator is not installed in this database. Start it with 'nudgebot demo'.");
        }

        http.Features.Set(new SimulatorVisit(organization));
        return await next(context);
    }

    private static string? ForeignCaller(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } caller || !IPAddress.IsLoopback(caller))
        {
            return "The simulator answers this machine alone.";
        }

        var request = http.Request;
        if (!IsLoopbackName(request.Host.Host))
        {
            return "Open the simulator under 'localhost' or '127.0.0.1'.";
        }

        return request.Headers.Origin is [{ } origin] && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            ? "Another page may not speak through the simulator."
            : null;
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>What the gate found out about a request it let through.</summary>
internal sealed record SimulatorVisit(long OrganizationId);
