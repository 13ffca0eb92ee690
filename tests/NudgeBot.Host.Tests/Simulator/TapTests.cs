using System.Net;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

public sealed class TapTests
{
    private const string AnasActions = "/simulator/api/people/1/actions";

    [SkippableFact]
    public async Task A_tap_is_handed_in_with_its_message_and_its_value()
    {
        await using var room = await SimulatorRoom.StartAsync();
        var nudge = await room.BotSaysAsync(1, SampleMessages.Nudge);

        var response = await room.Client.PostJsonAsync(AnasActions, new { messageId = nudge, actionId = "voicemail", value = "17" });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Null(await response.BodyAsync());
        var tap = Assert.Single(room.Bot.Kept);
        Assert.Equal(new ChatEvent("simulator", "simulator", "dm-1", tap.EventId, "1", ChatEventKind.Tapped, null, nudge, "voicemail", "17"), tap);
    }

    [SkippableFact]
    public async Task A_double_tap_is_counted_once()
    {
        await using var room = await SimulatorRoom.StartAsync();
        room.Bot.Answers = false;
        var nudge = await room.BotSaysAsync(1, SampleMessages.Nudge);
        var tap = new { messageId = nudge, actionId = "connected", value = "17" };

        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => room.Client.PostJsonAsync(AnasActions, tap)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        Assert.Single(room.Bot.Kept);
    }

    [SkippableFact]
    public async Task A_tap_on_a_settled_card_changes_nothing_and_says_so()
    {
        await using var room = await SimulatorRoom.StartAsync();
        var nudge = await room.BotSaysAsync(1, SampleMessages.Nudge);
        var tap = new { messageId = nudge, actionId = "connected", value = "17" };
        await room.Client.PostJsonAsync(AnasActions, tap);
        await room.Bot.AnsweredAsync();

        var again = await room.Client.PostJsonAsync(AnasActions, tap);

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal("""{"note":"This card is settled, so nothing was changed."}""", (await again.BodyAsync())!.ToJsonString());
        Assert.Single(room.Bot.Kept);
    }

    [SkippableFact]
    public async Task The_same_button_counts_again_once_its_card_has_changed()
    {
        await using var room = await SimulatorRoom.StartAsync();
        room.Bot.Answers = false;
        var nudge = await room.BotSaysAsync(1, SampleMessages.Nudge);
        var tap = new { messageId = nudge, actionId = "snooze", value = "17" };
        await room.Client.PostJsonAsync(AnasActions, tap);
        await room.BotSaysAsync(1, SampleMessages.Nudge, replaces: nudge);

        await room.Client.PostJsonAsync(AnasActions, tap);

        Assert.Equal(2, room.Bot.Kept.Count);
    }
}
