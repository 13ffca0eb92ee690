using System.Net;
using System.Net.Sockets;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Security;
using NudgeBot.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Processes;

/// <summary>What an operator reads when a start goes wrong: one sentence, no stack trace, and an exit code that is not 0.</summary>
public sealed class StartTests
{
    [SkippableFact]
    public async Task Without_a_connection_string_it_says_which_setting_is_missing() =>
        await RefusesAsync(["serve"], "ConnectionStrings:NudgeBot is missing.");

    [SkippableFact]
    public async Task A_connection_string_that_is_none_is_named_without_being_repeated()
    {
        var said = await RefusesAsync(["serve"], "ConnectionStrings:NudgeBot is not a PostgreSQL connection string.", ("ConnectionStrings__NudgeBot", "Host=x;Pasword=hunter2"));

        Assert.DoesNotContain("hunter2", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_database_that_is_down_is_said_to_be()
    {
        var nobody = HostProcess.FreePort();

        await RefusesAsync(["serve"], "The database does not answer", ("ConnectionStrings__NudgeBot", $"Host=127.0.0.1;Port={nobody};Username=nudgebot_app;Password=x;Database=x"));
    }

    [SkippableFact]
    public async Task A_wrong_password_is_said_to_be_refused()
    {
        await using var database = await TestPostgres.CreateAsync();
        var wrong = new NpgsqlConnectionStringBuilder(database.App) { Password = "not-it" }.ConnectionString;

        var said = await RefusesAsync(["serve"], "PostgreSQL refused the user name or password", ("ConnectionStrings__NudgeBot", wrong));

        Assert.DoesNotContain("not-it", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_superuser_is_refused_because_the_walls_do_not_hold_for_it()
    {
        await using var database = await TestPostgres.CreateAsync();

        await RefusesAsync(["serve"], "row-level security does not apply", ("ConnectionStrings__NudgeBot", database.Superuser));
    }

    [SkippableFact]
    public async Task A_newer_schema_stops_an_older_program()
    {
        await using var database = await TestPostgres.CreateAsync();
        await ExecuteAsync(database, "insert into schema_migrations (number, name) values (9999, 'from the future')");

        await RefusesAsync(["serve"], "start a newer nudgebot", ("ConnectionStrings__NudgeBot", database.App));
        await RefusesAsync(["migrate"], "start a newer nudgebot", ("ConnectionStrings__NudgeBotOwner", database.Owner));
    }

    [SkippableFact]
    public async Task A_database_without_a_schema_is_told_to_be_migrated()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();

        await RefusesAsync(["serve"], "run 'nudgebot migrate' first", ("ConnectionStrings__NudgeBot", database.App));
    }

    [SkippableFact]
    public async Task Another_key_than_the_one_that_wrapped_the_tokens_is_refused_and_the_setting_is_named()
    {
        await using var database = await TestPostgres.CreateAsync();
        await MigrateAsync(database);
        await using (var store = new Database(database.App))
        {
            var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Security:Key", "a key of thirty-two letters or more")]).Build();
            await using var services = new ServiceCollection().AddLogging().AddSingleton(store).AddSecurity(settings).BuildServiceProvider();
            services.GetRequiredService<Vault>().Seal("xoxb-secret", "slack T1");
        }

        const string Another = "another key of thirty-two letters or more";
        var said = await RefusesAsync(["serve"], "Security:Key (or Security:CertificatePath) is not the one", ("ConnectionStrings__NudgeBot", database.App), ("Security__Key", Another));
        await using var doctor = HostProcess.Start(0, ["doctor"], ("ConnectionStrings__NudgeBot", database.App), ("Security__Key", Another));
        var (code, output, _) = await doctor.EndAsync();

        Assert.Equal(1, code);
        Assert.Contains("MEND  database: Security:Key (or Security:CertificatePath) is not the one", output, StringComparison.Ordinal);
        Assert.All([said, output], text => Assert.DoesNotContain("letters or more", text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_port_in_use_is_named()
    {
        await using var database = await TestPostgres.CreateAsync();
        await MigrateAsync(database);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await RefusesAsync(["serve"], "port is in use", ("ConnectionStrings__NudgeBot", database.App), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"));
        await RefusesAsync(["demo", "--port", $"{port}"], $"Port {port} is in use", ("ConnectionStrings__NudgeBot", database.App));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("demo", "--port", "ninety")]
    [InlineData("demo", "--port", "99999")]
    [InlineData("key")]
    public async Task Wrong_usage_ends_with_2(params string[] arguments)
    {
        await using var host = HostProcess.Start(0, arguments);

        var (code, _, errors) = await host.EndAsync();

        Assert.Equal(2, code);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static async Task<string> RefusesAsync(string[] arguments, string sentence, params (string Name, string Value)[] settings)
    {
        await using var host = HostProcess.Start(0, arguments, settings);

        var (code, output, errors) = await host.EndAsync();

        Assert.Equal(1, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
        return output + errors;
    }

    private static async Task MigrateAsync(TestDatabase database)
    {
        await using var migration = HostProcess.Start(0, ["migrate"], ("ConnectionStrings__NudgeBotOwner", database.Owner));
        Assert.Equal(0, (await migration.EndAsync()).Code);
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Superuser);
        await connection.ExecuteAsync(sql);
    }
}
