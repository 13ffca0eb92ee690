using System.Globalization;
using Npgsql;
using NudgeBot.Postgres.PrivateCluster;
using Xunit;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

/// <summary>All of these look at one running cluster.</summary>
public sealed class RunningClusterTests(RunningCluster demo) : IClassFixture<RunningCluster>
{
    [SkippableTheory]
    [InlineData("listen_addresses", "127.0.0.1")]
    [InlineData("unix_socket_directories", "")]
    [InlineData("server_encoding", "UTF8")]
    [InlineData("TimeZone", "UTC")]
    [InlineData("fsync", "on")]
    [InlineData("full_page_writes", "on")]
    [InlineData("synchronous_commit", "on")]
    public async Task A_demo_s_cluster_is_durable_and_out_of_reach_of_other_machines(string setting, string expected)
    {
        var postgres = await demo.StartedAsync();

        Assert.Equal(expected, await postgres.AskAsync<string>($"select current_setting('{setting}')"));
    }

    [SkippableFact]
    public async Task Nobody_gets_in_without_the_password()
    {
        var postgres = await demo.StartedAsync();

        foreach (var right in (string[])[postgres.SuperuserConnectionString("postgres"), postgres.OwnerConnectionString("postgres"), postgres.AppConnectionString("postgres")])
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(right) { Password = "guess", Pooling = false }.ConnectionString);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync());
            Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        }
    }

    [SkippableFact]
    public async Task Another_command_finds_it_by_its_folder_and_finds_none_where_none_runs()
    {
        var postgres = await demo.StartedAsync();

        Assert.Equal(postgres.AppConnectionString("nudgebot"), PrivatePostgres.FindRunning(postgres.Folder, "nudgebot"));
        Assert.Null(PrivatePostgres.FindRunning(Path.Combine(postgres.Folder, "elsewhere"), "nudgebot"));
    }

    [SkippableFact]
    public async Task Only_its_owner_can_read_the_passwords()
    {
        var postgres = await demo.StartedAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(new ClusterFolder(postgres.Folder).Passwords));
    }

    [SkippableFact]
    public async Task The_server_has_a_session_of_its_own_so_that_Ctrl_C_does_not_stop_it_before_its_host()
    {
        Skip.IfNot(Directory.Exists("/proc/self"), "Sessions are read from /proc, which this system does not have.");
        var postgres = await demo.StartedAsync();
        var server = ClusterProbe.ServerProcessId(postgres.Folder);

        // "1234 (postgres) S parent group session …"
        var session = File.ReadAllText($"/proc/{server}/stat").Split(") ")[1].Split(' ')[3];

        Assert.Equal(server, int.Parse(session, CultureInfo.InvariantCulture));
    }

    [SkippableFact]
    public async Task Started_by_root_the_server_runs_as_somebody_else()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess && Directory.Exists("/proc/self"), "Only root lends the server to another user.");
        var postgres = await demo.StartedAsync();

        var users = File.ReadLines($"/proc/{ClusterProbe.ServerProcessId(postgres.Folder)}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal));

        Assert.DoesNotContain("0", users.Split('\t')[1..]);
    }

    [SkippableFact]
    public async Task A_database_that_is_there_already_is_left_alone()
    {
        var postgres = await demo.StartedAsync();
        await postgres.CreateDatabaseAsync("Ana's", template: null, CancellationToken.None);

        await postgres.CreateDatabaseAsync("Ana's", template: null, CancellationToken.None);
        await postgres.CreateDatabaseAsync("copy", template: "Ana's", CancellationToken.None);
        await postgres.DropDatabaseAsync("Ana's", CancellationToken.None);

        Assert.Equal("copy", await postgres.AskAsync<string>("select string_agg(datname, ' ') from pg_database where datname in ('Ana''s', 'copy')"));
    }
}
