using System.Diagnostics;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

/// <summary>A folder that looks like an installed server and knows its version, but can do nothing.</summary>
internal static class FakeServer
{
    // Written by a shell: a file this process had open for writing could not be executed while another test starts a process.
    private const string Install = """
        mkdir -p "$1" && cd "$1" || exit 1
        printf '#!/bin/sh\necho "postgres (PostgreSQL) %s"\n' "$2" >postgres
        printf '#!/bin/sh\n%s\n' "$3" >initdb
        printf '#!/bin/sh\nexit 1\n' >pg_ctl
        chmod 755 . .. postgres initdb pg_ctl
        """;

    public static async Task InstallAsync(string folder, string version, string initdb = "exit 1")
    {
        using var shell = Process.Start("/bin/sh", ["-c", Install, "sh", folder, version, initdb]);
        await shell.WaitForExitAsync();
    }
}
