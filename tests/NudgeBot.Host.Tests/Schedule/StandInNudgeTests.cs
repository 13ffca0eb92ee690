using NudgeBot.Core.Calls;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>Ana is away for the week, and Ola stands in.</summary>
public sealed class StandInNudgeTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;

    [SkippableFact]
    public async Task Who_has_been_silent_for_too_long_is_Olas_to_call_and_the_card_says_for_whom()
    {
        await using var room = await AwayAsync();
        await room.Team.AccountAsync("Due", room.Team.Ana, Monday.AddDays(-16));
        var acme = await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-30));

        var sent = Assert.Single(await room.NudgesAtAsync("2026-03-02 09:00"));

        Assert.Equal($"dm-{room.Team.Ola}", sent.To.Conversation);
        Assert.Contains(" You stand in for Ana, who is away until Fri 6 Mar. ", sent.Message.Text, StringComparison.Ordinal);
        Assert.Contains(sent.Message.Card!.Facts, fact => fact is { Name: "Standing in for", Value: "Ana, who is away until Fri 6 Mar" });
        Assert.Equal((acme, room.Team.Ana), (
            await room.Team.AskAsync<long>("select account_id from nudges"), await room.Team.AskAsync<long>("select for_rep_id from nudges")));
        await room.RingAsync(ScheduleRoom.At("2026-03-02 09:01"));
        Assert.Equal(["uncalled_customer sent"], await room.LivesAsync());
    }

    [SkippableFact]
    public async Task A_promise_of_Anas_is_Olas_to_keep_to_the_minute()
    {
        await using var room = await AwayAsync();
        var acme = await room.CustomerAsync("Acme", room.Team.Ana, "2026-02-27 10:00");
        await room.NudgesAtAsync("2026-03-02 12:00");
        await room.CallAsync(acme, room.Team.Marek, CallOutcome.CallbackRequested, "2026-03-02 13:00", promised: "2026-03-02 14:37");

        Assert.Empty(await room.NudgesAtAsync("2026-03-02 14:36"));
        Assert.Equal($"dm-{room.Team.Ola}", Assert.Single(await room.NudgesAtAsync("2026-03-02 14:37")).To.Conversation);
    }

    [SkippableTheory]
    [InlineData("new_lead")]
    [InlineData("signal")]
    public async Task What_comes_in_for_Ana_is_with_Ola_at_once(string rule)
    {
        await using var room = await AwayAsync();
        var customer = await room.CustomerAsync("Acme", room.Team.Ana, "2026-02-27 10:00");
        await room.NudgesAtAsync("2026-03-02 09:00");
        var at = ScheduleRoom.At("2026-03-02 09:41");
        if (rule == "signal")
        {
            await room.Team.SignalAsync(customer, at);
        }

        await room.ArrivedAsync(rule == "signal" ? customer : await room.Team.LeadAsync("Globex", room.Team.Ana, at), "2026-03-02 09:41");

        Assert.Equal($"dm-{room.Team.Ola}", Assert.Single(await room.NudgesAtAsync("2026-03-02 09:41")).To.Conversation);
        Assert.Equal([$"{rule} sent"], await room.LivesAsync());
    }

    private static async Task<ScheduleRoom> AwayAsync()
    {
        var room = await ScheduleRoom.OpenAsync();
        await room.Team.RunAsync(
            "insert into time_off (person_id, first_day, last_day, stand_in_id) values (@Ana, '2026-03-02', '2026-03-06', @Ola)", new { room.Team.Ana, room.Team.Ola });
        return room;
    }
}
