using NudgeBot.Core.Calls;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>A lead comes in, and is called at once, then at other hours, then asked about.</summary>
public sealed class LeadNudgeTests
{
    [SkippableFact]
    public async Task A_lead_is_nudged_about_with_the_ring_it_comes_with()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        Assert.Empty(await room.NudgesAtAsync("2026-03-02 09:00"));
        var acme = await room.Team.LeadAsync("Acme", room.Team.Ana, ScheduleRoom.At("2026-03-02 09:23"));
        await room.ArrivedAsync(acme, "2026-03-02 09:23");

        var sent = Assert.Single(await room.NudgesAtAsync("2026-03-02 09:23"));

        Assert.Equal($"dm-{room.Team.Ana}", sent.To.Conversation);
        Assert.StartsWith(
            "A new lead: call Acme, +48 22 555 01 00 now. It came in at 09:23; 0 attempts so far, not spoken with yet.", sent.Message.Text, StringComparison.Ordinal);
        Assert.Equal(["new_lead sent"], await room.LivesAsync());
        Assert.Equal(ScheduleRoom.At("2026-03-03 18:00"), await room.MomentAsync("select window_closes_at from nudges"));
    }

    [SkippableFact]
    public async Task In_the_evening_it_waits_for_the_morning()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.NudgesAtAsync("2026-03-02 09:00");
        var acme = await room.Team.LeadAsync("Acme", room.Team.Ana, ScheduleRoom.At("2026-03-02 19:12"));
        await room.ArrivedAsync(acme, "2026-03-02 19:12");

        Assert.Empty(await room.NudgesAtAsync("2026-03-02 19:12"));
        Assert.Empty(await room.NudgesAtAsync("2026-03-03 08:59"));
        Assert.StartsWith("A new lead: call Acme", Assert.Single(await room.NudgesAtAsync("2026-03-03 09:00")).Message.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Each_attempt_in_vain_is_followed_by_one_at_another_hour_and_the_last_by_the_question()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.Team.LeadAsync("Acme", room.Team.Ana, ScheduleRoom.Monday);
        await room.NudgesAtAsync("2026-03-02 09:00");
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.NoAnswer, "2026-03-02 09:05");
        Assert.Empty(await room.NudgesAtAsync("2026-03-02 09:06"));

        Assert.Empty(await room.NudgesAtAsync("2026-03-02 13:29"));
        var second = Assert.Single(await room.NudgesAtAsync("2026-03-02 13:30"));
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.Voicemail, "2026-03-02 13:40");
        Assert.Empty(await room.NudgesAtAsync("2026-03-03 10:06"));
        Assert.Single(await room.NudgesAtAsync("2026-03-03 10:07"));
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.Busy, "2026-03-03 10:20");
        Assert.Single(await room.NudgesAtAsync("2026-03-03 14:37"));
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.NoAnswer, "2026-03-03 14:50");
        var question = Assert.Single(await room.NudgesAtAsync("2026-03-03 14:51"));

        Assert.StartsWith(
            "Try the new lead once more: Acme, +48 22 555 01 00. It came in at 09:00; 1 attempt so far, not spoken with yet.", second.Message.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Nobody at Acme was reached. It came in on Mon 2 Mar; 4 attempts so far, not spoken with yet.", question.Message.Text, StringComparison.Ordinal);
        Assert.Equal(["Park for a month", "Two days more", "Close", "Why?"], question.Message.Card!.Actions.Select(action => action.Label));
        Assert.Equal(
            ["new_lead acted_on", "new_lead acted_on", "new_lead acted_on", "new_lead acted_on", "lead_question sent"], await room.LivesAsync());
    }

    [SkippableFact]
    public async Task Where_nobody_calls_each_takes_the_place_of_the_one_before_and_the_question_comes_when_the_days_are_over()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.LeadAsync("Acme", room.Team.Ana, ScheduleRoom.Monday);

        foreach (var time in new[] { "2026-03-02 09:00", "2026-03-02 13:30", "2026-03-03 10:07", "2026-03-03 14:37" })
        {
            Assert.Single(await room.NudgesAtAsync(time));
        }

        Assert.Empty(await room.NudgesAtAsync("2026-03-03 18:00"));
        var question = Assert.Single(await room.NudgesAtAsync("2026-03-04 09:00"));

        Assert.StartsWith("Nobody at Acme was reached.", question.Message.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["new_lead withdrawn", "new_lead withdrawn", "new_lead withdrawn", "new_lead withdrawn", "lead_question sent"], await room.LivesAsync());
        Assert.Equal(4, room.Channel.Sent.Count(message => message.Message.Card!.State == "Something more pressing has come up with them: see below."));
    }
}
