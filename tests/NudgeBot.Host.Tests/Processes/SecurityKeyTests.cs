using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Security;
using NudgeBot.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Processes;

/// <summary>The key outside the database is replaced by another, or forgotten in the settings.</summary>
public sealed class SecurityKeyTests
{
    private const string Old = "a key of thirty-two letters or more";
    private const string New = "another key of thirty-two letters or more";

    [SkippableFact]
    public async Task A_key_is_replaced_without_anybody_installing_again()
    {
        await using var database = await MigratedAsync();
        var token = await WithVaultAsync(database, Old, vault => vault.Seal("xoxb-secret", "slack T1"));

        Assert.Equal("xoxb-secret", await WithVaultAsync(database, $"{New}, {Old}", vault => vault.Open(token, "slack T1")));
        var said = await ServeAsync(database, $"{New}, {Old}");

        Assert.Contains("The first of Security:Key wraps the keys in the database from now on (changed: 1).", said, StringComparison.Ordinal);
        Assert.Equal("xoxb-secret", await WithVaultAsync(database, New, vault => vault.Open(token, "slack T1")));
        Assert.DoesNotContain("wraps the keys", await ServeAsync(database, New), StringComparison.Ordinal);
        Assert.Contains("MEND  database: Security:Key (or Security:CertificatePath) is not the one", await DoctorAsync(database, Old), StringComparison.Ordinal);
        Assert.Contains("ok    database", await DoctorAsync(database, New), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Tokens_that_are_kept_while_no_key_is_set_stop_the_start_with_one_sentence()
    {
        await using var database = await MigratedAsync();
        var token = await WithVaultAsync(database, Old, vault => vault.Seal("xoxb-secret", "slack T1"));
        Assert.Contains("ok    database", await DoctorAsync(database, key: null), StringComparison.Ordinal);
        await ExecuteAsync(database, """
            insert into organizations (name) values ('West Ltd');
            insert into chat_workspaces (organization_id, platform, external_id, name) select id, 'slack', 'T1', 'West' from organizations;
            insert into slack_installations (organization_id, workspace_id, bot_user, sealed_token, installed_at) select organization_id, id, 'UBOT', @token, now() from chat_workspaces;
            """, new { token });

        await using var host = HostProcess.Start(0, ["serve"], ("ConnectionStrings__NudgeBot", database.App));
        var (code, output, errors) = await host.EndAsync();

        Assert.Equal((1, StoredKeys.Unopened), (code, errors.Trim()));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Contains($"MEND  database: {StoredKeys.Unopened}", await DoctorAsync(database, key: null), StringComparison.Ordinal);

        // The way out that it names.
        await ExecuteAsync(database, "delete from protection_keys");
        Assert.Contains("ok    database", await DoctorAsync(database, key: null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Old, true)]
    [InlineData($"{New},{Old}", true)]
    [InlineData($"{New},short", false)]
    [InlineData(",", false)]
    public void Each_of_several_keys_is_long_enough_or_the_start_says_so(string given, bool isFine) =>
        Assert.Equal(isFine, !SecuritySetup.Problems(Settings(given)).Any());

    private static async Task<T> WithVaultAsync<T>(TestDatabase database, string key, Func<Vault, T> work)
    {
        await using var store = new Database(database.App);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(store).AddSecurity(Settings(key)).BuildServiceProvider();
        return work(services.GetRequiredService<Vault>());
    }

    private static IConfiguration Settings(string key) => new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Security:Key", key)]).Build();

    // Starts, is ready, and ends.
    private static async Task<string> ServeAsync(TestDatabase database, string key)
    {
        var port = HostProcess.FreePort();
        await using var host = HostProcess.Start(port, ["serve"], ("ConnectionStrings__NudgeBot", database.App), ("Security__Key", key), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"));
        await host.ReadyAsync();
        await host.AskToEndAsync();
        return (await host.EndAsync()).Output;
    }

    private static async Task<string> DoctorAsync(TestDatabase database, string? key)
    {
        await using var doctor = HostProcess.Start(0, ["doctor"], [("ConnectionStrings__NudgeBot", database.App), .. key is null ? [] : new[] { ("Security__Key", key) }]);
        return (await doctor.EndAsync()).Output;
    }

    private static async Task<TestDatabase> MigratedAsync()
    {
        var database = await TestPostgres.CreateAsync();
        await using var migration = HostProcess.Start(0, ["migrate"], ("ConnectionStrings__NudgeBotOwner", database.Owner));
        Assert.Equal(0, (await migration.EndAsync()).Code);
        return database;
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql, object? parameters = null)
    {
        await using var connection = new NpgsqlConnection(database.Superuser);
        await connection.ExecuteAsync(sql, parameters);
    }
}
