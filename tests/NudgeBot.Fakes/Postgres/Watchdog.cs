using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NudgeBot.Fakes.Postgres;

/// <summary>
/// A shell that waits for the end of this process and then stops the server in a folder and deletes the folder. It listens on a pipe of
/// which only this process has the other end, so it notices every way of ending, SIGKILL too.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as this process; that is its purpose.")]
internal sealed class Watchdog
{
    private const string Script = """
        trap '' INT TERM HUP
        exec >/dev/null 2>&1
        read -r _
        pid=$(head -n 1 "$0/server/data/postmaster.pid")
        case $pid in
            ''|*[!0-9]*) ;;
            *) kill -QUIT "$pid"; while kill -0 "$pid"; do sleep 0.05; done ;;
        esac
        rm -rf "$0"
        """;

    // Kept, or the pipe would be closed by the garbage collector.
    private readonly Process _shell;

    private Watchdog(Process shell) => _shell = shell;

    public static Watchdog Over(string folder) =>
        new(Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, folder]) { RedirectStandardInput = true, WorkingDirectory = "/" })!);
}
