using NudgeBot.Fakes;
using NudgeBot.Postgres.PrivateCluster;
using Xunit;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

public sealed class RefusalTests
{
    [Fact]
    public async Task Without_a_server_one_sentence_says_what_to_install_and_no_folder_is_left()
    {
        await using var folder = new TemporaryFolder();

        var refusal = await ClusterProbe.RefusalAsync(() => PrivatePostgres.StartAsync(folder["demo"], durable: true, new SearchPlaces(Path: "", Patterns: []), CancellationToken.None));

        Assert.Equal(PrivatePostgresFailure.NotInstalled, refusal.Failure);
        Assert.Contains("install PostgreSQL 15 or newer", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["demo"]));
    }

    [Fact]
    public async Task An_older_server_is_named_and_refused()
    {
        await using var folder = new TemporaryFolder();
        await FakeServer.InstallAsync(folder["13/bin"], "13.22 (Debian 13.22-1)");
        await FakeServer.InstallAsync(folder["9.6/bin"], "9.6.24");

        var refusal = await ClusterProbe.RefusalAsync(() => StartAsync(folder, new SearchPlaces(folder["9.6/bin"], [folder["*/bin"]])));

        Assert.Equal(PrivatePostgresFailure.NotInstalled, refusal.Failure);
        Assert.StartsWith($"Only PostgreSQL 13 was found ({folder["13/bin"]})", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_made_by_another_version_says_which_one_to_install()
    {
        await using var folder = new TemporaryFolder();
        await FakeServer.InstallAsync(folder["17/bin"], "17.2");
        var data = new ClusterFolder(folder["demo"]).Data;
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(data, "PG_VERSION"), "16\n");

        var refusal = await ClusterProbe.RefusalAsync(() => StartAsync(folder, new SearchPlaces(folder["17/bin"], [])));

        Assert.Contains("was made by PostgreSQL 16, but only 17 is installed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_reported_with_the_place_where_all_is_written()
    {
        await using var folder = new TemporaryFolder();
        await FakeServer.InstallAsync(folder["17/bin"], "17.2", "echo 'creating directory ... ok'; echo 'initdb: error: could not write file: No space left on device' >&2; exit 1");

        var refusal = await ClusterProbe.RefusalAsync(() => StartAsync(folder, new SearchPlaces(folder["17/bin"], [])));

        var log = new ClusterFolder(folder["demo"]).SetupLog;
        Assert.Contains("could not write file: No space left on device", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(log, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("creating directory ... ok", await File.ReadAllTextAsync(log), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_closed_folder_on_the_way_is_named()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "Only root lends the server to another user, for whom a folder can be closed.");
        await using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var refusal = await ClusterProbe.RefusalAsync(() => ClusterProbe.StartAsync(Path.Combine(folder["closed"], "open", "demo")));

        Assert.Contains($"who may not enter {folder["closed"]}:", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_that_cannot_start_says_why_and_where_the_rest_is_written()
    {
        await using var folder = new TemporaryFolder();
        await (await ClusterProbe.StartAsync(folder["demo"])).DisposeAsync();
        var cluster = new ClusterFolder(folder["demo"]);
        Directory.Delete(Path.Combine(cluster.Data, "base"), recursive: true);
        File.Delete(Path.Combine(cluster.Data, "global", "pg_control"));

        var refusal = await ClusterProbe.RefusalAsync(() => ClusterProbe.StartAsync(folder["demo"]));

        Assert.StartsWith($"PostgreSQL did not start in {cluster.Root}: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("pg_control", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(cluster.ServerLog, refusal.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_cluster_whose_passwords_are_gone_is_not_touched()
    {
        await using var folder = new TemporaryFolder();
        await (await ClusterProbe.StartAsync(folder["demo"])).DisposeAsync();
        File.Delete(new ClusterFolder(folder["demo"]).Passwords);

        var refusal = await ClusterProbe.RefusalAsync(() => ClusterProbe.StartAsync(folder["demo"]));

        Assert.Contains("cluster.passwords is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_named()
    {
        await using var folder = new TemporaryFolder();
        await FakeServer.InstallAsync(folder["17/bin"], "17.2");
        await File.WriteAllTextAsync(folder["demo"], "a shopping list");

        var refusal = await ClusterProbe.RefusalAsync(() => StartAsync(folder, new SearchPlaces(folder["17/bin"], [])));

        Assert.StartsWith($"The folder {folder["demo"]} cannot be used: ", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<PrivatePostgres> StartAsync(TemporaryFolder folder, SearchPlaces places) =>
        PrivatePostgres.StartAsync(folder["demo"], durable: false, places, CancellationToken.None);
}
