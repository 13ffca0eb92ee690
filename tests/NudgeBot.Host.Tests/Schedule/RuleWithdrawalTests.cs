using NudgeBot.Core.Calls;
using NudgeBot.Postgres.Calls;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>Each rule's nudge is sent, then its reason goes away, and its card says so with the next ring.</summary>
public sealed class RuleWithdrawalTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;
    private static readonly DateTimeOffset Then = ScheduleRoom.At("2026-03-02 09:30");

    [SkippableTheory]
    [InlineData("new_lead", "becomes a prospect", "They are no lead any more.")]
    [InlineData("new_lead", "is put aside", "That is decided.")]
    [InlineData("new_lead", "spoke with Ola", "Ola spoke with them at 09:30.")]
    [InlineData("lead_question", "is put aside", "That is decided.")]
    [InlineData("lead_question", "becomes a prospect", "They are no lead any more.")]
    [InlineData("first_conversation_follow_up", "spoke with Ola", "Ola spoke with them at 09:30.")]
    [InlineData("first_conversation_follow_up", "call is undone", "That was no first conversation after all.")]
    [InlineData("callback_due", "spoke with Ola", "Ola spoke with them at 09:30.")]
    [InlineData("callback_due", "call is undone", "That call is no longer owed.")]
    [InlineData("missed_inbound", "was tried by Ola", "They were called back.")]
    [InlineData("email_ping_pong", "spoke with Ola", "Ola spoke with them at 09:30.")]
    [InlineData("email_only", "had a meeting", "There was a meeting with them at 09:30.")]
    [InlineData("signal", "spoke with Ola", "Ola spoke with them at 09:30.")]
    [InlineData("open_deal_cadence", "was tried by Ola", "Somebody has called them since.")]
    [InlineData("open_deal_cadence", "won the deal", "The deal was won.")]
    [InlineData("stalled_deal", "moved the deal", "The deal has moved to Negotiation.")]
    [InlineData("empty_pipeline", "goes to Ola", "Ola looks after them now.")]
    [InlineData("signal", "is closed", "They are no longer active.")]
    public async Task A_nudge_is_taken_back_when_the_customer(string rule, string what, string sentence)
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var (account, call) = await SentAsync(room, rule);
        await HappenAsync(room, what, account, call);

        var update = Assert.Single(await room.RingAsync(ScheduleRoom.At("2026-03-02 09:31")), message => message.Replaces == "1");

        Assert.Equal(sentence, update.Message.Card!.State);
        Assert.Empty(update.Message.Card.Actions);
        Assert.Equal($"{rule} withdrawn", (await room.LivesAsync())[0]);
    }

    [SkippableTheory]
    [InlineData("new_lead")]
    [InlineData("lead_question")]
    [InlineData("first_conversation_follow_up")]
    [InlineData("callback_due")]
    [InlineData("missed_inbound")]
    [InlineData("email_ping_pong")]
    [InlineData("email_only")]
    [InlineData("signal")]
    [InlineData("open_deal_cadence")]
    [InlineData("stalled_deal")]
    [InlineData("empty_pipeline")]
    public async Task A_call_of_her_own_has_acted_on_it(string rule)
    {
        await using var room = await ScheduleRoom.OpenAsync();
        var (account, _) = await SentAsync(room, rule);
        await room.CallAsync(account, room.Team.Ana, CallOutcome.NoAnswer, "2026-03-02 09:30");

        var update = Assert.Single(await room.RingAsync(ScheduleRoom.At("2026-03-02 09:31")), message => message.Replaces == "1");

        Assert.Equal("You called them at 09:30.", update.Message.Card!.State);
        Assert.Equal($"{rule} acted_on", (await room.LivesAsync())[0]);
    }

    /// <summary>Ana has just been sent a nudge of this rule; the customer, and the newest call with them.</summary>
    private static async Task<(long Account, long Call)> SentAsync(ScheduleRoom room, string rule)
    {
        var ana = room.Team.Ana;
        var (account, call) = (0L, 0L);
        switch (rule)
        {
            case "new_lead":
                account = await room.Team.LeadAsync("Acme", ana, Monday);
                break;
            case "lead_question":
                account = await room.Team.LeadAsync("Acme", ana, ScheduleRoom.At("2026-02-26 09:00"));
                foreach (var time in new[] { "2026-02-26 09:05", "2026-02-26 13:40", "2026-02-27 10:10", "2026-02-27 14:40" })
                {
                    call = await room.CallAsync(account, ana, CallOutcome.NoAnswer, time);
                }

                break;
            case "first_conversation_follow_up":
                account = await room.Team.AccountAsync("Acme", ana, spokeAt: null);
                await room.Team.RunAsync("update accounts set state = 'prospect'");
                call = await room.CallAsync(account, ana, CallOutcome.Connected, "2026-02-27 10:00");
                break;
            case "email_only":
                account = await room.CustomerAsync("Acme", ana, "2026-01-26 10:00", tier: "C");
                break;
            default:
                account = await room.CustomerAsync("Acme", ana, "2026-02-20 10:00");
                break;
        }

        switch (rule)
        {
            case "callback_due":
                call = await room.CallAsync(account, ana, CallOutcome.CallbackRequested, "2026-02-27 16:00", promised: "2026-03-02 09:00");
                break;
            case "missed_inbound":
                call = await room.CallAsync(account, ana, CallOutcome.NoAnswer, "2026-02-27 17:45", CallDirection.Inbound);
                break;
            case "email_ping_pong":
            case "email_only":
                for (var day = 1; day <= 5; day++)
                {
                    var direction = rule == "email_only" || day % 2 == 0 ? CallDirection.Outbound : CallDirection.Inbound;
                    await room.EmailAsync(account, direction, Monday.AddDays(-4.5).AddHours(day));
                }

                break;
            case "signal":
                await room.Team.SignalAsync(account, Monday);
                break;
            case "open_deal_cadence":
                await room.Team.DealAsync("Renewal", account, ana, Monday.AddDays(-5));
                await room.Team.RunAsync("update deals set opened_at = '2026-02-01'");
                break;
            case "stalled_deal":
                await room.Team.DealAsync("Renewal", account, ana, Monday.AddDays(-30));
                break;
            case "empty_pipeline":
                await room.Team.KeepPolicyAsync("""{"hold_back": 0, "empty_pipeline": {"floor": 50000}, "rules": {"hello_call": false}}""");
                break;
        }

        Assert.Single(await room.RingAsync(Monday));
        Assert.Equal([$"{rule} sent"], await room.LivesAsync());
        return (account, call);
    }

    private static Task HappenAsync(ScheduleRoom room, string what, long account, long call) => what switch
    {
        "becomes a prospect" => room.Team.RunAsync("update accounts set state = 'prospect'"),
        "is put aside" => room.Team.RunAsync("update accounts set lead_since = lead_since + interval '1 month'"),
        "is closed" => room.Team.RunAsync("update accounts set state = 'closed'"),
        "goes to Ola" => room.Team.RunAsync("update accounts set owner_id = @Ola", new { room.Team.Ola }),
        "spoke with Ola" => room.CallAsync(account, room.Team.Ola, CallOutcome.Connected, "2026-03-02 09:30"),
        "was tried by Ola" => room.CallAsync(account, room.Team.Ola, CallOutcome.NoAnswer, "2026-03-02 09:30"),
        "call is undone" => room.UndoAsync(call, "2026-03-02 09:30"),
        "won the deal" => room.Team.RunAsync("update deals set state = 'won'"),
        "moved the deal" => room.Team.RunAsync("update deals set stage = 'Negotiation', stage_since = @at", new { at = Then.UtcDateTime }),
        "had a meeting" => room.Team.Database.InAsync(
            room.Team.Organization,
            session => new ActivityStore(session).LogAsync(
                new NewActivity("calendar", null, ActivityKind.Meeting, CallDirection.Outbound, null, account, null, null, room.Team.Ola, Then), Then, default),
            default),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
