using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Installing;

/// <summary>Changes tokens that run out for new ones, well before they do and whether or not anything happens in the workspace.</summary>
internal sealed partial class TokenRotation(SlackApi api, ISlackInstallations installations, TimeProvider machine, ILogger<TokenRotation> logger)
{
    private static readonly TimeSpan Before = TimeSpan.FromHours(2);

    /// <summary>Renews what runs out soon. A workspace whose token cannot be had now does not keep the others waiting.</summary>
    public async Task RotateAsync(CancellationToken cancellationToken)
    {
        var before = machine.GetUtcNow() + Before;
        foreach (var workspace in await installations.ExpiringAsync(before, cancellationToken))
        {
            try
            {
                await installations.RotateAsync(workspace, before, refresh => ExchangeAsync(workspace, refresh, cancellationToken), cancellationToken);
            }
            catch (Exception later) when (later is LostAnswerException or CryptographicException)
            {
                Log.Later(logger, workspace, later.Message);
            }
        }
    }

    /// <summary>What an answer of oauth.v2.access says about running out; null when the token does not.</summary>
    public static SlackRotation? Read(JsonElement body, DateTimeOffset now) =>
        body.Text("refresh_token") is { } refresh && body.Find("expires_in") is { ValueKind: JsonValueKind.Number } seconds && seconds.TryGetInt32(out var lasts)
            ? new SlackRotation(refresh, now.AddSeconds(lasts))
            : null;

    private async Task<NextToken> ExchangeAsync(string workspace, string refresh, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(workspace, refresh, cancellationToken);
        }
        catch (LostAnswerException)
        {
            // It may have been changed all the same; for a short while Slack takes the old one once more.
            return await AskAsync(workspace, refresh, cancellationToken);
        }
    }

    private async Task<NextToken> AskAsync(string workspace, string refresh, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh };
        switch (await api.CallAsync(workspace, token: null, SlackMethod.Access, arguments, cancellationToken))
        {
            case SlackAnswer.Ok { Body: var body } when body.Text("access_token") is { } token && Read(body, machine.GetUtcNow()) is { } rotation:
                return new NextToken.Given(token, rotation);
            case SlackAnswer.Refused { Kind: ErrorKind.InstallationGone } refused:
                Log.Refused(logger, workspace, refused.Error);
                return new NextToken.Never();
            case SlackAnswer.Refused { IsOfCredentials: true }:
                Log.WrongCredentials(logger);
                return new NextToken.NotNow();
            default:
                return new NextToken.NotNow();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(552, LogLevel.Error, "Slack gives no new token for workspace {Workspace} ({Error}): an admin there has to install NudgeBot again.")]
        public static partial void Refused(ILogger logger, string workspace, string error);

        [LoggerMessage(559, LogLevel.Error, "Slack does not take Slack:ClientId with Slack:ClientSecret: compare both with the app's page, under Basic Information. Until then no token is renewed.")]
        public static partial void WrongCredentials(ILogger logger);

        [LoggerMessage(557, LogLevel.Warning, "The token of Slack workspace {Workspace} could not be changed for the next one, and is in the next round. {Why}")]
        public static partial void Later(ILogger logger, string workspace, string why);
    }
}
