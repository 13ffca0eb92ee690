using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Teams.Api;

namespace NudgeBot.Teams.Receiving;

/// <summary>Says, without the database, that something could not be written down. Teams repeats no message, so the person must.</summary>
internal sealed partial class Apologies(ConnectorApi api, TeamsOptions options, TimeProvider machine, ILogger<Apologies> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    public async Task SayAsync(TeamsActivity activity, string text, CancellationToken cancellationToken)
    {
        var said = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["textFormat"] = "plain",
            ["from"] = new JsonObject { ["id"] = $"28:{options.AppId}" },
            ["conversation"] = new JsonObject { ["id"] = activity.ConversationId },
        };
        using var limit = new CancellationTokenSource(Longest, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            if (await api.SendAsync(activity.ServiceUrl, activity.ConversationId, said, either.Token) is ConnectorAnswer.Ok)
            {
                return;
            }
        }
        catch (Exception exception) when (exception is LostAnswerException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // It is told below.
        }

        Log.NotSaid(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(841, LogLevel.Error, "Nor could the person be told.")]
        public static partial void NotSaid(ILogger logger);
    }
}
