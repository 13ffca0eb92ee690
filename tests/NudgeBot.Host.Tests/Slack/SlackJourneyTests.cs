using NudgeBot.Core.Chat.Teams;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Slack.Installing;
using Xunit;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>A day on Slack, from the install on: the real host, a real database, and Slack at the other end of HTTP.</summary>
public sealed class SlackJourneyTests
{
    [SkippableFact]
    public async Task Whoever_owns_the_workspace_is_its_admin_and_is_told_in_five_lines_what_has_come()
    {
        await using var room = await SlackRoom.OpenAsync();

        Assert.Equal(
            ["Ana rep Europe/Warsaw Everybody", "Marek admin Europe/Warsaw Everybody", "Ola rep Europe/Lisbon Everybody"],
            await room.AskAsync<string>("select p.name || ' ' || p.role || ' ' || p.time_zone || ' ' || t.name from people p join teams t on t.id = p.team_id order by p.name"));
        Assert.Equal(["Marek"], await room.AskAsync<string>("select p.name from team_managers m join people p on p.id = m.person_id"));
        Assert.Equal(SlackWords.Welcome("Marek"), Assert.Single(room.Workspace.SeenBy("U3")).Text);
        Assert.Equal(5, SlackWords.Welcome("Marek").Split('\n').Length);
        Assert.Empty(room.Workspace.SeenBy("U1"));
    }

    [SkippableFact]
    public async Task A_second_tap_logs_nothing_and_somebody_elses_is_declined()
    {
        await using var room = await OfficeAsync();
        await room.Get<Doorbell>().RingAsync(ScheduleRoom.Monday, default);
        await room.SettleAsync();
        var nudge = Assert.Single(room.Workspace.SeenBy("U1"));

        await room.People.PressAsync("U2", nudge, "Connected");
        await room.SettleAsync();
        await room.People.PressAsync("U1", nudge, "Connected");
        await room.SettleAsync();
        await room.People.PressAsync("U1", nudge, "Connected");
        await room.SettleAsync();

        Assert.Equal(["connected"], await room.AskAsync<string>("select outcome from activities"));
        Assert.Contains(room.Workspace.Messages, message => message.Text == BotWords.SomebodyElses);
        Assert.Equal(BotWords.AlreadySettled("acted_on"), room.Workspace.SeenBy("U1")[^1].Text);
    }

    [SkippableFact]
    public async Task Figures_asked_for_in_a_channel_come_in_private_unless_they_are_asked_for_here()
    {
        await using var room = await OfficeAsync();
        room.Workspace.Channels["C1"] = true;
        await room.SayAsync("U1", "called Acme & Co, connected");
        var before = room.Workspace.SeenBy("U3").Count;

        await room.People.MentionAsync("U3", "C1", "team calls today");
        await room.SettleAsync();
        Assert.Equal(ChannelWords.Aside, room.Workspace.Messages.Single(message => message.Channel == "C1").Text);
        Assert.Contains("1 connect", room.Workspace.SeenBy("U3").Skip(before).Single().Text, StringComparison.Ordinal);

        await room.People.MentionAsync("U3", "C1", "team calls today here");
        await room.SettleAsync();
        var here = room.Workspace.Messages.Last(message => message.Channel == "C1");
        Assert.Contains("1 connect", here.Text, StringComparison.Ordinal);
        Assert.NotNull(here.Thread);
        Assert.Equal(before + 1, room.Workspace.SeenBy("U3").Count);
    }

    [SkippableFact]
    public async Task Marek_says_in_mentions_who_belongs_together_and_where_they_report()
    {
        await using var room = await SlackRoom.OpenAsync();

        Assert.Equal(["West is new: Marek manages it, Ana and Ola are in it."], await room.SayAsync("U3", "<@U3> manages West: <@U1> <@U2|ola>"));
        await room.SayAsync("U3", "West reports in <#C1|west>");
        Assert.Equal([TeamWords.OnlyAdmins], await room.SayAsync("U1", "<@U1> manages West"));

        Assert.Equal(["West C1 slack"], await room.AskAsync<string>("select t.name || ' ' || t.channel || ' ' || w.platform from teams t join chat_workspaces w on w.id = t.channel_workspace_id"));
        Assert.Equal(["Ana West", "Marek Everybody", "Ola West"], await room.AskAsync<string>("select p.name || ' ' || t.name from people p join teams t on t.id = p.team_id order by p.name"));
    }

    [SkippableFact]
    public async Task Ana_opens_Home_and_finds_whom_to_call()
    {
        await using var room = await OfficeAsync();

        using var opened = await room.People.EventAsync(new System.Text.Json.Nodes.JsonObject { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = "U1" });

        await SlackRoom.UntilAsync(() => room.Workspace.Views.ContainsKey("U1"));

        var home = room.Workspace.Views["U1"].ToJsonString();
        Assert.Contains("Hello Ana", home, StringComparison.Ordinal);
        Assert.Contains("Acme", home, StringComparison.Ordinal);
        Assert.Contains("This week: 0 attempts, 0 connects", home, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Whoever_has_left_and_is_still_in_Slack_finds_nothing_on_Home_and_is_a_stranger()
    {
        await using var room = await OfficeAsync();
        await room.AskAsync<string>("update people set active = false where name in ('Ana', 'Marek') returning ''");

        using var opened = await room.People.EventAsync(new System.Text.Json.Nodes.JsonObject { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = "U1" });
        await SlackRoom.UntilAsync(() => room.Workspace.Views.ContainsKey("U1"));

        var home = room.Workspace.Views["U1"].ToJsonString();
        Assert.Contains(SlackWords.StrangersHome, home, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", home, StringComparison.Ordinal);
        Assert.Equal([BotWords.Stranger], await room.SayAsync("U3", "team calls today"));
    }

    [SkippableFact]
    public async Task Once_the_app_is_removed_nobody_is_nudged_and_what_was_logged_stays()
    {
        await using var room = await OfficeAsync();
        await room.SayAsync("U1", "called Acme & Co, connected");

        room.Clock.Advance(TimeSpan.FromMinutes(1));
        using var told = await room.People.EventAsync(new System.Text.Json.Nodes.JsonObject { ["type"] = "app_uninstalled" });
        var before = room.Slack.Count("chat.postMessage");
        await room.Get<Doorbell>().RingAsync(ScheduleRoom.Monday, default);
        await room.SettleAsync();

        Assert.Equal(before, room.Slack.Count("chat.postMessage"));
        Assert.Equal(["connected"], await room.AskAsync<string>("select outcome from activities"));
        Assert.Equal([0L], await room.AskAsync<long>("select count(*) from slack_installations where sealed_token is not null"));
    }

    [SkippableFact]
    public async Task Whoever_leaves_is_nudged_no_more_and_their_manager_hears_of_it_once()
    {
        await using var room = await OfficeAsync();
        room.Workspace.Users["U1"].IsDeleted = true;

        using var changed = await room.People.EventAsync(
            new System.Text.Json.Nodes.JsonObject { ["type"] = "user_change", ["user"] = room.Workspace.Users["U1"].ToJson("T1", withEmail: true) });
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        await room.Get<Doorbell>().RingAsync(ScheduleRoom.Monday, default);
        await room.SettleAsync();

        Assert.Empty(room.Workspace.SeenBy("U1"));
        Assert.Equal(SlackWords.Unreachable("Ana"), room.Workspace.SeenBy("U3")[^1].Text);
        Assert.Single(room.Workspace.SeenBy("U3"), message => message.Text == SlackWords.Unreachable("Ana"));
    }

    // Acme, which is Ana's and has not heard a voice for two months.
    private static async Task<SlackRoom> OfficeAsync()
    {
        var room = await SlackRoom.OpenAsync();
        await room.AskAsync<string>("""
            insert into team_policies (team_id, policy, changed_at) select id, '{"hold_back": 0, "rules": {"hello_call": false}, "schedule": {"roll_call_question": false, "roll_call": false, "weekly_mirror": false, "team_line": false}}', '2020-01-01' from teams;
            insert into accounts (name, state, tier, value, owner_id, phone, last_connect_at, opened_at)
            select 'Acme & Co', 'customer', 'A', 1000, id, '+48 22 555 01 00', '2026-01-02', '2020-01-01' from people where name = 'Ana';
            """);
        return room;
    }
}
