using NudgeBot.Core.Nudges;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Nudges;
using Xunit;
using Xunit.Abstractions;

namespace NudgeBot.Postgres.Tests.Nudges;

/// <summary>Promises, missed calls, leads, first talks and emails cost what has come up, never what is logged.</summary>
public sealed class PressingCostTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task What_has_come_up_is_found_by_the_indexes_made_for_it_and_nothing_is_scanned()
    {
        await using var team = await SampleTeam.CreateAsync();
        var rep = await FillAsync(team);
        await BigTeam.LogAsync(team, perAccount: 5, Monday);

        var (nodes, _) = await CostTests.PlanAsync(team, Pressing(rep));

        output.WriteLine(string.Join("; ", nodes));
        Assert.All(
            ["accounts_promised", "accounts_missed", "accounts_leads", "accounts_first_talks", "accounts_emailed"],
            index => Assert.Contains(nodes, node => node.EndsWith(index, StringComparison.Ordinal)));
        Assert.DoesNotContain(nodes, node => node.StartsWith("Seq Scan", StringComparison.Ordinal));
        Assert.DoesNotContain(nodes, node => node.Contains("activities", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Deals_that_are_called_too_seldom_are_found_by_index_too()
    {
        await using var team = await SampleTeam.CreateAsync();
        var rep = await FillAsync(team);
        await team.RunAsync("update deals set opened_at = '2020-01-01'");
        await BigTeam.LogAsync(team, perAccount: 5, Monday);

        var (nodes, rows) = await CostTests.PlanAsync(
            team, (DueStore.DealsSql, DueStore.DealParameters(rep, Policy.Default, Monday, new DateOnly(2026, 3, 2))));

        output.WriteLine($"{rows} rows: {string.Join("; ", nodes)}");
        Assert.True(rows > 20);
        Assert.DoesNotContain(nodes, node => node.StartsWith("Seq Scan", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Ten_times_the_log_does_not_change_the_rows_read_though_emails_are()
    {
        await using var team = await SampleTeam.CreateAsync();
        var rep = await FillAsync(team);

        await BigTeam.LogAsync(team, perAccount: 4, Monday);
        var (once, planOnce) = (await CostTests.RowsReadAsync(team, rep), await CostTests.PlanAsync(team, Pressing(rep)));
        await BigTeam.LogAsync(team, perAccount: 36, Monday.AddDays(-30));
        var (tenTimes, planTenTimes) = (await CostTests.RowsReadAsync(team, rep), await CostTests.PlanAsync(team, Pressing(rep)));

        output.WriteLine($"rows read per table, and by what has come up: {string.Join(", ", once)}; {planOnce.Rows} then {planTenTimes.Rows}");
        Assert.Equal(160_000, await team.AskAsync<long>("select count(*) from activities"));
        Assert.Equal(once, tenTimes);
        Assert.Equal(planOnce.Rows, planTenTimes.Rows);
        Assert.InRange(once.Single(table => table.Name == "activities").Read, 1, 100);
    }

    private static async Task<long> FillAsync(SampleTeam team)
    {
        await BigTeam.FillAsync(team, Monday);
        await BigTeam.ComeUpAsync(team, Monday);
        return await team.AskAsync<long>("select min(id) from people where name like 'Rep%'");
    }

    private static (string Sql, object Parameters) Pressing(long rep) => (PressingStore.AccountsSql, PressingStore.AccountParameters([rep], Policy.Default, Monday));
}
