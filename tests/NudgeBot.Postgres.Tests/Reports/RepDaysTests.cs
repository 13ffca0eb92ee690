using NudgeBot.Core.Calls;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Import;
using NudgeBot.Postgres.Tests.Import;
using Xunit;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>Several people write about the same rep and day at once.</summary>
public sealed class RepDaysTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task Of_two_who_log_for_a_rep_at_once_the_second_waits_and_both_are_counted()
    {
        await using var team = await SampleTeam.CreateAsync();
        await using var first = await team.Database.BeginAsync(team.Organization, default);
        await using var second = await team.Database.BeginAsync(team.Organization, default);

        await new ActivityStore(first).LogAsync(Call(team.Ana), Monday, default);
        var waiting = new ActivityStore(second).LogAsync(Call(team.Ana), Monday, default);
        await first.CommitAsync(default);
        await waiting;
        await second.CommitAsync(default);

        Assert.Equal(2, await team.AskAsync<int>("select attempts from rep_days"));
    }

    [SkippableFact]
    public async Task A_call_that_was_never_committed_is_not_counted()
    {
        await using var team = await SampleTeam.CreateAsync();
        await using (var session = await team.Database.BeginAsync(team.Organization, default))
        {
            await new ActivityStore(session).LogAsync(Call(team.Ana), Monday, default);
        }

        Assert.Equal(0, await team.AskAsync<int>("select count(*) from rep_days"));
    }

    [SkippableFact]
    public async Task Two_imports_of_the_same_days_in_opposite_order_both_come_through()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.PeopleAsync(new ImportedPerson("u0", "Ana"), new ImportedPerson("u1", "Ola"));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => bench.InAsync(store => store.WriteActivitiesAsync($"crm{n}", Rows(n % 2 == 0).ToAsyncEnumerable(), default))));

        Assert.Equal(6 * 300, await bench.OneAsync<long>("select sum(attempts) from rep_days"));
        Assert.Equal(await bench.AskAsync<string>(SlowFigures.RepDays), await bench.AskAsync<string>(SlowFigures.RepDaysKept));
    }

    [SkippableFact]
    public async Task The_days_of_a_rep_go_with_the_rep()
    {
        await using var team = await SampleTeam.CreateAsync();
        var cy = await team.AskAsync<long>("insert into people (name) values ('Cy') returning id");
        await team.RunAsync("insert into activities (kind, outcome, rep_id, occurred_at) values ('call', 'connected', @cy, '2026-03-02')", new { cy });
        await team.RunAsync("delete from activities");

        Assert.Equal([0], await team.ListAsync<int>("select connects from rep_days"));
        await team.RunAsync("delete from people where id = @cy", new { cy });

        Assert.Empty(await team.ListAsync<long>("select rep_id from rep_days"));
    }

    private static NewActivity Call(long rep) => new("chat", SourceId: null, ActivityKind.Call, CallDirection.Outbound, CallOutcome.NoAnswer, null, null, null, rep, Monday);

    private static IEnumerable<ImportedActivity> Rows(bool backwards)
    {
        var rows = Enumerable.Range(0, 300).Select(n => new ImportedActivity($"k{n}", ActivityKind.Call, Monday.AddHours(5 * n), Outcome: CallOutcome.Busy, Rep: $"u{n % 2}"));
        return backwards ? rows.Reverse() : rows;
    }
}
