using System.Globalization;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.People;

public sealed class WorkingTimeTests
{
    private static readonly Zone Warsaw = Zone.Of("Europe/Warsaw");
    private static readonly DateOnly Holiday = new(2026, 1, 6);
    private static readonly DaySpan Ski = new(new(2026, 2, 9), new(2026, 2, 13));
    private static readonly WorkingTime Ana = new(Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [Holiday], [Ski], new QuietTime(new(12, 0), new(13, 0)));
    private static readonly WorkingTime NightShift = new(Warsaw, [1, 2, 3, 4, 5], new(22, 0), new(6, 0));

    [Theory]
    [InlineData("2026-03-02 08:59", false)] // Monday, too early
    [InlineData("2026-03-02 09:00", true)]
    [InlineData("2026-03-02 12:00", false)] // quiet
    [InlineData("2026-03-02 13:00", true)]
    [InlineData("2026-03-02 17:59", true)]
    [InlineData("2026-03-02 18:00", false)]
    [InlineData("2026-03-07 10:00", false)] // Saturday
    [InlineData("2026-01-06 10:00", false)] // a holiday
    [InlineData("2026-02-11 10:00", false)] // skiing
    public void Ana_is_at_work(string local, bool open) => Assert.Equal(open, Ana.IsOpen(At(local)));

    [Theory]
    [InlineData("2026-03-02 20:00", Closed.Hours)]
    [InlineData("2026-03-07 10:00", Closed.DayOfWeek)]
    [InlineData("2026-01-06 10:00", Closed.Holiday)]
    [InlineData("2026-02-11 10:00", Closed.TimeOff)]
    [InlineData("2026-03-02 12:30", Closed.QuietTime)]
    public void Ana_is_not_at_work_because(string local, Closed why) => Assert.Equal(why, Ana.WhyClosed(At(local)));

    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-02 10:00")] // open already
    [InlineData("2026-03-02 07:00", "2026-03-02 09:00")]
    [InlineData("2026-03-02 12:15", "2026-03-02 13:00")] // after quiet time
    [InlineData("2026-03-06 18:00", "2026-03-09 09:00")] // over the weekend
    [InlineData("2026-01-05 19:00", "2026-01-07 09:00")] // over a holiday
    [InlineData("2026-02-06 18:00", "2026-02-16 09:00")] // over a week of skiing
    public void Ana_is_next_at_work(string local, string opening) => Assert.Equal(At(opening), Ana.NextOpening(At(local)));

    [Theory]
    [InlineData("2026-03-02 21:59", false)]
    [InlineData("2026-03-02 22:00", true)]
    [InlineData("2026-03-03 02:00", true)]  // Monday's shift, on Tuesday
    [InlineData("2026-03-03 06:00", false)]
    [InlineData("2026-03-07 05:00", true)]  // Friday's shift, on Saturday
    [InlineData("2026-03-08 23:00", false)] // Sunday
    [InlineData("2026-03-02 03:00", false)] // Sunday's shift does not exist
    public void A_night_shift_reaches_over_midnight(string local, bool open) => Assert.Equal(open, NightShift.IsOpen(At(local)));

    [Fact]
    public void A_night_shift_belongs_to_the_day_on_which_it_opens()
    {
        var day = NightShift.DayAt(At("2026-03-03 02:00"));

        Assert.Equal(new WorkingDay(new(2026, 3, 2), At("2026-03-02 22:00"), At("2026-03-03 06:00")), day);
    }

    [Fact]
    public void A_night_shift_on_the_night_the_clocks_go_forward_is_an_hour_shorter()
    {
        var saturdays = new WorkingTime(Warsaw, [6], new(22, 0), new(6, 0));

        Assert.Equal(TimeSpan.FromHours(7), saturdays.DayOf(new(2026, 3, 28))!.Value.Length);
        Assert.Equal(TimeSpan.FromHours(9), saturdays.DayOf(new(2026, 10, 24))!.Value.Length);
    }

    [Fact]
    public void Nine_in_the_morning_stays_nine_when_the_clocks_change()
    {
        Assert.Equal(Utc("2026-03-27 08:00"), Ana.DayOf(new(2026, 3, 27))!.Value.Opens);
        Assert.Equal(Utc("2026-03-30 07:00"), Ana.DayOf(new(2026, 3, 30))!.Value.Opens);
        Assert.Equal(Utc("2026-10-23 07:00"), Ana.DayOf(new(2026, 10, 23))!.Value.Opens);
        Assert.Equal(Utc("2026-10-26 08:00"), Ana.DayOf(new(2026, 10, 26))!.Value.Opens);
    }

    [Fact]
    public void Who_starts_at_an_hour_that_does_not_exist_starts_when_the_clocks_have_jumped()
    {
        var sundays = new WorkingTime(Warsaw, [7], new(2, 30), new(10, 0));

        Assert.Equal(Utc("2026-03-29 01:30"), sundays.DayOf(new(2026, 3, 29))!.Value.Opens);
    }

    [Fact]
    public void Of_an_hour_that_comes_twice_the_first_is_meant()
    {
        var sundays = new WorkingTime(Warsaw, [7], new(2, 30), new(10, 0));

        Assert.Equal(Utc("2026-10-25 00:30"), sundays.DayOf(new(2026, 10, 25))!.Value.Opens);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    [InlineData("2026-03-02", "2026-03-03", 1)]
    [InlineData("2026-03-06", "2026-03-09", 1)]  // Friday to Monday
    [InlineData("2026-03-02", "2026-03-16", 10)]
    [InlineData("2026-01-05", "2026-01-07", 1)]  // a holiday between
    [InlineData("2026-02-06", "2026-02-16", 1)]  // a week of skiing between
    [InlineData("2026-03-03", "2026-03-02", 0)]  // backward
    public void Working_days_are_counted_without_the_first_and_with_the_last(string from, string to, int count) =>
        Assert.Equal(count, Ana.WorkingDaysBetween(Date(from), Date(to)));

    [Fact]
    public void Adding_working_days_and_counting_them_agree_over_years()
    {
        var start = new DateOnly(2020, 1, 1);
        var counted = 0;
        for (var day = start.AddDays(1); day < new DateOnly(2027, 1, 1); day = day.AddDays(1))
        {
            counted += Ana.IsWorkingDay(day) ? 1 : 0;

            Assert.Equal(counted, Ana.WorkingDaysBetween(start, day));
            Assert.True(!Ana.IsWorkingDay(day) || Ana.AddWorkingDays(start, counted) == day);
        }

        Assert.True(counted > 1800);
    }

    [Fact]
    public void The_answer_to_a_nudge_on_Friday_is_in_time_until_Monday_evening() =>
        Assert.Equal(At("2026-03-09 18:00"), Ana.EndOfNextDay(At("2026-03-06 15:00")));

    [Fact]
    public void Who_never_works_is_never_at_work()
    {
        var nobody = new WorkingTime(Warsaw, [], new(9, 0), new(18, 0));

        Assert.Null(nobody.NextOpening(At("2026-03-02 10:00")));
        Assert.Equal(0, nobody.WorkingDaysBetween(new DateOnly(2020, 1, 1), new DateOnly(2026, 1, 1)));
    }

    [Theory]
    [InlineData("2026-02-20", 5, "2026-02-27")]  // from Friday to Friday
    [InlineData("2026-02-21", 5, "2026-02-27")]  // from Saturday: Monday is the first
    [InlineData("2026-02-22", 10, "2026-03-06")] // from Sunday
    [InlineData("2026-02-23", 5, "2026-03-02")]
    public void The_nth_working_day_after_a_date_is_a_working_day_whatever_day_one_counts_from(string from, int count, string day) =>
        Assert.Equal(Date(day), WorkingTime.Usual(Warsaw).AddWorkingDays(Date(from), count));

    [Fact]
    public void Adding_working_days_and_counting_them_agree()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var week = Enumerable.Range(1, 7).Where(_ => random.Next(3) > 0).DefaultIfEmpty(2);
            var off = Enumerable.Range(0, random.Next(12)).Select(_ => Date("2026-01-01").AddDays(random.Next(120)));
            var hours = new WorkingTime(Warsaw, week, new(9, 0), new(18, 0), off);
            var (from, count) = (Date("2026-01-01").AddDays(random.Next(60)), random.Next(1, 40));

            var day = hours.AddWorkingDays(from, count);

            Assert.True(hours.IsWorkingDay(day));
            Assert.Equal(count, hours.WorkingDaysBetween(from, day));
        }
    }

    [Fact]
    public void Who_is_always_quiet_is_never_open()
    {
        var monk = new WorkingTime(Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), quiet: new QuietTime(new(8, 0), new(19, 0)));

        Assert.Null(monk.NextOpening(At("2026-03-02 10:00")));
    }

    [Fact]
    public void A_day_is_cut_into_parts_that_begin_on_a_quarter()
    {
        var hours = new WorkingTime(Warsaw, [1], new(9, 10), new(17, 40));

        Assert.Equal([At("2026-03-02 09:10"), At("2026-03-02 12:00"), At("2026-03-02 15:00")], hours.Slots(hours.DayOf(new(2026, 3, 2))!.Value, 3));
    }

    [Theory]
    [InlineData("12:00", "15:00", "09:00 11:00 16:00")] // two hours each, the quiet ones left out
    [InlineData("08:00", "10:30", "10:30 13:00 15:30")] // nothing is sent at the opening
    [InlineData("22:00", "06:00", "09:00 12:00 15:00")] // quiet while nobody works
    [InlineData("10:45", "11:45", "09:00 12:45 15:30")] // a part that would begin in quiet time begins after it
    public void A_day_with_quiet_time_is_cut_into_parts_of_what_is_left(string from, string to, string parts)
    {
        var hours = new WorkingTime(Warsaw, [1], new(9, 0), new(18, 0), quiet: new QuietTime(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture)));

        Assert.Equal(parts.Split(' ').Select(part => At($"2026-03-02 {part}")), hours.Slots(hours.DayOf(new(2026, 3, 2))!.Value, 3));
    }

    [Fact]
    public void A_night_shift_with_quiet_time_after_midnight_is_cut_into_parts_of_what_is_left()
    {
        var hours = new WorkingTime(Warsaw, [1], new(22, 0), new(6, 0), quiet: new QuietTime(new(23, 0), new(1, 0)));

        Assert.Equal([At("2026-03-02 22:00"), At("2026-03-03 02:00"), At("2026-03-03 04:00")], hours.Slots(hours.DayOf(new(2026, 3, 2))!.Value, 3));
    }

    private static DateTimeOffset At(string local)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return Warsaw.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    private static DateTimeOffset Utc(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static DateOnly Date(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
