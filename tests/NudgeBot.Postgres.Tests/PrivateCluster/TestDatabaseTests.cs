using Dapper;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using Xunit;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

public sealed class TestDatabaseTests
{
    [SkippableFact]
    public async Task Every_test_has_a_database_of_its_own()
    {
        await using var first = await TestPostgres.CreateAsync();
        await using var second = await TestPostgres.CreateAsync();
        await using var ana = new NpgsqlConnection(first.Owner);
        await using var ola = new NpgsqlConnection(second.Owner);

        await ana.ExecuteAsync("create table only_here ()");

        Assert.NotEqual(first.Name, second.Name);
        Assert.Equal("only_here", await ana.ExecuteScalarAsync<string>("select to_regclass('only_here')::text"));
        Assert.Null(await ola.ExecuteScalarAsync<string>("select to_regclass('only_here')::text"));
    }

    [SkippableFact]
    public async Task A_database_is_gone_after_the_test_although_somebody_is_still_connected()
    {
        await using var lasting = await TestPostgres.CreateEmptyAsync();
        var passing = await TestPostgres.CreateAsync();
        await using var lingering = new NpgsqlConnection(passing.App);
        await lingering.OpenAsync();

        await passing.DisposeAsync();

        await using var connection = new NpgsqlConnection(lasting.Owner);
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from pg_database where datname = @Name", new { passing.Name }));
    }

    [SkippableFact]
    public async Task Twenty_tests_may_ask_for_a_database_at_once()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TestPostgres.CreateAsync()));

        Assert.Equal(20, databases.Select(database => database.Name).Distinct().Count());
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }

    [SkippableTheory]
    [InlineData("nudgebot_owner", false, true)]
    [InlineData("nudgebot_app", false, false)]
    public async Task Neither_role_of_the_bot_is_above_row_level_security(string role, bool superuser, bool createsRoles)
    {
        await using var database = await TestPostgres.CreateEmptyAsync();
        await using var connection = new NpgsqlConnection(role == "nudgebot_app" ? database.App : database.Owner);

        var rights = await connection.QuerySingleAsync<(string, bool, bool, bool)>(
            "select current_user::text, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user");

        Assert.Equal((role, superuser, false, createsRoles), rights);
    }
}
