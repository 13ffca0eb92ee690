using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Processes;

public sealed class KillTests
{
    private const int Kills = 10;
    private const int Seed = 20261122;

    [SkippableFact]
    public async Task Killed_at_ten_moments_the_host_loses_no_outcome_doubles_none_and_sends_no_nudge_twice()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();
        var dice = new Random(Seed);
        var accepted = new List<string>();
        var said = 0;

        for (var kill = 0; kill < Kills; kill++)
        {
            var port = HostProcess.FreePort();
            await using var host = HostProcess.Demo(port, database.Owner, database.App);
            await host.ReadyAsync();
            var people = await RepsAsync(host);
            var names = await AccountsAsync(database, said, most: 3);

            // Outcomes are reported and the clock is moved while the axe falls, after a number of answers that the dice choose.
            var falls = dice.Next(0, names.Count);
            var moving = host.MoveClockAsync(TimeSpan.FromHours(dice.Next(2, 30)));
            for (var i = 0; i <= falls; i++)
            {
                if (await host.SayAsync(people[i % people.Count], $"{names[i]}: voicemail"))
                {
                    accepted.Add(names[i]);
                }
            }

            said += names.Count;
            await host.KillAsync();
            await moving;
        }

        var last = HostProcess.FreePort();
        await using var survivor = HostProcess.Demo(last, database.Owner, database.App);
        await survivor.ReadyAsync();
        Assert.True(await survivor.MoveClockAsync(TimeSpan.FromMinutes(1)));

        var logged = await CountsAsync(database, """
            select a.name, count(*) from activities v join accounts a on a.id = v.account_id where v.source = 'chat' and v.retracted_at is null group by a.name
            """);
        Assert.NotEmpty(accepted);
        Assert.All(accepted, name => Assert.Equal(1, logged.GetValueOrDefault(name)));
        Assert.All(logged, one => Assert.Equal(1, one.Value));

        var nudges = await CountsAsync(database, """
            select o.nudge_id || '/' || o.nudge_delivery, count(m.id)
            from outbox o join simulator_messages m on m.delivery_key = o.id::text
            where o.kind = 'nudge' group by 1
            """);
        Assert.NotEmpty(nudges);
        Assert.All(nudges, one => Assert.Equal(1, one.Value));
        Assert.Empty(await CountsAsync(database, "select conversation || said_at || text, count(*) from simulator_messages where kind = 'nudge' group by 1 having count(*) > 1"));
        Assert.Equal(0, (await CountsAsync(database, "select 'left', count(*) from inbox where state <> 'handled'"))["left"]);
        Assert.Equal(0, (await CountsAsync(database, "select 'left', count(*) from outbox where state in ('planned', 'sending', 'unknown')"))["left"]);
    }

    private static async Task<IReadOnlyList<string>> RepsAsync(HostProcess host) =>
    [
        .. (await host.Web.GetFromJsonAsync<JsonElement>("/simulator/api/people")).EnumerateArray()
            .Where(person => person.GetProperty("role").GetString() == "rep").Select(person => person.GetProperty("id").GetString()!),
    ];

    // Names that only one account has, and that no other begins with, so that a report can mean no other.
    private static async Task<IReadOnlyList<string>> AccountsAsync(TestDatabase database, int skip, int most)
    {
        await using var connection = new NpgsqlConnection(database.Superuser);
        return [.. await connection.QueryAsync<string>("select name from accounts where name ~ '^[A-Z][a-z]{4,} [A-Z][a-z]{4,}$' order by id offset @skip limit @most", new { skip, most })];
    }

    private static async Task<Dictionary<string, long>> CountsAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Superuser);
        return (await connection.QueryAsync<(string Name, long Count)>(sql)).ToDictionary(row => row.Name, row => row.Count);
    }
}
