using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Api;
using Xunit;

namespace NudgeBot.Slack.Tests.Sending;

/// <summary>An answer that is lost leaves open whether the message arrived; Slack is asked by the message's own mark.</summary>
public sealed class LostAnswerTests
{
    public static TheoryData<Trouble> Done => [new Trouble.Reset(true), new Trouble.Html503(true), new Trouble.Empty(true)];

    public static TheoryData<Trouble> NotDone => [new Trouble.Reset(false), new Trouble.Html503(false), new Trouble.Empty(false), new Trouble.Error("fatal_error"), new Trouble.Error("internal_error")];

    [Theory]
    [MemberData(nameof(Done))]
    public async Task A_message_that_arrived_all_the_same_is_found(Trouble trouble)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", trouble);

        await Assert.ThrowsAsync<LostAnswerException>(() => desk.SendAsync("D1"));

        var message = Assert.Single(desk.Workspace.Messages);
        Assert.Equal(new LookUp.Arrived($"D1/{message.Timestamp}"), await desk.LookUpAsync("D1"));
    }

    [Theory]
    [MemberData(nameof(NotDone))]
    public async Task A_message_that_is_not_there_counts_as_lost_after_a_minute(Trouble trouble)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", trouble);
        await Assert.ThrowsAsync<LostAnswerException>(() => desk.SendAsync("D1"));

        Assert.Equal(new LookUp.AskAgain(TimeSpan.FromSeconds(60)), await desk.LookUpAsync("D1"));
        desk.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(new LookUp.NeverArrived(), await desk.LookUpAsync("D1"));
    }

    [Fact]
    public async Task A_call_that_hangs_is_given_up_after_twelve_seconds()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", new Trouble.Hang(Done: true));
        var sending = desk.SendAsync("D1");
        while (desk.Workspace.Messages.Count == 0)
        {
            await Task.Yield();
        }

        desk.Clock.Advance(TimeSpan.FromSeconds(12));

        await Assert.ThrowsAsync<LostAnswerException>(() => sending);
        Assert.IsType<LookUp.Arrived>(await desk.LookUpAsync("D1"));
    }

    [Fact]
    public async Task Another_messages_mark_is_not_mistaken_for_ours()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SendAsync("D1", key: "16");
        desk.Clock.Advance(TimeSpan.FromHours(1));

        Assert.IsType<LookUp.AskAgain>(await desk.LookUpAsync("D1", key: "1"));
        desk.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(new LookUp.NeverArrived(), await desk.LookUpAsync("D1", key: "1"));
    }

    [Fact]
    public async Task A_channels_history_is_not_ours_to_read()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(new LookUp.CannotTell(), await desk.LookUpAsync("C1"));
        Assert.Equal(0, desk.Slack.Count("conversations.history"));
    }
}
