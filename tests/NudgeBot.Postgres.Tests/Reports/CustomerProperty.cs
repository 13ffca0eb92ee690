using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>Whatever is logged, late, corrected, undone or imported anew, whosever customers they are: the reports about customers say what the rows say, read one by one.</summary>
public sealed class CustomerProperty
{
    private const int Cases = 40;
    private const int Length = 30;
    private const int Between = 15;

    [SkippableFact]
    public async Task Every_figure_about_customers_equals_a_slow_recomputation_from_the_rows()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var seen = new Dictionary<string, int>();

        // The same seed every time: a failure names its case and can be run again.
        foreach (var one in CustomerCase.Any(Length).Sample(Cases, new Rnd(20261126), 50))
        {
            await world.BeginAsync(one);
            var now = Zone.Utc.StartOf(one.Log.Days.Last).AddHours(15);
            foreach (var steps in one.Log.Steps.Where(step => step.What != LogChange.Erase).Chunk(Between))
            {
                foreach (var step in steps)
                {
                    await world.DoAsync(step);
                }

                foreach (var period in new[] { one.Log.Days, one.Log.Days with { Last = one.Log.Days.First.AddDays(1) }, one.Log.Days with { First = one.Log.Days.Last.AddDays(-1) } })
                {
                    var (figures, expected) = (await world.FiguresAsync(period, now), await world.SlowFiguresAsync(period, now));
                    Assert.True(expected.SequenceEqual(figures), $"{period.Dates}, now {now:O}\nthe rows say {string.Join("; ", expected.Except(figures))}\nthe stores   {string.Join("; ", figures.Except(expected))}\nof {one}");
                    foreach (var line in figures)
                    {
                        var kind = line.StartsWith("first", StringComparison.Ordinal) && !line.EndsWith("again ", StringComparison.Ordinal) ? "again" : line.Split(' ')[0] is "after" ? line.Split(' ')[2] : line.Split(' ')[0];
                        seen[kind] = seen.GetValueOrDefault(kind) + 1;
                    }
                }
            }
        }

        // A kind of figure that never came up would prove nothing.
        Assert.All(["A:", "B:", "C:", "silent", "neglected", "first", "again", "hello", "connect", "opened", "won"], kind => Assert.True(seen.GetValueOrDefault(kind) >= 10, $"{kind}: {seen.GetValueOrDefault(kind)}"));
    }
}
