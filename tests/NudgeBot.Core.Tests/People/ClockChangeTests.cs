using System.Globalization;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.People;

/// <summary>The nights on which clocks change, both ways, in places that do it differently.</summary>
public sealed class ClockChangeTests
{
    public static TheoryData<string, string, string, string, string, string> Shifts => Table("""
        # zone              | date       | opens | closes| opens in UTC     | closes in UTC
        Europe/Warsaw       | 2026-03-28 | 22:00 | 06:00 | 2026-03-28 21:00 | 2026-03-29 04:00  # seven hours
        Europe/Warsaw       | 2026-10-24 | 22:00 | 06:00 | 2026-10-24 20:00 | 2026-10-25 05:00  # nine
        Europe/Warsaw       | 2026-03-29 | 09:00 | 18:00 | 2026-03-29 07:00 | 2026-03-29 16:00
        Europe/Warsaw       | 2026-10-25 | 09:00 | 18:00 | 2026-10-25 08:00 | 2026-10-25 17:00
        Europe/Warsaw       | 2026-03-29 | 02:30 | 10:00 | 2026-03-29 01:30 | 2026-03-29 08:00  # 02:30 is 03:30 that night
        Europe/Warsaw       | 2026-10-25 | 02:30 | 10:00 | 2026-10-25 00:30 | 2026-10-25 09:00  # the first 02:30
        America/New_York    | 2026-03-07 | 22:00 | 06:00 | 2026-03-08 03:00 | 2026-03-08 10:00
        America/New_York    | 2026-10-31 | 22:00 | 06:00 | 2026-11-01 02:00 | 2026-11-01 11:00
        Australia/Lord_Howe | 2026-10-03 | 22:00 | 06:00 | 2026-10-03 11:30 | 2026-10-03 19:00  # half an hour less
        Australia/Lord_Howe | 2026-04-04 | 22:00 | 06:00 | 2026-04-04 11:00 | 2026-04-04 19:30  # half an hour more
        Africa/Cairo        | 2026-04-24 | 00:00 | 08:00 | 2026-04-23 22:00 | 2026-04-24 05:00  # the day begins at one
        Africa/Cairo        | 2026-10-29 | 20:00 | 04:00 | 2026-10-29 17:00 | 2026-10-30 02:00  # eleven in the evening comes twice
        America/Sao_Paulo   | 2018-11-04 | 00:30 | 08:00 | 2018-11-04 03:30 | 2018-11-04 10:00  # the day begins at one
        America/Sao_Paulo   | 2018-02-17 | 20:00 | 04:00 | 2018-02-17 22:00 | 2018-02-18 07:00
        Asia/Kathmandu      | 2026-03-02 | 09:00 | 18:00 | 2026-03-02 03:15 | 2026-03-02 12:15  # 45 minutes past the hour
        Asia/Kolkata        | 2026-03-02 | 22:00 | 06:00 | 2026-03-02 16:30 | 2026-03-03 00:30
        Pacific/Chatham     | 2026-04-05 | 02:00 | 10:00 | 2026-04-04 12:15 | 2026-04-04 21:15
        """);

    [Theory]
    [MemberData(nameof(Shifts))]
    public void A_shift_opens_and_closes_by_the_clock_on_the_wall(string zone, string date, string opens, string closes, string from, string to)
    {
        var everyDay = Of(zone, opens, closes);

        var shift = everyDay.DayOf(DateOnly.Parse(date, CultureInfo.InvariantCulture))!.Value;

        Assert.Equal((Utc(from), Utc(to)), (shift.Opens, shift.Closes));
        Assert.Equal(shift, everyDay.DayAt(shift.Opens));
        Assert.Equal(shift, everyDay.DayAt(shift.Closes.AddMinutes(-1)));
        Assert.NotEqual(shift, everyDay.DayAt(shift.Closes));
        Assert.Equal(shift.Closes, everyDay.AddWorkingTime(shift.Opens, shift.Length));
    }

    [Theory]
    [InlineData("Europe/Warsaw", "2026-03-29")]
    [InlineData("Europe/Warsaw", "2026-10-25")]
    [InlineData("America/New_York", "2026-03-08")]
    [InlineData("America/New_York", "2026-11-01")]
    [InlineData("Australia/Lord_Howe", "2026-10-04")]
    [InlineData("Australia/Lord_Howe", "2026-04-05")]
    [InlineData("Africa/Cairo", "2026-04-24")]
    [InlineData("Africa/Cairo", "2026-10-30")]
    [InlineData("America/Sao_Paulo", "2018-11-04")]
    [InlineData("America/Sao_Paulo", "2018-02-18")]
    public void Minute_by_minute_around_the_change_open_is_what_the_wall_says(string zone, string day)
    {
        var nights = Of(zone, "22:00", "06:00", new QuietTime(new(0, 30), new(1, 30)));
        var start = nights.Zone.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)).AddHours(-6);

        for (var at = start; at < start.AddHours(18); at = at.AddMinutes(1))
        {
            var wall = nights.Zone.Time(at);
            Assert.Equal(wall.IsBetween(new(22, 0), new(6, 0)) && !wall.IsBetween(new(0, 30), new(1, 30)), nights.IsOpen(at));
            Assert.True(nights.NextOpening(at) is { } opening && opening >= at && nights.IsOpen(opening), $"{at:u}");
        }
    }

    [Theory]
    [InlineData("Africa/Cairo", "2026-04-24")]
    [InlineData("America/Sao_Paulo", "2018-11-04")]
    public void A_day_that_begins_at_one_is_counted_like_any_other(string zone, string day)
    {
        var (hours, date) = (Of(zone, "09:00", "18:00"), DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal(new TimeOnly(1, 0), hours.Zone.Time(hours.Zone.StartOf(date)));
        Assert.Equal(2, hours.WorkingDaysBetween(hours.Zone.StartOf(date).AddMinutes(-1), hours.Zone.StartOf(date.AddDays(1))));
        Assert.Equal(hours.Zone.StartOf(date), hours.AddWorkingDays(hours.Zone.StartOf(date).AddHours(-5), 1));
    }

    [Fact]
    public void Two_of_one_team_are_at_work_each_by_their_own_clock()
    {
        var (ana, ola) = (WorkingTime.Usual(Zone.Of("Europe/Warsaw")), WorkingTime.Usual(Zone.Of("Asia/Kolkata")));

        Assert.Equal((false, true), (ana.IsOpen(Utc("2026-03-02 07:30")), ola.IsOpen(Utc("2026-03-02 07:30"))));
        Assert.Equal((true, false), (ana.IsOpen(Utc("2026-03-02 13:00")), ola.IsOpen(Utc("2026-03-02 13:00"))));
    }

    // A row a line, its columns parted by "|"; what follows "#" is a remark.
    private static TheoryData<string, string, string, string, string, string> Table(string table)
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var row in table.Split('\n').Select(line => line.Split('#')[0]).Where(line => line.Contains('|', StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
        }

        return data;
    }

    private static WorkingTime Of(string zone, string opens, string closes, QuietTime? quiet = null) => new(
        Zone.Of(zone), [1, 2, 3, 4, 5, 6, 7], TimeOnly.Parse(opens, CultureInfo.InvariantCulture), TimeOnly.Parse(closes, CultureInfo.InvariantCulture), quiet: quiet);

    private static DateTimeOffset Utc(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
