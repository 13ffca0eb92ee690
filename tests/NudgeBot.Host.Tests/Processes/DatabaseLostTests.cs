using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Processes;

public sealed class DatabaseLostTests
{
    [SkippableFact]
    public async Task While_the_database_is_away_people_are_told_and_when_it_is_back_the_host_goes_on_by_itself()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();
        await using var host = HostProcess.Demo(HostProcess.FreePort(), database.Owner, database.App);
        await host.ReadyAsync();
        var people = await host.Web.GetFromJsonAsync<JsonElement>("/simulator/api/people");
        var ana = people.EnumerateArray().First(person => person.GetProperty("role").GetString() == "rep").GetProperty("id").GetString()!;

        await TakeAwayAsync(database);

        Assert.False(await host.AnswersAsync("/health/ready", CancellationToken.None));
        Assert.True(await host.AnswersAsync("/health/live", CancellationToken.None));
        using (var refused = await host.Web.PostAsJsonAsync($"/simulator/api/people/{ana}/messages", new { text = "help" }))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("could not write that down", await refused.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }

        await GiveBackAsync(database);

        await host.ReadyAsync();
        Assert.True(await host.SayAsync(ana, "help"));
        Assert.Contains("After a call, tell me", await AnswerAsync(host, ana), StringComparison.Ordinal);
    }

    // Nothing of the server is stopped, because other tests use it: this one database lets nobody in.
    private static Task TakeAwayAsync(TestDatabase database) => AsSuperuserAsync(
        database,
        $"alter database \"{database.Name}\" allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database.Name}'");

    private static Task GiveBackAsync(TestDatabase database) => AsSuperuserAsync(database, $"alter database \"{database.Name}\" allow_connections true");

    private static async Task AsSuperuserAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Superuser) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.ExecuteAsync(sql);
    }

    private static async Task<string> AnswerAsync(HostProcess host, string person)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var messages = await host.Web.GetFromJsonAsync<JsonElement>($"/simulator/api/people/{person}/messages", patience.Token);
            if (messages.EnumerateArray().LastOrDefault() is { ValueKind: JsonValueKind.Object } last && last.GetProperty("from").GetString() == "bot"
                && last.GetProperty("kind").GetString() == "reply")
            {
                return last.GetProperty("text").GetString()!;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
