using Dapper;
using NudgeBot.Core.Reports;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Reports;
using Xunit;
using Xunit.Abstractions;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>A report costs what it reports, never what was ever sent or logged.</summary>
public sealed class EffectCostTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Period LastWeek = Period.Of("last_week", new DateOnly(2026, 3, 2))!;

    [SkippableFact]
    public async Task Nudges_their_lives_and_the_calls_are_found_by_index()
    {
        await using var team = await BigAsync();

        await using var session = await team.Database.BeginAsync(team.Organization, default);
        var parameters = await new EffectStore(session).ParametersAsync(EffectScope.Everybody, LastWeek, Monday, default);
        var plan = string.Join('\n', await session.Connection.QueryAsync<string>($"explain (analyze, costs off, timing off) {EffectStore.Sql}", parameters, session.Transaction));

        output.WriteLine(plan);
        Assert.Contains("nudges_by_rep_and_time", plan, StringComparison.Ordinal);
        Assert.Contains("nudge_steps_by_nudge", plan, StringComparison.Ordinal);
        Assert.Contains("activities_by_account", plan, StringComparison.Ordinal);
        Assert.DoesNotMatch("Seq Scan on (nudges|nudge_steps|activities)", plan);
    }

    [SkippableFact]
    public async Task Ten_times_the_log_and_years_of_nudges_do_not_change_the_rows_read()
    {
        await using var team = await BigAsync();
        var before = await RowsReadAsync(team);

        await BigTeam.LogAsync(team, perAccount: 36, Monday.AddDays(-30));
        await team.RunAsync("""
            insert into nudges (rep_id, rule, account_id, subject, silence_since, occurrence, evidence, card, state, planned_at, due_at, sent_at, window_closes_at)
            select rep_id, rule, account_id, subject, silence_since, years, '', '{}', 'ignored', at, at, at, at + interval '33 hours'
            from   nudges, generate_series(1, 3) years, lateral (select sent_at - years * interval '1 year' as at) dated
            """);
        await AnalyzeAsync(team);

        output.WriteLine(string.Join(", ", before));
        Assert.Equal(16_000, await team.AskAsync<long>("select count(*) from nudges"));
        Assert.Equal(before, await RowsReadAsync(team));
        Assert.Contains(before, table => table is { Name: "nudges", SeqScans: 0, Read: > 100 and < 600 });
    }

    private static async Task<SampleTeam> BigAsync()
    {
        var team = await SampleTeam.CreateAsync();
        await BigTeam.FillAsync(team, Monday);
        await team.RunAsync("update nudges set window_closes_at = sent_at + interval '33 hours'");
        await BigTeam.LogAsync(team, perAccount: 4, Monday);
        await AnalyzeAsync(team);
        return team;
    }

    private static Task AnalyzeAsync(SampleTeam team) => team.RunAsync("analyze nudges; analyze nudge_steps");

    // What this transaction has read, as PostgreSQL itself counts.
    private static async Task<IReadOnlyList<TableRows>> RowsReadAsync(SampleTeam team)
    {
        await using var session = await team.Database.BeginAsync(team.Organization, default);
        Assert.NotEmpty(await new EffectStore(session).CountAsync(EffectScope.Everybody, LastWeek, Monday, default));
        return await session.QueryAsync<TableRows>(
            """
            select relname::text as name, seq_scan as seqscans, seq_tup_read + coalesce(idx_tup_fetch, 0) as read
            from   pg_stat_xact_user_tables
            where  relname in ('nudges', 'nudge_steps', 'activities')
            order  by relname
            """, null, default);
    }

    private sealed record TableRows(string Name, long SeqScans, long Read);
}
