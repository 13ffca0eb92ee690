using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace NudgeBot.Slack.Api;

/// <summary>
/// The Web API: one call, one answer, no tries of its own. Whoever calls decides what follows; a "not before" of Slack's is remembered for that
/// method in that workspace, and obeyed without asking again.
/// </summary>
internal sealed partial class SlackApi(HttpClient http, SlackOptions options, TimeProvider machine, ILogger<SlackApi> logger)
{
    /// <summary>What takes longer counts as lost.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UntoldWait = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<(string Workspace, string Method), DateTimeOffset> notBefore = new();

    /// <summary>How long this is as it is sent.</summary>
    public static int Length(JsonNode sent) => sent.ToJsonString(Compact).Length;

    /// <param name="workspace">Whose limits count.</param>
    /// <param name="token">Null for methods that are called with the app's own credentials.</param>
    public async Task<SlackAnswer> CallAsync(string workspace, string? token, SlackMethod method, JsonObject arguments, CancellationToken cancellationToken)
    {
        var gate = (workspace, method.Name);
        if (notBefore.TryGetValue(gate, out var opens) && opens - machine.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            return new SlackAnswer.Wait(left);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.ApiBase, method.Name)) { Content = Encode(method, arguments) };
        request.Headers.Authorization = token is not null ? new AuthenticationHeaderValue("Bearer", token) : method.IsOurs ? Ours() : null;

        var answer = await AskAsync(method, request, cancellationToken);
        switch (answer)
        {
            case SlackAnswer.Wait wait:
                notBefore[gate] = machine.GetUtcNow() + wait.After;
                Log.Slower(logger, method.Name, workspace, wait.After.TotalSeconds);
                break;
            case SlackAnswer.Refused refused:
                Log.Refused(logger, method.Name, workspace, refused.Error, refused.Hint);
                break;
        }

        return answer;
    }

    private static async Task<SlackAnswer> ReadAsync(SlackMethod method, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return new SlackAnswer.Wait(Bounded(response.Headers.RetryAfter?.Delta));
        }

        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (Parse(bytes) is not { ValueKind: JsonValueKind.Object } body || !body.TryGetProperty("ok", out var ok))
        {
            throw new LostAnswerException(method.Name, $"HTTP {(int)response.StatusCode} without an answer in it");
        }

        if (ok.ValueKind == JsonValueKind.True)
        {
            return new SlackAnswer.Ok(body);
        }

        var error = body.Text("error") ?? "none_given";
        return SlackErrors.KindOf(error) switch
        {
            ErrorKind.Rate => new SlackAnswer.Wait(Bounded(response.Headers.RetryAfter?.Delta)),
            ErrorKind.MaybeDone => throw new LostAnswerException(method.Name, error),
            // Whatever else stands in a failing server's answer, it does not say that nothing was done.
            _ when (int)response.StatusCode >= 500 => throw new LostAnswerException(method.Name, $"HTTP {(int)response.StatusCode}"),
            var kind => new SlackAnswer.Refused(error, kind, Hint(body)),
        };
    }

    private static TimeSpan Bounded(TimeSpan? told) => told is not { } wait ? UntoldWait : wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait > LongestWait ? LongestWait : wait;

    private static JsonElement? Parse(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Hint(JsonElement body) => string.Join(' ', new[] { body.Text("needed") }
        .Concat(body.Find("response_metadata", "messages") is { ValueKind: JsonValueKind.Array } messages ? messages.EnumerateArray().Select(message => message.ToString()) : [])
        .Where(hint => hint is not null));

    private static HttpContent Encode(SlackMethod method, JsonObject arguments) => method.TakesJson
        ? new StringContent(arguments.ToJsonString(Compact), Encoding.UTF8, "application/json")
        : new FormUrlEncodedContent(arguments.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Key, one.Value switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            var node => node!.ToJsonString(Compact),
        })));

    private AuthenticationHeaderValue Ours() => new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{options.ClientId}:{options.ClientSecret}"))));

    private async Task<SlackAnswer> AskAsync(SlackMethod method, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestCall, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(method, response, either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new LostAnswerException(method.Name, "it took too long", exception);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            return new SlackAnswer.NeverLeft(exception.HttpRequestError.ToString());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new LostAnswerException(method.Name, "the connection broke", exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Warning, "Slack wants {Method} in {Workspace} not before {Seconds} s have passed.")]
        public static partial void Slower(ILogger logger, string method, string workspace, double seconds);

        [LoggerMessage(501, LogLevel.Information, "Slack refused {Method} in {Workspace}: {Error} {Hint}")]
        public static partial void Refused(ILogger logger, string method, string workspace, string error, string hint);
    }
}
