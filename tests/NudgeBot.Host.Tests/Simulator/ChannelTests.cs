using System.Net;
using Npgsql;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>The simulator as a platform: it remembers what it was sent.</summary>
public sealed class ChannelTests
{
    private static readonly Address Ana = new("simulator", "dm-1", "1");

    [SkippableFact]
    public async Task The_same_message_sent_twice_stands_there_once()
    {
        await using var room = await SimulatorRoom.StartAsync();
        var message = new OutgoingMessage("12", Ana, SampleMessages.Nudge);

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => room.Channel.SendAsync(message, default)));

        Assert.All(deliveries, delivery => Assert.Equal(new Delivery.Sent("1"), delivery));
        Assert.Single((await room.Client.JsonAsync("/simulator/api/people/1/messages")).AsArray());
    }

    [SkippableFact]
    public async Task It_can_be_asked_whether_a_message_arrived()
    {
        await using var room = await SimulatorRoom.StartAsync();
        var message = new OutgoingMessage("12", Ana, SampleMessages.Nudge);

        Assert.IsType<LookUp.NeverArrived>(await room.Channel.LookUpAsync(message, default));
        await room.Channel.SendAsync(message, default);
        Assert.Equal(new LookUp.Arrived("1"), await room.Channel.LookUpAsync(message, default));
    }

    [SkippableFact]
    public async Task It_can_be_asked_whether_a_change_arrived()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.Channel.SendAsync(new OutgoingMessage("12", Ana, SampleMessages.Nudge), default);
        var settled = SampleMessages.Nudge with { Card = SampleMessages.Nudge.Card!.Settled("Logged") };
        var change = new OutgoingMessage("13", Ana, settled, Replaces: "1");

        Assert.IsType<LookUp.NeverArrived>(await room.Channel.LookUpAsync(change, default));
        Assert.Equal(new Delivery.Sent("1"), await room.Channel.SendAsync(change, default));
        Assert.Equal(new LookUp.Arrived("1"), await room.Channel.LookUpAsync(change, default));
    }

    [SkippableTheory]
    [InlineData("7")]
    [InlineData("not an id")]
    public async Task A_change_to_what_is_not_there_is_undeliverable(string replaces)
    {
        await using var room = await SimulatorRoom.StartAsync();

        Assert.IsType<Delivery.Undeliverable>(await room.Channel.SendAsync(new OutgoingMessage("13", Ana, SampleMessages.Logged, replaces), default));
    }

    [SkippableFact]
    public async Task Without_an_installation_nothing_is_deliverable()
    {
        await using var room = await SimulatorRoom.StartAsync(installed: false);
        var message = new OutgoingMessage("12", Ana, SampleMessages.Nudge);

        Assert.IsType<Delivery.Undeliverable>(await room.Channel.SendAsync(message, default));
        Assert.IsType<LookUp.NeverArrived>(await room.Channel.LookUpAsync(message, default));
    }

    [SkippableFact]
    public async Task What_could_not_be_handed_in_is_not_shown_either()
    {
        await using var room = await SimulatorRoom.StartAsync();
        room.Bot.Broken = new NpgsqlException("gone");

        var response = await room.Client.PostJsonAsync("/simulator/api/people/1/messages", new { text = "called, connected" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("I could not write that down; please say it again.", await response.SentenceAsync());
        Assert.Empty((await room.Client.JsonAsync("/simulator/api/people/1/messages")).AsArray());
    }

    [SkippableFact]
    public async Task A_lost_database_is_said_in_words()
    {
        await using var room = await SimulatorRoom.StartAsync();
        await room.LoseDatabaseAsync();

        var read = await room.Client.GetAsync(new Uri("/simulator/api/people", UriKind.Relative));
        var said = await room.Client.PostJsonAsync("/simulator/api/people/1/messages", new { text = "called, connected" });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The database is away just now."), (read.StatusCode, await read.SentenceAsync()));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "I could not write that down; please say it again."), (said.StatusCode, await said.SentenceAsync()));
    }
}
