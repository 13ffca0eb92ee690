using NudgeBot.Core.Reports;
using NudgeBot.Core.Reports.Effect;
using NudgeBot.Postgres.Reports;
using Xunit;

namespace NudgeBot.Postgres.Tests.Reports;

public sealed class EffectStoreTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Friday = Monday.AddDays(4);
    private static readonly Period March = Period.Of("2026-03-01..2026-03-31", new DateOnly(2026, 3, 6))!;

    [SkippableFact]
    public async Task A_call_by_the_rep_within_the_time_is_acting_on_it_and_nothing_else_is()
    {
        await using var world = await EffectWorld.CreateAsync();
        await world.NudgeAsync("Called", sent: Monday);
        await world.CallAsync("Called", Monday.AddHours(2), outcome: "no_answer");
        await world.NudgeAsync("At the moment it was sent", sent: Monday);
        await world.CallAsync("At the moment it was sent", Monday, outcome: "voicemail");
        await world.NudgeAsync("They rang and spoke", sent: Monday);
        await world.CallAsync("They rang and spoke", Monday.AddHours(3), direction: "inbound", outcome: "connected");
        await world.NudgeAsync("They rang in vain", sent: Monday);
        await world.CallAsync("They rang in vain", Monday.AddHours(3), direction: "inbound", outcome: "voicemail");
        await world.NudgeAsync("Before it was sent", sent: Monday);
        await world.CallAsync("Before it was sent", Monday.AddMinutes(-1), outcome: "connected");
        await world.NudgeAsync("When the time was over", sent: Monday);
        await world.CallAsync("When the time was over", EffectWorld.Closing(Monday), outcome: "connected");
        await world.NudgeAsync("By somebody else", sent: Monday);
        await world.CallAsync("By somebody else", Monday.AddHours(2), outcome: "connected", by: world.Team.Ola);
        await world.NudgeAsync("Emailed", sent: Monday);
        await world.CallAsync("Emailed", Monday.AddHours(2), kind: "email", outcome: null);
        await world.NudgeAsync("Taken back", sent: Monday);
        await world.CallAsync("Taken back", Monday.AddHours(2), outcome: "connected", takenBack: true);

        var counts = Assert.Single(await world.CountAsync(EffectScope.Everybody, March, Friday));

        Assert.Equal(("uncalled_customer", "West"), (counts.Rule, counts.Team));
        Assert.Equal(new EffectGroup(9, 3, 1), counts.Nudged);
        Assert.Equal(EffectGroup.None, counts.HeldBack);
        Assert.Equal((9, 3, 1), (counts.Fates.Sent, counts.Fates.ActedOn, counts.Fates.Connected));
    }

    [SkippableFact]
    public async Task The_days_add_up_to_the_whole_and_each_is_what_is_counted_of_it_alone()
    {
        await using var world = await EffectWorld.CreateAsync();
        for (var day = 0; day < 5; day++)
        {
            for (var nudge = 0; nudge <= day; nudge++)
            {
                await world.NudgeAsync($"Customer {day}-{nudge}", sent: Monday.AddDays(day), rule: nudge % 2 == 0 ? "uncalled_customer" : "stalled_deal");
            }

            await world.CallAsync($"Customer {day}-0", Monday.AddDays(day).AddHours(2), outcome: "connected");
        }

        var whole = await world.CountAsync(EffectScope.Everybody, March, Friday);
        await using var session = await world.Team.Database.BeginAsync(world.Team.Organization, default);
        var days = await new EffectStore(session).CountByDayAsync(EffectScope.Everybody, March, Friday, default);

        Assert.Equal([1, 2, 3, 4, 5], days.GroupBy(one => one.Day).OrderBy(day => day.Key).Select(day => EffectCounts.Total(day.Select(one => one.Counts)).Fates.Sent));
        Assert.Equal(EffectCounts.Total(whole), EffectCounts.Total(days.Select(one => one.Counts)));
        foreach (var day in days.GroupBy(one => one.Day))
        {
            var alone = await world.CountAsync(EffectScope.Everybody, Period.Of($"{day.Key:yyyy-MM-dd}..{day.Key:yyyy-MM-dd}", day.Key)!, Friday);
            Assert.Equal(EffectCounts.Total(alone), EffectCounts.Total(day.Select(one => one.Counts)));
        }
    }

    [SkippableFact]
    public async Task A_held_nudge_counts_as_held_alone_also_when_it_was_delivered_later_and_called_then()
    {
        await using var world = await EffectWorld.CreateAsync();
        await world.NudgeAsync("Called anyway", held: Monday);
        await world.CallAsync("Called anyway", Monday.AddHours(5), outcome: "connected");
        await world.NudgeAsync("Called when it came", held: Monday, sent: Monday.AddDays(2), state: "acted_on");
        await world.CallAsync("Called when it came", Monday.AddDays(2).AddHours(1), outcome: "connected");

        var counts = Assert.Single(await world.CountAsync(EffectScope.Everybody, March, Friday));

        Assert.Equal(new EffectGroup(2, 1, 1), counts.HeldBack);
        Assert.Equal((EffectGroup.None, NudgeFates.None), (counts.Nudged, counts.Fates));
    }

    [SkippableFact]
    public async Task What_is_still_open_is_counted_apart_and_what_lost_its_reason_in_time_is_left_out_on_both_sides()
    {
        await using var world = await EffectWorld.CreateAsync();
        await world.NudgeAsync("Open", sent: Friday.AddHours(-2));
        await world.NudgeAsync("Held and open", held: Friday.AddHours(-2));
        await world.NudgeAsync("Moot", sent: Monday, state: "withdrawn", settled: Monday.AddHours(4));
        await world.NudgeAsync("Held and moot", held: Monday, state: "withdrawn", settled: Monday.AddHours(4));
        await world.NudgeAsync("Moot and called all the same", sent: Monday, state: "withdrawn", settled: Monday.AddHours(4));
        await world.CallAsync("Moot and called all the same", Monday.AddHours(5), outcome: "gatekeeper");
        await world.NudgeAsync("Moot when its time was over", held: Monday, state: "withdrawn", settled: Monday.AddDays(3));
        await world.NudgeAsync("Gave way to a promise", sent: Monday, state: "withdrawn", settled: Monday.AddHours(4), settledBy: "nudge 17");
        await world.NudgeAsync("From before times were kept", sent: Monday, dated: false, state: "acted_on");

        var counts = Assert.Single(await world.CountAsync(EffectScope.Everybody, March, Friday));

        Assert.Equal((2, 2, 1), (counts.Open, counts.Moot, counts.Undated));
        Assert.Equal((new EffectGroup(2, 1, 0), new EffectGroup(1, 0, 0)), (counts.Nudged, counts.HeldBack));
        Assert.Equal(new NudgeFates(Sent: 5, ActedOn: 2, Connected: 0, Answered: 0, Snoozed: 0, Ignored: 0, Muted: 0, Withdrawn: 2), counts.Fates);
    }

    [SkippableFact]
    public async Task What_became_of_the_nudges_is_read_off_their_lives()
    {
        await using var world = await EffectWorld.CreateAsync();
        var snoozed = await world.NudgeAsync("Snoozed, then ignored", sent: Monday, state: "ignored", settled: Monday.AddDays(1));
        await world.StepAsync(snoozed, "snoozed");
        var heldUp = await world.NudgeAsync("Could not leave at its time", sent: Monday);
        await world.StepAsync(heldUp, "snoozed", why: "could not leave at its time");
        await world.StepAsync(await world.NudgeAsync("Muted", sent: Monday), "muted");
        await world.NudgeAsync("Answered", sent: Monday, state: "answered");
        await world.NudgeAsync("Ignored, but the call was imported later", sent: Monday, state: "ignored", settled: Monday.AddDays(1));
        await world.CallAsync("Ignored, but the call was imported later", Monday.AddHours(1), outcome: "busy");
        await world.NudgeAsync("Never sent", sent: null, state: "undeliverable", settled: Monday);

        var counts = Assert.Single(await world.CountAsync(EffectScope.Everybody, March, Friday));

        Assert.Equal(new NudgeFates(Sent: 5, ActedOn: 1, Connected: 0, Answered: 1, Snoozed: 1, Ignored: 1, Muted: 1, Withdrawn: 0), counts.Fates);
    }

    [SkippableFact]
    public async Task A_nudge_that_was_snoozed_is_judged_from_its_first_sending()
    {
        await using var world = await EffectWorld.CreateAsync();
        var nudge = await world.NudgeAsync("Back on Thursday", sent: Monday);
        await world.CallAsync("Back on Thursday", Monday.AddHours(6), outcome: "connected");
        await world.Team.RunAsync("update nudges set state = 'snoozed', due_at = @at where id = @nudge", new { nudge, at = Monday.AddDays(3).UtcDateTime });
        await world.Team.RunAsync("update nudges set state = 'planned' where id = @nudge", new { nudge });
        await world.Team.RunAsync("update nudges set state = 'sent', sent_at = @at where id = @nudge", new { nudge, at = Monday.AddDays(3).UtcDateTime });

        Assert.Equal(new EffectGroup(1, 1, 1), Assert.Single(await world.CountAsync(EffectScope.Everybody, March, Friday)).Nudged);
    }

    [SkippableFact]
    public async Task The_days_are_each_reps_own()
    {
        await using var world = await EffectWorld.CreateAsync();
        var lin = await world.Team.PersonAsync("Lin", zone: "Asia/Tokyo");
        var evening = new DateTimeOffset(2026, 2, 28, 22, 0, 0, TimeSpan.Zero); // the first of March in Tokyo, not in Warsaw
        await world.NudgeAsync("Tokyo", sent: evening, by: lin);
        await world.NudgeAsync("Warsaw", sent: evening);

        Assert.Equal(1, Assert.Single(await world.CountAsync(EffectScope.Everybody, March, Friday)).Fates.Sent);
        Assert.Equal(1, Assert.Single(await world.CountAsync(EffectScope.Person(lin), March, Friday)).Fates.Sent);
        Assert.Empty(await world.CountAsync(EffectScope.Person(world.Team.Ana), March, Friday));
    }

    [SkippableFact]
    public async Task Rules_and_teams_are_counted_apart_and_only_those_asked_for()
    {
        await using var world = await EffectWorld.CreateAsync();
        var east = await world.Team.AskAsync<long>("insert into teams (name) values ('East') returning id");
        var eve = await world.Team.AskAsync<long>("insert into people (name, team_id, time_zone) values ('Eve', @east, 'Europe/Warsaw') returning id", new { east });
        var nobodys = await world.Team.AskAsync<long>("insert into people (name, time_zone, active) values ('Sam', 'nowhere/at all', false) returning id");
        await world.NudgeAsync("One", sent: Monday);
        await world.NudgeAsync("Two", sent: Monday, rule: "hello_call");
        await world.NudgeAsync("Three", sent: Monday, by: eve);
        await world.NudgeAsync("Four", sent: Monday, by: nobodys);

        var all = await world.CountAsync(EffectScope.Everybody, March, Friday);

        Assert.Equal([("East", "uncalled_customer"), ("West", "hello_call"), ("West", "uncalled_customer"), (null, "uncalled_customer")], all.Select(one => (one.Team, one.Rule)));
        Assert.Equal("East", Assert.Single(await world.CountAsync(EffectScope.Teams([east]), March, Friday)).Team);
        Assert.Equal([("hello_call", 1), ("uncalled_customer", 3)], EffectCounts.ByRule(all).Select(rule => (rule.Rule, rule.Fates.Sent)));
    }
}
