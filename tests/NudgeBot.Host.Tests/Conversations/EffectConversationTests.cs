using NudgeBot.Fakes.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class EffectConversationTests
{
    private static readonly DateTimeOffset LastWeek = Office.Now.AddDays(-8);

    [SkippableFact]
    public async Task Marek_asks_whether_the_nudges_work_and_gets_the_comparison()
    {
        await using var office = await Office.OpenAsync();
        await SeedAsync(office, "Ana", "sent", nudges: 250, actedOn: 150, connected: 80);
        await SeedAsync(office, "Ola", "sent", nudges: 162, actedOn: 101, connected: 50);
        await SeedAsync(office, "Ana", "held", nudges: 45, actedOn: 17, connected: 6);
        await SeedAsync(office, "Ana", "sent", nudges: 12, actedOn: 0, connected: 0, Office.Now.AddHours(-3));

        await office.PlayAsync("""
            marek> do the nudges work?
            bot> Do the nudges work? West, the last 90 days.
              Of 412 nudges, 61 % were acted on in time; of 45 held back, 38 % were called anyway. The nudge adds 23 points (95 % interval 8 to 37).
              Conversations in that time, counted apart: after 32 % of the nudges, and with 13 % of those held back. The nudge adds 18 points (95 % interval 5 to 27).
              Nudged: 412; acted on 61 % (56 to 66); conversations 32 % (27 to 36).
              Held back: 45; acted on 38 % (25 to 52); conversations 13 % (6 to 26).
              12 are still open and not counted yet.
              21 Aug to 18 Nov 2026, each rep's own days. Acted on: the rep called the customer, or spoke with them by phone, before the end of the rep's next working day. Held back: waits on purpose until that time is over, so that there is something to compare with.
            """);
    }

    [SkippableFact]
    public async Task With_few_nudges_or_none_held_back_he_is_told_that_they_say_nothing()
    {
        await using var office = await Office.OpenAsync();
        Assert.Contains(
            "\nNo nudge's time to act is over yet, so there is nothing to say.\n",
            (await office.SayAsync("marek", "effect of nudges this quarter"))[0].Text, StringComparison.Ordinal);

        await SeedAsync(office, "Ana", "sent", nudges: 40, actedOn: 20, connected: 10);
        Assert.Contains(
            "\nOf 40 nudges, 50 % were acted on in time. Nothing was held back, so nobody can say how many of these customers would have been called anyway.\n"
            + "Conversations in that time, counted apart: after 25 % of the nudges.\n\"show policy\" tells what share is held back, and an admin sets it: \"hold-back 10%\".\n",
            (await office.SayAsync("marek", "effect of nudges this quarter"))[0].Text, StringComparison.Ordinal);

        await SeedAsync(office, "Ana", "held", nudges: 4, actedOn: 1, connected: 0);
        Assert.Contains(
            "\nOf 40 nudges, 20 were acted on in time; of 4 held back, 1 was called anyway. That is too few to mean anything: it takes 30 of each.\n"
            + "Conversations in that time, counted apart: 10 after a nudge, 0 without.\n",
            (await office.SayAsync("marek", "effect of nudges this quarter"))[0].Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task He_sees_each_rule_by_itself()
    {
        await using var office = await Office.OpenAsync();
        await SeedAsync(office, "Ana", "sent", nudges: 100, actedOn: 60, connected: 30, rule: "stalled_deal");
        await SeedAsync(office, "Ana", "held", nudges: 30, actedOn: 9, connected: 3, rule: "stalled_deal");
        await SeedAsync(office, "Ana", "sent", nudges: 100, actedOn: 50, connected: 20, rule: "hello_call");
        await SeedAsync(office, "Ana", "held", nudges: 30, actedOn: 15, connected: 6, rule: "hello_call");
        await SeedAsync(office, "Ana", "sent", nudges: 20, actedOn: 19, connected: 12, rule: "callback_due");

        var report = Assert.Single(await office.SayAsync("marek", "effect by rule this month"));

        Assert.Equal(
            """
            The effect of nudges by rule. West, this month.
            • callback due: Of 20 nudges, 95 % were acted on in time. Nothing was held back, so nobody can say how many of these customers would have been called anyway. Conversations in that time, counted apart: after 60 % of the nudges.
            • hello call: Of 100 nudges, 50 % were acted on in time; of 30 held back, 50 % were called anyway. That is no difference (95 % interval −19 to 19). Conversations in that time, counted apart: after 20 % of the nudges, and with 20 % of those held back. That is no difference (95 % interval −19 to 14).
            • stalled deal: Of 100 nudges, 60 % were acted on in time; of 30 held back, 30 % were called anyway. The nudge adds 30 points (95 % interval 10 to 46). Conversations in that time, counted apart: after 30 % of the nudges, and with 10 % of those held back. The nudge adds 20 points (95 % interval 2 to 32).
            """,
            string.Join('\n', report.Text.Split('\n')[..4]));
        Assert.Equal(
            [
                ["callback due", "20", "95 %", "60 %", "0", "–", "–", "none held back"],
                ["hello call", "100", "50 %", "20 %", "30", "50 %", "20 %", "0 (−19 to 19), could be chance"],
                ["stalled deal", "100", "60 %", "30 %", "30", "30 %", "10 %", "+30 (10 to 46)"],
            ],
            report.Card!.Table!.Rows);
    }

    [SkippableFact]
    public async Task Marek_asks_what_became_of_the_nudges_and_Ana_sees_her_own_without_those_held_back()
    {
        await using var office = await Office.OpenAsync();
        await SeedAsync(office, "Ana", "sent", nudges: 20, actedOn: 12, connected: 5);
        await SeedAsync(office, "Ana", "held", nudges: 3, actedOn: 1, connected: 1);
        await SeedAsync(office, "Ola", "sent", nudges: 10, actedOn: 5, connected: 2, rule: "stalled_deal");
        await office.AskAsync("insert into nudge_steps (nudge_id, step, at) select id, 'muted', sent_at from nudges where state = 'ignored' order by id limit 2");

        await office.PlayAsync("""
            marek> nudges sent this month
            bot> West, this month: 30 nudges sent, 17 acted on in time.
              Of 30 whose time is over, 57 % (39 to 73) were acted on; the bracket is the 95 % interval.
              stalled deal: 10 sent; 5 acted on, 2 with a conversation; 0 answered, 0 snoozed, 5 ignored, 0 muted, 0 withdrawn
              uncalled customer: 20 sent; 12 acted on, 5 with a conversation; 0 answered, 0 snoozed, 8 ignored, 2 muted, 0 withdrawn
              1 Nov to 18 Nov 2026, each rep's own days, Europe/Warsaw. Acted on: the rep called the customer, or spoke with them by phone, before the end of the rep's next working day. Conversations are by phone and counted apart. A nudge can stand in several columns. [As CSV] [As chart] [By day]
            ana> do the nudges work this month?
            bot> You, this month: 20 nudges sent, 12 acted on in time.
              Of 20 whose time is over, 60 % (39 to 78) were acted on; the bracket is the 95 % interval.
              uncalled customer: 20 sent; 12 acted on, 5 with a conversation; 0 answered, 0 snoozed, 8 ignored, 2 muted, 0 withdrawn
              1 Nov to 18 Nov 2026, Europe/Warsaw. Acted on: the rep called the customer, or spoke with them by phone, before the end of the rep's next working day. Conversations are by phone and counted apart. A nudge can stand in several columns. [As CSV] [By day]
            ola> my nudges today
            bot> You, today: 0 nudges sent, 0 acted on in time.
              No nudge's time to act is over yet.
              18 Nov 2026, Europe/Warsaw. Acted on: the rep called the customer, or spoke with them by phone, before the end of the rep's next working day. Conversations are by phone and counted apart. A nudge can stand in several columns. [As CSV]
            """);
    }

    [SkippableFact]
    public async Task A_manager_sees_their_own_teams_and_an_admin_all()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into teams (name) values ('East')");
        await office.AskAsync("insert into people (name, team_id) select 'Eve', id from teams where name = 'East'");
        await office.AskAsync("insert into people (name, role) values ('Grace', 'admin'), ('Paul', 'manager')");
        await office.AskAsync("insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, lower(p.name), p.id, 'dm-' || lower(p.name) from chat_workspaces w, people p where p.name in ('Grace', 'Paul')");
        await SeedAsync(office, "Eve", "sent", nudges: 7, actedOn: 2, connected: 0);
        await SeedAsync(office, "Ana", "sent", nudges: 5, actedOn: 1, connected: 0);

        Assert.Equal("West, this month: 5 nudges sent, 1 acted on in time.", await TitleAsync("marek", "nudges this month"));
        Assert.Equal("East and West, this month: 12 nudges sent, 3 acted on in time.", await TitleAsync("grace", "nudges this month"));
        Assert.Equal("East, this month: 7 nudges sent, 2 acted on in time.", await TitleAsync("grace", "nudges this month for the East team"));
        Assert.Equal("That is not a team of yours. You see West.", await TitleAsync("marek", "effect of nudges for East"));
        Assert.Equal("You do not manage a team yet, so there is nothing to count. An admin can change that in the people file.", await TitleAsync("paul", "do the nudges work?"));

        async Task<string> TitleAsync(string who, string text) => Assert.Single(await office.SayAsync(who, text)).Text.Split('\n')[0];
    }

    [SkippableFact]
    public async Task The_nudges_of_one_rep_are_asked_for_by_name()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into teams (name) values ('East')");
        await office.AskAsync("insert into people (name, team_id) select 'Eve', id from teams where name = 'East'");
        await SeedAsync(office, "Ana", "sent", nudges: 20, actedOn: 12, connected: 5);
        await SeedAsync(office, "Ana", "held", nudges: 3, actedOn: 1, connected: 1);
        await SeedAsync(office, "Ola", "sent", nudges: 10, actedOn: 5, connected: 2);

        Assert.Equal("Ana, this month: 20 nudges sent, 12 acted on in time.", await TitleAsync("marek", "nudges sent for Ana"));
        Assert.Equal("Ana, this month: 20 nudges sent, 12 acted on in time.", await TitleAsync("marek", "do the nudges work for Ana this month?"));
        Assert.Equal("I find nobody like that in West.", await TitleAsync("marek", "nudges sent for Eve"));
        Assert.Equal("I know no team and no rep called \"zoe\".", await TitleAsync("marek", "nudges sent for Zoe"));
        Assert.Equal("You, this month: 10 nudges sent, 5 acted on in time.", await TitleAsync("ola", "nudges sent for Ola"));
        Assert.StartsWith("Team numbers are for the team's manager.", await TitleAsync("ola", "nudges sent for Ana"), StringComparison.Ordinal);

        async Task<string> TitleAsync(string who, string text) => Assert.Single(await office.SayAsync(who, text)).Text.Split('\n')[0];
    }

    [SkippableTheory]
    [InlineData("do the nudges work?")]
    [InlineData("effect by rule")]
    [InlineData("nudges sent this month")]
    public async Task The_text_alone_says_all_that_the_card_says(string question)
    {
        await using var office = await Office.OpenAsync();
        await SeedAsync(office, "Ana", "sent", nudges: 50, actedOn: 20, connected: 7);
        await SeedAsync(office, "Ana", "held", nudges: 31, actedOn: 11, connected: 3);

        var message = Assert.Single(await office.SayAsync("marek", question));

        Assert.All(message.Card!.Facts, fact => Assert.Contains(fact.Value, message.Text, StringComparison.Ordinal));
        Assert.All(message.Card.Table!.Rows.SelectMany(row => row).Where(cell => !cell.Contains('+')), cell => Assert.Contains(cell, message.Text, StringComparison.Ordinal));
        Assert.StartsWith(message.Card.Title, message.Text, StringComparison.Ordinal);
        Assert.All(message.Card.Actions, action => Assert.StartsWith("report.", action.Id, StringComparison.Ordinal));
    }

    private static Task SeedAsync(Office office, string who, string kind, int nudges, int actedOn, int connected, DateTimeOffset? at = null, string rule = "uncalled_customer") =>
        office.AskAsync(MeasuredNudges.Sql, MeasuredNudges.Of(who, kind, nudges, actedOn, connected, at ?? LastWeek, rule));
}
