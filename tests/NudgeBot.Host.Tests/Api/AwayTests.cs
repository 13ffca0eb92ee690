using System.Net;
using System.Net.Http.Headers;
using Dapper;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Processes;
using NudgeBot.Host.Tests.Simulator;
using NudgeBot.Postgres.Import;
using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>When something is wrong on this side, the sender is told to come again, and nothing is lost or doubled by that.</summary>
public sealed class AwayTests
{
    private const string Rows = """[{"source": "phone", "id": "1", "kind": "call", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z"}]""";

    [SkippableFact]
    public async Task While_the_database_is_away_the_sender_is_asked_to_send_the_rows_again_and_then_they_are_kept_once()
    {
        await using var host = await ApiHost.StartAsync();
        var name = host.Team.Postgres.Name;
        await AsSuperuserAsync(host, $"alter database \"{name}\" allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");

        using var refused = await host.PostAsync("activities", Rows);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
        Assert.StartsWith("The database is away or busy just now. Send the same rows again", await refused.SentenceAsync(), StringComparison.Ordinal);

        await AsSuperuserAsync(host, $"alter database \"{name}\" allow_connections true");
        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync("activities", Rows));
        Assert.Equal("202: 0 new, 0 changed, 1 unchanged, 0 repeated", await host.SayAsync("activities", Rows));
    }

    [SkippableFact]
    public async Task While_an_import_of_the_same_source_writes_the_sender_waits_and_is_then_asked_to_come_again()
    {
        await using var host = await ApiHost.StartAsync();
        await using (var import = await host.Team.Database.BeginAsync(host.Team.Organization, default))
        {
            await new ImportStore(import, ApiHost.Monday).TakeTurnAsync(["phone"], patience: null, default);

            Assert.StartsWith("503: The database is away or busy just now.", await host.SayAsync("activities", Rows), StringComparison.Ordinal);
            Assert.StartsWith("202: 1 new", await host.SayAsync("activities", Rows.Replace("phone", "mail", StringComparison.Ordinal)), StringComparison.Ordinal);
        }

        Assert.StartsWith("202: 1 new", await host.SayAsync("activities", Rows), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_mistake_of_ours_is_told_without_an_exception_in_it()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Team.RunAsync("alter table activities add constraint test_refuses check (source <> 'phone')");

        using var failed = await host.PostAsync("activities", Rows);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal("Something is wrong here, and none of these rows was kept. The log of this host says what.", await failed.SentenceAsync());
    }

    [SkippableFact]
    public async Task However_talkative_the_log_is_no_key_and_nobodys_words_stand_in_it()
    {
        await using var team = await SampleTeam.CreateAsync();
        await QuartzSchema.EnsureAsync(team.Postgres.Owner, default);
        await new BusinessClock(team.Database, TimeProvider.System).SetAsync(ApiHost.Monday, default);
        await team.AccountAsync("Acme", team.Ana, ApiHost.Monday);
        var (key, revoked) = (await ApiHost.AddKeyAsync(team.Database, team.Organization), await ApiHost.AddKeyAsync(team.Database, team.Organization));
        await team.RunAsync("update api_keys set revoked_at = now() where id = (select max(id) from api_keys)");
        var port = HostProcess.FreePort();
        await using var host = HostProcess.Start(
            port, ["serve"], ("ConnectionStrings__NudgeBot", team.Postgres.App), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"),
            ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"), ("Logging__LogLevel__Npgsql", "Trace"));
        await host.ReadyAsync();

        async Task<HttpStatusCode> PostAsync(string shown, string rows)
        {
            host.Web.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", shown);
            return (await host.Web.PostTextAsync("/api/v1/activities", rows)).StatusCode;
        }

        var secret = Rows.Replace("\"kind\"", "\"note\": \"Dana is pregnant\", \"kind\"", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(key, secret));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(key, secret.Replace("Acme", "Nobody", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(revoked, secret));
        await team.RunAsync("alter table activities add constraint test_refuses check (source <> 'phone2')");
        Assert.Equal(HttpStatusCode.InternalServerError, await PostAsync(key, secret.Replace("phone", "phone2", StringComparison.Ordinal)));

        await host.AskToEndAsync();
        var (_, output, errors) = await host.EndAsync();
        Assert.Contains("brought activities: 1 new", output, StringComparison.Ordinal);
        Assert.Contains("A request to the API failed.", output, StringComparison.Ordinal);
        foreach (var unsaid in new[] { key[3..], revoked[3..], "Dana", "Acme", "Nobody" })
        {
            Assert.DoesNotContain(unsaid, output + errors, StringComparison.Ordinal);
        }
    }

    private static async Task AsSuperuserAsync(ApiHost host, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(host.Team.Postgres.Superuser) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.ExecuteAsync(sql);
    }
}
