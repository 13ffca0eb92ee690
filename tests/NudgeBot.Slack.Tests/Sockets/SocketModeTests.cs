using System.Text.Json.Nodes;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Tests.Receiving;
using Xunit;

namespace NudgeBot.Slack.Tests.Sockets;

public sealed class SocketModeTests
{
    [Fact]
    public async Task What_comes_over_a_socket_is_kept_and_then_acknowledged()
    {
        await using var door = await OpenAsync();

        door.Slack.Sockets.Send("events_api", Doorstep.Envelope("Ev1", Doorstep.Message()), "e1");
        door.Slack.Sockets.Send("slash_commands", new JsonObject { ["team_id"] = "T1", ["user_id"] = "U1", ["trigger_id"] = "9", ["channel_id"] = "C1", ["text"] = "my calls" }, "e2");
        door.Slack.Sockets.Send("interactive", JsonNode.Parse("""{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"callback_id":"log_call"}}""")!.AsObject(), "e3");

        await Doorstep.UntilAsync(() => door.Slack.Sockets.Acknowledged.Count == 3);
        Assert.Equal(["called, connected", "my calls"], door.House.Events.Select(happened => happened.Text));
        Assert.Equal("errors", door.Slack.Sockets.Acknowledged["e3"]!["response_action"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_drop_in_the_middle_of_a_burst_loses_nothing_and_doubles_nothing()
    {
        await using var door = await OpenAsync();

        for (var i = 0; i < 200; i++)
        {
            door.Slack.Sockets.Send("events_api", Doorstep.Envelope($"Ev{i}", Doorstep.Message($"called {i}")), $"e{i}");
            if (i is 60 or 130)
            {
                door.Slack.Sockets.Drop();
                await RecoverAsync(door, i == 60 ? 2 : 3);
            }
        }

        await AfterPausesAsync(door, () => door.Slack.Sockets.Acknowledged.Count == 200);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"called {i}").Order(), door.House.Events.Select(happened => happened.Text!).Order());
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task At_a_hand_over_the_new_connection_is_there_before_the_old_one_goes(string reason)
    {
        await using var door = await OpenAsync();

        await door.Slack.Sockets.AskToLeaveAsync(reason);
        await Doorstep.UntilAsync(() => door.Slack.Sockets is { Opened: 2, Open: 1 });
        door.Slack.Sockets.Send("events_api", Doorstep.Envelope("Ev1", Doorstep.Message()), "e1");

        await Doorstep.UntilAsync(() => door.Slack.Sockets.Acknowledged.ContainsKey("e1"));
        Assert.Equal(2, door.Slack.Sockets.MostOpen);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_acknowledged_and_comes_again()
    {
        await using var door = await OpenAsync();
        door.House.IsAway = true;
        door.Slack.Sockets.Send("events_api", Doorstep.Envelope("Ev1", Doorstep.Message()), "e1");
        door.Slack.Sockets.Send("slash_commands", new JsonObject { ["team_id"] = "T1", ["user_id"] = "U1", ["trigger_id"] = "9", ["text"] = "my calls" }, "e2");
        await Doorstep.UntilAsync(() => door.Slack.Sockets.Acknowledged.ContainsKey("e2"));
        Assert.DoesNotContain("e1", door.Slack.Sockets.Acknowledged.Keys);

        door.House.IsAway = false;
        door.Slack.Sockets.Drop();
        await RecoverAsync(door, 2);

        await AfterPausesAsync(door, () => door.Slack.Sockets.Acknowledged.ContainsKey("e1"));
        Assert.Equal("Ev1", Assert.Single(door.House.Events).EventId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_breaks_or_keeps_silent_before_hello_is_given_up_for_another(bool breaks)
    {
        await using var door = await OpenAsync();
        door.Slack.Sockets.SaysHello = false;
        door.Slack.Sockets.Drop();
        await RecoverAsync(door, 2);

        door.Slack.Sockets.SaysHello = true;
        if (breaks)
        {
            door.Slack.Sockets.Drop();
        }
        else
        {
            door.Clock.Advance(SlackApi.LongestCall);
        }

        await RecoverAsync(door, 3);
        door.Slack.Sockets.Send("events_api", Doorstep.Envelope("Ev1", Doorstep.Message()), "e1");
        await AfterPausesAsync(door, () => door.Slack.Sockets.Acknowledged.ContainsKey("e1"));
    }

    [Fact]
    public async Task Switched_off_it_waits_and_does_not_knock()
    {
        await using var door = await OpenAsync();

        // A break before it has read why would be a break like any other.
        await door.Slack.Sockets.AskToLeaveAsync("link_disabled");
        await Doorstep.UntilAsync(() => door.Clock.IsAwaited(TimeSpan.FromMinutes(5)));
        door.Slack.Sockets.Drop();
        door.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(1, door.Slack.Sockets.Opened);

        await RecoverAsync(door, 2);
    }

    private static async Task<Doorstep> OpenAsync()
    {
        var door = await Doorstep.OpenAsync(("Slack:AppToken", "xapp-1"), ("Slack:SigningSecret", ""));
        await Doorstep.UntilAsync(() => door.Slack.Sockets.Open == 1);
        return door;
    }

    private static Task RecoverAsync(Doorstep door, int connections) => AfterPausesAsync(door, () => door.Slack.Sockets.Opened >= connections && door.Slack.Sockets.Open > 0);

    // A connection that broke once more is missed only after a pause, so whoever waits lets the pauses pass.
    private static Task AfterPausesAsync(Doorstep door, Func<bool> isSo) => door.LetPassAsync(TimeSpan.FromSeconds(1), isSo);
}
