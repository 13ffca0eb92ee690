using NudgeBot.Fakes.Teams;
using NudgeBot.Teams.Installing;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>What is said in a team's channel, where others read it.</summary>
public sealed class TeamsChannelTests
{
    private const string West = "19:west@thread.tacv2";
    private const string Sales = "19:sales@thread.tacv2";
    private const string Group = "19:group@thread.v2";

    [SkippableFact]
    public async Task A_question_is_answered_in_its_thread_but_figures_go_to_the_one_who_asked()
    {
        await using var room = await OpenAsync();
        var before = room.Tenant.SeenBy(TeamsRoom.Marek).Count;

        var thread = await room.People.MentionAsync(TeamsRoom.Marek, West, Sales, "team calls today");
        await room.SettleAsync();

        Assert.Contains("in private", Assert.Single(room.Tenant.In(thread)).Words, StringComparison.Ordinal);
        Assert.Contains("0 attempts", Assert.Single(room.Tenant.SeenBy(TeamsRoom.Marek).Skip(before)).Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_question_that_is_written_anew_in_a_channel_is_answered_in_private_again()
    {
        await using var room = await OpenAsync();
        var thread = await room.People.MentionAsync(TeamsRoom.Marek, West, Sales, "tem calls todya");
        await room.SettleAsync();

        await room.People.EditMentionAsync(TeamsRoom.Marek, West, Sales, thread, "team calls today");
        await room.SettleAsync();

        Assert.All(room.Tenant.In(thread), message => Assert.DoesNotContain("attempts", message.Words, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Figures_that_are_asked_for_here_are_given_here()
    {
        await using var room = await OpenAsync();

        var thread = await room.People.MentionAsync(TeamsRoom.Marek, West, Sales, "team calls today, here");
        await room.SettleAsync();

        Assert.Contains("0 attempts", Assert.Single(room.Tenant.In(thread)).Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_rep_who_has_never_added_the_bot_logs_a_call_in_the_channel_and_is_known_by_the_roster()
    {
        await using var room = await OpenAsync();
        await room.AskAsync<string>("insert into accounts (name, state, tier, owner_id) select 'Acme', 'customer', 'A', id from people where name = 'Ana'");

        var thread = await room.People.MentionAsync(TeamsRoom.Ana, West, Sales, "called Acme, connected");
        await room.SettleAsync();

        Assert.Contains("Logged: Acme, connected", Assert.Single(room.Tenant.In(thread)).Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_guest_of_the_team_gets_no_data()
    {
        await using var room = await OpenAsync();

        var thread = await room.People.MentionAsync("29:guest", West, Sales, "team calls today, here");
        await room.SettleAsync();

        Assert.Contains("I do not know you yet", Assert.Single(room.Tenant.In(thread)).Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Whom_to_call_is_nobody_elses_business()
    {
        await using var room = await OpenAsync();
        await room.AskAsync<string>("insert into accounts (name, state, tier, owner_id, phone, opened_at) select 'Acme', 'customer', 'A', id, '+48 22 555 01 00', '2020-01-01' from people where name = 'Ana'");

        var thread = await room.People.MentionAsync(TeamsRoom.Ana, West, Sales, "who should I call?");
        await room.SettleAsync();

        Assert.DoesNotContain("Acme", Assert.Single(room.Tenant.In(thread)).Words, StringComparison.Ordinal);
        Assert.Contains(room.Tenant.SeenBy(TeamsRoom.Ana), message => message.Words.Contains("Acme", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task In_a_group_chat_figures_go_to_the_one_who_asked_as_well()
    {
        await using var room = await OpenAsync();
        room.Tenant.AddTeam(Group, "A group chat", room.Tenant.People[TeamsRoom.Marek]);
        var before = room.Tenant.SeenBy(TeamsRoom.Marek).Count;

        await room.People.GroupAsync(TeamsRoom.Marek, Group, "team calls today");
        await room.SettleAsync();

        Assert.Contains("in private", Assert.Single(room.Tenant.In(Group)).Words, StringComparison.Ordinal);
        Assert.Contains("0 attempts", Assert.Single(room.Tenant.SeenBy(TeamsRoom.Marek).Skip(before)).Words, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("Everybody reports here")]
    [InlineData("Everybody reports in #West Sales")]
    public async Task An_admin_says_where_a_team_reports(string sentence)
    {
        await using var room = await OpenAsync();

        await room.People.MentionAsync(TeamsRoom.Marek, West, Sales, sentence);
        await room.SettleAsync();

        Assert.Equal([Sales], await room.AskAsync<string>("select channel from teams where name = 'Everybody'"));
    }

    [SkippableFact]
    public async Task An_admin_says_who_manages_whom_by_naming_them()
    {
        await using var room = await OpenAsync();

        await room.People.SayAsync(TeamsRoom.Marek, "Ola manages West: Ana");
        await room.SettleAsync();

        Assert.Equal(["Ana West", "Ola manages West"], await room.AskAsync<string>(
            "select p.name || ' ' || t.name from people p join teams t on t.id = p.team_id where t.name = 'West' union select p.name || ' manages ' || t.name from team_managers m join people p on p.id = m.person_id join teams t on t.id = m.team_id where t.name = 'West' order by 1"));
    }

    [SkippableFact]
    public async Task A_name_like_markup_stays_a_name()
    {
        await using var room = await OpenAsync();
        await room.AskAsync<string>("insert into accounts (name, state, tier, owner_id) select '<at>Marek</at> [x](https://evil.example)', 'customer', 'A', id from people where name = 'Ana'");
        await room.People.InstallAsync(TeamsRoom.Ana);

        await room.People.SayAsync(TeamsRoom.Ana, "who should I call?");
        await room.SettleAsync();

        Assert.All(room.Tenant.SeenBy(TeamsRoom.Ana), message => Assert.Null(message.Activity["entities"]));
        Assert.Empty(room.Connector.Mistakes);
    }

    private static async Task<TeamsRoom> OpenAsync()
    {
        var room = await TeamsRoom.OpenAsync();
        var guest = room.Tenant.People["29:guest"] = new FakeConnectorPerson("29:guest", "Guest", "guest@elsewhere.example") { IsAnonymous = true };
        room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Marek], room.Tenant.People[TeamsRoom.Ana], room.Tenant.People[TeamsRoom.Ola], guest).Channels[Sales] = "West Sales";
        await room.People.InstallAsync(TeamsRoom.Marek, West, Sales);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();
        return room;
    }
}
