using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Teams;

/// <summary>Takes the requests of a fake identity, each on its own path and in its own form, and nothing else.</summary>
internal static class FakeIdentityDoor
{
    public static async Task AnswerAsync(FakeIdentity identity, HttpContext http)
    {
        var kind = Kind(http.Request);
        if (identity.IsDown)
        {
            http.Abort();
            return;
        }

        identity.Requests.Enqueue(kind);
        if (identity.Troubles.TryGetValue(kind, out var waiting) && waiting.TryDequeue(out var trouble))
        {
            await MisbehaveAsync(identity, http, trouble);
            return;
        }

        switch (kind)
        {
            case "metadata":
                await WriteAsync(http, identity.Keys.Document(identity.Base));
                break;
            case "keys":
                await WriteAsync(http, identity.Keys.Published());
                break;
            case "token" when http.Request.HasFormContentType:
                var form = (await http.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString());
                var (answer, refused) = identity.Entra.Token(http.Request.Path.Value!.Split('/')[1], form, new Uri(identity.Base, http.Request.Path));
                await WriteAsync(http, answer, refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
                break;
            case "identity" when http.Request.Headers["Metadata"] == "true":
                await WriteAsync(http, identity.Entra.Identity(http.Request.Query["client_id"], http.Request.Query["resource"].ToString()));
                break;
            default:
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static string Kind(HttpRequest request) => (request.Method, request.IsHttps, request.Path.Value!) switch
    {
        ("GET", true, "/v1/.well-known/openidconfiguration") => "metadata",
        ("GET", true, "/v1/.well-known/keys") => "keys",
        ("GET", false, "/metadata/identity/oauth2/token") => "identity",
        ("POST", true, var path) when path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => "token",
        (var method, _, var path) => $"{method} {path}",
    };

    private static async Task MisbehaveAsync(FakeIdentity identity, HttpContext http, IdentityTrouble trouble)
    {
        switch (trouble)
        {
            case IdentityTrouble.Aadsts refused:
                await WriteAsync(http, FakeEntra.Refuse(refused.Number).Answer, StatusCodes.Status401Unauthorized);
                break;
            case IdentityTrouble.Hang:
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(identity.Closing, http.RequestAborted))
                {
                    await Task.Delay(Timeout.Infinite, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                }

                http.Abort();
                break;
            case IdentityTrouble.Reset:
                http.Abort();
                break;
            case IdentityTrouble.Html503:
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await http.Response.WriteAsync("<html><body>Service Unavailable</body></html>");
                break;
        }
    }

    private static Task WriteAsync(HttpContext http, JsonObject body, int status = StatusCodes.Status200OK)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
