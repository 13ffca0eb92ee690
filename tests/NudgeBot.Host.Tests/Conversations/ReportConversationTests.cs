using System.Text;
using NudgeBot.Core.Chat.Messages;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>Figures in other forms, and what somebody may see of others.</summary>
public sealed class ReportConversationTests
{
    private const string Policy = "insert into team_policies (team_id, policy, changed_at) select id, @policy::jsonb, '2020-01-01' from teams where name = 'West' returning ''";

    private const string FiveMore = """
        insert into people (name, role, team_id, time_zone) select who, 'rep', t.id, 'Europe/Warsaw' from teams t, unnest(@names) as p(who) where t.name = 'West' returning ''
        """;

    [SkippableFact]
    public async Task Marek_takes_the_figures_away_as_a_file()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update people set name = '=cmd()' where name = 'Ola' returning ''");
        await office.SayAsync("ana", "globex connected 8 min, initech no answer");
        await office.SayAsync("marek", "team calls today");

        var answer = Assert.Single(await office.TapAsync("marek", "As CSV"));

        Assert.Equal("calls-2026-11-18.csv", answer.File!.Name);
        Assert.Equal(
            "\uFEFFRep,Attempts,Connects,Connect rate,Answered inbound,Emails\r\n\"'=cmd()\",0,0,,0,0\r\nAna,2,1,50%,0,0\r\n",
            Encoding.UTF8.GetString(answer.File.Bytes));
        Assert.Contains("calls-2026-11-18.csv, 2 rows", answer.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Marek_sees_the_figures_as_a_picture_that_says_its_numbers()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "globex connected 8 min, initech no answer");
        await office.SayAsync("marek", "team calls today");

        var answer = Assert.Single(await office.TapAsync("marek", "As chart"));

        Assert.Equal("West, 18 Nov 2026. Attempts: Ana 2, Ola 0. Connects: Ana 1, Ola 0.", answer.Card!.Chart!.Description);
        Assert.Contains("Ana: 2 attempts, 1 connect", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Ana", "Ola"], answer.Card.Table!.Rows.Select(row => row[0]));
    }

    [SkippableFact]
    public async Task A_button_that_is_not_hers_shows_Ana_nothing_of_others()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ola", "umbrella health connected");

        var answers = await office.TapAsync("ana", new CardAction("report.csv", "As CSV", "counts|2026-11-18..2026-11-18|"));

        Assert.StartsWith("You, 18 Nov 2026: 0 attempts, 0 connects", Assert.Single(answers).Text, StringComparison.Ordinal);
        Assert.Equal("Team numbers are for the team's manager. I can show you your own: ask \"my calls today\".", Assert.Single(
            await office.TapAsync("ana", new CardAction("report.csv", "As CSV", "counts|2026-11-18..2026-11-18|team:West"))).Text);
        Assert.StartsWith("I did not get that", Assert.Single(await office.TapAsync("ana", new CardAction("report.csv", "As CSV", "counts|nonsense"))).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_manager_of_another_team_sees_nothing_of_West()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("with east as (insert into teams (name) values ('East') returning id) update team_managers set team_id = east.id from east returning ''");

        await office.PlayAsync("""
            marek> team calls today
            bot> Nobody sells in East yet, so there is nothing to count.
            """);
        Assert.Equal(
            "That is not a team of yours. You see East.",
            Assert.Single(await office.TapAsync("marek", new CardAction("report.csv", "As CSV", "counts|2026-11-18..2026-11-18|team:West"))).Text);
    }

    [SkippableFact]
    public async Task With_totals_alone_nobody_is_named_and_a_few_are_not_shown_at_all()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync(Policy, new { policy = """{"privacy": "totals"}""" });

        await office.PlayAsync("""
            marek> team calls today
            bot> That team's reports show totals alone, and nothing for fewer than 4 reps, because a total of so few would be about somebody.
            """);

        await office.AskAsync(FiveMore, new { names = new[] { "Cy", "Dee" } });
        await office.SayAsync("ana", "globex connected 8 min, initech no answer");

        await office.PlayAsync("""
            marek> team calls today
            bot> West, today: 2 attempts, 1 connect.
              Connect rate 50 %, 0 emails apart.
              West, 4 reps together: 2 attempts, 1 connect, connect rate 50 %; 0 emails apart.
              18 Nov 2026, each rep's own days, Europe/Warsaw. Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither. [As CSV]
            marek> ana's calls today
            bot> That team's reports show totals alone, so I say nothing about one person. Ask for the whole team.
            ana> my calls today
            bot> You, today: 2 attempts, 1 connect.
              Connect rate 50 %, 0 emails apart. Spoke with Globex.
              18 Nov 2026, Europe/Warsaw. Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither. [As CSV]
            """);
        var file = Encoding.UTF8.GetString(Assert.Single(await office.TapAsync("marek", new CardAction("report.csv", "As CSV", "roll_call|2026-11-18..2026-11-18|"))).File!.Bytes);
        Assert.DoesNotContain("Ana", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Globex", file, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_leaderboard_is_off_until_the_team_wants_it_and_then_holds_who_asked()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> put me on the leaderboard
            bot> There is no leaderboard here. An admin can turn it on with "turn the leaderboard on", and then each rep decides whether to be on it.
            """);

        await office.AskAsync("update people set role = 'admin' where name = 'Marek' returning ''");
        await office.PlayAsync("""
            marek> turn the leaderboard on for West
            bot> Set for West: leaderboard on (was off). [Undo]
            ana> put me on the leaderboard
            bot> You are on the leaderboard of your team. [Undo]
            ana> put me on the leaderboard
            bot> You are on the leaderboard already.
            ana> globex connected, initech no answer
            bot> Logged 2 calls:
              • Globex, connected.
              • Initech, no answer. [Undo]
            """);
        var board = Assert.Single(await office.TapAsync("ola", new CardAction("report.csv", "As CSV", "leaderboard|2026-11-18..2026-11-18|")));
        Assert.Equal("\uFEFFPlace,Rep,Attempts,Connects\r\n1,Ana,2,1\r\n", Encoding.UTF8.GetString(board.File!.Bytes));

        await office.PlayAsync("""
            ana> take me off the leaderboard
            bot> You are off the leaderboard. Nobody sees you there any more. [Undo]
            """);
        Assert.StartsWith("Nobody is on the leaderboard yet.", Assert.Single(
            await office.TapAsync("ola", new CardAction("report.csv", "As CSV", "leaderboard|2026-11-18..2026-11-18|"))).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_roll_is_called_by_name_and_whoever_is_away_is_not_reproached()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync(FiveMore, new { names = new[] { "Cy" } });
        await office.AskAsync("insert into time_off (person_id, first_day, last_day) select id, '2026-11-16', '2026-11-20' from people where name = 'Cy' returning ''");
        await office.SayAsync("ana", "globex connected 8 min, initech no answer");
        await office.SayAsync("ola", "umbrella health voicemail");

        var roll = Assert.Single(await office.TapAsync("marek", new CardAction("report.chart", "As chart", "roll_call|2026-11-18..2026-11-18|")));
        Assert.Equal(
            """
            West, 18 Nov 2026: 1 of 2 reps reached somebody by phone.
            3 attempts, 1 connect. Away: Cy.
            Ana: 1 connected (Globex), 2 attempts
            Cy: away
            Ola: 0 of 1
            18 Nov 2026, each rep's own days, Europe/Warsaw. Connected: a live conversation by phone. Emails, texts, meetings and voicemails are not in it.
            """.ReplaceLineEndings("\n"),
            roll.Text);
        Assert.StartsWith("West, 18 Nov 2026: everybody at work has placed a call", Assert.Single(
            await office.TapAsync("marek", new CardAction("report.csv", "As CSV", "not_called|2026-11-18..2026-11-18|"))).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_comma_in_the_name_of_a_team_or_of_a_rep_is_part_of_the_name()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "globex connected 8 min, initech no answer");
        await office.AskAsync("update people set name = 'Silva, Ana' where name = 'Ana' returning ''");
        await office.AskAsync("update teams set name = 'Sales, East' where name = 'West' returning ''");
        await office.AskAsync("with west as (insert into teams (name) values ('Sales, West') returning id) insert into team_managers (team_id, person_id) select west.id, p.id from west, people p where p.name = 'Marek' returning ''");
        await office.AskAsync("insert into people (name, role, team_id, time_zone) select 'Cy', 'rep', id, 'Europe/Warsaw' from teams where name = 'Sales, West' returning ''");

        foreach (var question in new[] { "calls for Sales, East today", "calls for sales east today", "roll call for Sales, East", "connect rate by rep in sales east today", "nudges sent for Sales, East" })
        {
            var answer = Assert.Single(await office.SayAsync("marek", question));
            Assert.StartsWith("Sales, East, ", answer.Text, StringComparison.Ordinal);
            Assert.StartsWith("Sales, East, ", Assert.Single(await office.TapAsync("marek", answer.Card!.Actions[0])).Text, StringComparison.Ordinal);
        }

        foreach (var question in new[] { "calls of Silva, Ana today", "silva's connect rate by rep today", "coverage of Silva, Ana" })
        {
            var answer = Assert.Single(await office.SayAsync("marek", question));
            Assert.StartsWith("Silva, Ana, ", answer.Text, StringComparison.Ordinal);
            Assert.StartsWith("Silva, Ana, ", Assert.Single(await office.TapAsync("marek", answer.Card!.Actions[0])).Text, StringComparison.Ordinal);
        }
    }
}
