using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NudgeBot.Slack.Receiving;

/// <summary>What is answered to Slack, over HTTP or over a socket.</summary>
internal abstract record SlackReply
{
    private SlackReply() { }

    /// <summary>It is kept, or needs no keeping.</summary>
    public sealed record Done : SlackReply;

    public sealed record Json(JsonObject Body) : SlackReply;

    /// <summary>The challenge of a new address, given back.</summary>
    public sealed record Challenge(string Text) : SlackReply;

    /// <summary>Not what Slack sends.</summary>
    public sealed record Malformed : SlackReply;

    /// <summary>Meant for another app.</summary>
    public sealed record OtherApp : SlackReply;

    /// <summary>It could not be written down: Slack is to send it again.</summary>
    public sealed record NotKept : SlackReply;

    /// <summary>What only the one who asked sees, at once.</summary>
    public static Json Aside(string text) => new(new JsonObject { ["response_type"] = "ephemeral", ["text"] = Blocks.SlackText.Escaped(text, Blocks.SlackLimits.Fallback) });

    public IResult ToResult() => this switch
    {
        Json json => Results.Text(json.Body.ToJsonString(), "application/json; charset=utf-8"),
        Challenge challenge => Results.Text(challenge.Text, "text/plain"),
        Malformed => Results.StatusCode(StatusCodes.Status400BadRequest),
        OtherApp => Results.StatusCode(StatusCodes.Status403Forbidden),
        NotKept => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        _ => Results.Ok(),
    };
}
