using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Teams;
using Xunit;

namespace NudgeBot.Teams.Tests.Sending;

/// <summary>What follows from each first answer of the Connector's.</summary>
public sealed class RefusalTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", 1)]
    [InlineData("Mon, 02 Mar 2026 09:00:45 GMT", 45)]
    public async Task Teams_says_wait_and_is_not_asked_again_before(string retryAfter, int seconds)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var conversation = desk.Tenant.Open(TeamsDesk.Ana);
        desk.Connector.Next("send", new ConnectorTrouble.Throttled(retryAfter));

        Assert.Equal(new Delivery.TryLater("Teams asked to wait", TimeSpan.FromSeconds(seconds)), await desk.SendAsync(conversation));
        Assert.IsType<Delivery.TryLater>(await desk.SendAsync(conversation, TeamsDesk.Reply));
        Assert.Equal(1, desk.Connector.Count("send"));

        desk.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.IsType<Delivery.Sent>(await desk.SendAsync(conversation));
        Assert.Single(desk.Tenant.Messages);
    }

    [Fact]
    public async Task A_conversation_that_has_to_wait_holds_up_nobody_else_and_two_hold_up_the_tenant()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Throttled("30"));
        await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana));
        Assert.IsType<Delivery.Sent>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ola), user: TeamsDesk.Ola));

        desk.Connector.Next("send", new ConnectorTrouble.Throttled("40"));
        await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ola), user: TeamsDesk.Ola);

        Assert.Equal(new Delivery.TryLater("Teams asked to wait", TimeSpan.FromSeconds(30)), await desk.SendAsync(TeamsDesk.West, user: null));
        Assert.Equal(new Delivery.TryLater("Teams asked to wait", TimeSpan.FromSeconds(40)), await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ola), user: TeamsDesk.Ola));
        desk.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<Delivery.Sent>(await desk.SendAsync(TeamsDesk.West, user: null));
    }

    public static TheoryData<ConnectorTrouble> NotNow =>
    [
        new ConnectorTrouble.Throttled(null), new ConnectorTrouble.Says(412, "PreconditionFailed"), new ConnectorTrouble.Says(502, "ServiceError"), new ConnectorTrouble.Html(502),
        new ConnectorTrouble.Says(503), new ConnectorTrouble.Html(503),
    ];

    [Theory]
    [MemberData(nameof(NotNow))]
    public async Task What_may_pass_is_tried_later_and_later_still_with_jitter(ConnectorTrouble trouble)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var conversation = desk.Tenant.Open(TeamsDesk.Ana);
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            desk.Connector.Next("send", trouble);
            waits.Add(Assert.IsType<Delivery.TryLater>(await desk.SendAsync(conversation, attempt: attempt)).After!.Value);
            desk.Clock.Advance(Minute);
        }

        Assert.All(waits.Zip([2, 4, 8, 16, 20, 20]), pair => Assert.InRange(pair.First.TotalSeconds, pair.Second * 0.8, pair.Second * 1.2));
        Assert.NotEqual(waits[4], waits[5]);
        Assert.IsType<Delivery.Sent>(await desk.SendAsync(conversation));
        Assert.Single(desk.Tenant.Messages);
    }

    [Fact]
    public async Task What_is_documented_as_final_is_final()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Says(500, "ServiceError"));

        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana)));
        Assert.Equal(1, desk.Connector.Count("send"));
    }

    [Fact]
    public async Task A_1_to_1_conversation_that_is_gone_is_opened_once_more_and_the_message_arrives()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var before = desk.Tenant.Open(TeamsDesk.Ana);
        desk.Tenant.Forget(TeamsDesk.Ana);

        var sent = Assert.IsType<Delivery.Sent>(await desk.SendAsync(before));

        Assert.Equal($"{desk.Tenant.Open(TeamsDesk.Ana)}|{Assert.Single(desk.Tenant.SeenBy(TeamsDesk.Ana)).Id}", sent.MessageId);
        Assert.Equal(desk.Tenant.Open(TeamsDesk.Ana), desk.House.Personal[TeamsDesk.Ana]);
        Assert.Empty(desk.Connector.Mistakes);
    }

    [Fact]
    public async Task A_1_to_1_conversation_that_stays_gone_is_given_up()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Says(404, "ConversationNotFound"));
        desk.Connector.Next("send", new ConnectorTrouble.Says(404, "ConversationNotFound"));

        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana)));
        Assert.Equal((2, 1), (desk.Connector.Count("send"), desk.Connector.Count("create")));
    }

    [Fact]
    public async Task Whoever_has_taken_the_bot_out_is_left_alone_also_where_a_team_would_let_it_in_again()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.House.Left.Add(TeamsDesk.Ana);
        desk.Connector.Next("send", new ConnectorTrouble.Says(403, "BotNotInConversationRoster"));

        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana)));
        Assert.Equal((1, 0), (desk.Connector.Count("send"), desk.Connector.Count("create")));
    }

    [Fact]
    public async Task A_card_in_a_conversation_that_only_seemed_gone_is_changed_in_place()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var sent = Assert.IsType<Delivery.Sent>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana)));
        desk.Connector.Next("update", new ConnectorTrouble.Says(404, "ConversationNotFound"));

        var changed = Assert.IsType<Delivery.Sent>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana), replaces: sent.MessageId));

        Assert.Equal(sent.MessageId, changed.MessageId);
        Assert.Single(desk.Tenant.SeenBy(TeamsDesk.Ana));
    }

    [Fact]
    public async Task A_group_chat_is_nobodys_own_whatever_its_id_looks_like()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var group = desk.Tenant.Open(TeamsDesk.Ana);
        desk.House.Groups.Add(group);
        desk.Connector.Next("send", new ConnectorTrouble.Says(403, "BotNotInConversationRoster"));

        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(group, TeamsDesk.Reply));
        Assert.Equal(0, desk.Connector.Count("create"));
        Assert.Empty(desk.House.Told);
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_given_up_at_once_and_nobody_is_unreachable()
    {
        await using var desk = await TeamsDesk.OpenAsync();

        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync("19:gone@thread.tacv2", TeamsDesk.Reply));
        Assert.Equal((1, 0), (desk.Connector.Count("send"), desk.Connector.Count("create")));
        Assert.Empty(desk.House.Told);
    }

    public static TheoryData<ConnectorTrouble, string> Unreachable => new()
    {
        { new ConnectorTrouble.Says(403, "ConversationBlockedByUser"), "blocked" },
        { new ConnectorTrouble.Nested("MessageWritesBlocked"), "blocked" },
        { new ConnectorTrouble.Nested("BotNotInConversationRoster"), "removed" },
        { new ConnectorTrouble.Says(403, "BotNotInConversationRoster"), "removed" },
        { new ConnectorTrouble.Says(403, "ForbiddenOperationException"), "not installed" },
    };

    [Theory]
    [MemberData(nameof(Unreachable))]
    public async Task Whoever_does_not_want_to_hear_from_the_bot_is_nudged_no_more(ConnectorTrouble trouble, string why)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", trouble);
        desk.Connector.Next("send", trouble);

        Assert.Contains(why, Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana))).Reason, StringComparison.Ordinal);
        Assert.Single(desk.House.Told, told => told == $"unreachable {TeamsDesk.Ana}");
        Assert.Empty(desk.Tenant.Messages);
    }

    [Fact]
    public async Task Whoever_blocks_is_known_by_the_nested_answer_and_whoever_took_the_app_out_when_it_is_opened_again()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Tenant.People[TeamsDesk.Ana].HasBlocked = true;
        desk.Tenant.People[TeamsDesk.Ola].HasApp = false;

        var ana = Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana)));
        var ola = Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ola), user: TeamsDesk.Ola));

        Assert.Contains("blocked", ana.Reason, StringComparison.Ordinal);
        Assert.Contains("not installed", ola.Reason, StringComparison.Ordinal);
        Assert.Equal([$"unreachable {TeamsDesk.Ana}", $"unreachable {TeamsDesk.Ola}"], desk.House.Told);
    }

    [Fact]
    public async Task A_bot_that_is_said_to_be_missing_from_the_conversation_comes_back()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Says(403, "BotNotInConversationRoster"));

        Assert.IsType<Delivery.Sent>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana)));

        Assert.Equal([$"opened {TeamsDesk.Ana}"], desk.House.Told);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin", "switched the bot off")]
    [InlineData("NotEnoughPermissions", "allow the bot more")]
    [InlineData("SomethingNew", "forbids")]
    public async Task What_the_tenant_forbids_is_nobodys_wish(string code, string why)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Says(403, code));

        Assert.Contains(why, Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana))).Reason, StringComparison.Ordinal);
        Assert.Equal(1, desk.Connector.Count("send"));
        Assert.Equal(code == "BotDisabledByAdmin" ? ["switched off t1"] : [], desk.House.Told);
    }

    [Theory]
    [InlineData("BotNotInConversationRoster")]
    [InlineData("ForbiddenOperationException")]
    public async Task A_channel_without_the_bot_makes_nobody_unreachable(string code)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Says(403, code));

        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(TeamsDesk.West));
        Assert.Empty(desk.House.Told);
    }

    [Theory]
    [InlineData(TeamsDesk.Ana)]
    [InlineData(TeamsDesk.West)]
    public async Task A_tenant_of_the_governments_is_reached_at_its_own_host_from_then_on(string conversation)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Tenant.IsGcc = true;

        Assert.IsType<Delivery.Sent>(await desk.SendAsync(conversation));
        Assert.Contains("moved t1", desk.House.Told);

        var before = desk.Connector.Calls.Count;
        Assert.IsType<Delivery.Sent>(await desk.SendAsync(conversation));
        Assert.Equal(before + 1, desk.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_refused_token_is_changed_once()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var conversation = desk.Tenant.Open(TeamsDesk.Ana);
        desk.Tokens.IsGood = token => token == "token-2";

        Assert.IsType<Delivery.Sent>(await desk.SendAsync(conversation));
        Assert.Equal(1, desk.Tokens.Renewed);
        Assert.Single(desk.Tenant.Messages);

        desk.Tokens.IsGood = _ => false;
        Assert.Equal(TimeSpan.FromMinutes(10), Assert.IsType<Delivery.TryLater>(await desk.SendAsync(conversation)).After);
        Assert.Equal(2, desk.Tokens.Renewed);
    }

    [Theory]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(400, "BadSyntax")]
    public async Task A_card_that_is_refused_goes_out_as_words(int status, string code)
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Says(status, code));

        Assert.IsType<Delivery.Sent>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana), TeamsDesk.Nudge with { Text = new string('x', 60_000) }));

        var message = Assert.Single(desk.Tenant.SeenBy(TeamsDesk.Ana));
        Assert.Null(message.Card);
        Assert.True(message.Words.Length < 5000);
    }

    [Fact]
    public async Task A_message_that_Teams_does_not_understand_is_not_tried_again()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.Connector.Next("send", new ConnectorTrouble.Says(400, "Bad Argument"));

        Assert.Contains("Bad Argument", Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana), TeamsDesk.Reply)).Reason, StringComparison.Ordinal);
        Assert.Equal(1, desk.Connector.Count("send"));
    }
}
