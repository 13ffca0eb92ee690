using System.Text;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>Reports about customers, asked for in chat.</summary>
public sealed class CustomerReportConversationTests
{
    [SkippableFact]
    public async Task Marek_asks_whom_his_teams_neglect_and_a_meeting_or_an_email_ends_no_silence()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "globex connected 8 min");
        await office.AskAsync("update accounts set emails_out_since_connect = 1, last_meeting_at = '2026-11-17 12:00Z' where name = 'Acme Corp' returning ''");
        await office.AskAsync("update accounts set state = 'closed' where name = 'Initech' returning ''");
        await office.AskAsync("update accounts set do_not_call = true where name = 'Stark Steel South' returning ''");
        await office.AskAsync("update accounts set tier = 'A' where name in ('Acme Corp', 'Globex') returning ''");

        await office.PlayAsync($"""
            marek> who are we neglecting?
            bot> West: Acme Corp would be missed most, known for 200 days and never spoken with by phone.
              The first 3 customers by value × days, together worth 16,300; 1 email since their last connects.
              Acme Corp (A, Ana): value 9,000, never spoken with, known for 200 days; 1 email since
              Umbrella Health (B, Ola): value 7,000, never spoken with, known for 200 days; 0 emails since
              Stark Steel North (B, Ana): value 300, never spoken with, known for 200 days; 0 emails since
              As of 18 Nov 2026, each rep's own days, Europe/Warsaw. {NeglectWords.Definition} [As CSV] [As chart]
            marek> most neglected A customers
            bot> West: Acme Corp would be missed most, known for 200 days and never spoken with by phone.
              No other customer comes after; worth 9,000, 1 email since the last connect.
              Acme Corp (A, Ana): value 9,000, never spoken with, known for 200 days; 1 email since
              As of 18 Nov 2026, each rep's own days, Europe/Warsaw. {NeglectWords.Definition} [As CSV] [As chart]
            ana> who am I neglecting?
            bot> You: Acme Corp would be missed most, known for 200 days and never spoken with by phone.
              The first 2 customers by value × days, together worth 9,300; 1 email since their last connects.
              Acme Corp (A): value 9,000, never spoken with, known for 200 days; 1 email since
              Stark Steel North (B): value 300, never spoken with, known for 200 days; 0 emails since
              As of 18 Nov 2026, Europe/Warsaw. {NeglectWords.Definition} [As CSV] [As chart]
            ana> neglect for Ola
            bot> Team numbers are for the team's manager. I can show you your own: ask "my calls today".
            """);
    }

    [SkippableFact]
    public async Task He_takes_all_of_them_away_as_a_file()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync(
            """
            insert into accounts (name, state, owner_id, value, opened_at) select 'Small ' || n, 'prospect', p.id, n, '2026-11-01' from people p, generate_series(1, 20) n
            where p.name = 'Ola' returning ''
            """);

        Assert.Equal(10, Assert.Single(await office.SayAsync("marek", "neglect")).Card!.Table!.Rows.Count);
        var file = Assert.Single(await office.SayAsync("marek", "neglect as CSV")).File!;

        Assert.Equal("neglect-2026-11-18.csv", file.Name);
        Assert.Equal(1 + 26, Encoding.UTF8.GetString(file.Bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [SkippableFact]
    public async Task Each_customer_is_counted_by_the_days_of_whoever_looks_after_them()
    {
        await using var office = await Office.OpenAsync();
        // 16:30 in Warsaw is half past midnight of the next day in Tokyo: what Ola does now belongs to her next day.
        await office.AskAsync("update people set time_zone = 'Asia/Tokyo' where name = 'Ola' returning ''");
        await office.AskAsync("update accounts set opened_at = opened_at - value * interval '1 second', tier = case when name in ('Globex', 'Umbrella Health') then 'A' else tier end returning ''");
        await office.SayAsync("ana", "globex connected 8 min");
        await office.SayAsync("ola", "umbrella health connected 8 min");

        await office.PlayAsync($"""
            marek> coverage by tier today
            bot> West, today: 50 % of 2 A customers were spoken with by phone, 16 % of 6 in all.
              Longest silent: Acme Corp (B, Ana), never spoken with, known for 200 days; Initech (B, Ana), never spoken with, known for 200 days; Stark Steel North (B, Ana), never spoken with, known for 200 days; Stark Steel South (B, Ola), never spoken with, known for 200 days; Umbrella Health (A, Ola), 0 days.
              A: 1 of 2, 50 %; longest silent Umbrella Health, 0 days
              B: 0 of 4, 0 %; longest silent Acme Corp, never spoken with, known for 200 days
              18 Nov 2026, each rep's own days, in 2 time zones. {CoverageWords.Definition} [As CSV] [As chart]
            marek> which A customers has nobody spoken with today
            bot> West, today: 50 % of 2 A customers were spoken with by phone.
              Longest silent: Umbrella Health (A, Ola), 0 days.
              A: 1 of 2, 50 %; longest silent Umbrella Health, 0 days
              18 Nov 2026, each rep's own days, in 2 time zones. {CoverageWords.Definition} [As CSV] [As chart]
            marek> coverage of Ola's customers
            bot> Ola, the last 30 days: 0 % of 1 A customer was spoken with by phone, 0 % of 2 in all.
              Longest silent: Stark Steel South (B, Ola), never spoken with, known for 200 days; Umbrella Health (A, Ola), 0 days.
              A: 0 of 1, 0 %; longest silent Umbrella Health, 0 days
              B: 0 of 1, 0 %; longest silent Stark Steel South, never spoken with, known for 200 days
              20 Oct to 18 Nov 2026, each rep's own days, Asia/Tokyo. {CoverageWords.Definition} [As CSV]
            """);
    }

    [SkippableFact]
    public async Task He_asks_how_many_first_conversations_led_to_a_second()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update accounts set state = 'prospect' returning ''");
        await office.SayAsync("ana", "spoke with Globex yesterday 10 min");
        await office.SayAsync("ana", "spoke with Initech today 10 min");
        await office.SayAsync("ana", "globex connected 8 min");
        await office.SayAsync("ana", "initech connected 8 min");

        await office.PlayAsync($"""
            marek> second conversation rate
            bot> West, the last 90 days: 1 of 2 prospects spoken with for the first time was spoken with again.
              50 % so far; the median is 1 day to the second conversation.
              Ana: 1 of 2, 50 %; median 1 day
              Ola: no first conversation
              21 Aug to 18 Nov 2026, each rep's own days, Europe/Warsaw. {SecondConversationWords.Definition} [As CSV] [As chart]
            ola> my second conversations
            bot> You, the last 90 days: no prospect was spoken with for the first time.
              A first conversation by phone is where it begins.
              21 Aug to 18 Nov 2026, Europe/Warsaw. {SecondConversationWords.Definition} [As CSV]
            """);
    }

    [SkippableFact]
    public async Task He_asks_what_came_after_the_hello_calls_and_is_told_no_causes()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Globex", minutesAgo: 3 * 24 * 60, rule: "hello_call");
        await office.NudgeAsync("Ola", "Umbrella Health", minutesAgo: 3 * 24 * 60, rule: "hello_call");
        await office.AskAsync("update nudges set window_closes_at = planned_at + interval '60 hours' returning ''");
        await office.SayAsync("ana", "spoke with Globex yesterday 10 min");
        await office.SayAsync("ana", "globex connected 8 min");
        await office.AskAsync(
            """
            insert into deals (account_id, name, stage, state, opened_at, stage_since, settled_at, amount)
            select id, 'Renewal', 'Closed won', 'won', '2026-11-18 13:00+00', '2026-11-18 13:00+00', '2026-11-18 14:00+00', 12000 from accounts where name = 'Globex' returning ''
            """);

        await office.PlayAsync($"""
            marek> what came of the hello calls this month?
            bot> West, this month: 1 hello call, 1 connect.
              Within 30 days after: 1 further connect, 1 deal opened, 1 deal won (12,000). The 30 days are not over yet for 1 call.
              Ana: 1 hello call, 1 connect; after: 1 further connect, 1 deal opened, 1 deal won (12,000)
              Ola: no hello call
              1 Nov to 18 Nov 2026, each rep's own days, Europe/Warsaw. {HelloCallWords.Definition} [As CSV]
            ola> hello calls
            bot> You, the last 90 days: 0 hello calls, 0 connects.
              No hello call was made in time after a nudge.
              21 Aug to 18 Nov 2026, Europe/Warsaw. {HelloCallWords.Definition} [As CSV]
            """);
    }

    [SkippableFact]
    public async Task The_nudges_come_as_a_file_too()
    {
        await using var office = await Office.OpenAsync();
        await office.NudgeAsync("Ana", "Globex");
        await office.AskAsync("update nudges set window_closes_at = planned_at + interval '60 hours' returning ''");
        await office.SayAsync("ana", "globex connected 8 min");

        var answer = Assert.Single(await office.SayAsync("marek", "nudges sent as CSV"));

        Assert.StartsWith("West, this month: 1 nudge sent, 1 acted on in time.\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("uncalled customer,1,1,1,0,0,0,0,0\r\n", Encoding.UTF8.GetString(answer.File!.Bytes), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task With_totals_alone_customers_are_named_and_nobody_who_looks_after_them()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into team_policies (team_id, policy, changed_at) select id, '{\"privacy\": \"totals\"}', '2020-01-01' from teams returning ''");
        Assert.StartsWith("That team's reports show totals alone", Assert.Single(await office.SayAsync("marek", "neglect")).Text, StringComparison.Ordinal);

        await office.AskAsync("insert into people (name, role, team_id, time_zone) select who, 'rep', id, 'Europe/Warsaw' from teams, unnest(array['Cy', 'Dee']) as p(who) returning ''");
        await office.SayAsync("ana", "I think Globex prefers email");

        foreach (var question in new[] { "neglect", "coverage", "who prefers email?", "second conversations", "hello calls", "nudges sent as CSV", "neglect as CSV" })
        {
            var answer = Assert.Single(await office.SayAsync("marek", question));
            var said = $"{answer.Text} {string.Join(' ', answer.Card?.Table?.Rows.SelectMany(row => row) ?? [])} {Encoding.UTF8.GetString(answer.File?.Bytes ?? [])}";
            Assert.DoesNotMatch(@"\b(Ana|Ola|Cy|Dee)\b", said);
            Assert.StartsWith("West", answer.Text, StringComparison.Ordinal);
        }
    }
}
