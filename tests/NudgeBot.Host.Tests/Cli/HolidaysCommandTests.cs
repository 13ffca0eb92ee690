using System.Text.Json;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using Xunit;

namespace NudgeBot.Host.Tests.Cli;

public sealed class HolidaysCommandTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero); // nine in Warsaw

    private static readonly DateTimeOffset EasterMonday = new(2026, 4, 6, 7, 0, 0, TimeSpan.Zero); // nine, in summer

    private const string Days = "select day || ' ' || name || case when worked then ' (worked)' else '' end from holidays order by day";

    [SkippableFact]
    public async Task A_team_keeps_a_countrys_holidays_and_the_plan_goes_by_them()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-90));

        Assert.Equal((0, "West keeps the holidays of Poland. The next is Sun 5 Apr 2026, Easter Sunday.", ""), await CountryAsync(team, "PL"));

        Assert.Equal("holiday", await PlannedAsync(team, EasterMonday));
        Assert.Equal("sent", await PlannedAsync(team, EasterMonday.AddDays(1)));
        Assert.Equal((0, "West keeps no country's holidays.", ""), await CountryAsync(team, "none"));
        Assert.Equal("sent", await PlannedAsync(team, EasterMonday));
    }

    [SkippableFact]
    public async Task A_country_that_cannot_be_worked_out_is_refused_with_a_way_out_and_one_that_does_not_exist_is_wrong_usage()
    {
        await using var team = await SampleTeam.CreateAsync();

        var (code, output, errors) = await CountryAsync(team, "Ukraine");

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("I cannot work out the holidays of Ukraine. They can come from a file", errors, StringComparison.Ordinal);
        Assert.StartsWith("There is no country or region 'Atlantis'. There is: Australia (AU),", (await Assert.ThrowsAsync<UsageException>(() => CountryAsync(team, "Atlantis"))).Message, StringComparison.Ordinal);
        Assert.Equal("There is no team 'North'. There is: West.", (await Assert.ThrowsAsync<UsageException>(() => ListAsync(team, "North"))).Message);
    }

    [SkippableFact]
    public async Task A_calendar_is_imported_with_its_recurring_days_written_out_and_twice_is_as_once()
    {
        await using var team = await SampleTeam.CreateAsync();
        await using var folder = new TemporaryFolder();
        var file = Write(folder, "west.ics", """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20200612
            RRULE:FREQ=YEARLY;COUNT=9
            SUMMARY:Founders' Day
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261228
            DTEND;VALUE=DATE:20261231
            SUMMARY:Closed\, all of us
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260501
            STATUS:CANCELLED
            SUMMARY:Not any more
            END:VEVENT
            END:VCALENDAR
            """);

        Assert.Equal((0, "West: 7 added, 0 renamed, 0 as before.", ""), await ImportAsync(team, file));
        Assert.Equal(
            ["2025-06-12 Founders' Day", "2026-06-12 Founders' Day", "2026-12-28 Closed, all of us", "2026-12-29 Closed, all of us", "2026-12-30 Closed, all of us", "2027-06-12 Founders' Day", "2028-06-12 Founders' Day"],
            await team.ListAsync<string>(Days));
        Assert.Equal((0, "West: 0 added, 0 renamed, 7 as before.", ""), await ImportAsync(team, file));
    }

    [SkippableFact]
    public async Task A_table_is_imported_and_takes_nothing_away()
    {
        await using var team = await SampleTeam.CreateAsync();
        await using var folder = new TemporaryFolder();
        await team.RunAsync("insert into holidays (team_id, day, name, worked) select id, '2026-01-06', 'Epiphany', true from teams");
        await team.RunAsync("insert into holidays (team_id, day, name) select id, '2026-08-17', 'Team day' from teams");

        var done = await ImportAsync(team, Write(folder, "west.csv", "name;date\nEpiphany;06.01.2026\nSummer;2026-08-14\n;31.12.2026\n"));

        Assert.Equal((0, "West: 2 added, 0 renamed, 0 as before, 1 left as days on which the team works.", ""), done);
        Assert.Equal((0, "West: 0 added, 1 renamed, 0 as before.", ""), await ImportAsync(team, Write(folder, "headless.csv", "2026-08-14,Summer break\n")));
        Assert.Equal(
            ["2026-01-06 Epiphany (worked)", "2026-08-14 Summer break", "2026-08-17 Team day", "2026-12-31 Holiday"], await team.ListAsync<string>(Days));
    }

    [SkippableFact]
    public async Task Rows_that_cannot_be_used_are_named_and_the_rest_goes_in()
    {
        await using var team = await SampleTeam.CreateAsync();
        await using var folder = new TemporaryFolder();
        var table = Write(folder, "bad.csv", "date,name\n2026-06-12,Founders' Day\n2026-02-30,Never\n05/06/2026,Either\n");
        var calendar = Write(folder, "bad.ics", """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART:20261224T100000Z
            SUMMARY:Party
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261399
            SUMMARY:Never
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260101
            RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30
            SUMMARY:Not on the calendar
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260813
            SUMMARY:Good
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20260814
            """);

        var (code, output, errors) = await ImportAsync(team, table);
        Assert.Equal((1, "West: 1 added, 0 renamed, 0 as before."), (code, output));
        Assert.Equal($"{table}, line 3: '2026-02-30' is no date.\n{table}, line 4: '05/06/2026' can be read two ways, so write it like 2026-01-06.", errors.ReplaceLineEndings("\n"));

        (code, output, errors) = await ImportAsync(team, calendar);
        Assert.Equal((1, "West: 1 added, 0 renamed, 0 as before."), (code, output));
        Assert.StartsWith($"{calendar}, line 2: 'Party' is at a time of day, and a holiday is a whole day.\n{calendar}, line 6: the event cannot be read (", errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith($"{calendar}, line 19: the event never ends, so the file is cut off.", errors, StringComparison.Ordinal);
        Assert.Equal(["2026-06-12 Founders' Day", "2026-08-13 Good"], await team.ListAsync<string>(Days));
    }

    [SkippableTheory]
    [InlineData("empty.csv", "", "it is empty.")]
    [InlineData("book.xlsx", "PK\u0003\u0004", "it is an Excel workbook")]
    [InlineData("people.csv", "first,last\nAna,Reyes\n", "it has no column of dates. Its first line should be 'date,name'.")]
    [InlineData("none.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "there is no event in it.")]
    [InlineData("text.ics", "hello", "there is no event in it.")]
    public async Task A_file_that_is_none_changes_nothing(string name, string text, string why)
    {
        await using var team = await SampleTeam.CreateAsync();
        await using var folder = new TemporaryFolder();
        var file = Write(folder, name, text);

        var (code, output, errors) = await ImportAsync(team, file);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{file}: {why}", errors, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", errors, StringComparison.Ordinal);
        Assert.Equal((1, "", $"{file}.gone: there is no such file. Nothing was changed."), await ImportAsync(team, $"{file}.gone"));
        Assert.Empty(await team.ListAsync<string>(Days));
    }

    [SkippableFact]
    public async Task The_list_names_the_days_of_the_coming_year()
    {
        await using var team = await SampleTeam.CreateAsync();
        await CountryAsync(team, "Poland");
        await team.RunAsync("insert into holidays (team_id, day, name, worked) select id, '2027-01-06', 'Epiphany', true from teams");
        await team.RunAsync("insert into holidays (team_id, day, name) select id, '2026-06-12', 'Founders'' Day' from teams");

        var list = (await ListAsync(team, "west")).Output;

        Assert.StartsWith("West, holidays until Tue 2 Mar 2027 (those of Poland):\n• Sun 5 Apr 2026: Easter Sunday\n", list, StringComparison.Ordinal);
        Assert.Contains("\n• Fri 12 Jun 2026: Founders' Day\n", list, StringComparison.Ordinal);
        Assert.DoesNotContain("6 Jan 2027: Epiphany", list, StringComparison.Ordinal);
        Assert.EndsWith("\nWorked all the same: Wed 6 Jan 2027.", list, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Errors)> CountryAsync(SampleTeam team, string place) =>
        RunAsync((output, errors) => HolidaysCommand.CountryAsync(team.Database, team.Organization, null, place, Monday, output, errors, default));

    private static Task<(int Code, string Output, string Errors)> ImportAsync(SampleTeam team, string file) =>
        RunAsync((output, errors) => HolidaysCommand.ImportAsync(team.Database, team.Organization, "West", file, Monday, output, errors, default));

    private static Task<(int Code, string Output, string Errors)> ListAsync(SampleTeam team, string name) =>
        RunAsync((output, _) => HolidaysCommand.ListAsync(team.Database, team.Organization, name, Monday, output, default));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Func<TextWriter, TextWriter, Task<int>> command)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await command(output, errors);
        return (code, output.ToString().Trim(), errors.ToString().Trim());
    }

    // What the dry run makes of Ana's one customer: sent, or why not.
    private static async Task<string?> PlannedAsync(SampleTeam team, DateTimeOffset at)
    {
        await using var output = new StringWriter();
        await PlanCommand.RunAsync(team.Database, team.Organization, at, "ana@example.com", output, default);
        var rep = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("reps")[0];
        return rep.GetProperty("sends").GetArrayLength() > 0 ? "sent" : rep.GetProperty("suppressed")[0].GetProperty("reason").GetString();
    }

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        File.WriteAllText(folder[name], text);
        return folder[name];
    }
}
