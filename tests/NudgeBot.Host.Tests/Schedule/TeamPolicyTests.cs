using NudgeBot.Core.Nudges;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

public sealed class TeamPolicyTests
{
    private static readonly DateTimeOffset Monday = ScheduleRoom.Monday;

    [SkippableFact]
    public async Task A_team_that_calls_its_best_customers_every_week_is_nudged_every_week()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-8));
        Assert.Empty(await room.RingAsync(Monday));

        await SetAsync(room, policy => policy with { TierA = new Intervals(7, 14) });

        Assert.Single(await room.RingAsync(Monday));
    }

    [SkippableFact]
    public async Task A_rule_that_is_switched_off_between_planning_and_sending_is_not_sent()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.Doorbell.RingAsync(Monday, default);
        await SetAsync(room, policy => policy.Switch("uncalled_customer", on: false));

        await room.SendAsync();

        Assert.Empty(room.Channel.Sent);
        Assert.Equal("withdrawn", await room.Team.AskAsync<string>("select state from nudges"));
    }

    [SkippableFact]
    public async Task A_team_that_does_not_count_meetings_is_nudged_although_there_was_one()
    {
        await using var room = await ScheduleRoom.OpenAsync();
        await room.Team.AccountAsync("Acme", room.Team.Ana, Monday.AddDays(-16));
        await room.Team.RunAsync("update accounts set last_meeting_at = @at", new { at = Monday.AddDays(-3).UtcDateTime });
        await SetAsync(room, policy => policy with { Meetings = Meetings.Ignore });

        Assert.Single(await room.RingAsync(Monday));
        await room.RingAsync(Monday.AddMinutes(1));
        Assert.Equal("sent", await room.Team.AskAsync<string>("select state from nudges"));
    }

    [SkippableFact]
    public async Task A_policy_that_cannot_be_followed_is_not_kept()
    {
        await using var room = await ScheduleRoom.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => SetAsync(room, policy => policy with { Budget = 0 }));

        Assert.Equal(0, await room.Team.AskAsync<int>("select count(*) from team_policies where policy ? 'budget'"));
    }

    private static async Task SetAsync(ScheduleRoom room, Func<Policy, Policy> change)
    {
        var west = await room.Team.AskAsync<long>("select id from teams");
        await room.Team.Database.InAsync(
            room.Team.Organization,
            async session =>
            {
                var policies = new PolicyStore(session);
                var before = await policies.TakeAsync(west, default);
                await policies.SetAsync(west, before, change(before), new PolicyAuthor(room.Team.Marek, "chat"), Monday, default);
            },
            default);
    }
}
