using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Api;
using NudgeBot.Teams.Tokens;
using Xunit;

namespace NudgeBot.Teams.Tests.Sending;

/// <summary>An answer that is lost leaves open whether the message arrived; Teams cannot be asked.</summary>
public sealed class LostAnswerTests
{
    public static TheoryData<ConnectorTrouble> Lost =>
    [
        new ConnectorTrouble.Says(504), new ConnectorTrouble.Says(504, Done: true), new ConnectorTrouble.Html(504), new ConnectorTrouble.Reset(Done: true), new ConnectorTrouble.Reset(Done: false),
        new ConnectorTrouble.Html(200), new ConnectorTrouble.Says(520),
    ];

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Nobody_pretends_to_know_what_became_of_it(ConnectorTrouble trouble)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var conversation = desk.Tenant.Open(TeamsDesk.Ana);
        desk.Connector.Next("send", trouble);

        await Assert.ThrowsAsync<LostAnswerException>(() => desk.SendAsync(conversation));

        Assert.Equal(1, desk.Connector.Count("send"));
        Assert.Equal(new LookUp.CannotTell(), await desk.Channel.LookUpAsync(new OutgoingMessage("17", new Address("t1", conversation, TeamsDesk.Ana), TeamsDesk.Nudge), default));
    }

    [Fact]
    public async Task A_call_that_hangs_is_given_up_after_twelve_seconds()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Hang(Done: true));
        var sending = desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana));
        while (desk.Tenant.Messages.Count == 0)
        {
            await Task.Yield();
        }

        desk.Clock.Advance(TimeSpan.FromSeconds(12));

        await Assert.ThrowsAsync<LostAnswerException>(() => sending);
    }

    public static TheoryData<ConnectorTrouble> NothingSaid =>
    [
        new ConnectorTrouble.Says(504), new ConnectorTrouble.Reset(Done: true), new ConnectorTrouble.Html(200), new ConnectorTrouble.Says(503), new ConnectorTrouble.Says(200),
    ];

    [Theory]
    [MemberData(nameof(NothingSaid))]
    public async Task A_conversation_that_could_not_be_opened_is_only_a_delay(ConnectorTrouble trouble)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("create", trouble);

        Assert.IsType<Delivery.TryLater>(await desk.SendAsync(TeamsDesk.Ana));
        Assert.IsType<Delivery.Sent>(await desk.SendAsync(TeamsDesk.Ana));
        Assert.Single(desk.Tenant.Messages);
    }

    [Fact]
    public async Task An_answer_without_an_id_is_a_message_that_can_be_changed_no_more()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var conversation = desk.Tenant.Open(TeamsDesk.Ana);
        desk.Connector.Next("send", new ConnectorTrouble.Says(202, Done: true));

        Assert.Equal(new Delivery.Sent($"{conversation}|"), await desk.SendAsync(conversation));
    }

    [Fact]
    public async Task Without_a_token_nothing_was_said_yet()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Tokens.Trouble = new NoTokenException("the secret has run out", isOurs: true);
        Assert.IsType<Delivery.TryLater>(await desk.SendAsync(TeamsDesk.Ana));

        (desk.Tokens.Trouble, desk.Tokens.Hangs) = (null, true);
        var waiting = desk.SendAsync(TeamsDesk.Ana);
        desk.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.IsType<Delivery.TryLater>(await waiting);

        Assert.Empty(desk.Connector.Calls);
    }

    [Fact]
    public async Task While_the_database_is_away_nothing_has_left_and_a_refusal_is_heard_again()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.House.IsAway = true;
        Assert.Equal(new Delivery.TryLater("the database is away"), await desk.SendAsync(TeamsDesk.Ana));
        Assert.Empty(desk.Connector.Calls);

        desk.House.IsAway = false;
        var conversation = desk.Tenant.Open(TeamsDesk.Ana);
        desk.Connector.Next("send", new ConnectorTrouble.Says(403, "ConversationBlockedByUser"));
        desk.House.CannotNote = true;
        Assert.IsType<Delivery.TryLater>(await desk.SendAsync(conversation));

        desk.House.CannotNote = false;
        desk.Connector.Next("send", new ConnectorTrouble.Says(403, "ConversationBlockedByUser"));
        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(conversation));
        Assert.Equal([$"unreachable {TeamsDesk.Ana}"], desk.House.Told);
    }

    [Fact]
    public async Task A_Connector_that_is_not_there_was_not_told_anything()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        await desk.Connector.DisposeAsync();

        Assert.IsType<Delivery.TryLater>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana)));
    }
}
