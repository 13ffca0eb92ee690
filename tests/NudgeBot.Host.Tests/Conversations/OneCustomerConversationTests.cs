using System.Text;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Host.Tests.Conversations;

/// <summary>Figures of the calls with one customer.</summary>
public sealed class OneCustomerConversationTests
{
    [SkippableFact]
    public async Task Marek_asks_how_often_a_customer_was_called_and_hears_of_no_other()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "globex connected 8 min, initech no answer");
        await office.SayAsync("ana", "globex no answer");
        await office.SayAsync("ana", "emailed globex");
        await office.SayAsync("ola", "globex voicemail");
        await office.SayAsync("ola", "umbrella health connected");

        await office.PlayAsync($"""
            marek> how many times have we called Globex since october
            bot> West with Globex, 1 Oct to 18 Nov 2026: 3 attempts, 1 connect.
              Connect rate 33 %, 1 email apart.
              Ana: 2 attempts, 1 connect, connect rate 50 %; 1 email apart.
              Ola: 1 attempt, 0 connects, connect rate 0 %; 0 emails apart.
              1 Oct to 18 Nov 2026, each rep's own days, Europe/Warsaw. {BotWords.Definition} [As CSV] [As chart] [By day]
            marek> how often has Ola called globex this month?
            bot> Ola with Globex, this month: 1 attempt, 0 connects.
              Connect rate 0 %, 0 emails apart.
              Ola: 1 attempt, 0 connects, connect rate 0 %; 0 emails apart.
              1 Nov to 18 Nov 2026, each rep's own days, Europe/Warsaw. {BotWords.Definition} [As CSV] [By day]
            marek> how many calls with Acme Corp today
            bot> West with Acme Corp, today: 0 attempts, 0 connects.
              No call was placed, 0 emails apart.
              18 Nov 2026, each rep's own days, Europe/Warsaw. {BotWords.Definition} [As CSV]
            """);
    }

    [SkippableFact]
    public async Task Ana_asks_for_her_calls_with_a_customer_and_hears_of_nobody_elses()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "globex connected 8 min, acme corp no answer");
        await office.SayAsync("ola", "acme corp connected");

        await office.PlayAsync($"""
            ana> show me my calls w/ acme
            bot> You with Acme Corp, the last 90 days: 1 attempt, 0 connects.
              Connect rate 0 %, 0 emails apart.
              21 Aug to 18 Nov 2026, Europe/Warsaw. {BotWords.Definition} [As CSV] [By day]
            """);
    }

    [SkippableFact]
    public async Task The_customer_is_still_the_one_in_every_other_form()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("update accounts set name = 'Acme, Baker | Sons' where name = 'Acme Corp' returning ''");
        await office.SayAsync("ana", "globex connected 8 min, initech no answer");
        await office.SayAsync("ana", "acme baker no answer");
        await office.SayAsync("ola", "acme baker connected 5 min");
        await office.SayAsync("marek", "how many times have we called acme baker this week");

        var file = Assert.Single(await office.TapAsync("marek", "As CSV")).File!;
        Assert.Equal("\uFEFFRep,Attempts,Connects,Connect rate,Answered inbound,Emails\r\nAna,1,0,0%,0,0\r\nOla,1,1,100%,0,0\r\n", Encoding.UTF8.GetString(file.Bytes));
        var chart = Assert.Single(await office.TapAsync("marek", "As chart")).Card!.Chart!;
        Assert.Equal("West with Acme, Baker | Sons, 16 Nov to 18 Nov 2026. Attempts: Ana 1, Ola 1. Connects: Ana 0, Ola 1.", chart.Description);
        var days = Assert.Single(await office.TapAsync("marek", "By day"));
        Assert.StartsWith("West with Acme, Baker | Sons, 16 Nov to 18 Nov 2026: 2 attempts, 1 connect.\n", days.Text, StringComparison.Ordinal);
        Assert.Equal(["Wed 18 Nov", "2", "1", "50 %", "0", "0"], days.Card!.Table!.Rows[^1]);
        var asked = Assert.Single(await office.SayAsync("marek", "how many times have we called acme baker this week by day as csv"));
        Assert.NotNull(asked.File);
    }

    [SkippableFact]
    public async Task A_customer_nobody_knows_or_one_of_several_is_asked_about()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ola", "stark steel south connected");

        await office.PlayAsync($"""
            marek> how many times have we called stark steel this month
            bot> Which one do you mean: Stark Steel North or Stark Steel South? [Stark Steel North] [Stark Steel South]
            marek: Stark Steel South
            bot> West with Stark Steel South, this month: 1 attempt, 1 connect.
              Connect rate 100 %, 0 emails apart.
              Ola: 1 attempt, 1 connect, connect rate 100 %; 0 emails apart.
              1 Nov to 18 Nov 2026, each rep's own days, Europe/Warsaw. {BotWords.Definition} [As CSV] [By day]
            marek> how many times have we called Foxtrot Labs this month
            bot> I do not know a customer called "Foxtrot Labs".
            ana> when did we last speak with stark steel?
            bot> Which one do you mean: Stark Steel North or Stark Steel South? [Stark Steel North] [Stark Steel South]
            """);
    }

    [SkippableFact]
    public async Task With_totals_alone_a_customers_callers_are_not_named()
    {
        await using var office = await Office.OpenAsync();
        await office.AskAsync("insert into team_policies (team_id, policy, changed_at) select id, '{\"privacy\": \"totals\"}', '2020-01-01' from teams returning ''");
        await office.SayAsync("ana", "globex connected 8 min");
        Assert.StartsWith("That team's reports show totals alone", Assert.Single(await office.SayAsync("marek", "how many times have we called globex this month")).Text, StringComparison.Ordinal);

        await office.AskAsync("insert into people (name, role, team_id, time_zone) select who, 'rep', id, 'Europe/Warsaw' from teams, unnest(array['Cy', 'Dee']) as p(who) returning ''");
        var answer = Assert.Single(await office.SayAsync("marek", "how many times have we called globex this month"));

        Assert.Equal(["West, 4 reps together", "1", "1", "100 %", "0", "0"], Assert.Single(answer.Card!.Table!.Rows));
        Assert.DoesNotContain("Ana", answer.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_button_about_a_customer_shows_Ana_her_own_calls_and_a_customer_that_is_gone_none()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ola", "umbrella health connected");
        var id = Assert.Single(await office.AskAsync("select id::text from accounts where name = 'Umbrella Health'"));

        Assert.StartsWith(
            "You with Umbrella Health, 18 Nov 2026: 0 attempts, 0 connects",
            Assert.Single(await office.TapAsync("ana", new CardAction("report.csv", "As CSV", $"counts|2026-11-18..2026-11-18|customer:{id}"))).Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "West with Umbrella Health, 18 Nov 2026: 1 attempt, 1 connect",
            Assert.Single(await office.TapAsync("marek", new CardAction("report.csv", "As CSV", $"customers|2026-11-18..2026-11-18|customer:{id}"))).Text, StringComparison.Ordinal);
        Assert.Equal(
            ReportWords.NoSuchCustomer, Assert.Single(await office.TapAsync("marek", new CardAction("report.csv", "As CSV", "counts|2026-11-18..2026-11-18|customer:999999"))).Text);
    }

    [SkippableFact]
    public async Task This_year_against_last_year_are_two_reports_and_days_nobody_knows_are_none()
    {
        await using var office = await Office.OpenAsync();
        await office.SayAsync("ana", "globex connected 8 min");

        async Task<string> TitlesAsync(string text) => string.Join(" / ", (await office.SayAsync("marek", text)).Select(answer => answer.Text.Split('\n')[0]));

        Assert.Equal("West, this year: 1 attempt, 1 connect. / West, last year: 0 attempts, 0 connects.", await TitlesAsync("calls this year vs last year"));
        Assert.Equal("West, this year: 0 nudges sent, 0 acted on in time. / West, last year: 0 nudges sent, 0 acted on in time.", await TitlesAsync("nudges sent this year vs last year"));
        Assert.Equal("Ana, today: 0 nudges sent, 0 acted on in time. / Ana, yesterday: 0 nudges sent, 0 acted on in time.", await TitlesAsync("nudges sent today vs. yesterday for Ana"));
        Assert.Equal("Do the nudges work? West, this quarter. / Do the nudges work? West, last quarter.", await TitlesAsync("do the nudges work this quarter compared to last quarter?"));
        Assert.Equal(2, (await office.SayAsync("marek", "who has not called anyone today vs yesterday")).Count);
        Assert.Equal(ReportWords.WhichDays, Assert.Single(await office.TapAsync("marek", new CardAction("report.csv", "As CSV", "counts|next_week|"))).Text);
    }
}
