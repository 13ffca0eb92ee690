using NudgeBot.Host.Schedule;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

public sealed class ClockMoverTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;

    [SkippableFact]
    public async Task A_day_that_is_skipped_over_has_happened()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        for (var i = 0; i < 9; i++)
        {
            await room.Team.AccountAsync($"Customer {i}", room.Team.Ana, Monday.AddDays(-16 - i));
        }

        var moved = await room.Mover.MoveAsync(ScheduleRoom.At("2026-03-03 08:00"), default);

        Assert.Equal(new ClockMove.Moved(ScheduleRoom.At("2026-03-03 08:00")), moved);
        Assert.Equal(ScheduleRoom.At("2026-03-03 08:00"), await room.Clock.NowAsync(default));
        Assert.Equal(
            ["09:00 uncalled_customer", "12:00 uncalled_customer", "15:00 uncalled_customer", "17:15 one_more_call"],
            await room.Team.ListAsync<string>(
                "select to_char(sent_at at time zone 'Europe/Warsaw', 'HH24:MI') || ' ' || rule from nudges order by sent_at"));
        Assert.Equal(4, room.Channel.Sent.Count);
    }

    [SkippableFact]
    public async Task A_month_visits_few_moments_and_keeps_the_budget()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        for (var i = 0; i < 40; i++)
        {
            await room.Team.AccountAsync($"Customer {i}", room.Team.Ana, Monday.AddDays(-16 - i));
        }

        await room.Mover.MoveAsync(Monday.AddDays(31), default);

        var perDay = await room.Team.ListAsync<int>(
            "select count(*)::int from nudges where rule <> 'one_more_call' group by (sent_at at time zone 'Europe/Warsaw')::date");
        Assert.All(perDay, count => Assert.InRange(count, 1, 3));
        Assert.InRange(perDay.Count, 20, 24);
    }

    [SkippableFact]
    public async Task Backward_or_more_than_31_days_it_does_not_go()
    {
        await using var room = await ScheduleRoom.OpenAsync();

        Assert.Equal(new ClockMove.Refused("The clock only moves forward."), await room.Mover.MoveAsync(Monday.AddMinutes(-1), default));
        Assert.Equal(new ClockMove.Refused("The clock moves at most 31 days at once."), await room.Mover.MoveAsync(Monday.AddDays(31).AddMinutes(1), default));
        Assert.Equal(Monday, await room.Clock.NowAsync(default));
    }

    [SkippableFact]
    public async Task It_waits_for_whoever_is_ringing()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        Task<ClockMove> move;
        await using (await DoorbellLock.TakeAsync(room.Team.Database, default))
        {
            move = room.Mover.MoveAsync(Monday.AddHours(1), default);
            Assert.Equal(Monday, await room.Clock.NowAsync(default));
            Assert.False(move.IsCompleted);
        }

        Assert.IsType<ClockMove.Moved>(await move);
    }
}
