using NudgeBot.Core.Tests.Quarter.Running;
using NudgeBot.Quarter.Truth;
using Xunit;

namespace NudgeBot.Core.Tests.Quarter;

/// <summary>
/// Sixty-four working days of two hundred reps in six time zones and their twenty thousand customers. Everything that comes to anybody is
/// judged by what the product promises; the judge and the world know nothing of how nudges are chosen.
/// </summary>
public sealed class QuarterTests
{
    private const int Rules = 15;

    [Fact]
    public async Task In_a_quarter_of_two_hundred_reps_no_promise_is_broken()
    {
        var life = await Bot.Life(Plan.Quarter, Lie.None).LiveAsync();

        Assert.Equal("", life.Judge.Summary);
        Assert.Equal(Rules, life.Judge.Heard.Count);
        Assert.InRange(life.Judge.Heard.Values.Sum(), 50_000, 80_000);
        Assert.InRange(life.Judge.Waiting.Watched, 10_000, int.MaxValue);
        Assert.InRange(life.Judge.Waiting.Judged, 100, int.MaxValue);
    }
}
