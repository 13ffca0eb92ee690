using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Receiving;

namespace NudgeBot.Slack.Sockets;

/// <summary>What comes over a socket goes to the same handlers as what comes over HTTP.</summary>
internal sealed partial class SocketEnvelopes(SlackEvents events, SlackInteractions interactions, SlackCommands commands, ILogger<SocketEnvelopes> logger)
{
    /// <summary>Whether to acknowledge it, and with what.</summary>
    public async Task<(bool Acknowledged, JsonObject? Payload)> TakeAsync(string type, JsonElement envelope, CancellationToken cancellationToken)
    {
        if (envelope.Find("payload") is not { ValueKind: JsonValueKind.Object } payload)
        {
            return (true, null);
        }

        try
        {
            return await (type switch
            {
                "events_api" => events.TakeAsync(payload, cancellationToken),
                "interactive" => interactions.TakeAsync(payload, cancellationToken),
                "slash_commands" => commands.TakeAsync(Form(payload), cancellationToken),
                _ => Task.FromResult<SlackReply>(new SlackReply.Done()),
            }) switch
            {
                SlackReply.NotKept => (false, null),
                SlackReply.Json json => (true, envelope.Flag("accepts_response_payload") ? json.Body : null),
                _ => (true, null),
            };
        }
        // The edge of one envelope: a bug is logged, the connection lives on, and Slack sends the envelope again.
#pragma warning disable CA1031
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, type);
            return (false, null);
        }
    }

    private static Dictionary<string, string> Form(JsonElement payload) =>
        payload.EnumerateObject().Select(field => (field.Name, Value: payload.Text(field.Name))).Where(field => field.Value is not null)
            .DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value!);

    private static partial class Log
    {
        [LoggerMessage(561, LogLevel.Error, "A {Type} of Slack's could not be handled.")]
        public static partial void Failed(ILogger logger, Exception exception, string type);
    }
}
