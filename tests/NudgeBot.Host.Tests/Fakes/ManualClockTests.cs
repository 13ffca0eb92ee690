using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Fakes;

public sealed class ManualClockTests
{
    [Fact]
    public async Task A_delay_ends_when_the_clock_is_moved_to_its_end_and_not_before()
    {
        var clock = new ManualClock();
        var delay = Task.Delay(TimeSpan.FromMinutes(15), clock);

        clock.Advance(TimeSpan.FromMinutes(14));
        Assert.False(delay.IsCompleted);

        clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
    }

    [Fact]
    public void A_move_rings_every_timer_in_order_and_at_its_own_time()
    {
        var clock = new ManualClock();
        var start = clock.GetUtcNow();
        var rings = new List<string>();
        using var slow = Timer(clock, "slow", TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan, rings);
        using var steady = Timer(clock, "steady", TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2), rings);

        clock.MoveTo(start.AddMinutes(7));

        Assert.Equal(["steady 2", "steady 4", "slow 5", "steady 6"], rings);
        Assert.Equal(start.AddMinutes(7), clock.GetUtcNow());
    }

    [Fact]
    public void A_timer_that_was_put_away_rings_no_more()
    {
        var clock = new ManualClock();
        var rings = new List<string>();
        var timer = Timer(clock, "gone", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), rings);

        clock.Advance(TimeSpan.FromMinutes(1));
        timer.Dispose();
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(["gone 1"], rings);
    }

    [Fact]
    public void Time_does_not_run_backward() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ManualClock().Advance(TimeSpan.FromSeconds(-1)));

    [Fact]
    public void Elapsed_time_is_what_the_clock_was_moved_by()
    {
        var clock = new ManualClock();
        var start = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(TimeSpan.FromSeconds(90), clock.GetElapsedTime(start));
    }

    private static ITimer Timer(ManualClock clock, string name, TimeSpan due, TimeSpan period, List<string> rings)
    {
        var start = clock.GetUtcNow();
        return clock.CreateTimer(_ => rings.Add($"{name} {(clock.GetUtcNow() - start).TotalMinutes:0}"), null, due, period);
    }
}
