using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;

namespace NudgeBot.Benchmarks.Evening;

/// <summary>
/// An evening of ten thousand reps in twenty-four time zones, walked by the clock: whether everybody gets their one-more-call in their own minute and once,
/// and how long the fullest minute takes to plan and to queue.
/// </summary>
internal static class EveningBenchmark
{
    private static readonly TimeSpan Wanted = TimeSpan.FromSeconds(30);
    private static readonly TimeOnly Moment = new(17, 15);

    public static async Task<int> RunAsync()
    {
        await using var team = await World.CreateAsync();
        await TidyAsync(team.Postgres.Superuser);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(team.Database).AddSchedule(team.Postgres.App).BuildServiceProvider();
        var (doorbell, claims) = (services.GetRequiredService<Doorbell>(), new Claims(team.Database));

        var (started, fullest, slowest) = (Stopwatch.GetTimestamp(), (Moment: World.Start, Messages: 0, Took: TimeSpan.Zero), TimeSpan.Zero);
        while (await claims.NextPlanningMomentAsync(default) is { } next && next <= World.End)
        {
            var ringing = Stopwatch.GetTimestamp();
            await doorbell.RingAsync(next, default);
            var took = Stopwatch.GetElapsedTime(ringing);
            var messages = await SentAsync(team, next);
            slowest = took > slowest ? took : slowest;
            fullest = messages > fullest.Messages ? (next, messages, took) : fullest;
            Console.WriteLine($"{next:HH:mm} {messages} messages, {took.TotalSeconds:0.00} s");
        }

        var whole = Stopwatch.GetElapsedTime(started);
        var (inTheirMinute, all) = (await InTheirMinuteAsync(team), await team.AskAsync<int>("select count(*) from nudges where rule = 'one_more_call' and sent_at is not null"));
        var holds = inTheirMinute == World.Reps && all == World.Reps && slowest <= Wanted;
        Console.WriteLine(
            $"evening of {World.Reps} reps in 24 zones: {inTheirMinute} one-more-calls in their own minute, {all} in all, in {whole.TotalSeconds:0} s; "
            + $"fullest minute {fullest.Moment:HH:mm} with {fullest.Messages} messages in {fullest.Took.TotalSeconds:0.0} s, slowest {slowest.TotalSeconds:0.0} s (wanted: {Wanted.TotalSeconds:0} s)");
        Console.WriteLine(holds ? "evening: holds" : "evening: DOES NOT HOLD");
        return holds ? 0 : 1;
    }

    // A test's server does not tidy up; one that serves does, and plans by what it then knows of its tables. The hours of an evening pass in minutes here.
    private static async Task TidyAsync(string superuser)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        foreach (var sql in new[] { "alter system set autovacuum = on", "alter system set autovacuum_naptime = 1", "select pg_reload_conf()" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    // As the sender would.
    private static async Task<int> SentAsync(SampleTeam team, DateTimeOffset now)
    {
        await team.RunAsync("update nudges set state = 'sent', sent_at = @now, window_closes_at = @now + interval '1 day' where state = 'planned'", new { now = now.UtcDateTime });
        return await team.AskAsync<int>("with sent as (update outbox set state = 'sent', settled_at = now() where state = 'planned' returning 1) select count(*) from sent");
    }

    private static async Task<int> InTheirMinuteAsync(SampleTeam team)
    {
        var right = 0;
        foreach (var zone in await team.ListAsync<string>("select distinct time_zone from people where active"))
        {
            var minute = World.Evening(zone, Moment);
            right += await team.AskAsync<int>(
                """
                select count(*)
                from   people p
                where  p.active and p.time_zone = @zone
                and    (select array_agg(n.sent_at) from nudges n where n.rep_id = p.id and n.rule = 'one_more_call') = array[@minute::timestamptz]
                """,
                new { zone, minute = minute.UtcDateTime });
        }

        return right;
    }
}
