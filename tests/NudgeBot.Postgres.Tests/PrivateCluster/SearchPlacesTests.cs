using NudgeBot.Fakes;
using NudgeBot.Postgres.PrivateCluster;
using Xunit;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

public sealed class SearchPlacesTests
{
    [Fact]
    public async Task A_link_on_the_path_leads_to_the_server_behind_it()
    {
        await using var folder = new TemporaryFolder();
        await FakeServer.InstallAsync(folder["lib/17/bin"], "17.2");
        Directory.CreateDirectory(folder["bin"]);
        File.CreateSymbolicLink(folder["bin/pg_ctl-17"], folder["lib/17/bin/pg_ctl"]);
        File.CreateSymbolicLink(folder["bin/pg_ctl"], "pg_ctl-17");

        var places = new SearchPlaces($"/nowhere::{folder["bin"]}", []);

        Assert.Equal([folder["lib/17/bin"]], places.Folders());
    }

    [Fact]
    public async Task The_path_comes_first_and_then_the_newest_version()
    {
        await using var folder = new TemporaryFolder();
        foreach (var version in (string[])["9.6", "15", "17", "16"])
        {
            await FakeServer.InstallAsync(folder[$"{version}/bin"], version);
        }

        var places = new SearchPlaces(folder["15/bin"], [folder["*/bin"], folder["none/*/bin"], folder["16/bin"]]);

        Assert.Equal(["15", "17", "16", "9.6"], places.Folders().Select(bin => Path.GetFileName(Path.GetDirectoryName(bin)!)));
    }

    [Fact]
    public async Task A_client_without_a_server_is_passed_over()
    {
        await using var folder = new TemporaryFolder();
        await FakeServer.InstallAsync(folder["bin"], "17.2");
        File.Delete(folder["bin/initdb"]);

        Assert.Empty(new SearchPlaces(folder["bin"], [folder["bin"]]).Folders());
    }

    [Fact]
    public async Task A_server_too_old_on_the_path_does_not_hide_a_newer_one()
    {
        await using var folder = new TemporaryFolder();
        await FakeServer.InstallAsync(folder["14/bin"], "14.1");
        await FakeServer.InstallAsync(folder["18/bin"], "18beta1");

        var found = await PostgresBinaries.FindAsync(new SearchPlaces(folder["14/bin"], [folder["*/bin"]]), madeBy: null, CancellationToken.None);

        Assert.Equal(new PostgresBinaries(folder["18/bin"], 18), found);
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_way_to_become_another_user_keeps_the_words_of_the_command_apart(int way)
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "Only root may become another user.");
        var uid = (await ChildCommand.RunAsync(["id", "-u", "nobody"], CancellationToken.None)).Output.Trim();
        var gid = (await ChildCommand.RunAsync(["id", "-g", "nobody"], CancellationToken.None)).Output.Trim();
        var prefix = ServerUser.Ways("nobody", uid, gid).ElementAt(way);
        var result = await ChildCommand.RunAsync([.. prefix, "/bin/sh", "-c", "id -u; printf '%s\\n' \"$@\"", "sh", "two words", "-c", "it's"], CancellationToken.None);
        Skip.If(result.ExitCode == 127, $"{prefix[0]} is not installed.");

        Assert.Equal($"{uid}\ntwo words\n-c\nit's\n", result.Output);
    }
}
