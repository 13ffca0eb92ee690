using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Reports;
using Xunit;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>Whatever is logged, late, twice, corrected, undone, put back, imported anew or erased, wherever the reps move: figures are what the log says, read anew.</summary>
public sealed class FiguresProperty
{
    private const int Cases = 30;
    private const int Length = 30;
    private const int Between = 10;

    [SkippableFact]
    public async Task Every_figure_equals_a_slow_recomputation_from_the_log()
    {
        await using var world = await FigureWorld.CreateAsync();
        var (compared, named) = (0, 0);

        // The same seed every time: a failure names its case and can be run again.
        foreach (var one in RandomLog.Cases(Length).Sample(Cases, new Rnd(20261126), 50))
        {
            await world.ClearAsync();
            foreach (var steps in one.Steps.Chunk(Between))
            {
                foreach (var step in steps)
                {
                    await world.DoAsync(step);
                }

                foreach (var period in new[] { one.Days, one.Days with { First = one.Days.First.AddDays(1), Last = one.Days.First.AddDays(2) }, one.Days with { First = one.Days.Last } })
                {
                    var (figures, expected) = (await world.FiguresAsync(period), await world.SlowFiguresAsync(period));
                    Assert.True(expected.SequenceEqual(figures), Difference(one, period, expected, figures));
                    compared += figures.Count;
                    named += figures.Count(line => line.Contains("spoke with Customer", StringComparison.Ordinal));
                }

                Assert.Equal(await world.Bench.AskAsync<string>(SlowFigures.RepDays), await world.Bench.AskAsync<string>(SlowFigures.RepDaysKept));
            }
        }

        Assert.True(compared > Cases * 100 && named > Cases * 3, $"{compared} figures, {named} of them reps who spoke with somebody");
    }

    private static string Difference(LogCase one, Period period, IReadOnlyList<string> expected, IReadOnlyList<string> figures) =>
        $"{period.Name}\nthe log says {string.Join("; ", expected.Except(figures))}\nthe stores   {string.Join("; ", figures.Except(expected))}\nafter {string.Join("\n", one.Steps)}";
}
