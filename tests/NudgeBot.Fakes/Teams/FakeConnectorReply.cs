using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Teams;

/// <summary>An answer of the Connector's.</summary>
internal sealed record FakeConnectorReply(int Status, JsonObject? Body = null, string? RetryAfter = null)
{
    public static FakeConnectorReply Ok(JsonObject body) => new(StatusCodes.Status200OK, body);

    public static FakeConnectorReply Made(JsonObject body) => new(StatusCodes.Status201Created, body);

    /// <summary>The usual envelope.</summary>
    public static FakeConnectorReply Error(int status, string code, string message = "various") =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    /// <summary>The other envelope: a number, and JSON in a text.</summary>
    public static FakeConnectorReply Nested(string subCode) => new(StatusCodes.Status403Forbidden, new JsonObject
    {
        ["errorCode"] = 209,
        ["message"] = $"{{\r\n  \"subCode\": \"{subCode}\",\r\n  \"details\": \"Thread is blocked from message writes.\",\r\n  \"errorCode\": null,\r\n  \"errorSubCode\": null\r\n}}",
    });

    public static FakeConnectorReply Throttled(string? retryAfter) => Error(StatusCodes.Status429TooManyRequests, "Throttled", "Too many requests") with { RetryAfter = retryAfter };

    public Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.Headers["MS-CV"] = string.Create(CultureInfo.InvariantCulture, $"cv{Status}.0");
        if (RetryAfter is not null)
        {
            response.Headers.RetryAfter = RetryAfter;
        }

        if (Body is null)
        {
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(Body.ToJsonString());
    }

    public static Task PageAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "text/html";
        return response.WriteAsync($"<!DOCTYPE html><html><body><h1>{status}</h1></body></html>");
    }
}
