using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Teams.Api;

namespace NudgeBot.Teams.Receiving;

/// <summary>Says, without the database, that something could not be written down. Teams repeats no message, so the person must.</summary>
internal sealed partial class Apologies(ConnectorApi api, TeamsOptions options, TimeProvider machine, ILogger<Apologies> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <summary>Says so to whoever wrote, changed or took something back; Teams has its answer meanwhile, and nobody waits.</summary>
    public void Say(TeamsActivity activity, string text)
    {
        if (activity.Type is "message" or "messageUpdate" or "messageDelete")
        {
            _ = SayAsync(activity, text);
        }
    }

    private async Task SayAsync(TeamsActivity activity, string text)
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
        try
        {
            if (await api.SendAsync(activity.ServiceUrl, activity.ConversationId, said, limit.Token) is not ConnectorAnswer.Ok)
            {
                Log.NotSaid(logger);
            }
        }
        // Nobody waits for this, so it ends here, whatever went wrong.
#pragma warning disable CA1031
        catch (Exception)
#pragma warning restore CA1031
        {
            Log.NotSaid(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(841, LogLevel.Error, "Nor could the person be told.")]
        public static partial void NotSaid(ILogger logger);
    }
}
