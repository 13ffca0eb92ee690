using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NudgeBot.Fakes.Teams;

/// <summary>What every request goes through: its path, its token, its body, trouble, rates; then the operation itself.</summary>
internal static class FakeConnectorDoor
{
    private const int MostBytes = 100 * 1024;

    public static async Task AnswerAsync(FakeConnector connector, HttpContext http)
    {
        var raw = http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        if (raw.Split("/v3/", 2) is not [var prefix, var path] || FakeConnectorRoute.Read(http.Request.Method, path) is not { } route)
        {
            connector.Mistakes.Enqueue($"{http.Request.Method} {raw} is no address of the Connector's.");
            await FakeConnectorReply.Error(StatusCodes.Status404NotFound, "NotFound").WriteAsync(http.Response);
            return;
        }

        if (path.Split('/').FirstOrDefault(segment => Uri.EscapeDataString(Uri.UnescapeDataString(segment)) != segment) is { } bare)
        {
            connector.Mistakes.Enqueue($"'{bare}' is not escaped in {raw}.");
            await FakeConnectorReply.Error(StatusCodes.Status400BadRequest, "BadSyntax").WriteAsync(http.Response);
            return;
        }

        var token = http.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var bearer] ? bearer : "";
        if (!connector.IsGood(token))
        {
            await FakeConnectorReply.Error(StatusCodes.Status401Unauthorized, "Unauthorized", "Authorization has been denied for this request.").WriteAsync(http.Response);
            return;
        }

        if (http.Request.Headers.UserAgent.Count == 0)
        {
            connector.Mistakes.Enqueue($"{route.Operation} does not say who asks.");
        }

        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var body = text.Length == 0 ? null : Parse(text);
        connector.Calls.Enqueue(new FakeConnectorCall(route.Operation, raw, token, body));
        var trouble = connector.Troubles.TryGetValue(route.Operation, out var queue) && queue.TryDequeue(out var next) ? next : null;
        await AnswerAsync(connector, http, trouble, () =>
            !route.TakesBody ? Answer(connector, prefix, route, [], http.Request.Query)
            : http.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true || body is null ? FakeConnectorReply.Error(StatusCodes.Status400BadRequest, "BadSyntax", "no JSON")
            : Encoding.Unicode.GetByteCount(text) > MostBytes ? FakeConnectorReply.Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "Message size too large.")
            : Answer(connector, prefix, route, body, http.Request.Query));
    }

    private static FakeConnectorReply Answer(FakeConnector connector, string prefix, FakeConnectorRoute route, JsonObject body, IQueryCollection query)
    {
        var named = prefix.Split('/')[^1];
        var tenant = connector.Tenants.GetValueOrDefault(named)
            ?? connector.Tenants.Values.FirstOrDefault(one => route.Conversation is { } conversation ? one.WhoseIs(conversation) is not null || one.TeamOf(conversation) is not null
                : route.Team is { } team ? one.Teams.ContainsKey(team)
                : body["tenantId"]?.GetValue<string>() == one.Id);
        if (tenant is null)
        {
            return route.Operation == "create"
                ? FakeConnectorReply.Error(StatusCodes.Status403Forbidden, "ForbiddenOperationException", "The bot is not installed in this tenant.")
                : FakeConnectorReply.Error(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");
        }

        if (tenant.IsGcc != prefix.StartsWith("/gcc", StringComparison.Ordinal))
        {
            return FakeConnectorReply.Error(StatusCodes.Status403Forbidden, "InvalidBotApiHost", "Invalid bot api host. For GCC tenants, call https://smba.infra.gcc.teams.microsoft.com.");
        }

        if (tenant.IsSwitchedOff)
        {
            return FakeConnectorReply.Error(StatusCodes.Status403Forbidden, "BotDisabledByAdmin", "The tenant admin disabled this bot");
        }

        var limited = route.Operation is "update" or "delete" or "team" or "channels" ? null : route.Conversation ?? (body["members"] as JsonArray)?.FirstOrDefault()?["id"]?.ToString();
        return tenant.Limits.Refuse(limited, route.TakesBody) is { } seconds
            ? FakeConnectorReply.Throttled(seconds.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : route.Operation switch
            {
                "create" => FakeConnectorPosts.Create(connector, tenant, body),
                "send" or "reply" => FakeConnectorPosts.Send(connector, tenant, route, body),
                "update" => FakeConnectorPosts.Update(connector, tenant, route, body),
                "delete" => FakeConnectorPosts.Delete(tenant, route),
                _ => FakeConnectorRosters.Answer(tenant, route, query),
            };
    }

    private static async Task AnswerAsync(FakeConnector connector, HttpContext http, ConnectorTrouble? trouble, Func<FakeConnectorReply> done)
    {
        var answer = trouble is null or ConnectorTrouble.Says { Done: true } or ConnectorTrouble.Html { Done: true } or ConnectorTrouble.Hang { Done: true } or ConnectorTrouble.Reset { Done: true } ? done() : null;
        switch (trouble)
        {
            case ConnectorTrouble.Says { Code: { } code } says:
                await FakeConnectorReply.Error(says.Status, code).WriteAsync(http.Response);
                break;
            case ConnectorTrouble.Says says:
                await new FakeConnectorReply(says.Status).WriteAsync(http.Response);
                break;
            case ConnectorTrouble.Nested nested:
                await FakeConnectorReply.Nested(nested.SubCode).WriteAsync(http.Response);
                break;
            case ConnectorTrouble.Throttled throttled:
                await FakeConnectorReply.Throttled(throttled.RetryAfter).WriteAsync(http.Response);
                break;
            case ConnectorTrouble.Html html:
                await FakeConnectorReply.PageAsync(http.Response, html.Status);
                break;
            case ConnectorTrouble.Hang:
                await HangAsync(connector, http);
                break;
            case ConnectorTrouble.Reset:
                http.Abort();
                break;
            default:
                await answer!.WriteAsync(http.Response);
                break;
        }
    }

    private static async Task HangAsync(FakeConnector connector, HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(connector.Closing, http.RequestAborted);
        try
        {
            await Task.Delay(Timeout.Infinite, either.Token);
        }
        catch (OperationCanceledException)
        {
            http.Abort();
        }
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
