using NudgeBot.Core.Reports;
using NudgeBot.Core.Reports.Effect;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.Reports;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>The planner holds back, sends and delivers late; the measurement reads what it did.</summary>
public sealed class MeasuredEffectTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;

    [SkippableFact]
    public async Task Half_of_the_nudges_are_held_back_each_is_in_one_group_and_those_held_come_when_their_time_is_over()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.KeepPolicyAsync("""{"hold_back": 0.5, "budget": 8, "rules": {"hello_call": false, "one_more_call": false}}""");
        for (var customer = 0; customer < 12; customer++)
        {
            await room.Team.AccountAsync($"Customer {customer}", customer % 2 == 0 ? room.Team.Ana : room.Team.Ola, Monday.AddDays(-15).AddHours(-customer));
        }

        await RingThroughAsync(room, Monday);
        var open = Assert.Single(await CountAsync(room, Monday.AddHours(9)));
        await RingThroughAsync(room, Monday.AddDays(1));
        await RingThroughAsync(room, Monday.AddDays(2));
        await RingThroughAsync(room, Monday.AddDays(3));

        var counts = Assert.Single(await CountAsync(room, Monday.AddDays(3).AddHours(9)));
        Assert.Equal((12, 0, 0), (open.Open, open.Nudged.Nudges, open.HeldBack.Nudges));
        Assert.Equal((12, 0), (counts.Nudged.Nudges + counts.HeldBack.Nudges, counts.Open));
        Assert.InRange(counts.HeldBack.Nudges, 1, 11);
        Assert.Equal(counts.HeldBack.Nudges, await room.Team.AskAsync<int>("select count(*) from nudges where held_at is not null and sent_at >= window_closes_at"));
        Assert.Equal(counts.Nudged.Nudges, counts.Fates.Sent);
    }

    [SkippableFact]
    public async Task The_life_of_a_nudge_that_was_held_back_is_in_order()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.KeepPolicyAsync("""{"hold_back": 0.5, "budget": 8, "rules": {"hello_call": false, "one_more_call": false}}""");
        for (var customer = 0; customer < 6; customer++)
        {
            await room.Team.AccountAsync($"Customer {customer}", room.Team.Ana, Monday.AddDays(-15).AddHours(-customer));
        }

        await RingThroughAsync(room, Monday);
        await RingThroughAsync(room, Monday.AddDays(1));
        await RingThroughAsync(room, Monday.AddDays(2));

        var held = await room.Team.ListAsync<long>("select id from nudges where held_at is not null order by id");
        Assert.NotEmpty(held);
        foreach (var id in held)
        {
            await using var session = await room.Team.Database.BeginAsync(room.Team.Organization, default);
            var life = (await new NudgeLifeStore(session).OfAsync(id, default))!;
            Assert.Equal(["held", "planned", "sent"], life.Steps.Select(step => step.Step));
            Assert.Equal(life.HeldAt, life.Steps[0].At);
            Assert.True(life.Steps[1].At >= life.WindowClosesAt && life.Steps[2].At >= life.Steps[1].At, string.Join(", ", life.Steps));
        }
    }

    private static async Task RingThroughAsync(ScheduleRoom room, DateTimeOffset nine)
    {
        for (var now = nine; now < nine.AddHours(9); now = now.AddMinutes(30))
        {
            await room.RingAsync(now);
        }
    }

    private static async Task<IReadOnlyList<EffectCounts>> CountAsync(ScheduleRoom room, DateTimeOffset now)
    {
        await using var session = await room.Team.Database.BeginAsync(room.Team.Organization, default);
        return await new EffectStore(session).CountAsync(EffectScope.Everybody, Period.Of("2026-03-02..2026-03-02", new DateOnly(2026, 3, 2))!, now, default);
    }
}
