using NudgeBot.Core.Calls;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>A nudge that waits on purpose: written down, said to nobody, and delivered once its time is over, unless a call has come first.</summary>
public sealed class HeldNudgeTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;

    [SkippableFact]
    public async Task One_that_is_held_is_written_down_and_comes_once_its_window_has_closed()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var (held, _) = await HeldAsync(room);

        Assert.Equal(0, await room.Team.AskAsync<int>("select count(*) from outbox where nudge_id = @held", new { held }));
        Assert.NotEqual("", await room.Team.AskAsync<string>("select evidence from nudges where id = @held", new { held }));
        Assert.Equal(ScheduleRoom.At("2026-03-03 18:00"), await room.MomentAsync("select window_closes_at from nudges where id = @held", new { held }));
        await room.RingAsync(ScheduleRoom.At("2026-03-03 17:59"));
        await room.RingAsync(ScheduleRoom.At("2026-03-03 18:00"));
        Assert.Equal("held", await StateAsync(room, held));

        await room.RingAsync(ScheduleRoom.At("2026-03-04 09:00"));

        Assert.Equal("sent", await StateAsync(room, held));
        Assert.Equal(ScheduleRoom.At("2026-03-04 09:00"), await room.MomentAsync("select sent_at from nudges where id = @held", new { held }));
        Assert.Equal(ScheduleRoom.At("2026-03-03 18:00"), await room.MomentAsync("select window_closes_at from nudges where id = @held", new { held }));
        Assert.Equal(1, await room.Team.AskAsync<int>("select count(*) from outbox where nudge_id = @held", new { held }));
    }

    [SkippableTheory]
    [InlineData(true, "acted_on")]
    [InlineData(false, "withdrawn")]
    public async Task A_call_in_time_settles_it_though_nobody_was_told(bool own, string state)
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var (held, account) = await HeldAsync(room);
        var call = await room.CallAsync(account, own ? room.Team.Ana : room.Team.Ola, CallOutcome.Connected, "2026-03-02 17:30");

        await room.RingAsync(ScheduleRoom.At("2026-03-02 17:31"));
        await room.RingAsync(ScheduleRoom.At("2026-03-04 09:00"));

        Assert.Equal(state, await StateAsync(room, held));
        Assert.Equal($"activity {call}", await room.Team.AskAsync<string>("select settled_by from nudges where id = @held", new { held }));
        Assert.Equal(0, await room.Team.AskAsync<int>("select count(*) from outbox where nudge_id = @held", new { held }));
    }

    [SkippableFact]
    public async Task What_was_sent_has_a_window_too()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));

        await room.RingAsync(Monday);

        Assert.Equal(ScheduleRoom.At("2026-03-03 18:00"), await room.MomentAsync("select window_closes_at from nudges where state = 'sent'"));
    }

    // Which are held is decided by what they are about, so that among some there is one. The others' customers go to Ola, so that it has the
    // day on which it comes to itself.
    private static async Task<(long Nudge, long Account)> HeldAsync(ScheduleRoom room)
    {
        await room.Team.KeepPolicyAsync("""{"hold_back": 0.5, "budget": 8, "rules": {"hello_call": false, "one_more_call": false}}""");
        for (var customer = 0; customer < 6; customer++)
        {
            await room.Team.AccountAsync($"Customer {customer}", room.Team.Ana, Monday.AddDays(-15).AddHours(-customer));
        }

        for (var now = Monday; now < Monday.AddHours(8); now = now.AddMinutes(30))
        {
            await room.RingAsync(now);
        }

        var held = await room.Team.AskAsync<long>("select min(id) from nudges where state = 'held'");
        var account = await room.Team.AskAsync<long>("select account_id from nudges where id = @held", new { held });
        await room.Team.RunAsync("update accounts set owner_id = @Ola where id <> @account", new { room.Team.Ola, account });
        return (held, account);
    }

    private static Task<string> StateAsync(ScheduleRoom room, long nudge) => room.Team.AskAsync<string>("select state from nudges where id = @nudge", new { nudge });
}
