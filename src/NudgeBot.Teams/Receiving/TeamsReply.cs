using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Teams.Receiving;

/// <summary>What is answered to Teams.</summary>
internal abstract record TeamsReply
{
    private TeamsReply() { }

    /// <summary>It is kept, or needs no keeping.</summary>
    public sealed record Done : TeamsReply;

    /// <summary>The answer to an invoke.</summary>
    public sealed record Json(JsonObject Body) : TeamsReply;

    /// <summary>An invoke that we know nothing of.</summary>
    public sealed record Unhandled : TeamsReply;

    public IResult ToResult() => this switch
    {
        Json json => Results.Text(json.Body.ToJsonString(), "application/json; charset=utf-8"),
        Unhandled => Results.StatusCode(StatusCodes.Status501NotImplemented),
        _ => Results.Ok(),
    };
}
