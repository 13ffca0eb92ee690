using System.Diagnostics;
using Dapper;
using NudgeBot.Core.Nudges;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Benchmarks.Planning;

/// <summary>What planning one rep costs: in Core with 500 accounts and 50 deals (under 5 ms, linear in what is due), and in rows read (the same for ten times the log).</summary>
public static class PlanningBenchmark
{
    private const double MostGrowth = 8;
    private const double MostBytes = 4.5;
    private static readonly TimeSpan Allowed = TimeSpan.FromMilliseconds(5);
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Prints the figures; 0 when they hold, else 1.</summary>
    public static int Run()
    {
        var holds = PlanInCore();
        holds &= RowsReadAsync().GetAwaiter().GetResult();
        Console.WriteLine(holds ? "planning: holds" : "planning: DOES NOT HOLD");
        return holds ? 0 : 1;
    }

    // A first round of all makes the final machine code. What else this machine has to do shows in the medians; the quickest and the bytes tell how it grows.
    private static bool PlanInCore()
    {
        var sizes = new[] { 125, 250, 500, 1000, 2000 }.ToDictionary(accounts => accounts, ManyDue.Of);
        foreach (var facts in sizes.Values)
        {
            Measure(facts);
        }

        var costs = sizes.ToDictionary(size => size.Key, size => Measure(size.Value));
        foreach (var (accounts, cost) in costs)
        {
            Console.WriteLine(
                $"planning in Core: {accounts,5} accounts, all due, {accounts / 10,4} deals: median {cost.Median.TotalMilliseconds,5:0.00} ms, "
                + $"quickest {cost.Quickest.TotalMilliseconds,5:0.00} ms, {cost.Bytes / 1024,5:N0} KiB");
        }

        var (time, bytes) = (costs[2000].Quickest / costs[500].Quickest, (double)costs[2000].Bytes / costs[500].Bytes);
        Console.WriteLine($"four times as many due take {time:0.0} times as long and {bytes:0.0} times the memory (linear: 4, quadratic: 16; wanted: under {MostGrowth} and {MostBytes})");
        return costs[500].Median < Allowed && time < MostGrowth && bytes < MostBytes;
    }

    private static Cost Measure(RepFacts facts)
    {
        const int Rounds = 101;
        var times = new TimeSpan[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            Planner.Plan(facts, ManyDue.Now);
            times[round] = Stopwatch.GetElapsedTime(started);
        }

        return new Cost(times.Order().ElementAt(Rounds / 2), times.Min(), (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds);
    }

    private static async Task<bool> RowsReadAsync()
    {
        await using var team = await SampleTeam.CreateAsync();
        await BigTeam.FillAsync(team, Monday);
        var rep = await team.AskAsync<long>("select min(id) from people where name like 'Rep%'");

        await BigTeam.LogAsync(team, perAccount: 10, Monday);
        var once = await ReadAsync(team, rep);
        await BigTeam.LogAsync(team, perAccount: 90, Monday.AddDays(-90));
        var tenTimes = await ReadAsync(team, rep);
        return once == tenTimes;
    }

    private static async Task<long> ReadAsync(SampleTeam team, long rep)
    {
        const string Sql = """
            select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint as rows,
                   coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) filter (where relname = 'activities'), 0)::bigint as logged
            from   pg_stat_xact_user_tables
            """;

        await using var session = await team.Database.BeginAsync(team.Organization, default);
        var started = Stopwatch.GetTimestamp();
        await new PlanningFactsStore(session).OfAsync(rep, Policy.Default, Monday, expectedAt: null, default);
        var took = Stopwatch.GetElapsedTime(started);
        var read = (await session.Connection.QuerySingleAsync<RowsRead>(Sql, transaction: session.Transaction))!;
        var log = await team.AskAsync<long>("select count(*) from activities");
        Console.WriteLine($"facts of one rep from a log of {log,7} rows: {read.Rows} rows read, {read.Logged} of them of the log, {took.TotalMilliseconds:0} ms");
        return read.Rows;
    }

    private sealed record RowsRead(long Rows, long Logged);

    /// <param name="Bytes">Allocated by one plan.</param>
    private readonly record struct Cost(TimeSpan Median, TimeSpan Quickest, long Bytes);
}
