using NudgeBot.Core.Reports;
using Xunit;

namespace NudgeBot.Host.Tests.Reports;

/// <summary>Who reached somebody and who has called nobody: praise and reproach only where they belong.</summary>
public sealed class WhoCalledTests
{
    private const string Morning = "2026-11-18T09:30+01:00";

    private const string Saturday = "2026-11-21T13:00+01:00";

    [SkippableFact]
    public async Task On_a_Saturday_nobody_is_at_work_and_nobody_is_praised()
    {
        await using var bench = await ReportBench.OpenAsync();

        var silent = await bench.WriteAsync(ReportKind.NotCalled, now: Saturday);
        var roll = await bench.WriteAsync(ReportKind.RollCall, now: Saturday);

        Assert.Equal(("West, today: nobody at work", "So nobody is missing. Away: Ana and Ola."), (silent.Title, silent.Detail));
        Assert.Equal(("West, today: nobody at work", "0 attempts, 0 connects. Away: Ana and Ola."), (roll.Title, roll.Detail));
    }

    [SkippableFact]
    public async Task Well_done_is_said_when_everybody_who_worked_has_called()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning);
        var before = await bench.WriteAsync(ReportKind.NotCalled);
        await bench.Team.RunAsync("insert into time_off (person_id, first_day, last_day) values (@Ola, '2026-11-18', '2026-11-18')", new { bench.Team.Ola });

        var after = await bench.WriteAsync(ReportKind.NotCalled);
        var tomorrow = await bench.WriteAsync(ReportKind.NotCalled, "yesterday", now: "2026-11-20T13:00+01:00");

        Assert.Equal(("West, today: 1 of 2 reps has called nobody", "No call yet: Ola."), (before.Title, before.Detail));
        Assert.Equal(("West, today: everybody at work has placed a call", "Well done. Away: Ola."), (after.Title, after.Detail));
        Assert.Equal(("West, yesterday: 2 of 2 reps have called nobody", "No call: Ana and Ola."), (tomorrow.Title, tomorrow.Detail));
    }

    [SkippableFact]
    public async Task With_totals_alone_nobody_is_named_and_nobody_is_praised_for_silence()
    {
        await using var bench = await ReportBench.OpenAsync();
        await bench.Team.KeepPolicyAsync("""{"privacy": "totals"}""");
        await bench.Team.PersonAsync("Cy");
        await bench.Team.PersonAsync("Dee");
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning);

        var report = await bench.WriteAsync(ReportKind.NotCalled);
        var saturday = await bench.WriteAsync(ReportKind.NotCalled, now: Saturday);

        Assert.Equal("West, today: 3 of 4 reps have called nobody", report.Title);
        Assert.Equal("Nobody is named, because the team's reports show totals alone.", report.Detail);
        Assert.Empty(report.Table.Rows);
        Assert.Equal(("West, today: nobody at work", "So nobody is missing."), (saturday.Title, saturday.Detail));
    }

    [SkippableFact]
    public async Task Ana_asks_about_herself_and_is_spoken_to()
    {
        await using var bench = await ReportBench.OpenAsync();
        var first = await OfAnaAsync(bench);
        await bench.LogAsync(bench.Team.Ana, "Globex", "2026-11-17T09:30+01:00");
        var second = await OfAnaAsync(bench);
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning);
        var third = await OfAnaAsync(bench);

        Assert.Equal("You, today: you have placed no call yet. There is no call of yours in the log.", first);
        Assert.Equal("You, today: you have placed no call yet. Your last call was on Tue 17 Nov.", second);
        Assert.Equal("You, today: you have placed a call. Well done.", third);
        Assert.Equal("You, today: you are away. No call is expected of you then.", await OfAnaAsync(bench, Saturday));
    }

    [SkippableFact]
    public async Task Who_is_on_leave_is_away_in_the_calls_of_the_day_too()
    {
        await using var bench = await ReportBench.OpenAsync();
        var cy = await bench.Team.PersonAsync("Cy");
        await bench.Team.PersonAsync("Dee", "America/New_York");
        await bench.Team.RunAsync("insert into time_off (person_id, first_day, last_day) values (@cy, '2026-11-16', '2026-11-18')", new { cy });
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected");

        var report = await bench.WriteAsync(ReportKind.Counts);

        Assert.Equal("Connect rate 100 %, 0 emails apart. No call: Ola. Away: Cy. Not at work yet: Dee.", report.Detail);
        Assert.Equal("Connect rate 100 %, 0 emails apart. No call: Cy, Dee and Ola.", (await bench.WriteAsync(ReportKind.Counts, "this_week", now: "2026-11-20T22:00+01:00")).Detail);
    }

    [SkippableFact]
    public async Task Whose_day_has_not_begun_yet_has_not_called_nobody()
    {
        await using var bench = await ReportBench.OpenAsync();
        var ben = await bench.Team.PersonAsync("Ben", "America/New_York");
        await bench.LogAsync(bench.Team.Ana, "Globex", Morning, "connected");

        var roll = await bench.WriteAsync(ReportKind.RollCall);
        var silent = await bench.WriteAsync(ReportKind.NotCalled);
        var own = await bench.WriteAsync(ReportKind.NotCalled, asker: ben);

        Assert.Equal(("West, today: 1 of 2 reps reached somebody by phone", "1 attempt, 1 connect. Not at work yet: Ben."), (roll.Title, roll.Detail));
        Assert.Equal(["Ana: 1 connected (Globex), 1 attempt", "Ben: not at work yet", "Ola: called nobody"], roll.Lines);
        Assert.Equal(["Ana | 1 | 1 | Globex", "Ben | 0 | 0 | not at work yet", "Ola | 0 | 0 | –"], ReportBench.Lines(roll));
        Assert.Equal(("West, today: 1 of 2 reps has called nobody", "No call yet: Ola. Not at work yet: Ben."), (silent.Title, silent.Detail));
        Assert.Equal(("You, today: your working day has not begun yet", "No call is expected of you before that."), (own.Title, own.Detail));
    }

    [SkippableFact]
    public async Task Before_the_day_begins_nobody_is_at_work_yet()
    {
        await using var bench = await ReportBench.OpenAsync();

        var silent = await bench.WriteAsync(ReportKind.NotCalled, now: "2026-11-18T08:30+01:00");

        Assert.Equal(("West, today: nobody at work yet", "So nobody is missing. Not at work yet: Ana and Ola."), (silent.Title, silent.Detail));
    }

    private static async Task<string> OfAnaAsync(ReportBench bench, string? now = null)
    {
        var report = await bench.WriteAsync(ReportKind.NotCalled, scope: "me", asker: bench.Team.Ana, now: now);
        return $"{report.Title}. {report.Detail}{string.Join(',', report.Lines!)}";
    }
}
