using System.Globalization;
using NudgeBot.Host.Simulator.SampleCompany;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

public sealed class DemoStartTests
{
    [Theory]
    [InlineData("2026-03-04T17:30:00Z", "2026-03-04T10:00:00Z", "a Wednesday evening")]
    [InlineData("2026-03-04T10:00:00Z", "2026-03-04T10:00:00Z", "ten sharp")]
    [InlineData("2026-03-04T06:15:00Z", "2026-03-04T10:00:00Z", "early on a Wednesday: it is today all the same")]
    [InlineData("2026-03-02T00:30:00Z", "2026-03-02T10:00:00Z", "just into Monday")]
    [InlineData("2026-03-01T23:59:00Z", "2026-02-27T10:00:00Z", "Sunday's last minute")]
    [InlineData("2026-02-28T00:00:00Z", "2026-02-27T10:00:00Z", "a Saturday at the end of a month")]
    [InlineData("2026-03-02T02:00:00+09:00", "2026-02-27T10:00:00Z", "Monday in Tokyo, Sunday where the team is")]
    [InlineData("2026-03-06T23:30:00-08:00", "2026-03-06T10:00:00Z", "Friday in Seattle, Saturday where the team is")]
    [InlineData("2026-07-06T23:30:00Z", "2026-07-07T09:00:00Z", "summer time: already Tuesday there")]
    [InlineData("2026-03-29T12:00:00Z", "2026-03-27T10:00:00Z", "the Sunday on which the clocks went forward")]
    [InlineData("2026-03-30T05:00:00Z", "2026-03-30T09:00:00Z", "the Monday after")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-23T09:00:00Z", "the night on which the clocks go back")]
    [InlineData("2027-01-02T12:00:00Z", "2027-01-01T10:00:00Z", "a Saturday after New Year")]
    [InlineData("2023-01-01T00:00:00Z", "2022-12-30T10:00:00Z", "New Year on a Sunday")]
    [InlineData("2028-02-29T09:00:00Z", "2028-02-29T10:00:00Z", "a leap day")]
    public void A_new_demo_begins_at_ten_on_the_latest_working_day(string machineNow, string expected, string because)
    {
        var start = SampleCompany.DemoStart(DateTimeOffset.Parse(machineNow, CultureInfo.InvariantCulture));

        Assert.True(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture) == start, $"{because}: {start:O}");
    }
}
