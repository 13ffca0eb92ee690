using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Reports;
using Xunit;

namespace NudgeBot.Host.Tests.Reports;

/// <summary>What a manager and a rep read of calls: beside emails, by customer, by day, by hour.</summary>
public sealed class FigureReportTests
{
    private const string Morning = "2026-11-18T09:00+01:00";

    [SkippableFact]
    public async Task The_mirror_shows_calls_beside_emails_and_counts_a_customer_once_for_the_team()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected");
        await bench.LogAsync(bench.Team.Ana, "Initech", Morning, outcome: null, count: 3);
        await bench.LogAsync(bench.Team.Ola, "Globex", Morning, outcome: null);
        foreach (var customer in new[] { "Hooli", "Umbrella", "Stark", "Wayne" })
        {
            await bench.LogAsync(bench.Team.Ola, customer, Morning, outcome: null);
        }

        var report = await bench.WriteAsync(ReportKind.Mirror);

        Assert.Equal("West, today: 1 attempt, 1 connect; 8 emails apart", report.Title);
        Assert.Equal("1 of 6 customers touched was spoken with by phone: contact-to-connect 17 %. Furthest from the phone: Ola, 0 of 5.", report.Detail);
        Assert.Equal(["Rep", "Attempts", "Connects", "Emails", "Customers touched", "Customers connected", "Contact-to-connect"], report.Table.Columns);
        Assert.Equal(["Ana | 1 | 1 | 3 | 2 | 1 | 50 %", "Ola | 0 | 0 | 5 | 5 | 0 | 0 %"], ReportBench.Lines(report));
    }

    [SkippableFact]
    public async Task The_mirror_of_a_team_that_shows_totals_names_nobody_and_counts_a_customer_once()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.Team.KeepPolicyAsync("""{"privacy": "totals"}""");
        await bench.Team.PersonAsync("Cy");
        await bench.Team.PersonAsync("Dee");
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected");
        foreach (var customer in new[] { "Globex", "Hooli", "Umbrella", "Stark", "Wayne" })
        {
            await bench.LogAsync(bench.Team.Ola, customer, Morning, outcome: null);
        }

        var report = await bench.WriteAsync(ReportKind.Mirror);

        Assert.Equal(["West, 4 reps together | 1 | 1 | 5 | 5 | 1 | 20 %"], ReportBench.Lines(report));
        Assert.DoesNotContain("Ola", $"{report.Title} {report.Detail} {report.Chart!.Description}", StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_rep_sees_the_mirror_of_their_own_calls_alone()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected");
        await bench.LogAsync(bench.Team.Ola, "Hooli", Morning);

        var report = await bench.WriteAsync(ReportKind.Mirror, asker: bench.Team.Ana);

        Assert.Equal("You, today: 1 attempt, 1 connect; 0 emails apart", report.Title);
        Assert.Equal(["Ana | 1 | 1 | 0 | 1 | 1 | 100 %"], ReportBench.Lines(report));
    }

    [SkippableFact]
    public async Task Connect_rates_are_of_calls_that_were_placed_and_compared_where_there_are_enough()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected", count: 10);
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "voicemail", count: 15);
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected", count: 5, direction: "inbound");
        await bench.LogAsync(bench.Team.Ola, "Hooli", Morning, "connected", count: 4);
        await bench.LogAsync(bench.Team.Ola, "Hooli", Morning, count: 26);

        var report = await bench.WriteAsync(ReportKind.ConnectRate);

        Assert.Equal("West, today: connect rate 25 %, 14 connects of 55 attempts", report.Title);
        Assert.Equal("Between 13 % (Ola, 4 of 30) and 40 % (Ana, 10 of 25).", report.Detail);
        Assert.Equal(["Ana | 25 | 10 | 40 %", "Ola | 30 | 4 | 13 %"], ReportBench.Lines(report));
        Assert.Equal("Connect rate, West, today. Connect rate: Ana 40 %, Ola 13 %.", report.Chart!.Description);
    }

    [SkippableFact]
    public async Task A_reps_own_connect_rate_stands_apart_from_who_called_them()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected", count: 5);
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, count: 15);
        await bench.LogAsync(bench.Team.Ana, "Hooli", Morning, "connected", direction: "inbound");

        var report = await bench.WriteAsync(ReportKind.ConnectRate, scope: "me", asker: bench.Team.Ana);

        Assert.Equal(("You, today: connect rate 25 %, 5 connects of 20 attempts", "1 connect of inbound calls apart."), (report.Title, report.Detail));
        Assert.Null(report.Chart);
    }

    [SkippableFact]
    public async Task An_hour_is_that_of_the_reps_own_clock_to_the_half_hour_and_in_the_night_in_which_it_changes()
    {
        await using var bench = await ReportBench.OpenAsync();
        var asha = await bench.Team.PersonAsync("Asha", "Asia/Kathmandu");
        await bench.LogAsync(asha, "Globex", "2026-10-25T10:00+05:45", "connected");
        await bench.LogAsync(bench.Team.Ana, "Hooli", "2026-10-25T02:30+02:00");
        await bench.LogAsync(bench.Team.Ana, "Hooli", "2026-10-25T02:30+01:00", "connected");
        await bench.LogAsync(bench.Team.Ana, "Hooli", "2026-10-25T08:59+01:00");

        var report = await bench.WriteAsync(ReportKind.ConnectRateByHour, "2026-10-25..2026-10-25");

        Assert.Equal(
            ["02:00 to 03:00 | 2 | 1 | 50 %", "08:00 to 09:00 | 1 | 0 | 0 %", "10:00 to 11:00 | 1 | 1 | 100 %"],
            ReportBench.Lines(report).Where(line => !line.Contains("| 0 | 0 | –", StringComparison.Ordinal)));
        Assert.Equal(9, report.Table.Rows.Count);
        Assert.Equal(ChartKind.Line, report.Chart!.Kind);
        Assert.Equal([50, null, null, null, null, null, 0, null, 100], report.Chart.Series.Single().Values);
        Assert.Equal("No two hours with 20 attempts or more differ yet, so none stands out.", report.Detail);
    }

    [SkippableFact]
    public async Task The_hours_at_which_most_and_fewest_answer_are_said()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", "2026-11-18T09:00+01:00", "connected", count: 10);
        await bench.LogAsync(bench.Team.Ana, "Globex", "2026-11-18T09:20+01:00", count: 10);
        await bench.LogAsync(bench.Team.Ola, "Globex", "2026-11-18T11:00+01:00", "connected");
        await bench.LogAsync(bench.Team.Ola, "Globex", "2026-11-18T11:01+01:00", count: 19);

        var report = await bench.WriteAsync(ReportKind.ConnectRateByHour);

        Assert.Equal("Most conversations came of calls at 09:00 to 10:00: 50 %, 10 of 20. Fewest at 11:00 to 12:00: 5 %, 1 of 20.", report.Detail);
    }

    [SkippableFact]
    public async Task Customers_are_shown_by_attempts_and_all_of_them_are_in_the_file()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, count: 3);
        await bench.LogAsync(bench.Team.Ola, "Globex", Morning, "connected");
        await bench.LogAsync(bench.Team.Ola, "=cmd()", Morning, "connected", direction: "inbound");
        for (var n = 10; n < 31; n++)
        {
            await bench.LogAsync(bench.Team.Ana, $"Customer {n}", Morning, outcome: null);
        }

        var (shown, file) = (await bench.WriteAsync(ReportKind.Customers), await bench.WriteAsync(ReportKind.Customers, form: ReportForm.Csv));

        Assert.Equal("West, today: 4 attempts at 1 customer, 2 connects with 2", shown.Title);
        Assert.Equal("21 emails apart; 21 customers got nothing but email. Here are the 20 called most, of 23.", shown.Detail);
        Assert.Equal(["Globex | 4 | 1 | 0", "=cmd() | 0 | 1 | 0", "Customer 10 | 0 | 0 | 1"], ReportBench.Lines(shown).Take(3));
        Assert.Equal((20, 23), (shown.Table.Rows.Count, file.Table.Rows.Count));
        Assert.Equal(["Globex", "=cmd()"], shown.Chart!.Categories);
    }

    [SkippableFact]
    public async Task By_day_every_day_has_a_row_and_a_call_is_on_the_reps_own_date()
    {
        await using var bench = await ReportBench.OpenAsync();
        var asha = await bench.Team.PersonAsync("Asha", "Asia/Kathmandu");
        await bench.LogAsync(bench.Team.Ana, "Globex", "2026-11-16T23:59+01:00", "connected");
        await bench.LogAsync(asha, "Hooli", "2026-11-17T00:00+05:45", count: 2);
        await bench.LogAsync(asha, "Hooli", "2026-11-16T23:59:59+05:45", outcome: null);

        var report = await bench.WriteAsync(ReportKind.Counts, "this_week", ReportForm.ByDay);

        Assert.Equal("West, this week: 3 attempts, 1 connect", report.Title);
        Assert.Equal("Most attempts on Tue 17 Nov (2), most connects on Mon 16 Nov (1).", report.Detail);
        Assert.Equal(["Mon 16 Nov | 1 | 1 | 100 % | 0 | 1", "Tue 17 Nov | 2 | 0 | 0 % | 0 | 0", "Wed 18 Nov | 0 | 0 | – | 0 | 0"], ReportBench.Lines(report));
        Assert.Equal("Calls by day, West, this week. Attempts: Mon 16 Nov 1, Tue 17 Nov 2, Wed 18 Nov 0. Connects: Mon 16 Nov 1, Tue 17 Nov 0, Wed 18 Nov 0.", report.Chart!.Description);
    }

    [SkippableFact]
    public async Task Calls_beside_emails_the_rate_and_the_nudges_stand_by_day_too()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", "2026-11-16T10:00+01:00", "connected");
        await bench.LogAsync(bench.Team.Ola, "Hooli", "2026-11-16T10:00+01:00", count: 20);
        await bench.LogAsync(bench.Team.Ola, "Hooli", "2026-11-17T10:00+01:00", "connected", count: 20);
        await bench.LogAsync(bench.Team.Ola, "Hooli", "2026-11-17T11:00+01:00", outcome: null, count: 2);
        await bench.LogAsync(bench.Team.Ola, "Hooli", "2026-11-17T12:00+01:00", "connected", direction: "inbound");
        await bench.Team.RunAsync("""
            insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, state, planned_at, due_at, sent_at, window_closes_at)
            select @Ana, 'uncalled_customer', a.id, 'account:' || a.id, '2026-01-01', n, '', '{}', 'sent', day, day, day, day + interval '1 day'
            from   accounts a, (values (1, timestamptz '2026-11-16 08:00Z'), (2, timestamptz '2026-11-16 23:30Z'), (3, timestamptz '2026-11-17 09:00Z')) as d(n, day)
            where  a.name = 'Globex'
            """, new { bench.Team.Ana });

        var mirror = await bench.WriteAsync(ReportKind.Mirror, "this_week", ReportForm.ByDay);
        var rate = await bench.WriteAsync(ReportKind.ConnectRate, "this_week", ReportForm.ByDay);
        var nudges = await bench.WriteAsync(ReportKind.Nudges, "this_week", ReportForm.ByDay);
        var rollCall = await bench.WriteAsync(ReportKind.RollCall, "this_week", ReportForm.ByDay);

        Assert.Equal(["Mon 16 Nov | 21 | 1 | 0", "Tue 17 Nov | 20 | 21 | 2", "Wed 18 Nov | 0 | 0 | 0"], ReportBench.Lines(mirror));
        Assert.Equal("West, this week: 41 attempts, 22 connects; 2 emails apart", mirror.Title);
        Assert.Equal(["Attempts", "Connects", "Emails"], mirror.Chart!.Series.Select(series => series.Name));
        Assert.Equal(["Mon 16 Nov | 21 | 1 | 5 %", "Tue 17 Nov | 20 | 20 | 100 %", "Wed 18 Nov | 0 | 0 | –"], ReportBench.Lines(rate));
        Assert.Equal("Between 5 % (Mon 16 Nov, 1 of 21) and 100 % (Tue 17 Nov, 20 of 20).", rate.Detail);
        Assert.Equal([5, 100, null], rate.Chart!.Series[0].Values);

        // Half past eleven in the evening of London is the next day of Ana's, in Warsaw.
        Assert.Equal(["Mon 16 Nov | 1 | 1 | 1", "Tue 17 Nov | 2 | 0 | 0", "Wed 18 Nov | 0 | 0 | 0"], ReportBench.Lines(nudges).Select(line => string.Join(" | ", line.Split(" | ")[..4])));
        Assert.StartsWith("West, this week: 3 nudges sent, 1 acted on in time", nudges.Title, StringComparison.Ordinal);
        Assert.Equal(["Mon 16 Nov", "Tue 17 Nov", "Wed 18 Nov"], rollCall.Table.Rows.Select(row => row[0]));
        Assert.All([mirror, rate, nudges, rollCall], report => Assert.True(report.HasDays));
    }

    [SkippableFact]
    public async Task What_somebody_did_who_has_left_since_stays_in_the_figures_of_those_days()
    {
        await using var bench = await ReportBench.OpenAsync();
        var ben = await bench.Team.PersonAsync("Ben", "Europe/Warsaw");
        var gus = await bench.Team.PersonAsync("Gus", "Europe/Warsaw");
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected");
        await bench.LogAsync(ben, "Hooli", "2026-10-31T23:30+01:00", "connected");
        await bench.LogAsync(gus, "Initech", "2026-11-01T00:30+01:00");
        await bench.Team.RunAsync("update people set active = false where name in ('Ben', 'Gus')");

        var october = await bench.WriteAsync(ReportKind.Counts, "last_month");
        var alone = await bench.WriteAsync(ReportKind.Counts, "last_month", scope: "rep:Ben");
        var today = await bench.WriteAsync(ReportKind.Counts);
        var silent = await bench.WriteAsync(ReportKind.NotCalled, "last_month");

        Assert.Equal(["Ana | 0 | 0 | – | 0 | 0", "Ola | 0 | 0 | – | 0 | 0", "Ben (left) | 1 | 1 | 100 % | 0 | 0"], ReportBench.Lines(october));
        Assert.Equal("Ben (left), last month: 1 attempt, 1 connect", alone.Title);
        Assert.DoesNotContain(today.Table.Rows, row => row[0].Contains("left", StringComparison.Ordinal));
        Assert.DoesNotContain(silent.Table.Rows, row => row[0].StartsWith("Ben", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task In_a_file_dates_and_amounts_are_what_a_spreadsheet_reads_and_its_name_tells_the_days_that_are_in_it()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", "2026-11-10T10:00+01:00", "connected");
        await bench.Team.RunAsync("update accounts set value = 120000, last_connect_at = '2026-11-10' where name = 'Globex'");

        var neglect = await bench.WriteAsync(ReportKind.Neglect, form: ReportForm.Csv);
        var days = await bench.FileAsync(new ReportRequest(ReportKind.Counts, null, "all_time", ReportForm.Csv, Days: true));

        Assert.Equal("Globex | Ana | A | 120000 | 2026-11-10 | 8 | 0", Assert.Single(ReportBench.Lines(neglect)));
        Assert.Equal("calls-by-day-2026-08-19-to-2026-11-18.csv", days.Name);
        Assert.Contains("2026-11-10,1,1,100%,0,0", System.Text.Encoding.UTF8.GetString(days.Bytes), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_rate_is_the_same_in_the_picture_as_in_the_table()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected");
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, count: 7);
        await bench.LogAsync(bench.Team.Ola, "Hooli", Morning, "connected", count: 5);
        await bench.LogAsync(bench.Team.Ola, "Hooli", Morning, count: 3);

        var report = await bench.WriteAsync(ReportKind.ConnectRate);

        Assert.Equal(["Ana | 8 | 1 | 13 %", "Ola | 8 | 5 | 63 %"], ReportBench.Lines(report));
        Assert.Equal([13, 63], report.Chart!.Series[0].Values);
    }

    [SkippableFact]
    public async Task Of_a_long_time_the_last_days_are_shown_and_none_of_the_future()
    {
        await using var bench = await ReportBench.OpenAsync();

        var all = await bench.WriteAsync(ReportKind.Counts, "all_time", ReportForm.ByDay);
        var coming = await bench.WriteAsync(ReportKind.Counts, "2026-11-17..2026-11-30", ReportForm.ByDay);

        Assert.Equal((92, "Wed 18 Nov"), (all.Table.Rows.Count, all.Table.Rows[^1][0]));
        Assert.Equal("No call on any of these days. These are the last 92 days of it; ask for a shorter time to see earlier ones.", all.Detail);
        Assert.StartsWith("19 Aug to 18 Nov 2026", all.Period, StringComparison.Ordinal);
        Assert.Equal(["Tue 17 Nov", "Wed 18 Nov"], coming.Table.Rows.Select(row => row[0]));
    }

    [SkippableTheory]
    [InlineData(ReportKind.Mirror, "West, today: 0 attempts, 0 connects; 0 emails apart", "No customer was called or written to.")]
    [InlineData(ReportKind.ConnectRate, "West, today: no attempts, so there is no rate", "Fewer than 20 attempts say little yet.")]
    [InlineData(ReportKind.ConnectRateByHour, "West, today: no attempts, so there is no rate", "No two hours with 20 attempts or more differ yet, so none stands out.")]
    [InlineData(ReportKind.Customers, "West, today: no customer was called", "And none was written to.")]
    public async Task With_nothing_logged_a_report_says_so(ReportKind kind, string title, string detail)
    {
        await using var bench = await ReportBench.OpenAsync();

        var report = await bench.WriteAsync(kind);

        Assert.Equal((title, detail), (report.Title, report.Detail));
        Assert.True(report.Chart is null or { IsEmpty: true });
    }

    [SkippableTheory]
    [InlineData(ReportKind.Mirror)]
    [InlineData(ReportKind.ConnectRate)]
    [InlineData(ReportKind.ConnectRateByHour)]
    [InlineData(ReportKind.Customers)]
    [InlineData(ReportKind.Counts, ReportForm.ByDay)]
    public async Task Attempts_and_connects_are_columns_of_their_own_and_what_they_mean_stands_beneath(ReportKind kind, ReportForm form = ReportForm.Table)
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected");

        var report = await bench.WriteAsync(kind, form: form);

        Assert.Equal("Attempts", report.Table.Columns[1]);
        Assert.StartsWith("Connects", report.Table.Columns[2], StringComparison.Ordinal);
        Assert.All(report.Table.Rows, row => Assert.Equal(report.Table.Columns.Count, row.Count));
        Assert.Contains("ttempts", report.Definition, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("18 Nov 2026, each rep's own days, Europe/Warsaw", report.Period);
    }
}
