using NudgeBot.Core.Reports.Effect;
using Xunit;

namespace NudgeBot.Core.Tests.Reports.Effect;

public sealed class RateTests
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_of_a_share_is_Newcombes_for_his_examples(int count, int of, double low, double high)
    {
        var interval = new Rate(count, of).Interval;

        Assert.Equal((low, high), (interval.Low, interval.High), FourPlaces);
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_interval_of_a_difference_is_Newcombes_for_his_examples(int one, int ofOne, int other, int ofOther, double low, double high)
    {
        var difference = new Rate(one, ofOne).Minus(new Rate(other, ofOther));

        Assert.Equal((double)one / ofOne - (double)other / ofOther, difference.Value, 12);
        Assert.Equal((low, high), (difference.Interval.Low, difference.Interval.High), FourPlaces);
    }

    [Fact]
    public void Of_nothing_nothing_is_known()
    {
        Assert.Equal(new Interval(0, 1), new Rate(0, 0).Interval);
        Assert.Equal(new Difference(0, new Interval(-1, 1)), new Rate(0, 0).Minus(new Rate(0, 0)));
    }

    [Fact]
    public void The_interval_of_a_share_never_leaves_what_can_be()
    {
        for (var of = 1; of <= 60; of++)
        {
            for (var count = 0; count <= of; count++)
            {
                var rate = new Rate(count, of);
                Assert.InRange(rate.Share, rate.Interval.Low, rate.Interval.High);
                Assert.True(rate.Interval is { Low: >= 0, High: <= 1 }, rate.ToString());
            }
        }
    }

    private static bool FourPlaces((double Low, double High) expected, (double Low, double High) found) =>
        Math.Abs(expected.Low - found.Low) < 0.00005 && Math.Abs(expected.High - found.High) < 0.00005;
}
