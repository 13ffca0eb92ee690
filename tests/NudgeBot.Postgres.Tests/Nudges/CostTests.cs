using System.Text.Json;
using Dapper;
using NudgeBot.Core.Nudges;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Nudges;
using Xunit;
using Xunit.Abstractions;

namespace NudgeBot.Postgres.Tests.Nudges;

/// <summary>Finding what is due costs what is due, never what is logged.</summary>
public sealed class CostTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task Ten_times_the_log_does_not_change_the_rows_read()
    {
        await using var team = await SampleTeam.CreateAsync();
        await BigTeam.FillAsync(team, Monday);
        var rep = await team.AskAsync<long>("select min(id) from people where name like 'Rep%'");

        await BigTeam.LogAsync(team, perAccount: 4, Monday);
        var (once, planOnce) = (await RowsReadAsync(team, rep), await DuePlanAsync(team, rep));
        await BigTeam.LogAsync(team, perAccount: 36, Monday.AddDays(-30));
        var (tenTimes, planTenTimes) = (await RowsReadAsync(team, rep), await DuePlanAsync(team, rep));

        output.WriteLine($"rows read per table, and by the due-finding: {string.Join(", ", once)}; {planOnce.Rows} then {planTenTimes.Rows}");
        Assert.Equal(160_000, await team.AskAsync<long>("select count(*) from activities"));
        Assert.Equal(once, tenTimes);
        Assert.Equal(planOnce.Rows, planTenTimes.Rows);
        Assert.DoesNotContain(once, table => table.Name == "activities");
    }

    [SkippableFact]
    public async Task The_due_are_found_by_index_and_the_log_is_not_looked_at()
    {
        await using var team = await SampleTeam.CreateAsync();
        await BigTeam.FillAsync(team, Monday);
        await BigTeam.LogAsync(team, perAccount: 5, Monday);
        var rep = await team.AskAsync<long>("select min(id) from people where name like 'Rep%'");

        var plan = await DuePlanAsync(team, rep);

        output.WriteLine(string.Join("; ", plan.Nodes));
        Assert.Contains(plan.Nodes, node => node.Contains("accounts_due", StringComparison.Ordinal));
        Assert.Contains(plan.Nodes, node => node.Contains("deals_due_by_stage", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Nodes, node => node.StartsWith("Seq Scan", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Nodes, node => node.Contains("activities", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_card_reads_one_row_of_the_log_however_long_it_is()
    {
        await using var team = await SampleTeam.CreateAsync();
        await BigTeam.FillAsync(team, Monday);
        await BigTeam.LogAsync(team, perAccount: 40, Monday);
        var rep = await team.AskAsync<long>("select min(id) from people where name like 'Rep%'");
        await team.RunAsync("""
            insert into activities (kind, direction, outcome, account_id, rep_id, occurred_at) select 'call', 'outbound', 'connected', id, owner_id, last_connect_at from accounts
            """);

        await using var session = await team.Database.BeginAsync(team.Organization, default);
        var facts = (await new PlanningFactsStore(session).OfAsync(rep, Policy.Default, Monday, expectedAt: null, default))!;
        var nudge = Planner.Plan(facts, Monday).Sends.Single().Nudge;
        var card = await new CardFactsStore(session).OfAsync(facts, nudge, Monday, default);

        Assert.Equal(nudge.Account.Clock.LastConnectAt, card.Last?.At);
        Assert.Equal(new TableRows("activities", 0, 1), (await ReadAsync(session)).Single(table => table.Name == "activities"));
    }

    /// <summary>The rows of each table that are read to know everything about a rep.</summary>
    internal static async Task<IReadOnlyList<TableRows>> RowsReadAsync(SampleTeam team, long rep)
    {
        await using var session = await team.Database.BeginAsync(team.Organization, default);
        var facts = (await new PlanningFactsStore(session).OfAsync(rep, Policy.Default, Monday, expectedAt: null, default))!;
        Assert.True(facts.Accounts.Count > 50);
        return await ReadAsync(session);
    }

    // What this transaction has read so far, as PostgreSQL itself counts.
    private static Task<IReadOnlyList<TableRows>> ReadAsync(Session session) => session.QueryAsync<TableRows>(
        """
        select relname::text as name, seq_scan as seqscans, seq_tup_read + coalesce(idx_tup_fetch, 0) as read
        from   pg_stat_xact_user_tables
        where  seq_scan + coalesce(idx_scan, 0) > 0 and relname not in ('people', 'teams')
        order  by relname
        """, null, default);

    private static Task<(IReadOnlyList<string> Nodes, long Rows)> DuePlanAsync(SampleTeam team, long rep) => PlanAsync(
        team,
        (DueStore.AccountsSql, DueStore.AccountParameters(rep, Policy.Default, Monday)),
        (DueStore.DealsSql, DueStore.DealParameters(rep, Policy.Default, Monday, new DateOnly(2026, 3, 2))));

    /// <summary>How PostgreSQL answers these questions: the nodes of its plans with their tables and indexes, and the rows that pass through them.</summary>
    internal static async Task<(IReadOnlyList<string> Nodes, long Rows)> PlanAsync(SampleTeam team, params (string Sql, object Parameters)[] questions)
    {
        await using var session = await team.Database.BeginAsync(team.Organization, default);
        var nodes = new List<string>();
        var rows = 0L;
        foreach (var (sql, parameters) in questions)
        {
            var plan = await session.Connection.ExecuteScalarAsync<string>($"explain (analyze, format json) {sql}", parameters, session.Transaction);
            using var json = JsonDocument.Parse(plan!);
            rows += Walk(json.RootElement[0].GetProperty("Plan"), nodes);
        }

        return (nodes, rows);
    }

    private static long Walk(JsonElement node, List<string> nodes)
    {
        string? Text(string name) => node.TryGetProperty(name, out var value) ? value.GetString() : null;

        nodes.Add($"{Text("Node Type")} {Text("Relation Name")} {Text("Index Name")}".Trim());
        var rows = (long)(node.GetProperty("Actual Rows").GetDouble() * node.GetProperty("Actual Loops").GetDouble());
        return rows + (node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().Sum(child => Walk(child, nodes)) : 0);
    }

    internal sealed record TableRows(string Name, long SeqScans, long Read);
}
