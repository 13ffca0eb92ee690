using NudgeBot.Core.Calls;
using NudgeBot.Core.Nudges;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Postgres.Tests.Nudges;

/// <summary>Every step of a nudge's life is on record, in business time and in order, whoever took it.</summary>
public sealed class NudgeLifeTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task A_nudge_that_is_snoozed_held_up_and_acted_on_tells_it_in_order()
    {
        await using var team = await SampleTeam.CreateAsync();
        var nudge = await PlannedAsync(team);

        await InAsync(team, session => new NudgeStore(session).SentAsync(nudge, windowClosesAt: null, At("08:02"), default));
        await InAsync(team, session => new OpenNudgeStore(session).SnoozeAsync(nudge, At("12:00"), At("09:30"), default));
        await InAsync(team, session => new NudgeStore(session).BringBackAsync(nudge, At("12:00"), default));
        await InAsync(team, session => new NudgeStore(session).PutOffAsync(nudge, At("13:00"), default));
        await InAsync(team, session => new NudgeStore(session).BringBackAsync(nudge, At("13:00"), default));
        await InAsync(team, session => new NudgeStore(session).SentAsync(nudge, windowClosesAt: null, At("13:01"), default));
        var call = await CallAsync(team, At("14:00"));
        await InAsync(team, session => new OpenNudgeStore(session).ActedOnAsync(nudge, call, At("14:00"), default));

        Assert.Equal(
            [
                "planned 08:00", "sent 08:02", "snoozed 09:30", "planned 12:00", "snoozed 12:00 could not leave at its time", "planned 13:00", "sent 13:01",
                $"acted_on 14:00 activity {call}",
            ],
            await LifeAsync(team, nudge));
    }

    [SkippableFact]
    public async Task A_call_that_is_taken_back_opens_the_nudge_at_that_moment()
    {
        await using var team = await SampleTeam.CreateAsync();
        var nudge = await SentAsync(team);
        var call = await CallAsync(team, At("10:00"));
        await InAsync(team, session => new OpenNudgeStore(session).ActedOnAsync(nudge, call, At("10:00"), default));

        await InAsync(team, session => new ActivityStore(session).UndoAsync(call, team.Ana, At("10:20"), default));
        await InAsync(team, session => new OpenNudgeStore(session).ReopenAsync(call, At("10:20"), default));
        await InAsync(team, session => new NudgeStore(session).SettleAsync(nudge, NudgeState.Ignored, "time", At("17:00"), default));

        Assert.Equal(
            ["planned 08:00", "sent 08:02", $"acted_on 10:00 activity {call}", $"sent 10:20 activity {call} was taken back", "ignored 17:00"],
            await LifeAsync(team, nudge));
    }

    [SkippableFact]
    public async Task One_that_somebody_elses_call_withdrew_opens_again_too()
    {
        await using var team = await SampleTeam.CreateAsync();
        var nudge = await SentAsync(team);
        var call = await CallAsync(team, At("11:00"));
        await InAsync(team, session => new NudgeStore(session).SettleAsync(nudge, NudgeState.Withdrawn, $"activity {call}", At("11:00"), default));
        await InAsync(team, session => new ActivityStore(session).UndoAsync(call, team.Ana, At("11:05"), default));
        await InAsync(team, session => new OpenNudgeStore(session).ReopenAsync(call, At("11:05"), default));
        await InAsync(team, session => new NudgeStore(session).SettleAsync(nudge, NudgeState.Withdrawn, "The deal is closed.", At("12:00"), default));

        Assert.Equal(
            [
                "planned 08:00", "sent 08:02", $"withdrawn 11:00 activity {call}", $"sent 11:05 activity {call} was taken back",
                "withdrawn 12:00 The deal is closed.",
            ],
            await LifeAsync(team, nudge));
    }

    [SkippableTheory]
    [InlineData("held", "held", "2026-03-02 08:00")]     // it waits on
    [InlineData("planned", "snoozed", "2026-03-02 11:05")] // it comes now
    public async Task One_that_nobody_has_seen_yet_opens_as_what_it_was(string began, string opens, string due)
    {
        await using var team = await SampleTeam.CreateAsync();
        var nudge = await PlannedAsync(team, began);
        var call = await CallAsync(team, At("11:00"));
        await InAsync(team, session => new OpenNudgeStore(session).ActedOnAsync(nudge, call, At("11:00"), default));
        await InAsync(team, session => new ActivityStore(session).UndoAsync(call, team.Ana, At("11:05"), default));

        await InAsync(team, session => new OpenNudgeStore(session).ReopenAsync(call, At("11:05"), default));

        Assert.Equal([$"{began} 08:00", $"acted_on 11:00 activity {call}", $"{opens} 11:05 activity {call} was taken back"], await LifeAsync(team, nudge));
        Assert.Equal(due, await team.AskAsync<string>("select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from nudges where id = @nudge", new { nudge }));
    }

    [SkippableTheory]
    [InlineData("planned", "08:30", "planned 08:30 its wait is over")]
    [InlineData("snoozed", "11:00", "snoozed 07:00 its wait is over;planned 11:00")]
    public async Task One_held_back_is_sent_once_its_wait_is_over(string comesTo, string due, string expected)
    {
        await using var team = await SampleTeam.CreateAsync();
        var nudge = await PlannedAsync(team, "held");
        await team.RunAsync(
            "update nudges set state = @comesTo, due_at = @due where id = @nudge", new { nudge, comesTo, due = At(due).AddDays(2).UtcDateTime });
        if (comesTo == "snoozed")
        {
            await InAsync(team, session => new NudgeStore(session).BringBackAsync(nudge, At(due).AddDays(2), default));
        }

        await InAsync(team, session => new NudgeStore(session).SentAsync(nudge, windowClosesAt: null, At(due).AddDays(2).AddMinutes(1), default));

        var sent = $"sent {At(due).AddMinutes(1):HH:mm}";
        Assert.Equal(["held 08:00", .. expected.Split(';'), sent], await LifeAsync(team, nudge));
    }

    [SkippableFact]
    public async Task What_is_seen_stands_among_the_steps_where_it_happened_and_a_step_that_changes_nothing_is_none()
    {
        await using var team = await SampleTeam.CreateAsync();
        var nudge = await SentAsync(team);
        var call = await CallAsync(team, At("10:00"));
        await InAsync(team, session => new OpenNudgeStore(session).ActedOnAsync(nudge, call, At("10:00"), default));
        await InAsync(team, session => new NudgeStore(session).SentAsync(nudge, windowClosesAt: null, At("10:01"), default));
        await team.RunAsync("insert into nudge_steps (nudge_id, step, at) values (@nudge, 'seen', @at)", new { nudge, at = At("09:00").UtcDateTime });

        Assert.Equal(["planned 08:00", "sent 08:02", "seen 09:00", $"acted_on 10:00 activity {call}"], await LifeAsync(team, nudge));
    }

    [SkippableFact]
    public async Task Nobody_reads_the_life_of_a_nudge_of_others()
    {
        await using var team = await SampleTeam.CreateAsync();
        var nudge = await SentAsync(team);
        var others = (await team.Database.AskAsync<long>("select create_organization('Others')", null, default)).Single();

        await using var session = await team.Database.BeginAsync(others, default);

        Assert.Null(await new NudgeLifeStore(session).OfAsync(nudge, default));
    }

    private static DateTimeOffset At(string time) => new(2026, 3, 2, int.Parse(time[..2], null), int.Parse(time[3..], null), 0, TimeSpan.Zero);

    private static async Task<long> PlannedAsync(SampleTeam team, string state = "planned")
    {
        var account = await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-20));
        return await team.AskAsync<long>(
            """
            insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, state, planned_at, due_at, held_at, window_closes_at)
            values (@Ana, 'uncalled_customer', @account, 'account:1', @since, 0, '20 days.', '{}', @state, @at, @at,
                    case @state when 'held' then @at::timestamptz end, case @state when 'held' then @at::timestamptz + interval '47 hours' end)
            returning id
            """,
            new { team.Ana, account, state, since = Monday.AddDays(-20).UtcDateTime, at = Monday.UtcDateTime });
    }

    private static async Task<long> SentAsync(SampleTeam team)
    {
        var nudge = await PlannedAsync(team);
        await InAsync(team, session => new NudgeStore(session).SentAsync(nudge, windowClosesAt: null, At("08:02"), default));
        return nudge;
    }

    private static async Task<long> CallAsync(SampleTeam team, DateTimeOffset at)
    {
        var account = await team.AskAsync<long>("select id from accounts where name = 'Acme'");
        var call = new NewActivity("chat", null, ActivityKind.Call, CallDirection.Outbound, CallOutcome.NoAnswer, account, null, null, team.Ana, at);
        return (await team.Database.InAsync(team.Organization, session => new ActivityStore(session).LogAsync(call, at, default), default))!.Value;
    }

    private static Task InAsync(SampleTeam team, Func<Session, Task> work) => team.Database.InAsync(team.Organization, work, default);

    private static async Task<IReadOnlyList<string>> LifeAsync(SampleTeam team, long nudge)
    {
        await using var session = await team.Database.BeginAsync(team.Organization, default);
        var life = (await new NudgeLifeStore(session).OfAsync(nudge, default))!;
        Assert.Equal(("uncalled_customer", "Ana", "Europe/Warsaw", "Acme", null, "20 days."), (life.Rule, life.Rep, life.TimeZone, life.Account, life.Deal, life.Evidence));
        return [.. life.Steps.Select(step => $"{step.Step} {step.At.UtcDateTime:HH:mm} {step.Why}".TrimEnd())];
    }
}
