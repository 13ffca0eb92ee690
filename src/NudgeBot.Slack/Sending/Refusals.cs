using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Sending;

/// <summary>What follows when Slack does not take a message.</summary>
internal sealed partial class Refusals(SlackApi api, ISlackInstallations installations, ISlackPeople people, ILogger<Refusals> logger)
{
    private static readonly TimeSpan UntilAnAdminActs = TimeSpan.FromMinutes(30);

    // Tokens are looked after as often.
    private static readonly TimeSpan UntilItIsRenewed = TimeSpan.FromMinutes(10);

    public async Task<Delivery> JudgeAsync(SlackInstallation installation, OutgoingMessage message, SlackAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case SlackAnswer.Wait wait:
                return new Delivery.TryLater("Slack asked to wait", wait.After);
            case SlackAnswer.NeverLeft never:
                return new Delivery.TryLater($"Slack was not reached ({never.Reason})");
            case SlackAnswer.Refused refused:
                return await JudgeAsync(installation, message, refused, cancellationToken);
            default:
                throw new InvalidOperationException("Slack took the message, and yet said nothing we understand.");
        }
    }

    private async Task<Delivery> JudgeAsync(SlackInstallation installation, OutgoingMessage message, SlackAnswer.Refused refused, CancellationToken cancellationToken)
    {
        switch (refused.Kind)
        {
            case ErrorKind.TokenExpired:
                return new Delivery.TryLater(refused.Error, UntilItIsRenewed);
            case ErrorKind.NotNow or ErrorKind.Unknown:
                return new Delivery.TryLater(refused.Error);
            case ErrorKind.MissingScope:
                Log.ScopeMissing(logger, installation.Workspace, refused.Hint);
                return new Delivery.TryLater(refused.Error, UntilAnAdminActs);
            case ErrorKind.Unauthorized when !await IsGoneAsync(installation, cancellationToken):
                return new Delivery.TryLater(refused.Error, UntilAnAdminActs);
            case ErrorKind.InstallationGone or ErrorKind.Unauthorized:
                await installations.RemoveAsync(installation.Workspace, toldAt: null, cancellationToken);
                return new Delivery.Undeliverable(refused.Error);
            case ErrorKind.RecipientGone when refused.Error == "messages_tab_disabled":
                // Nobody left: the app's manifest forbids everybody's DM.
                Log.ScopeMissing(logger, installation.Workspace, "the Messages tab is switched off in the app's manifest");
                return new Delivery.TryLater(refused.Error, UntilAnAdminActs);
            case ErrorKind.RecipientGone when message.To.User is { } user && SlackPlace.Read(message.To.Conversation) is { IsPerson: true } or { IsDirect: true }:
                await people.UnreachableAsync(installation.Workspace, user, cancellationToken);
                return new Delivery.Undeliverable(refused.Error);
            case ErrorKind.OurBug:
                Log.Bug(logger, message.Key, refused.Error, refused.Hint);
                return new Delivery.Undeliverable(refused.Error);
            default:
                return new Delivery.Undeliverable(refused.Error);
        }
    }

    // "invalid_auth" may as well mean that our own address is not on the app's list; account_inactive, said to the simplest question, is final.
    private async Task<bool> IsGoneAsync(SlackInstallation installation, CancellationToken cancellationToken) =>
        await api.CallAsync(installation.Workspace, installation.BotToken, SlackMethod.AuthTest, new JsonObject(), cancellationToken)
            is SlackAnswer.Refused { Kind: ErrorKind.InstallationGone };

    private static partial class Log
    {
        [LoggerMessage(520, LogLevel.Warning, "An admin of Slack workspace {Workspace} must install NudgeBot again: {Missing}.")]
        public static partial void ScopeMissing(ILogger logger, string workspace, string missing);

        [LoggerMessage(521, LogLevel.Error, "Slack did not understand message {Key}: {Error} {Hint}")]
        public static partial void Bug(ILogger logger, string key, string error, string hint);
    }
}
