using NudgeBot.Core.Reports.Effect;
using Xunit;

namespace NudgeBot.Core.Tests.Reports.Effect;

/// <summary>Teams whose true rates are known, drawn from a fixed seed: a 95 % interval has to hold the truth about 95 times in a hundred.</summary>
public sealed class CoverageTests
{
    private const int Runs = 2_000;

    // Of 2,000 intervals that hold the truth with 95 %, 1,900 do, give or take 10; five times that is allowed for, the method being a little cautious.
    private const int Fewest = 1_850;
    private const int Most = 1_960;

    [Theory]
    [InlineData(412, 45, 0.61, 0.38)]
    [InlineData(300, 33, 0.50, 0.50)]
    [InlineData(900, 100, 0.25, 0.35)]
    [InlineData(90, 30, 0.80, 0.60)]
    public void The_interval_of_the_difference_holds_the_truth(int nudged, int held, double actedOn, double anyway)
    {
        var random = new Random(20_260_302);
        var holds = 0;
        for (var run = 0; run < Runs; run++)
        {
            var difference = Draw(random, nudged, actedOn).Minus(Draw(random, held, anyway));
            holds += difference.Interval.Contains(actedOn - anyway) ? 1 : 0;
        }

        Assert.InRange(holds, Fewest, Most);
    }

    [Theory]
    [InlineData(45, 0.38)]
    [InlineData(412, 0.61)]
    public void So_does_the_interval_of_a_share(int of, double truth)
    {
        var random = new Random(20_260_303);

        var holds = Enumerable.Range(0, Runs).Count(_ => Draw(random, of, truth).Interval.Contains(truth));

        Assert.InRange(holds, Fewest, Most);
    }

    [Fact]
    public void Nudges_that_do_nothing_are_seldom_said_to_do_something()
    {
        var random = new Random(20_260_304);

        var wrong = Enumerable.Range(0, Runs).Count(_ =>
        {
            var comparison = new Comparison(Group(Draw(random, 300, 0.4)), Group(Draw(random, 40, 0.4)));
            return comparison.Find(comparison.ActedOn) != Finding.CouldBeChance;
        });

        Assert.InRange(wrong, Runs - Most, Runs - Fewest);
    }

    private static EffectGroup Group(Rate rate) => new(rate.Of, rate.Count, 0);

    private static Rate Draw(Random random, int of, double truth) => new(Enumerable.Range(0, of).Count(_ => random.NextDouble() < truth), of);
}
