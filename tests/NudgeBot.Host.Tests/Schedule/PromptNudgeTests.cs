using NudgeBot.Core.Calls;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>What was promised comes to the minute, whoever rang in vain is called back, and what something outside says comes at once.</summary>
public sealed class PromptNudgeTests
{
    private const string Lately = "2026-02-27 10:00";

    [SkippableFact]
    public async Task A_promise_for_14_37_that_is_logged_at_13_00_pulls_the_look_and_comes_then_not_a_minute_earlier()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.CustomerAsync("Acme", room.Team.Ana, Lately);
        await room.NudgesAtAsync("2026-03-02 12:00");
        Assert.Equal(ScheduleRoom.At("2026-03-02 15:00"), await NextAsync(room));

        await room.CallAsync(acme, room.Team.Ana, CallOutcome.CallbackRequested, "2026-03-02 13:00", promised: "2026-03-02 14:37");

        Assert.Equal(ScheduleRoom.At("2026-03-02 14:37"), await NextAsync(room));
        Assert.Empty(await room.NudgesAtAsync("2026-03-02 14:36"));
        var sent = Assert.Single(await room.NudgesAtAsync("2026-03-02 14:37"));
        Assert.StartsWith(
            "You promised to call Acme, +48 22 555 01 00. A call was promised for Mon 2 Mar at 14:37; last spoke 27 Feb.", sent.Message.Text, StringComparison.Ordinal);
        Assert.Equal(["callback_due sent"], await room.LivesAsync());
    }

    [SkippableFact]
    public async Task What_Ana_promises_in_chat_she_is_reminded_of_to_the_minute()
    {
        await using var room = await ScheduleRoom.OpenAsync(talks: true);
        await room.CustomerAsync("Acme", room.Team.Ana, Lately);
        await room.NudgesAtAsync("2026-03-02 12:00");
        await room.Clock.SetAsync(ScheduleRoom.At("2026-03-02 13:00"), default);

        await room.SayAsync(room.Team.Ana, "spoke to Jane at Acme 10 min, call back today at 2:37pm");

        Assert.StartsWith("Logged: Acme, connected", room.Channel.Sent[^1].Message.Text, StringComparison.Ordinal);
        Assert.Equal(ScheduleRoom.At("2026-03-02 14:37"), await NextAsync(room));
        Assert.Empty(await room.NudgesAtAsync("2026-03-02 14:36"));
        Assert.StartsWith("You promised to call", Assert.Single(await room.NudgesAtAsync("2026-03-02 14:37")).Message.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_promise_that_was_kept_early_is_not_recalled()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.CustomerAsync("Acme", room.Team.Ana, Lately);
        await room.NudgesAtAsync("2026-03-02 12:00");
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.CallbackRequested, "2026-03-02 13:00", promised: "2026-03-02 14:37");
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.Connected, "2026-03-02 14:20");

        Assert.Empty(await room.NudgesAtAsync("2026-03-02 14:37"));
        Assert.Empty(await room.LivesAsync());
    }

    [SkippableTheory]
    [InlineData("2026-03-02 10:00", "2026-03-02 10:14", "2026-03-02 10:15")]
    [InlineData("2026-03-02 17:50", "2026-03-03 09:04", "2026-03-03 09:05")]
    public async Task Who_rang_in_vain_is_called_back_after_15_working_minutes(string rang, string before, string due)
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.KeepPolicyAsync("""{"hold_back": 0, "rules": {"hello_call": false, "one_more_call": false}}""");
        var acme = await room.CustomerAsync("Acme", room.Team.Ana, Lately);
        await room.NudgesAtAsync("2026-03-02 09:00");
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.NoAnswer, rang, CallDirection.Inbound);

        Assert.Empty(await room.NudgesAtAsync(before));
        var sent = Assert.Single(await room.NudgesAtAsync(due));

        Assert.StartsWith("Acme rang and missed you: call them, +48 22 555 01 00 back.", sent.Message.Text, StringComparison.Ordinal);
        Assert.Equal(["missed_inbound sent"], await room.LivesAsync());
    }

    [SkippableFact]
    public async Task Who_was_called_back_within_the_15_minutes_is_left_alone()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.CustomerAsync("Acme", room.Team.Ana, Lately);
        await room.NudgesAtAsync("2026-03-02 09:00");
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.Voicemail, "2026-03-02 10:00", CallDirection.Inbound);
        await room.CallAsync(acme, room.Team.Ola, CallOutcome.NoAnswer, "2026-03-02 10:10");

        Assert.Empty(await room.NudgesAtAsync("2026-03-02 10:15"));
        Assert.Empty(await room.LivesAsync());
    }

    [SkippableFact]
    public async Task A_signal_comes_at_once_with_what_it_says()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.CustomerAsync("Acme", room.Team.Ana, Lately);
        await room.NudgesAtAsync("2026-03-02 09:00");
        await room.Team.SignalAsync(acme, ScheduleRoom.At("2026-03-02 09:41"));
        await room.ArrivedAsync(acme, "2026-03-02 09:41");

        var sent = Assert.Single(await room.NudgesAtAsync("2026-03-02 09:41"));

        Assert.StartsWith(
            "Time to call Acme, +48 22 555 01 00. Service issue reported at 09:41, Dana: “The export fails”; last spoke 27 Feb.", sent.Message.Text, StringComparison.Ordinal);
        Assert.Equal(["signal sent"], await room.LivesAsync());
    }

    private static Task<DateTimeOffset?> NextAsync(ScheduleRoom room) =>
        room.MomentAsync("select next_planning_at from planning_times where person_id = @Ana", new { room.Team.Ana });
}
