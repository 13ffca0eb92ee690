using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using NudgeBot.Core.Reports;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Reports;
using Xunit;
using Xunit.Abstractions;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>A tenth of the log for which a month's report has to come at once: it must read days, not calls.</summary>
public sealed partial class CountCostTests(ITestOutputHelper output)
{
    private const int Rows = 1_000_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);
    private static readonly Period Month = Period.Of("2026-09-01..2026-09-30", default)!;

    [SkippableFact]
    public async Task A_month_of_two_hundred_reps_is_read_by_day_and_its_two_ends_by_index()
    {
        await using var team = await SampleTeam.CreateAsync();
        await LongLog.FillAsync(team, Rows, years: 3, Now);
        IReadOnlyList<CountWindow> windows = [.. (await LongLog.RepsAsync(team)).Select(rep => CountWindow.Of(rep, Month))];

        await using var session = await team.Database.BeginAsync(team.Organization, default);
        var plan = string.Join('\n', await session.Connection.QueryAsync<string>(
            $"explain (analyze, buffers, costs off, timing off) {CountStore.CountSql}", CountStore.CountParameters(windows), session.Transaction));
        var counts = await new CountStore(session).CountAsync(windows, default);
        var logged = await LoggedAsync(session, windows);

        output.WriteLine(plan);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.InRange(Read(DaysRead(), plan), 1, 31 * LongLog.Reps);
        Assert.InRange(Read(LogRead(), plan), 1, logged.Values.Sum(one => one.Touches) / 10);
        Assert.All(counts, one => Assert.Equal((one.Attempts, one.Connects), (logged[one.PersonId].Attempts, logged[one.PersonId].Connects)));
        Assert.True(counts.Sum(one => one.Attempts) > 5_000);
    }

    [SkippableFact]
    public async Task No_question_is_compiled_on_a_server_that_would()
    {
        await using var team = await SampleTeam.CreateAsync();
        await using var superuser = new NpgsqlConnection(team.Postgres.Superuser);
        await superuser.ExecuteAsync($"alter database {team.Postgres.Name} set jit = on");
        await using var database = new Database(team.Postgres.App);

        Assert.Equal(["on"], await database.AskAsync<string>("show jit", null, default));
        Assert.Equal(["off"], await database.InAsync(team.Organization, session => session.QueryAsync<string>("show jit", null, default), default));
    }

    private static async Task<Dictionary<long, Logged>> LoggedAsync(Session session, IReadOnlyList<CountWindow> windows)
    {
        const string Sql = """
            select w.person_id as personid, count(*)::int as touches,
                   count(*) filter (where v.kind = 'call' and v.direction = 'outbound')::int as attempts, count(*) filter (where v.outcome = 'connected')::int as connects
            from   unnest(@people, @froms, @tos) as w(person_id, from_at, to_at)
            join   activities v on v.rep_id = w.person_id and v.occurred_at >= w.from_at and v.occurred_at < w.to_at
            group  by w.person_id
            """;

        return (await session.QueryAsync<Logged>(Sql, CountWindow.Arrays(windows), default)).ToDictionary(row => row.PersonId);
    }

    // Rows as explain counts them: those of one look, by the number of looks.
    private static long Read(Regex node, string plan) => node.Matches(plan).Sum(match => Number(match, 1) * Number(match, 2));

    private static long Number(Match match, int group) => long.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Scan using rep_days_pkey on rep_days \(actual rows=(\d+) loops=(\d+)\)")]
    private static partial Regex DaysRead();

    [GeneratedRegex(@"Index Only Scan using activities_by_rep on activities v \(actual rows=(\d+) loops=(\d+)\)")]
    private static partial Regex LogRead();

    private sealed record Logged(long PersonId, int Touches, int Attempts, int Connects);
}
