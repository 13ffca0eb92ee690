using NudgeBot.Core.Calls;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>A nudge is looked at once more at the moment of sending.</summary>
public sealed class DepartureTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;

    [SkippableFact]
    public async Task A_customer_who_asked_not_to_be_called_in_between_is_not_nudged_about()
    {
        await using var room = await PlannedAsync();
        await room.Team.RunAsync("update accounts set do_not_call = true");

        await room.SendAsync();

        await AssertNothingLeftAsync(room, "withdrawn", "They asked not to be called.");
    }

    [SkippableFact]
    public async Task A_call_in_between_makes_it_needless()
    {
        await using var room = await PlannedAsync();
        await DoorbellTests.LogAsync(room, await room.Team.AskAsync<long>("select id from accounts"), room.Team.Ola, CallOutcome.Connected, Monday.AddMinutes(1));

        await room.SendAsync();

        await AssertNothingLeftAsync(room, "withdrawn", "activity 1");
    }

    [SkippableFact]
    public async Task What_could_not_leave_before_the_evening_comes_the_next_morning_as_the_same_nudge()
    {
        await using var room = await PlannedAsync();
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-02 19:00"), default);

        await room.SendAsync();
        await AssertNothingLeftAsync(room, "snoozed", by: null);
        var sent = await room.RingAsync(ScheduleRoom.At("2026-03-03 09:00"));

        Assert.Single(sent);
        Assert.Equal([2], await room.Team.ListAsync<int>("select delivery from nudges where rule = 'uncalled_customer'"));
        Assert.Equal(["missed"], await room.Team.ListAsync<string>("select state from nudges where rule = 'one_more_call'"));
    }

    [SkippableFact]
    public async Task A_one_more_call_that_could_not_leave_before_the_day_ended_is_missed()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-5));
        room.Channel.IsAway = true;
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-02 17:15"), default);
        await room.Doorbell.RingAsync(ScheduleRoom.At("2026-03-02 17:15"), default);

        room.Channel.IsAway = false;
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-02 18:00"), default);
        await room.SendAsync();

        await AssertNothingLeftAsync(room, "missed", "too late");
    }

    [SkippableFact]
    public async Task After_days_without_the_platform_one_days_budget_leaves()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        for (var i = 0; i < 12; i++)
        {
            await room.Team.AccountAsync($"Customer {i}", room.Team.Ana, Monday.AddDays(-16));
        }

        foreach (var time in new[] { "2026-03-02 09:00", "2026-03-02 12:00", "2026-03-02 15:00", "2026-03-03 09:00", "2026-03-03 12:00", "2026-03-03 15:00", "2026-03-04 09:00" })
        {
            await room.Clock.SetAsync(ScheduleRoom.At(time), default);
            await room.Doorbell.RingAsync(ScheduleRoom.At(time), default);
        }

        await room.SendAsync();

        Assert.Equal(3, room.Channel.Sent.Count);
        Assert.Equal(3, await room.Team.AskAsync<int>("select count(*) from nudges where state = 'sent'"));
    }

    private static async Task<ScheduleRoom> PlannedAsync()
    {
        var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.Clock.SetAsync(Monday, default);
        await room.Doorbell.RingAsync(Monday, default);
        Assert.Equal("planned", await room.Team.AskAsync<string>("select state from nudges"));
        return room;
    }

    private static async Task AssertNothingLeftAsync(ScheduleRoom room, string state, string? by)
    {
        Assert.Empty(room.Channel.Sent);
        Assert.Equal(state, await room.Team.AskAsync<string>("select state from nudges"));
        Assert.Equal(by, await room.Team.AskAsync<string?>("select settled_by from nudges"));
        Assert.Equal("withdrawn", await room.Team.AskAsync<string>("select state from outbox"));
    }
}
