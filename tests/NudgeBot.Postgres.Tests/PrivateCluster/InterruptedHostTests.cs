using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NudgeBot.Fakes;
using NudgeBot.Postgres.PrivateCluster;
using Xunit;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

public sealed class InterruptedHostTests
{
    [SkippableFact]
    public async Task After_the_host_was_killed_the_next_one_adopts_its_running_server()
    {
        await ClusterProbe.RequireServerAsync();
        await using var folder = new TemporaryFolder();
        using var host = await HoldingHost.StartAsync(folder["demo"]);
        var server = ClusterProbe.ServerProcessId(folder["demo"]);

        await host.KillAsync();
        await using var postgres = await ClusterProbe.StartAsync(folder["demo"]);

        Assert.Equal(server, ClusterProbe.ServerProcessId(folder["demo"]));
        Assert.Equal(1, await postgres.AskAsync<int>("select 1"));
    }

    [SkippableFact]
    public async Task A_server_that_runs_with_other_settings_is_started_anew_with_ours()
    {
        await ClusterProbe.RequireServerAsync();
        await using var folder = new TemporaryFolder();
        using var host = await HoldingHost.StartAsync(folder["demo"], durable: false);

        await host.KillAsync();
        await using var postgres = await ClusterProbe.StartAsync(folder["demo"], durable: true);

        Assert.Equal("on", await postgres.AskAsync<string>("select current_setting('fsync')"));
    }

    [SkippableFact]
    public async Task A_folder_that_a_live_host_holds_is_refused_and_left_alone()
    {
        await ClusterProbe.RequireServerAsync();
        await using var folder = new TemporaryFolder();
        using var host = await HoldingHost.StartAsync(folder["demo"]);

        var refusal = await ClusterProbe.RefusalAsync(() => ClusterProbe.StartAsync(folder["demo"]));

        Assert.Equal(PrivatePostgresFailure.FolderInUse, refusal.Failure);
        Assert.Contains(folder["demo"], refusal.Message, StringComparison.Ordinal);
        Assert.False(await PrivatePostgres.RemoveAsync(folder["demo"], CancellationToken.None));
    }

    [SkippableFact]
    public async Task Two_demos_at_once_get_a_folder_and_a_port_each()
    {
        await ClusterProbe.RequireServerAsync();
        await using var folder = new TemporaryFolder();

        var demos = await Task.WhenAll(
            PrivatePostgres.StartBesideAsync(folder["demo"], CancellationToken.None),
            PrivatePostgres.StartBesideAsync(folder["demo"], CancellationToken.None));

        Assert.Equal([folder["demo"], folder["demo-2"]], demos.Select(demo => demo.Folder).Order());
        Assert.NotEqual(demos[0].Port, demos[1].Port);
        foreach (var demo in demos)
        {
            Assert.Equal(1, await demo.AskAsync<int>("select 1"));
            await demo.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task A_server_that_was_killed_itself_is_started_again_without_loss()
    {
        await using var folder = new TemporaryFolder();
        await using var first = await ClusterProbe.StartAsync(folder["demo"], durable: true);
        await first.AskAsync<int>("create table calls as select 'Ola reached Initech' as note");
        using var server = Process.GetProcessById(ClusterProbe.ServerProcessId(folder["demo"]));
        server.Kill();
        await server.WaitForExitAsync();
        await first.DisposeAsync();

        await using var second = await ClusterProbe.StartAsync(folder["demo"], durable: true);

        Assert.Equal("Ola reached Initech", await second.AskAsync<string>("select note from calls"));
    }

    [SkippableFact]
    public async Task A_pid_file_whose_number_now_belongs_to_another_program_is_thrown_away()
    {
        await using var folder = new TemporaryFolder();
        var first = await ClusterProbe.StartAsync(folder["demo"]);
        var pidFile = new ClusterFolder(folder["demo"]).PidFile;
        var lines = await File.ReadAllLinesAsync(pidFile);
        await first.DisposeAsync();
        await File.WriteAllLinesAsync(pidFile, [$"{Environment.ProcessId}", .. lines[1..]]);

        await using var second = await ClusterProbe.StartAsync(folder["demo"]);

        Assert.NotEqual(Environment.ProcessId, ClusterProbe.ServerProcessId(folder["demo"]));
    }

    [SkippableFact]
    public async Task A_cluster_whose_making_was_killed_is_made_again()
    {
        await ClusterProbe.RequireServerAsync();
        await using var folder = new TemporaryFolder();
        var half = Path.Combine(new ClusterFolder(folder["demo"]).Server, "making-half");
        Directory.CreateDirectory(half);
        await File.WriteAllTextAsync(Path.Combine(half, "PG_VERSION"), "15");

        await using var postgres = await ClusterProbe.StartAsync(folder["demo"]);

        Assert.Equal(1, await postgres.AskAsync<int>("select 1"));
        Assert.False(Directory.Exists(half));
    }

    [SkippableFact]
    public async Task When_somebody_takes_the_port_first_the_next_one_is_tried()
    {
        await using var folder = new TemporaryFolder();
        var postgres = await ClusterProbe.StartAsync(folder["demo"]);
        var free = postgres.Port;
        await postgres.DisposeAsync();
        using var squatter = new TcpListener(IPAddress.Loopback, 0);
        squatter.Start();
        var offered = new Queue<int>([((IPEndPoint)squatter.LocalEndpoint).Port, free]);
        var cluster = new ClusterFolder(folder["demo"]);
        var binaries = await PostgresBinaries.FindAsync(SearchPlaces.Usual, cluster.Version, CancellationToken.None);
        var control = new ServerControl(cluster, binaries, await ServerUser.PickAsync(CancellationToken.None), ClusterPasswords.ReadOrMake(cluster))
        {
            NextPort = offered.Dequeue,
        };

        var port = await control.RunAsync(CancellationToken.None);

        Assert.Equal(free, port);
        await control.StopAsync(CancellationToken.None);
    }

    [SkippableFact]
    public async Task What_a_killed_process_left_can_be_taken_away_whole()
    {
        await ClusterProbe.RequireServerAsync();
        await using var folder = new TemporaryFolder();
        using var host = await HoldingHost.StartAsync(folder["demo"]);
        var server = ClusterProbe.ServerProcessId(folder["demo"]);
        await host.KillAsync();

        Assert.True(await PrivatePostgres.RemoveAsync(folder["demo"], CancellationToken.None));

        Assert.False(Directory.Exists(folder["demo"]));
        Assert.False(Directory.Exists($"/proc/{server}"));
    }

    [SkippableFact]
    public async Task A_test_run_that_is_killed_leaves_no_server_behind()
    {
        await ClusterProbe.RequireServerAsync();
        using var run = await HoldingHost.StartAsync(folder: "");
        using var server = Process.GetProcessById(ClusterProbe.ServerProcessId(run.Folder));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await run.KillAsync();

        await server.WaitForExitAsync(patience.Token);
    }
}
