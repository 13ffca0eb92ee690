using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Installing;

/// <summary>Changes tokens that run out for new ones, well before they do and whether or not anything happens in the workspace.</summary>
internal sealed partial class TokenRotation(SlackApi api, ISlackInstallations installations, TimeProvider machine, ILogger<TokenRotation> logger)
{
    private static readonly TimeSpan Before = TimeSpan.FromHours(2);

    public async Task RotateAsync(CancellationToken cancellationToken)
    {
        var before = machine.GetUtcNow() + Before;
        foreach (var workspace in await installations.ExpiringAsync(before, cancellationToken))
        {
            await installations.RotateAsync(workspace, before, refresh => ExchangeAsync(workspace, refresh, cancellationToken), cancellationToken);
        }
    }

    /// <summary>What an answer of oauth.v2.access says about running out; null when the token does not.</summary>
    public static SlackRotation? Read(JsonElement body, DateTimeOffset now) =>
        body.Text("refresh_token") is { } refresh && body.Find("expires_in") is { ValueKind: JsonValueKind.Number } seconds && seconds.TryGetInt32(out var lasts)
            ? new SlackRotation(refresh, now.AddSeconds(lasts))
            : null;

    private async Task<(string BotToken, SlackRotation Rotation)?> ExchangeAsync(string workspace, string refresh, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh };
        switch (await api.CallAsync(workspace, token: null, SlackMethod.Access, arguments, cancellationToken))
        {
            case SlackAnswer.Ok { Body: var body } when body.Text("access_token") is { } token && Read(body, machine.GetUtcNow()) is { } rotation:
                return (token, rotation);
            case SlackAnswer.Refused refused:
                Log.Refused(logger, workspace, refused.Error);
                return null;
            default:
                return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(552, LogLevel.Error, "Slack gives no new token for workspace {Workspace} ({Error}): an admin there has to install NudgeBot again.")]
        public static partial void Refused(ILogger logger, string workspace, string error);
    }
}
