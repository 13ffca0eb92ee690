using Npgsql;
using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

public sealed class StartAndStopTests
{
    [SkippableFact]
    public async Task Stopping_it_leaves_nothing_running_and_starting_it_again_finds_all_that_was_written()
    {
        await using var folder = new TemporaryFolder();
        var first = await ClusterProbe.StartAsync(folder["demo"]);
        await first.AskAsync<int>("create table calls as select 'Ana reached Globex' as note");
        var server = ClusterProbe.ServerProcessId(folder["demo"]);

        await first.DisposeAsync();

        Assert.False(Directory.Exists($"/proc/{server}"));
        await Assert.ThrowsAsync<NpgsqlException>(() => first.AskAsync<int>("select 1"));
        await using var second = await ClusterProbe.StartAsync(folder["demo"]);
        Assert.Equal("Ana reached Globex", await second.AskAsync<string>("select note from calls"));
    }

    [SkippableFact]
    public async Task A_folder_may_have_spaces_and_an_apostrophe_in_its_name()
    {
        await using var folder = new TemporaryFolder();
        await using var postgres = await ClusterProbe.StartAsync(folder["Ana's first demo"]);

        Assert.Equal(1, await postgres.AskAsync<int>("select 1"));
    }
}
