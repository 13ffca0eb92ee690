using System.Text.Json.Nodes;

namespace NudgeBot.Fakes.Slack;

/// <summary>Posting, changing and reading messages.</summary>
internal static class FakePosts
{
    public static JsonObject Post(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        if (Refusal(workspace, arguments) is { } refusal)
        {
            return refusal;
        }

        var channel = arguments.Text("channel")!;
        if (workspace.Limits.Refuse(channel) is { } seconds)
        {
            return new JsonObject { ["ok"] = false, ["error"] = "ratelimited", ["retry_after"] = seconds };
        }

        var metadata = arguments.Node("metadata")?.DeepClone() as JsonObject;
        if (metadata is not null && (metadata["event_type"] is null || metadata["event_payload"] is not JsonObject || metadata.ToJsonString().Length > 1000))
        {
            return FakeDoor.Refuse("invalid_metadata_format");
        }

        var message = workspace.Post(channel, arguments.Text("thread_ts"), arguments.Text("text") ?? "", Blocks(arguments), metadata, seenBy: null);
        return new JsonObject { ["ok"] = true, ["channel"] = channel, ["ts"] = message.Timestamp, ["message"] = Shown(message, withMetadata: false) };
    }

    public static JsonObject PostEphemeral(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        if (Refusal(workspace, arguments) is { } refusal)
        {
            return refusal;
        }

        if (arguments.Text("user") is not { } user || !workspace.Users.ContainsKey(user))
        {
            return FakeDoor.Refuse("user_not_in_channel");
        }

        var message = workspace.Post(arguments.Text("channel")!, arguments.Text("thread_ts"), arguments.Text("text") ?? "", Blocks(arguments), metadata: null, user);
        return new JsonObject { ["ok"] = true, ["message_ts"] = message.Timestamp };
    }

    public static JsonObject Update(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        if (Refusal(workspace, arguments) is { } refusal)
        {
            return refusal;
        }

        if (workspace.Limits.RefuseMethod("chat.update", FakeLimits.ThirdTier) is { } seconds)
        {
            return new JsonObject { ["ok"] = false, ["error"] = "ratelimited", ["retry_after"] = seconds };
        }

        var changed = workspace.Change(arguments.Text("channel")!, arguments.Text("ts") ?? "", arguments.Text("text") ?? "", Blocks(arguments));
        return changed is null
            ? FakeDoor.Refuse("message_not_found")
            : new JsonObject { ["ok"] = true, ["channel"] = changed.Channel, ["ts"] = changed.Timestamp, ["text"] = changed.Text };
    }

    public static JsonObject Open(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments) =>
        workspace.Limits.RefuseMethod("conversations.open", FakeLimits.ThirdTier) is { } seconds ? new JsonObject { ["ok"] = false, ["error"] = "ratelimited", ["retry_after"] = seconds }
        : arguments.Text("users") is not { } id || !workspace.Users.TryGetValue(id, out var user) ? FakeDoor.Refuse("user_not_found")
        : user.IsDeleted ? FakeDoor.Refuse("user_disabled")
        : user.IsBot ? FakeDoor.Refuse("cannot_dm_bot")
        : new JsonObject { ["ok"] = true, ["no_op"] = true, ["already_open"] = true, ["channel"] = new JsonObject { ["id"] = FakeWorkspace.DirectWith(id) } };

    public static JsonObject History(FakeSlack slack, FakeWorkspace workspace, FakeArguments arguments)
    {
        var channel = arguments.Text("channel") ?? "";
        if (channel is not ['D', ..])
        {
            return new JsonObject { ["ok"] = false, ["error"] = "missing_scope", ["needed"] = "channels:history" };
        }

        var most = int.TryParse(arguments.Text("limit"), out var limit) ? Math.Min(limit, 15) : 15;
        var withMetadata = arguments.Text("include_all_metadata") == "true";
        var newest = workspace.Messages.Where(message => message.Channel == channel && message.SeenBy is null).Reverse().Take(most);
        return new JsonObject { ["ok"] = true, ["messages"] = new JsonArray([.. newest.Select(message => Shown(message, withMetadata))]) };
    }

    private static JsonObject? Refusal(FakeWorkspace workspace, FakeArguments arguments)
    {
        var channel = arguments.Text("channel");
        var person = channel is ['D', ..] ? workspace.Users.GetValueOrDefault($"U{channel[1..]}") : null;
        var blocks = arguments.Node("blocks");
        return channel is null ? FakeDoor.Refuse("channel_not_found")
            : person is null && !workspace.Channels.ContainsKey(channel) ? FakeDoor.Refuse("channel_not_found")
            : person is { IsDeleted: true } ? FakeDoor.Refuse("channel_not_found")
            : channel is ['C', ..] && !workspace.Channels[channel] ? FakeDoor.Refuse("not_in_channel")
            : arguments.Values.ContainsKey("blocks") && blocks is not JsonArray ? FakeDoor.Refuse("invalid_blocks_format")
            : string.IsNullOrEmpty(arguments.Text("text")) && blocks is not JsonArray { Count: > 0 } ? FakeDoor.Refuse("no_text")
            : blocks is JsonArray given && BlockCheck.Message(given) is { Count: > 0 } wrong ? Invalid(wrong)
            : null;
    }

    public static JsonObject Invalid(IReadOnlyList<string> wrong) => new()
    {
        ["ok"] = false,
        ["error"] = "invalid_blocks",
        ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. wrong.Select(one => $"[ERROR] {one}")]) },
    };

    private static JsonArray Blocks(FakeArguments arguments) => arguments.Node("blocks")?.DeepClone() as JsonArray ?? [];

    private static JsonObject Shown(FakeMessage message, bool withMetadata)
    {
        var shown = new JsonObject
        {
            ["type"] = "message",
            ["ts"] = message.Timestamp,
            ["text"] = message.Text,
            ["bot_id"] = "B1",
            ["blocks"] = message.Blocks.DeepClone(),
        };
        if (withMetadata && message.Metadata is not null)
        {
            shown["metadata"] = message.Metadata.DeepClone();
        }

        return shown;
    }
}
