using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>What Slack sends when people do something: requests to the bot's own addresses, signed as Slack signs them.</summary>
public sealed class FakeSender(HttpClient bot, FakeWorkspace workspace, TimeProvider clock, string secret)
{
    // One count for all senders: what two of them tell to two hosts is not the same event.
    private static int sent;

    /// <summary>Somebody writes to the bot; gives the message's time stamp.</summary>
    public async Task<string> SayAsync(string user, string text, JsonArray? files = null, string? eventId = null)
    {
        var message = Message(user, text);
        if (files is not null)
        {
            (message["subtype"], message["files"]) = ("file_share", files);
        }

        using var answer = await EventAsync(message, eventId);
        answer.EnsureSuccessStatusCode();
        return message["ts"]!.GetValue<string>();
    }

    /// <summary>What somebody writes to the bot, as it stands in an event.</summary>
    public JsonObject Message(string user, string text)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds()}.9{Interlocked.Increment(ref sent):00000}");
        return new JsonObject { ["type"] = "message", ["channel_type"] = "im", ["channel"] = FakeWorkspace.DirectWith(user), ["user"] = user, ["text"] = text, ["ts"] = ts };
    }

    /// <summary>Somebody names the bot in a channel.</summary>
    public async Task MentionAsync(string user, string channel, string text)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds()}.9{Interlocked.Increment(ref sent):00000}");
        using var answer = await EventAsync(
            new JsonObject { ["type"] = "app_mention", ["channel"] = channel, ["user"] = user, ["text"] = $"<@{workspace.BotUser}> {text}", ["ts"] = ts });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Somebody presses a button of a message they see.</summary>
    public async Task PressAsync(string user, FakeMessage message, string label)
    {
        var payload = Press(user, message, label).ToJsonString();
        using var answer = await PostAsync("/slack/interactions", $"payload={Uri.EscapeDataString(payload)}", "application/x-www-form-urlencoded");
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A press of a button, as Slack tells it.</summary>
    public JsonObject Press(string user, FakeMessage message, string label)
    {
        var action = (JsonObject)message.Button(label).DeepClone();
        action["action_ts"] = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref sent)}");
        return new JsonObject
        {
            ["type"] = "block_actions",
            ["api_app_id"] = workspace.AppId,
            ["team"] = workspace.Teams is null ? new JsonObject { ["id"] = workspace.Team } : null,
            ["enterprise"] = workspace.Teams is null ? null : new JsonObject { ["id"] = workspace.Team },
            ["is_enterprise_install"] = workspace.Teams is not null,
            ["user"] = new JsonObject { ["id"] = user, ["team_id"] = TeamOf(user) },
            ["trigger_id"] = workspace.Trigger(),
            ["container"] = new JsonObject { ["type"] = "message", ["channel_id"] = message.Channel, ["message_ts"] = message.Timestamp },
            ["actions"] = new JsonArray(action),
        };
    }

    /// <summary>An envelope as it stands, signed.</summary>
    public Task<HttpResponseMessage> TellAsync(JsonObject envelope) => PostAsync("/slack/events", envelope.ToJsonString(), "application/json");

    public Task<HttpResponseMessage> EventAsync(JsonObject happened, string? eventId = null) =>
        TellAsync(Envelope(happened, eventId));

    /// <summary>An event, with what Slack writes around it.</summary>
    public JsonObject Envelope(JsonObject happened, string? eventId = null) => new()
    {
        ["team_id"] = happened["user"] is JsonValue user ? TeamOf(user.GetValue<string>()) : workspace.Team,
        ["enterprise_id"] = workspace.Teams is null ? null : workspace.Team,
        ["api_app_id"] = workspace.AppId,
        ["type"] = "event_callback",
        ["event_id"] = eventId ?? $"Ev{workspace.Team}{Interlocked.Increment(ref sent)}",
        ["event_time"] = clock.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = workspace.Teams is null ? null : workspace.Team,
            ["team_id"] = workspace.Teams is null ? workspace.Team : null,
            ["user_id"] = workspace.BotUser,
            ["is_bot"] = true,
            ["is_enterprise_install"] = workspace.Teams is not null,
        }),
        ["event"] = happened.DeepClone(),
    };

    // In an organization people are in one of its workspaces.
    private string TeamOf(string user) => workspace.Users.GetValueOrDefault(user)?.Team ?? workspace.Team;

    private async Task<HttpResponseMessage> PostAsync(string path, string body, string type)
    {
        var at = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("X-Slack-Request-Timestamp", at);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{at}:{body}")))}");
        return await bot.SendAsync(request);
    }
}
