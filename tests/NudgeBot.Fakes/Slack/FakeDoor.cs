using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Fakes.Slack;

/// <summary>What every call goes through: trouble, encoding, token, scope; then the method itself.</summary>
internal static class FakeDoor
{
    public static async Task AnswerAsync(FakeSlack slack, HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (path.StartsWith("/upload/", StringComparison.Ordinal))
        {
            switch (slack.Troubles.TryGetValue("upload", out var uploads) && uploads.TryDequeue(out var upset) ? upset : null)
            {
                case Trouble.Reset:
                    http.Abort();
                    return;
                case Trouble.Html503:
                    await HtmlAsync(http);
                    return;
            }

            await FakeFiles.TakeAsync(slack, http);
            return;
        }

        if (path.StartsWith("/download/", StringComparison.Ordinal))
        {
            await FakeFiles.GiveAsync(slack, http);
            return;
        }

        if (path == "/link/")
        {
            await slack.Sockets.AnswerAsync(http);
            return;
        }

        if (path.StartsWith("/hooks/", StringComparison.Ordinal))
        {
            slack.Hooked.Enqueue((await JsonNode.ParseAsync(http.Request.Body))!.AsObject());
            return;
        }

        if (!path.StartsWith("/api/", StringComparison.Ordinal) || http.Request.Method != "POST")
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var method = path["/api/".Length..];
        var token = http.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var bearer] ? bearer : null;
        if (await FakeArguments.ReadAsync(http.Request) is not { } arguments)
        {
            await SayAsync(http, Refuse("invalid_post_type"));
            return;
        }

        var call = new FakeCall(method, token, arguments, Credentials(http.Request.Headers.Authorization.ToString(), arguments));
        slack.Calls.Enqueue(call);
        var trouble = slack.Troubles.TryGetValue(method, out var queue) && queue.TryDequeue(out var next) ? next : null;
        await AnswerAsync(slack, http, call, trouble);
    }

    // In the header, or as arguments.
    private static string? Credentials(string header, FakeArguments arguments) =>
        header is ['B', 'a', 's', 'i', 'c', ' ', .. var basic] ? Encoding.UTF8.GetString(Convert.FromBase64String(basic))
        : arguments.Text("client_id") is { } id ? $"{id}:{arguments.Text("client_secret")}"
        : null;

    private static async Task AnswerAsync(FakeSlack slack, HttpContext http, FakeCall call, Trouble? trouble)
    {
        switch (trouble)
        {
            case Trouble.Error error:
                await SayAsync(http, Refuse(error.Code));
                return;
            case Trouble.RateLimited limited:
                await LimitAsync(http, limited.Seconds);
                return;
            case Trouble.Hang { Done: false }:
                await HangAsync(slack, http);
                return;
            case Trouble.Reset { Done: false }:
                http.Abort();
                return;
            case Trouble.Html503 { Done: false }:
                await HtmlAsync(http);
                return;
            case Trouble.Empty { Done: false }:
                return;
        }

        var answer = FakeMethods.Answer(slack, call);
        switch (trouble)
        {
            case Trouble.Hang:
                await HangAsync(slack, http);
                return;
            case Trouble.Reset:
                http.Abort();
                return;
            case Trouble.Html503:
                await HtmlAsync(http);
                return;
            case Trouble.Empty:
                return;
        }

        if (answer["error"]?.GetValue<string>() == "ratelimited")
        {
            await LimitAsync(http, answer["retry_after"]!.GetValue<int>());
            return;
        }

        await SayAsync(http, answer);
    }

    public static JsonObject Refuse(string error) => new() { ["ok"] = false, ["error"] = error };

    private static Task SayAsync(HttpContext http, JsonObject answer)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(answer.ToJsonString());
    }

    private static Task LimitAsync(HttpContext http, int seconds)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return SayAsync(http, Refuse("ratelimited"));
    }

    private static Task HtmlAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync("<!DOCTYPE html><html><body><h1>503 Service Unavailable</h1></body></html>");
    }

    private static async Task HangAsync(FakeSlack slack, HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slack.Closing, http.RequestAborted);
        try
        {
            await Task.Delay(Timeout.Infinite, either.Token);
        }
        catch (OperationCanceledException)
        {
            http.Abort();
        }
    }
}
