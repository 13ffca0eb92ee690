using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Blocks;

namespace NudgeBot.Slack.Sending;

/// <summary>
/// Messages whose answer was lost. Each carries its key twice, in its metadata and on its first block, and a DM's history is asked for it.
/// "Not there" counts only once a minute has passed, because Slack may still be at it.
/// </summary>
internal sealed class LostMessages(SlackApi api, DirectMessages directs, TimeProvider machine)
{
    private const string EventType = "nudgebot_message";
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(60);

    // Slack's own bound for apps outside its marketplace: fifteen messages at a time.
    private const int Newest = 15;

    private readonly ConcurrentDictionary<string, DateTimeOffset> lostAt = new();

    public static JsonObject Metadata(string key) => new() { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["key"] = key } };

    public void Note(string key) => lostAt[key] = machine.GetUtcNow();

    public async Task<LookUp> FindAsync(SlackInstallation installation, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var place = SlackPlace.Read(message.To.Conversation);
        if (place.SeenBy is not null || (!place.IsPerson && !place.IsDirect) || place.Thread is not null)
        {
            // Channels' histories are none of our business, so we have no right to read them.
            return new LookUp.CannotTell();
        }

        if (message.Replaces is not null)
        {
            // An update may be repeated without anybody noticing.
            return new LookUp.NeverArrived();
        }

        if (place.IsPerson)
        {
            if (await directs.OpenAsync(installation, place.Channel, cancellationToken) is not DirectMessage.Opened opened)
            {
                return new LookUp.AskAgain(Settling);
            }

            place = new SlackPlace(opened.Channel);
        }

        var found = await AskAsync(installation, place.Channel, message.Key, cancellationToken);
        if (found is LookUp.NeverArrived && Age(message.Key) is var age && age < Settling)
        {
            return new LookUp.AskAgain(Settling - age);
        }

        if (found is not LookUp.AskAgain)
        {
            lostAt.TryRemove(message.Key, out _);
        }

        return found;
    }

    // Whoever finds a message that another host has lost, counts from now.
    private TimeSpan Age(string key) => machine.GetUtcNow() - lostAt.GetOrAdd(key, _ => machine.GetUtcNow());

    private async Task<LookUp> AskAsync(SlackInstallation installation, string channel, string key, CancellationToken cancellationToken)
    {
        try
        {
            var arguments = new JsonObject { ["channel"] = channel, ["limit"] = Newest, ["include_all_metadata"] = true };
            return await api.CallAsync(installation.Workspace, installation.BotToken, SlackMethod.History, arguments, cancellationToken) switch
            {
                SlackAnswer.Ok ok => ok.Body.List("messages").FirstOrDefault(message => Is(message, key)) is { ValueKind: JsonValueKind.Object } found
                    ? new LookUp.Arrived(new SlackMessageId(channel, found.Text("ts") ?? "").ToString())
                    : new LookUp.NeverArrived(),
                SlackAnswer.Wait wait => new LookUp.AskAgain(wait.After),
                SlackAnswer.NeverLeft => new LookUp.AskAgain(Settling),
                _ => new LookUp.CannotTell(),
            };
        }
        catch (LostAnswerException)
        {
            return new LookUp.AskAgain(Settling);
        }
    }

    private static bool Is(JsonElement message, string key) =>
        (message.Text("metadata", "event_type") == EventType && message.Text("metadata", "event_payload", "key") == key)
        || message.List("blocks").Any(block => block.Text("block_id") == MessageBlocks.Marker(key));
}
