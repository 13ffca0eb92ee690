using System.Globalization;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;
using Xunit;

namespace NudgeBot.Core.Tests.Reports;

/// <summary>Ana works in New York, Monday to Friday from nine to six; she has Wednesday, the 18th of November, off.</summary>
public sealed class AttendanceTests
{
    private static readonly WorkingTime Ana = new(Zone.Of("America/New_York"), [1, 2, 3, 4, 5], new(9, 0), new(18, 0), timeOff: [new(new(2026, 11, 18), new(2026, 11, 18))]);

    [Theory]
    [InlineData("2026-11-17..2026-11-17", "2026-11-17T08:59-05:00", Attendance.NotYet)]
    [InlineData("2026-11-17..2026-11-17", "2026-11-17T09:00-05:00", Attendance.AtWork)]
    [InlineData("2026-11-17..2026-11-17", "2026-12-24T00:00-05:00", Attendance.AtWork)]
    [InlineData("2026-11-18..2026-11-18", "2026-11-18T12:00-05:00", Attendance.Away)]
    [InlineData("2026-11-18..2026-11-19", "2026-11-18T12:00-05:00", Attendance.NotYet)]
    [InlineData("2026-11-21..2026-11-22", "2026-11-21T12:00-05:00", Attendance.Away)]
    public void She_was_there_once_a_working_day_of_the_period_has_begun(string period, string now, Attendance attendance) =>
        Assert.Equal(attendance, Attendances.Of(Ana, Period.Of(period, default)!, At(now)));

    [Theory]
    [InlineData("2026-11-17", "2026-11-17T01:30-05:00", "2026-11-16")] // not begun
    [InlineData("2026-11-17", "2026-11-17T09:30-05:00", "2026-11-17")] // begun
    [InlineData("2026-11-19", "2026-11-19T01:30-05:00", "2026-11-17")] // a day off lies between
    [InlineData("2026-11-23", "2026-11-23T01:30-05:00", "2026-11-20")] // a weekend does
    [InlineData("2026-11-18", "2026-11-18T01:30-05:00", "2026-11-18")] // nobody is waited for
    public void The_newest_day_is_the_last_that_has_begun(string today, string now, string newest) =>
        Assert.Equal(newest, Attendances.NewestDay([Ana], Period.Of(today, default)!, At(now)).First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
