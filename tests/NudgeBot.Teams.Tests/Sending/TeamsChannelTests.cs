using NudgeBot.Core.Chat.Json;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Teams;
using Xunit;

namespace NudgeBot.Teams.Tests.Sending;

public sealed class TeamsChannelTests
{
    [Fact]
    public async Task Ana_is_written_to_before_she_ever_said_a_word()
    {
        await using var desk = await TeamsDesk.OpenAsync();

        var sent = Assert.IsType<Delivery.Sent>(await desk.SendAsync(TeamsDesk.Ana));

        var message = Assert.Single(desk.Tenant.SeenBy(TeamsDesk.Ana));
        Assert.Equal($"{message.Conversation}|{message.Id}", sent.MessageId);
        Assert.Equal("Time to call Acme. 9 emails, 0 conversations in 16 days.", message.Words);
        Assert.Equal(["opened 29:1aAna"], desk.House.Told);
        Assert.Empty(desk.Connector.Mistakes);
    }

    [Fact]
    public async Task A_conversation_that_is_known_is_not_opened_again()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.House.Personal[TeamsDesk.Ana] = desk.Tenant.Open(TeamsDesk.Ana);

        await desk.SendAsync(TeamsDesk.Ana);

        Assert.Equal(0, desk.Connector.Count("create"));
        Assert.Single(desk.Tenant.SeenBy(TeamsDesk.Ana));
    }

    [Fact]
    public async Task A_nudge_rings_and_a_reply_does_not()
    {
        await using var desk = await TeamsDesk.OpenAsync();

        await desk.SendAsync(TeamsDesk.Ana);
        await desk.SendAsync(TeamsDesk.Ana, TeamsDesk.Reply);

        Assert.Equal([true, false], desk.Tenant.SeenBy(TeamsDesk.Ana).Select(message => message.Rings));
    }

    [Fact]
    public async Task A_card_is_changed_in_place()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var sent = (Delivery.Sent)await desk.SendAsync(TeamsDesk.Ana);
        var settled = TeamsDesk.Nudge with { Text = "Logged.", Card = TeamsDesk.Nudge.Card!.Settled("Logged.") };

        Assert.Equal(sent, await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana), settled, replaces: sent.MessageId, key: "18"));

        var message = Assert.Single(desk.Tenant.SeenBy(TeamsDesk.Ana));
        Assert.Equal((1, "Logged.", false), (message.Changes, message.Words, message.Rings));
        Assert.Empty(desk.Connector.Mistakes);
    }

    [Fact]
    public async Task A_card_whose_id_Teams_never_told_is_not_put_there_twice()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var conversation = desk.Tenant.Open(TeamsDesk.Ana);

        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(conversation, replaces: $"{conversation}|"));
        Assert.Empty(desk.Connector.Calls);
    }

    [Fact]
    public async Task A_card_that_is_not_there_any_more_is_said_anew()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var conversation = desk.Tenant.Open(TeamsDesk.Ana);

        var sent = Assert.IsType<Delivery.Sent>(await desk.SendAsync(conversation, replaces: $"{conversation}|999"));

        Assert.Equal($"{conversation}|{Assert.Single(desk.Tenant.SeenBy(TeamsDesk.Ana)).Id}", sent.MessageId);
    }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_and_a_report_begins_one()
    {
        await using var desk = await TeamsDesk.OpenAsync();

        Assert.IsType<Delivery.Sent>(await desk.SendAsync($"{TeamsDesk.West};messageid=1718", TeamsDesk.Reply));
        Assert.IsType<Delivery.Sent>(await desk.SendAsync(TeamsDesk.West, TeamsDesk.Reply, user: null));

        Assert.Equal([$"{TeamsDesk.West};messageid=1718", TeamsDesk.West], desk.Tenant.Messages.Select(message => message.Conversation));
        Assert.Empty(desk.Connector.Mistakes);
    }

    [Fact]
    public async Task Where_the_app_is_not_installed_nobody_is_written_to()
    {
        await using var desk = await TeamsDesk.OpenAsync();

        Assert.IsType<Delivery.Undeliverable>(await desk.SendAsync(TeamsDesk.Ana, tenant: "t2"));
        Assert.Empty(desk.Connector.Calls);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_loses_nothing_because_nothing_has_left()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.House.Hangs = true;
        using var limit = new CancellationTokenSource();
        var sending = desk.Channel.SendAsync(new OutgoingMessage("17", new Address("t1", desk.Tenant.Open(TeamsDesk.Ana), TeamsDesk.Ana), TeamsDesk.Nudge), limit.Token);

        await limit.CancelAsync();

        Assert.Equal(new Delivery.TryLater("the database is away"), await sending);
        Assert.Equal(0, desk.Connector.Count("send"));
    }

    [Fact]
    public async Task A_file_that_nobody_could_open_says_what_is_missing()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var file = new ChatMessage(MessageKind.Report, "Here is calls.csv.") { File = new ChatFile("calls.csv", "", [1]) };

        await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana), file);
        desk.House.Download = new Uri("https://nudgebot.example.com/files/x");
        await desk.SendAsync(desk.Tenant.Open(TeamsDesk.Ana), file, key: "18");

        Assert.Equal([true, false], desk.Tenant.SeenBy(TeamsDesk.Ana).Select(message => message.Words.Contains("Server__PublicUrl", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_host_that_is_not_on_the_list_never_sees_the_token()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        await using var stranger = await FakeConnector.StartAsync();
        stranger.IsGood = _ => true;
        desk.House.ServiceUrl = stranger.Add("t1").ServiceUrl;

        var later = Assert.IsType<Delivery.TryLater>(await desk.SendAsync(TeamsDesk.Ana));

        Assert.Contains("Teams:ServiceHosts", later.Reason, StringComparison.Ordinal);
        Assert.Empty(stranger.Calls);
    }

    [Fact]
    public async Task A_service_URL_with_or_without_its_last_slash_is_the_same()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        desk.House.ServiceUrl = new Uri(desk.Tenant.ServiceUrl.ToString().TrimEnd('/'));

        Assert.IsType<Delivery.Sent>(await desk.SendAsync(TeamsDesk.Ana));
    }

    [Fact]
    public async Task A_big_roster_is_read_page_by_page()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var team = desk.Tenant.Teams[TeamsDesk.West];
        for (var member = 0; member < 501; member++)
        {
            team.Members.Add(new FakeConnectorPerson($"29:{member}", $"Rep {member}", $"rep{member}@example.com"));
        }

        var first = Assert.IsType<Api.ConnectorAnswer.Ok>(await desk.Api.MembersAsync(desk.Tenant.ServiceUrl, TeamsDesk.West, null, default));
        var second = Assert.IsType<Api.ConnectorAnswer.Ok>(await desk.Api.MembersAsync(desk.Tenant.ServiceUrl, TeamsDesk.West, first.Body.Text("continuationToken"), default));

        Assert.Equal((500, 1), (first.Body.GetProperty("members").GetArrayLength(), second.Body.GetProperty("members").GetArrayLength()));
        Assert.Null(second.Body.Text("continuationToken"));
        Assert.IsType<Api.ConnectorAnswer.Ok>(await desk.Api.MemberAsync(desk.Tenant.ServiceUrl, TeamsDesk.West, "rep7@example.com", default));
        Assert.IsType<Api.ConnectorAnswer.Ok>(await desk.Api.ChannelsAsync(desk.Tenant.ServiceUrl, TeamsDesk.West, default));
        Assert.Empty(desk.Connector.Mistakes);
    }
}
