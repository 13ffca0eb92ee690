using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Teams.Tokens;

namespace NudgeBot.Teams.Api;

/// <summary>
/// The Bot Connector: one call, one answer, no tries of its own but the one with a new token. Whoever calls decides what follows.
/// The token goes to hosts that are allowed and to no others.
/// </summary>
internal sealed partial class ConnectorApi(ConnectorHttp http, IConnectorToken tokens, ConnectorSettings settings, TimeProvider machine, ILogger<ConnectorApi> logger)
{
    /// <summary>What takes longer counts as lost.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(12);

    /// <summary>How long the preparations of a message may take, each: so short that the message itself is still sent in the time it has.</summary>
    public static readonly TimeSpan LongestPreparation = TimeSpan.FromSeconds(4);

    private const int LongestPage = 500;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ProductInfoHeaderValue Name = new("NudgeBot", typeof(ConnectorApi).Assembly.GetName().Version!.ToString(3));

    /// <summary>Opens a 1:1 conversation, or finds the one that is open. Answers with its <c>id</c>.</summary>
    public Task<ConnectorAnswer> CreateAsync(Uri serviceUrl, JsonObject parameters, CancellationToken cancellationToken) =>
        CallAsync("create", HttpMethod.Post, Address(serviceUrl, ["conversations"]), parameters, LongestPreparation, cancellationToken);

    /// <summary>Sends a new message. Answers with its <c>id</c>, mostly.</summary>
    public Task<ConnectorAnswer> SendAsync(Uri serviceUrl, string conversation, JsonObject activity, CancellationToken cancellationToken) =>
        CallAsync("send", HttpMethod.Post, Address(serviceUrl, ["conversations", conversation, "activities"]), activity, LongestCall, cancellationToken);

    public Task<ConnectorAnswer> UpdateAsync(Uri serviceUrl, string conversation, string activityId, JsonObject activity, CancellationToken cancellationToken) =>
        CallAsync("update", HttpMethod.Put, Address(serviceUrl, ["conversations", conversation, "activities", activityId]), activity, LongestCall, cancellationToken);

    /// <summary>A page of who is in a conversation: <c>members</c>, and the <c>continuationToken</c> of the next page where there is one.</summary>
    public Task<ConnectorAnswer> MembersAsync(Uri serviceUrl, string conversation, string? continuationToken, CancellationToken cancellationToken) =>
        CallAsync("members", HttpMethod.Get, Address(
            serviceUrl, ["conversations", conversation, "pagedmembers"],
            $"pageSize={LongestPage}{(continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}")}"), body: null, LongestCall, cancellationToken);

    /// <summary>One member of a conversation.</summary>
    /// <param name="who">The MRI, the Entra object id, or the user principal name.</param>
    public Task<ConnectorAnswer> MemberAsync(Uri serviceUrl, string conversation, string who, CancellationToken cancellationToken) =>
        CallAsync("member", HttpMethod.Get, Address(serviceUrl, ["conversations", conversation, "members", who]), body: null, LongestCall, cancellationToken);

    /// <summary>The channels of a team: <c>conversations</c>, of which General has no name and the team's own id.</summary>
    public Task<ConnectorAnswer> ChannelsAsync(Uri serviceUrl, string team, CancellationToken cancellationToken) =>
        CallAsync("channels", HttpMethod.Get, Address(serviceUrl, ["teams", team, "conversations"]), body: null, LongestCall, cancellationToken);

    // Ids hold colons, at signs and semicolons, and a service URL may or may not end with a slash.
    private static Uri Address(Uri serviceUrl, string[] segments, string query = "") =>
        new($"{serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/{string.Join('/', segments.Select(Uri.EscapeDataString))}{(query.Length == 0 ? "" : "?")}{query}");

    private async Task<ConnectorAnswer> CallAsync(string operation, HttpMethod verb, Uri address, JsonObject? body, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (!settings.MayBeCalled(address))
        {
            Log.NotAllowed(logger, operation, address.Host);
            return new ConnectorAnswer.NotAllowed(address.Host);
        }

        var json = body?.ToJsonString(Compact);
        var token = await TokenAsync(tokens.GetAsync, cancellationToken);
        var answer = token is null ? NoToken : await AskAsync(operation, verb, address, json, token, longest, cancellationToken);
        if (answer is ConnectorAnswer.Refused { Error.Kind: ErrorKind.TokenRefused })
        {
            token = await TokenAsync(limit => tokens.RenewAsync(token!, limit), cancellationToken);
            answer = token is null ? NoToken : await AskAsync(operation, verb, address, json, token, longest, cancellationToken);
        }

        return answer;
    }

    private static ConnectorAnswer NoToken => new ConnectorAnswer.NeverLeft("no token");

    private async Task<string?> TokenAsync(Func<CancellationToken, Task<string>> get, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestPreparation, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await get(either.Token);
        }
        catch (Exception exception) when (exception is NoTokenException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Why stands in the log already.
            return null;
        }
    }

    private async Task<ConnectorAnswer> AskAsync(string operation, HttpMethod verb, Uri address, string? json, string token, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(verb, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.UserAgent.Add(Name);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");

        using var limit = new CancellationTokenSource(longest, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(operation, response, either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new LostAnswerException(operation, "it took too long", exception);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new ConnectorAnswer.NeverLeft(exception.HttpRequestError.ToString());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new LostAnswerException(operation, "the connection broke", exception);
        }
    }

    private async Task<ConnectorAnswer> ReadAsync(string operation, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var vector = response.Headers.TryGetValues("MS-CV", out var vectors) ? string.Join(',', vectors) : "none";
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return bytes.Length == 0 ? new ConnectorAnswer.Ok(JsonSerializer.SerializeToElement(new JsonObject()))
                : ConnectorError.Parse(bytes) is { ValueKind: JsonValueKind.Object } body ? new ConnectorAnswer.Ok(body)
                : throw new LostAnswerException(operation, $"HTTP {status} without an answer in it");
        }

        var error = ConnectorError.Read(status, bytes);
        Log.Refused(logger, operation, status, error.Code, vector);
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new ConnectorAnswer.Wait(RetryAfter(response)),
            HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => new ConnectorAnswer.NotNow($"{status} {error.Code}"),
            // Documented as final.
            HttpStatusCode.InternalServerError => new ConnectorAnswer.Refused(error),
            // A gateway gave up waiting, or something undocumented failed: neither says that nothing was done.
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => throw new LostAnswerException(operation, $"HTTP {status}"),
            _ => new ConnectorAnswer.Refused(error),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var told = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - machine.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return told is not { } wait ? null : wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait > LongestWait ? LongestWait : wait;
    }

    private static partial class Log
    {
        [LoggerMessage(870, LogLevel.Information, "Teams did not take {Operation}: {Status} {Code} (MS-CV {Vector}).")]
        public static partial void Refused(ILogger logger, string operation, int status, string code, string vector);

        [LoggerMessage(871, LogLevel.Error, "Teams is not asked to {Operation}: {Host} is not among Teams:ServiceHosts.")]
        public static partial void NotAllowed(ILogger logger, string operation, string host);
    }
}
