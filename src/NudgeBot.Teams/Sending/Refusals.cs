using Microsoft.Extensions.Logging;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Teams.Api;

namespace NudgeBot.Teams.Sending;

/// <summary>What follows when Teams does not take a message, and mending it has not helped.</summary>
internal sealed partial class Refusals(ITeamsPeople people, ILogger<Refusals> logger)
{
    private static readonly TimeSpan UntilAnOperatorActs = TimeSpan.FromMinutes(10);

    /// <param name="reader">The one person of a 1:1 conversation; null in a channel.</param>
    public async Task<Delivery> JudgeAsync(OutgoingMessage message, ConnectorAnswer answer, string? reader, CancellationToken cancellationToken)
    {
        switch (answer)
        {
            case ConnectorAnswer.Wait wait:
                return new Delivery.TryLater("Teams asked to wait", wait.After ?? Backoff.After(message.Key, message.Attempt));
            case ConnectorAnswer.NotNow notNow:
                return new Delivery.TryLater($"Teams said not now ({notNow.Reason})", Backoff.After(message.Key, message.Attempt));
            case ConnectorAnswer.NeverLeft never:
                return new Delivery.TryLater($"Teams was not reached ({never.Reason})", Backoff.After(message.Key, message.Attempt));
            case ConnectorAnswer.NotAllowed elsewhere:
                return new Delivery.TryLater($"{elsewhere.Host} is not among Teams:ServiceHosts", UntilAnOperatorActs);
            case ConnectorAnswer.Refused refused:
                return await JudgeAsync(message, refused.Error, reader, cancellationToken);
            default:
                throw new InvalidOperationException("Teams took the message, and yet it counts as refused.");
        }
    }

    private async Task<Delivery> JudgeAsync(OutgoingMessage message, ConnectorError error, string? reader, CancellationToken cancellationToken)
    {
        switch (error.Kind)
        {
            case ErrorKind.TokenRefused:
                Log.TokenRefused(logger, message.To.Workspace, error.Code);
                return new Delivery.TryLater($"Teams does not take the bot's token ({error.Code})", UntilAnOperatorActs);
            case ErrorKind.Blocked or ErrorKind.Removed or ErrorKind.NotInstalled when reader is not null:
                await people.UnreachableAsync(message.To.Workspace, reader, cancellationToken);
                break;
            case ErrorKind.SwitchedOff:
                await people.SwitchedOffAsync(message.To.Workspace, cancellationToken);
                Log.AdminMustAct(logger, message.To.Workspace, Reason(error));
                break;
            case ErrorKind.NoRights:
                Log.AdminMustAct(logger, message.To.Workspace, Reason(error));
                break;
            case ErrorKind.OurBug or ErrorKind.TooBig:
                Log.Bug(logger, message.Key, error.Code, error.ShortDetail);
                break;
        }

        return new Delivery.Undeliverable(Reason(error));
    }

    private static string Reason(ConnectorError error) => error.Kind switch
    {
        ErrorKind.Blocked => $"the bot is blocked or muted there ({error.Code})",
        ErrorKind.Removed => $"the bot was removed from the conversation ({error.Code})",
        ErrorKind.NotInstalled => $"the app is not installed for this person ({error.Code})",
        ErrorKind.SwitchedOff => $"an admin has switched the bot off ({error.Code})",
        ErrorKind.NoRights => $"an admin has to allow the bot more ({error.Code})",
        ErrorKind.Forbidden or ErrorKind.WrongHost => $"Teams forbids it ({error.Code})",
        ErrorKind.ConversationGone => $"the conversation is gone ({error.Code})",
        ErrorKind.Failed => $"Teams failed, and says that trying again does not help ({error.Code})",
        _ => $"Teams did not understand it ({error.Code})",
    };

    private static partial class Log
    {
        [LoggerMessage(872, LogLevel.Error, "Teams does not take the bot's token in tenant {Tenant}, not even a new one ({Code}): check Teams:AppId and the bot's registration.")]
        public static partial void TokenRefused(ILogger logger, string tenant, string code);

        [LoggerMessage(873, LogLevel.Warning, "An admin of tenant {Tenant} must act: {Reason}.")]
        public static partial void AdminMustAct(ILogger logger, string tenant, string reason);

        [LoggerMessage(874, LogLevel.Error, "Teams did not understand message {Key}: {Code} {Detail}")]
        public static partial void Bug(ILogger logger, string key, string code, string detail);
    }
}
