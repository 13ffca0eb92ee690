using NudgeBot.Core.Calls;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>Something pressing takes the place of whatever else was asked about the same customer.</summary>
public sealed class ReplacementTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;

    [SkippableFact]
    public async Task Anas_promise_takes_back_what_Ola_was_asked_about_her_deal_and_Olas_card_says_who_calls()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.CustomerAsync("Acme", room.Team.Ana, "2026-02-20 10:00");
        await room.Team.DealAsync("Renewal", acme, room.Team.Ola, Monday.AddDays(-30));
        Assert.Equal($"dm-{room.Team.Ola}", Assert.Single(await room.NudgesAtAsync("2026-03-02 09:00")).To.Conversation);
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.CallbackRequested, "2026-03-02 10:00", promised: "2026-03-02 11:11");

        var sent = await room.RingAsync(ScheduleRoom.At("2026-03-02 11:11"));

        Assert.Equal(2, sent.Count);
        var card = Assert.Single(sent, message => message.Replaces == "1");
        Assert.Equal($"dm-{room.Team.Ola}", card.To.Conversation);
        Assert.Empty(card.Message.Card!.Actions);
        Assert.Equal("Something more pressing has come up with them, and Ana is asked to call.", card.Message.Card.State);
        Assert.Equal($"dm-{room.Team.Ana}", Assert.Single(sent, message => message.Replaces is null).To.Conversation);
        Assert.Equal(["stalled_deal withdrawn", "callback_due sent"], await room.LivesAsync());
        Assert.Empty(await room.NudgesAtAsync("2026-03-02 15:00"));
    }

    [SkippableFact]
    public async Task Her_own_card_points_to_the_one_below()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.CustomerAsync("Acme", room.Team.Ana, "2026-02-14 10:00");
        await room.NudgesAtAsync("2026-03-02 09:00");
        await room.CallAsync(acme, room.Team.Ana, CallOutcome.NoAnswer, "2026-03-02 10:00", CallDirection.Inbound);

        var sent = await room.RingAsync(ScheduleRoom.At("2026-03-02 10:15"));

        Assert.Equal("Something more pressing has come up with them: see below.", Assert.Single(sent, message => message.Replaces == "1").Message.Card!.State);
        Assert.Equal(["uncalled_customer withdrawn", "missed_inbound sent"], await room.LivesAsync());
    }
}
