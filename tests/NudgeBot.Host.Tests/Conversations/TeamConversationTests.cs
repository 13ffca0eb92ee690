using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Teams;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class TeamConversationTests
{
    private const string WhoIsWhere = """
        select p.name || ' ' || p.role || ' ' || coalesce(t.name, 'nowhere') || coalesce(' manages ' || string_agg(m.name, ', ' order by m.name), '')
        from   people p
        left   join teams t on t.id = p.team_id
        left   join team_managers tm on tm.person_id = p.id
        left   join teams m on m.id = tm.team_id
        group  by p.name, p.role, t.name
        order  by p.name
        """;

    [SkippableFact]
    public async Task Grace_makes_a_team_and_takes_it_back()
    {
        await using var office = await WithGraceAsync();

        await office.PlayAsync("""
            grace> Ola manages North: Ana
            bot> North is new: Ola manages it, Ana is in it. [Undo]
            """);
        Assert.Equal(["Ana rep North", "Grace admin nowhere", "Marek manager nowhere manages West", "Ola manager West manages North"], await office.AskAsync(WhoIsWhere));

        await office.PlayAsync("""
            grace> undo
            bot> North: nobody manages it, nobody is in it. [Undo]
            """);
        Assert.Equal(["Ana rep West", "Grace admin nowhere", "Marek manager nowhere manages West", "Ola rep West"], await office.AskAsync(WhoIsWhere));
        Assert.Equal(
            ["Grace 2026-11-18 2"],
            await office.AskAsync("select p.name || ' ' || c.changed_at::date || ' ' || count(*) from team_changes c join people p on p.id = c.changed_by group by p.name, c.changed_at::date"));
    }

    [SkippableFact]
    public async Task Grace_moves_people_and_says_where_a_team_reports()
    {
        await using var office = await WithGraceAsync();

        await office.PlayAsync("""
            grace> @marek manages North: @ola
            bot> North is new: Marek manages it, Ola is in it. [Undo]
            grace> move Ana to North
            bot> North: Marek manages it, Ana and Ola are in it. [Undo]
            grace> Ana joins the north team
            bot> It is so already. North: Marek manages it, Ana and Ola are in it.
            grace> Marek no longer manages West
            bot> West: nobody manages it, nobody is in it. [Undo]
            grace> North reports in #north
            bot> North reports there from now on. If I am not in that channel yet, please invite me. [Undo]
            grace> North reports nowhere
            bot> North reports in no channel any more. [Undo]
            grace: Undo
            bot> North: Marek manages it, Ana and Ola are in it, and it reports in its channel. [Undo]
            """);

        Assert.Equal(["team-2"], await office.AskAsync("select channel from teams where name = 'North'"));
    }

    [SkippableFact]
    public async Task Who_and_what_is_unknown_is_said_and_nothing_is_changed()
    {
        await using var office = await WithGraceAsync();

        await office.PlayAsync("""
            grace> Marek manages West: Zed, Ana
            bot> I know nobody called Zed, so I have changed nothing.
            grace> South reports in #south
            bot> I know no team South. There is: West. "Marek manages South: Ana, Ola" makes it one.
            grace> West reports in #south
            bot> I cannot tell which channel that is. Say it in that channel: "West reports here". Where a list of channels opens when you type #, you may also pick it from there.
            grace> <@U99> manages West
            bot> I do not know somebody you mention. Whoever has joined lately I know within a day, and from a people file at once.
            """);

        Assert.Empty(await office.AskAsync("select id::text from team_changes"));
    }

    [SkippableFact]
    public async Task Others_are_declined_and_what_is_about_customers_is_not_taken_for_teams()
    {
        await using var office = await WithGraceAsync();
        await office.SayAsync("grace", "Ola manages North: Ana");
        var undo = office.Shelf.Newest("grace", "Undo").Action;

        await office.PlayAsync($"""
            ana> Marek manages West: Ola
            bot> {TeamWords.OnlyAdmins}
            marek> West reports in #west
            bot> {TeamWords.OnlyAdmins}
            """);
        Assert.Equal(TeamWords.OnlyAdmins, Assert.Single(await office.TapAsync("ana", undo)).Text);
        Assert.All(
            [.. await office.SayAsync("ana", "Dana manages the budget now"), .. await office.SayAsync("ana", "Dana joins Globex")],
            (ChatMessage answer) => Assert.NotEqual(TeamWords.OnlyAdmins, answer.Text));
    }

    [SkippableFact]
    public async Task Undo_leaves_alone_what_was_changed_again_since()
    {
        await using var office = await WithGraceAsync();
        await office.SayAsync("grace", "Marek manages North: Ana");
        var undo = office.Shelf.Newest("grace", LogWords.Undo).Action;
        await office.SayAsync("grace", "move Ana to West");

        await office.TapAsync("grace", undo);
        Assert.Equal(TeamWords.NothingSince, Assert.Single(await office.TapAsync("grace", undo)).Text);

        Assert.Equal(["Ana rep West", "Grace admin nowhere", "Marek manager nowhere manages West", "Ola rep West"], await office.AskAsync(WhoIsWhere));
    }

    private static async Task<Office> WithGraceAsync()
    {
        var office = await Office.OpenAsync();
        await office.AskAsync("insert into people (name, role, time_zone) values ('Grace', 'admin', 'Europe/London')");
        await office.AskAsync("insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, 'grace', p.id, 'dm-grace' from chat_workspaces w, people p where p.name = 'Grace'");
        return office;
    }
}
