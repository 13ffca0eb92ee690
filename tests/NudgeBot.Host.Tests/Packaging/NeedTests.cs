using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>How the scripts find what they need.</summary>
public sealed class NeedTests
{
    [Theory]
    [InlineData("15.18 (Debian 15.18-0+deb12u1)")]
    [InlineData("18beta1")]
    public async Task A_server_behind_a_link_on_the_path_is_found(string version)
    {
        await using var folder = await InstallAsync(version);

        Assert.Equal($"{folder["lib/bin"]}\n", await Shell.RunAsync($"{Need(folder)}; postgres_bin"));
    }

    [Theory]
    [InlineData("14.20")]
    [InlineData("9.6.24")]
    public async Task A_server_that_is_too_old_is_passed_over(string version)
    {
        await using var folder = await InstallAsync(version);

        Assert.DoesNotContain(folder.Path, (await Shell.TryAsync($"{Need(folder)}; postgres_bin")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_fails_shows_what_it_said()
    {
        await using var folder = new TemporaryFolder();

        var (exitCode, output) = await Shell.TryAsync($"{Need(folder)}; quietly 'Counting sheep' sh -c 'echo one; echo two >&2; exit 3'");

        Assert.Equal("Counting sheep …\none\ntwo\nThat failed: Counting sheep.\n", output);
        Assert.Equal(1, exitCode);
    }

    private static string Need(TemporaryFolder folder) => $"PATH='{folder["bin"]}':$PATH; . '{RepositoryRoot.Path}/deploy/need.sh'";

    private static async Task<TemporaryFolder> InstallAsync(string version)
    {
        var folder = new TemporaryFolder();
        await Shell.RunAsync($"""
            cd '{folder.Path}' && mkdir -p bin lib/bin && ln -s ../lib/bin/pg_ctl bin/pg_ctl &&
            printf '#!/bin/sh\necho "postgres (PostgreSQL) {version}"\n' >lib/bin/postgres &&
            cp lib/bin/postgres lib/bin/initdb && cp lib/bin/postgres lib/bin/pg_ctl && chmod 755 lib/bin/*
            """);
        return folder;
    }
}
