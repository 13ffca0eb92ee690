using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

public sealed class ManagerConversationTests
{
    [SkippableFact]
    public async Task Marek_asks_for_his_teams_calls_and_gets_attempts_and_connects_apart()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "globex connected 8 min w/ hank, initech no answer");
        await office.SayAsync("ola", "umbrella health voicemail");

        await office.PlayAsync("""
            marek> team calls today
            bot> West, today: 3 attempts, 1 connect.
              Connect rate 33 %, 0 emails apart.
              Ana: 2 attempts, 1 connect, connect rate 50 %; 0 emails apart. Spoke with Globex.
              Ola: 1 attempt, 0 connects, connect rate 0 %; 0 emails apart.
              18 Nov 2026, each rep's own days, Europe/Warsaw. Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither. [As CSV] [As chart]
            """);
    }

    [SkippableFact]
    public async Task Marek_asks_who_was_spoken_with_and_an_email_is_no_conversation()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update accounts set opened_at = opened_at - value * interval '1 second' returning ''");
        await office.SayAsync("ana", "globex connected 8 min, initech no answer, emailed acme corp");

        await office.PlayAsync($"""
            marek> coverage of A customers
            bot> West: no A customers.
              "Coverage by tier" shows all of them.
              20 Oct to 18 Nov 2026, each rep's own days, Europe/Warsaw. {CoverageWords.Definition} [As CSV]
            marek> coverage by tier
            bot> West, the last 30 days: 16 % of 6 B customers were spoken with by phone.
              Longest silent: Acme Corp (B, Ana), never spoken with, known for 200 days; Umbrella Health (B, Ola), never spoken with, known for 200 days; Initech (B, Ana), never spoken with, known for 200 days; Stark Steel North (B, Ana), never spoken with, known for 200 days; Stark Steel South (B, Ola), never spoken with, known for 200 days.
              B: 1 of 6, 16 %; longest silent Acme Corp, never spoken with, known for 200 days
              20 Oct to 18 Nov 2026, each rep's own days, Europe/Warsaw. {CoverageWords.Definition} [As CSV] [As chart]
            marek> who in my team has not called today?
            bot> West, today: 1 of 2 reps has called nobody.
              No call yet: Ola.
              Ola: 0 attempts, 0 connects, last call never
              18 Nov 2026, each rep's own days, Europe/Warsaw. Called: at least one outbound call was placed, whatever came of it. Emails are no answer. [As CSV]
            marek> which of Ana's customers has nobody spoken with this month
            bot> Ana, this month: 25 % of 4 B customers were spoken with by phone.
              Longest silent: Acme Corp (B, Ana), never spoken with, known for 200 days; Initech (B, Ana), never spoken with, known for 200 days; Stark Steel North (B, Ana), never spoken with, known for 200 days.
              B: 1 of 4, 25 %; longest silent Acme Corp, never spoken with, known for 200 days
              1 Nov to 18 Nov 2026, each rep's own days, Europe/Warsaw. {CoverageWords.Definition} [As CSV] [As chart]
            """);
    }

    [SkippableFact]
    public async Task Ana_asks_for_the_teams_calls_and_is_declined_in_words()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            ana> team calls today
            bot> Team numbers are for the team's manager. I can show you your own: ask "my calls today".
            """);
    }

    [SkippableFact]
    public async Task A_stranger_gets_no_data()
    {
        await using var office = await Office.OpenAsync();

        await office.PlayAsync("""
            eve> team calls today
            bot> I do not know you yet. Please ask your admin to add you to NudgeBot.
            """);
    }

    [SkippableFact]
    public async Task Whoever_has_left_is_a_stranger_though_the_platform_still_knows_them()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("marek", "team calls today");
        await office.AskAsync("update people set active = false where name in ('Marek', 'Ana') returning ''");

        await office.PlayAsync("""
            marek> team calls today
            bot> I do not know you yet. Please ask your admin to add you to NudgeBot.
            marek: As CSV
            bot> I do not know you yet. Please ask your admin to add you to NudgeBot.
            ana> globex connected 8 min
            bot> I do not know you yet. Please ask your admin to add you to NudgeBot.
            """);
        Assert.Equal(["0"], await office.AskAsync("select count(*)::text from activities"));
    }

    [SkippableFact]
    public async Task Marek_reads_of_his_teams_customers_and_of_another_teams_no_more_than_a_rep()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("""
            with east as (insert into teams (name) values ('East') returning id), paul as (insert into people (name, role) values ('Paul', 'manager'), ('Grace', 'admin') returning id, name),
                 manages as (insert into team_managers (team_id, person_id) select east.id, paul.id from east, paul where paul.name = 'Paul')
            insert into chat_identities (workspace_id, user_id, person_id, conversation) select w.id, lower(p.name), p.id, 'dm-' || lower(p.name) from chat_workspaces w, paul p returning ''
            """);
        await office.SayAsync("ana", "spoke with Hank at Globex 8 min, renewal is on hold");

        foreach (var who in new[] { "ana", "marek", "grace" })
        {
            var told = Assert.Single(await office.SayAsync(who, "when did we last speak with Globex?"));
            Assert.StartsWith("Globex: the last call was on Wed 18 Nov, ", told.Text, StringComparison.Ordinal);
            Assert.Contains(", connected, Hank, 8 min", told.Text, StringComparison.Ordinal);
        }

        foreach (var who in new[] { "ola", "paul" })
        {
            Assert.Equal("Globex is Ana's customer; please ask Ana.", Assert.Single(await office.SayAsync(who, "when did we last speak with Globex?")).Text);
            Assert.Equal("Globex is Ana's customer; please ask Ana.", Assert.Single(await office.SayAsync(who, "draft an email to Globex")).Text);
        }
    }

    [SkippableTheory]
    [InlineData("when did we last speak with Globex?", "Hank")]
    [InlineData("draft an email to Globex", "Hank")]
    [InlineData("why?", "9 emails")]
    public async Task What_holds_a_note_or_a_name_is_said_to_the_speaker_alone_where_others_read(string question, string holds)
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into contacts (account_id, name) select id, 'Hank' from accounts where name = 'Globex' returning ''");
        await office.SayAsync("ana", "spoke with Hank at Globex 8 min, renewal is on hold");
        await office.NudgeAsync("Ana", "Globex");

        var answers = await office.HandInAsync(new ChatEvent("simulator", "office", "channel", $"aside-{question}", "ana", ChatEventKind.Said, question, null, null, null) { Aside = "dm-ana" });

        Assert.Equal(ChannelWords.Aside, Assert.Single(answers, answer => office.Shelf.WhereIs(answer) == "channel").Text);
        Assert.Contains(holds, Assert.Single(answers, answer => office.Shelf.WhereIs(answer) == "dm-ana").Text, StringComparison.Ordinal);
    }
}
