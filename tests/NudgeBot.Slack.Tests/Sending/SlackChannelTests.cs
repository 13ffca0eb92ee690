using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Slack;
using Xunit;

namespace NudgeBot.Slack.Tests.Sending;

public sealed class SlackChannelTests
{
    private static readonly ChatMessage Charted = new(
        MessageKind.Report, "West, this week. Mon: Attempts 4, Connects 1.", new Card("West, this week", [], new CardTable(["Day", "Attempts", "Connects"], [["Mon", "4", "1"]]), [])
        { Chart = new CardChart(ChartKind.Bars, "Calls by day", ["Mon"], [new("Attempts", [4]), new("Connects", [1])], CardChart.Calls) });

    [Fact]
    public async Task Ana_is_written_to_before_she_ever_said_a_word()
    {
        await using var desk = await Desk.OpenAsync();

        var sent = Assert.IsType<Delivery.Sent>(await desk.SendAsync("U1"));

        var message = Assert.Single(desk.Workspace.SeenBy("U1"));
        Assert.Equal($"D1/{message.Timestamp}", sent.MessageId);
        Assert.Equal("Time to call Acme. 9 emails, 0 conversations in 16 days.", message.Text);
        Assert.Equal("17", message.Metadata!["event_payload"]!["key"]!.GetValue<string>());
        Assert.Contains("opened U1 D1", desk.House.Told);
    }

    [Fact]
    public async Task A_card_is_changed_in_place()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = (Delivery.Sent)await desk.SendAsync("D1");
        var settled = Desk.Nudge() with { Card = Desk.Nudge().Card!.Settled("Logged.") };

        var changed = await desk.SendAsync("D1", settled, key: "18", replaces: sent.MessageId);

        Assert.Equal(sent, changed);
        var message = Assert.Single(desk.Workspace.SeenBy("U1"));
        Assert.Empty(message.Buttons);
        Assert.Equal(1, message.Changes);
    }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.SendAsync("C1/1718.0001", new ChatMessage(MessageKind.Reply, "Hello."));

        Assert.Equal("1718.0001", Assert.Single(desk.Workspace.Messages).Thread);
    }

    [Fact]
    public async Task What_is_meant_for_one_persons_eyes_is_seen_by_nobody_else()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.IsType<Delivery.Sent>(await desk.SendAsync("C1!U1", new ChatMessage(MessageKind.Reply, "Hello.")));

        Assert.Equal("U1", Assert.Single(desk.Workspace.Messages).SeenBy);
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_the_answer_comes_as_a_DM()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.IsType<Delivery.Sent>(await desk.SendAsync("C9!U1", new ChatMessage(MessageKind.Reply, "Hello.")));

        Assert.Equal("Hello.", Assert.Single(desk.Workspace.SeenBy("U1")).Text);
    }

    [Fact]
    public async Task Slack_says_wait_and_is_not_asked_again_before()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", new Trouble.RateLimited(30));

        Assert.Equal(new Delivery.TryLater("Slack asked to wait", TimeSpan.FromSeconds(30)), await desk.SendAsync("D1"));
        Assert.IsType<Delivery.TryLater>(await desk.SendAsync("D2", user: "U2"));
        Assert.Equal(1, desk.Slack.Count("chat.postMessage"));

        desk.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<Delivery.Sent>(await desk.SendAsync("D1"));
    }

    [Fact]
    public async Task While_one_method_has_to_wait_another_goes_on()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = (Delivery.Sent)await desk.SendAsync("D1");
        desk.Slack.Next("chat.postMessage", new Trouble.RateLimited(30));
        await desk.SendAsync("D1");

        Assert.IsType<Delivery.Sent>(await desk.SendAsync("D1", replaces: sent.MessageId));
    }

    [Theory]
    [InlineData("service_unavailable")]
    [InlineData("team_added_to_org")]
    [InlineData("missing_scope")]
    [InlineData("something_new")]
    public async Task What_may_pass_is_tried_later(string error)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", new Trouble.Error(error));

        Assert.Equal(error, Assert.IsType<Delivery.TryLater>(await desk.SendAsync("D1")).Reason);
    }

    [Theory]
    [InlineData("restricted_action")]
    [InlineData("msg_too_long")]
    [InlineData("ekm_access_denied")]
    public async Task What_will_never_pass_is_not_tried_again(string error)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", new Trouble.Error(error));

        Assert.Equal(new Delivery.Undeliverable(error), await desk.SendAsync("D1"));
    }

    [Fact]
    public async Task Whoever_left_is_nudged_no_more()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Workspace.Users["U1"].IsDeleted = true;

        Assert.Equal(new Delivery.Undeliverable("user_disabled"), await desk.SendAsync("U1"));
        Assert.Contains("unreachable U1", desk.House.Told);
    }

    [Fact]
    public async Task An_uninstalled_app_forgets_its_token()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Workspace.IsUninstalled = true;

        Assert.Equal(new Delivery.Undeliverable("account_inactive"), await desk.SendAsync("D1"));
        Assert.Contains("removed T1", desk.House.Told);
    }

    [Fact]
    public async Task A_refused_token_alone_does_not_end_an_installation()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", new Trouble.Error("invalid_auth"));

        Assert.IsType<Delivery.TryLater>(await desk.SendAsync("D1"));
        Assert.DoesNotContain("removed T1", desk.House.Told);
    }

    [Fact]
    public async Task Refused_blocks_are_sent_as_words()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", new Trouble.Error("invalid_blocks"));

        Assert.IsType<Delivery.Sent>(await desk.SendAsync("D1"));
        Assert.Empty(Assert.Single(desk.Workspace.Messages).Blocks);
    }

    [Fact]
    public async Task A_Slack_that_draws_no_charts_gets_the_figures_as_a_plain_table()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", new Trouble.Error("invalid_blocks"));

        Assert.IsType<Delivery.Sent>(await desk.SendAsync("D1", Charted));

        var message = Assert.Single(desk.Workspace.Messages);
        Assert.Equal(["header", "table"], message.Blocks.Select(block => block!["type"]!.GetValue<string>()));
        Assert.Equal(2, desk.Slack.Count("chat.postMessage"));
    }

    [Fact]
    public async Task A_Slack_that_takes_no_table_either_gets_the_words()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Next("chat.postMessage", new Trouble.Error("invalid_blocks"));
        desk.Slack.Next("chat.postMessage", new Trouble.Error("invalid_blocks"));

        Assert.IsType<Delivery.Sent>(await desk.SendAsync("D1", Charted));

        var message = Assert.Single(desk.Workspace.Messages);
        Assert.Empty(message.Blocks);
        Assert.Equal(Charted.Text, message.Text);
    }

    [Fact]
    public async Task A_chart_may_take_the_place_of_a_table_and_be_seen_by_one_person_alone()
    {
        await using var desk = await Desk.OpenAsync();
        var sent = (Delivery.Sent)await desk.SendAsync("D1", Charted with { Card = Charted.Card! with { Chart = null } });

        Assert.Equal(sent, await desk.SendAsync("D1", Charted, key: "18", replaces: sent.MessageId));
        Assert.IsType<Delivery.Sent>(await desk.SendAsync("C1!U1", Charted));

        Assert.All(desk.Workspace.Messages, message => Assert.Equal(["header", "data_visualization", "data_table"], message.Blocks.Select(block => block!["type"]!.GetValue<string>())));
    }

    [Fact]
    public async Task A_Slack_that_is_not_there_was_not_told_anything()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Slack.DisposeAsync();

        Assert.IsType<Delivery.TryLater>(await desk.SendAsync("D1"));
    }
}
