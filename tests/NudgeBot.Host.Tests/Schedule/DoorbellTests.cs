using NudgeBot.Core.Calls;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

public sealed class DoorbellTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;

    [SkippableFact]
    public async Task At_nine_Ana_is_sent_one_nudge_with_whom_to_dial_and_why()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.Team.RunAsync("insert into contacts (account_id, name, phone) values (@acme, 'Dana Reyes', '+48 22 555 01 07')", new { acme });

        var sent = Assert.Single(await room.RingAsync(Monday));

        Assert.Equal($"dm-{room.Team.Ana}", sent.To.Conversation);
        Assert.StartsWith("Time to call Dana Reyes at Acme, +48 22 555 01 07. 0 emails, 0 conversations in 16 days; last spoke 14 Feb.", sent.Message.Text, StringComparison.Ordinal);
        Assert.Equal("sent", await room.Team.AskAsync<string>("select state from nudges"));
        Assert.Equal("0 emails, 0 conversations in 16 days; last spoke 14 Feb.", await room.Team.AskAsync<string>("select evidence from nudges"));
        Assert.Equal(ScheduleRoom.At("2026-03-02 12:00"), await NextAsync(room, room.Team.Ana));
    }

    [SkippableFact]
    public async Task Rung_twice_it_sends_once()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.RingAsync(Monday);
        await room.Team.RunAsync("update planning_times set next_planning_at = @at", new { at = Monday.UtcDateTime });

        Assert.Empty(await room.RingAsync(Monday));
        Assert.Equal(1, await room.Team.AskAsync<int>("select count(*) from nudges"));
    }

    [SkippableFact]
    public async Task Two_hosts_that_ring_together_take_turns_and_nobody_is_nudged_twice()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await room.Team.AccountAsync($"Customer {i}", room.Team.Ana, Monday.AddDays(-16 - i));
            await room.Team.AccountAsync($"Client {i}", room.Team.Ola, Monday.AddDays(-16 - i));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => room.Doorbell.RingAsync(Monday, default)));

        Assert.Equal(2, await room.Team.AskAsync<int>("select count(*) from nudges"));
        Assert.Equal(2, await room.Team.AskAsync<int>("select count(*) from outbox"));
    }

    [SkippableFact]
    public async Task While_somebody_else_rings_it_is_not_rung()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await using (await DoorbellLock.TakeAsync(room.Team.Database, default))
        {
            Assert.False(await room.Doorbell.RingAsync(Monday, default));
        }

        Assert.True(await room.Doorbell.RingAsync(Monday, default));
    }

    [SkippableFact]
    public async Task One_nudge_per_customer_a_day_though_the_account_is_Anas_and_the_deal_is_Olas()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.Team.DealAsync("Renewal", acme, room.Team.Ola, Monday.AddDays(-30));

        var sent = await room.RingAsync(Monday);

        Assert.Single(sent);
    }

    [SkippableFact]
    public async Task Somebody_else_spoke_with_them_and_the_card_says_so()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        var card = Assert.Single(await room.RingAsync(Monday));
        await LogAsync(room, acme, room.Team.Ola, CallOutcome.Connected, ScheduleRoom.At("2026-03-02 10:12"));

        var update = Assert.Single(await room.RingAsync(ScheduleRoom.At("2026-03-02 10:13")));

        Assert.Equal("1", update.Replaces);
        Assert.Empty(update.Message.Card!.Actions);
        Assert.Equal("Ola spoke with them at 10:12.", update.Message.Card.State);
        Assert.NotEmpty(card.Message.Card!.Actions);
        Assert.Equal("withdrawn", await room.Team.AskAsync<string>("select state from nudges"));
    }

    [SkippableFact]
    public async Task Anas_own_call_from_the_phone_system_has_acted_on_the_nudge()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var acme = await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.RingAsync(Monday);
        await LogAsync(room, acme, room.Team.Ana, CallOutcome.Voicemail, ScheduleRoom.At("2026-03-02 09:40"));

        await room.RingAsync(ScheduleRoom.At("2026-03-02 09:41"));

        Assert.Equal("acted_on", await room.Team.AskAsync<string>("select state from nudges"));
    }

    [SkippableFact]
    public async Task Unanswered_until_the_next_evening_it_is_ignored_and_its_buttons_go()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.RingAsync(Monday);
        await room.RingAsync(ScheduleRoom.At("2026-03-03 17:59"));
        Assert.Equal("sent", await room.Team.AskAsync<string>("select state from nudges where rule = 'uncalled_customer'"));

        var sent = await room.RingAsync(ScheduleRoom.At("2026-03-03 18:00"));

        Assert.Equal("ignored", await room.Team.AskAsync<string>("select state from nudges where rule = 'uncalled_customer'"));
        Assert.Contains(sent, message => message is { Replaces: "1", Message.Card: { Actions.Count: 0, State: "Not answered in time. You can still tell me about a call." } });
    }

    [SkippableFact]
    public async Task A_turn_that_fails_writes_nothing_and_is_tried_again_in_five_minutes()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.Team.RunAsync("revoke insert on outbox from nudgebot_app");

        Assert.Empty(await room.RingAsync(Monday));
        Assert.Equal(0, await room.Team.AskAsync<int>("select count(*) from nudges"));
        await room.Team.RunAsync("grant insert on outbox to nudgebot_app");
        Assert.Empty(await room.RingAsync(Monday.AddMinutes(4)));

        Assert.Single(await room.RingAsync(Monday.AddMinutes(5)));
    }

    [SkippableFact]
    public async Task Who_cannot_be_written_to_gets_no_nudges_and_keeps_the_silences_for_later()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.Team.RunAsync("update chat_identities set reachable = false");
        await room.RingAsync(Monday);
        Assert.Equal(0, await room.Team.AskAsync<int>("select count(*) from nudges"));

        await room.Team.RunAsync("update chat_identities set reachable = true");

        Assert.Single(await room.RingAsync(ScheduleRoom.At("2026-03-02 12:00")));
    }

    internal static Task LogAsync(ScheduleRoom room, long accountId, long repId, CallOutcome outcome, DateTimeOffset at) => room.Team.Database.InAsync(
        room.Team.Organization,
        session => new ActivityStore(session).LogAsync(
            new NewActivity("phone", null, ActivityKind.Call, CallDirection.Outbound, outcome, accountId, null, null, repId, at), at, default),
        default);

    private static async Task<DateTimeOffset> NextAsync(ScheduleRoom room, long personId) => new(
        await room.Team.AskAsync<DateTime>("select next_planning_at from planning_times where person_id = @personId", new { personId }), TimeSpan.Zero);
}
