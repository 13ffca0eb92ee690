using System.Net;
using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Slack.Tests.Receiving;

/// <summary>Whose words reach the conversation: those a person says to the bot, as they stand.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("""{"user":"UBOT"}""")]
    [InlineData("""{"bot_id":"B9"}""")]
    [InlineData("""{"bot_profile":{"app_id":"A2"}}""")]
    [InlineData("""{"user":"USLACKBOT"}""")]
    [InlineData("""{"user":null}""")]
    [InlineData("""{"hidden":true}""")]
    [InlineData("""{"subtype":"bot_message"}""")]
    [InlineData("""{"subtype":"channel_join"}""")]
    [InlineData("""{"channel_type":"channel","channel":"C1"}""")]
    [InlineData("""{"channel_type":"mpim","channel":"G1"}""")]
    public async Task Only_what_a_person_says_to_the_bot_reaches_the_conversation(string change)
    {
        await using var door = await Doorstep.OpenAsync();
        var message = Doorstep.Message();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            message[name] = value?.DeepClone();
        }

        using var answer = await door.EventAsync(Doorstep.Envelope("Ev1", message));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(door.House.Events);
    }

    [Fact]
    public async Task Ones_own_edit_and_deletion_reach_the_conversation_and_nobody_elses()
    {
        await using var door = await Doorstep.OpenAsync();
        JsonObject Changed(string author) => new()
        {
            ["type"] = "message",
            ["subtype"] = "message_changed",
            ["hidden"] = true,
            ["channel_type"] = "im",
            ["channel"] = "D1",
            ["ts"] = "3",
            ["message"] = Doorstep.Message("called, voicemail", ts: "2"),
            ["previous_message"] = Doorstep.Message("called, connected", author, ts: "2"),
        };
        var deleted = new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_deleted",
            ["hidden"] = true,
            ["channel_type"] = "im",
            ["channel"] = "D1",
            ["ts"] = "4",
            ["deleted_ts"] = "2",
            ["previous_message"] = Doorstep.Message(ts: "2"),
        };

        using var own = await door.EventAsync(Doorstep.Envelope("Ev1", Changed("U1")));
        using var forged = await door.EventAsync(Doorstep.Envelope("Ev2", Changed("U3")));
        using var gone = await door.EventAsync(Doorstep.Envelope("Ev3", deleted));

        Assert.Equal(
            [
                new ChatEvent("slack", "T1", "D1", "Ev1", "U1", ChatEventKind.Edited, "called, voicemail", "D1/2", null, null),
                new ChatEvent("slack", "T1", "D1", "Ev3", "U1", ChatEventKind.Deleted, null, "D1/2", null, null),
            ],
            door.House.Events);
    }
}
