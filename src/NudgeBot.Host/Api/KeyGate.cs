using System.Net.Http.Headers;
using Microsoft.Extensions.Primitives;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Api;

/// <summary>Whose rows a request brings, and by which key.</summary>
internal sealed record ApiVisit(long OrganizationId, long KeyId);

/// <summary>Lets in who shows a key in the header Authorization, and nowhere else: an address ends up in logs.</summary>
internal sealed class KeyGate(Database database) : IEndpointFilter
{
    private const string Bearer = "Bearer";

    private readonly Claims claims = new(database);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Shown(http.Request.Headers.Authorization) is not { } key)
        {
            return Refuse(http, "", "Show a key in the header Authorization, as 'Bearer nb_…'; 'nudgebot key add NAME' makes one.");
        }

        if (await claims.KeyAsync(ApiKey.Hash(key), http.RequestAborted) is not { } opened)
        {
            return Refuse(http, ", error=\"invalid_token\"", "This key is unknown or has been revoked; 'nudgebot key list' shows which there are.");
        }

        http.Features.Set(new ApiVisit(opened.OrganizationId, opened.Id));
        return await next(context);
    }

    private static string? Shown(StringValues header) =>
        AuthenticationHeaderValue.TryParse(header, out var shown) && shown.Scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase) && shown.Parameter is { Length: > 0 } key
            ? key
            : null;

    private static IResult Refuse(HttpContext http, string error, string sentence)
    {
        http.Response.Headers.WWWAuthenticate = $"{Bearer} realm=\"nudgebot\"{error}";
        return ApiAnswer.Problem(StatusCodes.Status401Unauthorized, sentence);
    }
}
