using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using NudgeBot.Teams.Tokens;

namespace NudgeBot.Teams.Receiving;

/// <summary>The door for activities: so many bytes and no more, an object, with a token of the Connector's for this very activity, from a tenant that may speak.</summary>
internal sealed partial class TeamsDoor(TeamsOptions options, TokenCheck tokens, TeamsCounters counters, ILogger<TeamsDoor> logger)
{
    // A type comes from outside; a counter keeps a series for each value it has seen.
    private static readonly HashSet<string> KnownTypes = ["message", "messageUpdate", "messageDelete", "messageReaction", "invoke", "conversationUpdate", "installationUpdate", "event", "typing"];

    /// <summary>Lets an activity in, or says why not with a status alone.</summary>
    /// <param name="inside">
    /// What to do with it. It is not cancelled when Teams stops waiting: what was said is kept all the same, since nobody says it again.
    /// </param>
    public async Task<IResult> OpenAsync(HttpContext http, Func<TeamsActivity, CancellationToken, Task<TeamsReply>> inside)
    {
        if (await TeamsBody.ReadAsync(http.Request) is not { } bytes)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "the body is too large");
        }

        if (http.Request.Headers.Authorization is not [{ } authorization])
        {
            return Refuse(StatusCodes.Status401Unauthorized, "there is no token, or there are several");
        }

        if (TeamsBody.Json(bytes) is not { } body || TeamsActivity.Read(bytes, body) is not { } activity)
        {
            return Refuse(StatusCodes.Status400BadRequest, "the body is not an activity");
        }

        switch (await tokens.CheckAsync(authorization, activity.ServiceUrl, activity.ChannelId))
        {
            case TokenOutcome.Refused refused:
                counters.Refused(refused.Reason);
                Log.NotTheirs(logger, refused.Reason, refused.Issuer, refused.Audience);
                return Results.StatusCode(StatusCodes.Status401Unauthorized);
            case TokenOutcome.NotReady:
                return Refuse(StatusCodes.Status503ServiceUnavailable, "the Connector's keys are not there");
        }

        if (activity.Tenant is not { } tenant || !options.Allows(tenant))
        {
            counters.Refused("the tenant is not on the list");
            Log.OtherTenant(logger, Plain.Text(activity.Tenant));
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        counters.Received(KnownTypes.Contains(activity.Type) ? activity.Type : "other");
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        return (await inside(activity, CancellationToken.None)).ToResult();
    }

    private IResult Refuse(int status, string reason)
    {
        counters.Refused(reason);
        Log.Refused(logger, status, reason);
        return Results.StatusCode(status);
    }

    private static partial class Log
    {
        [LoggerMessage(800, LogLevel.Warning, "A request to /api/messages is refused with {Status}: {Reason}.")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(801, LogLevel.Warning, "A request to /api/messages is refused: {Reason} (issuer {Issuer}, audience {Audience}). If it came from Teams, compare Teams:AppId and Teams:Cloud with the Azure Bot's page.")]
        public static partial void NotTheirs(ILogger logger, string reason, string issuer, string audience);

        [LoggerMessage(802, LogLevel.Warning, "An activity of tenant {Tenant} is refused: the tenant is neither Teams:TenantId nor in Teams:AllowedTenants.")]
        public static partial void OtherTenant(ILogger logger, string tenant);
    }
}
