using System.Diagnostics;

namespace NudgeBot.Fakes;

/// <summary>
/// A folder that is gone, with any PostgreSQL running in it, when it is disposed or when this process ends. A shell sees to it, which waits
/// on a pipe of which only this process has the other end; so it notices every way of ending, SIGKILL too.
/// </summary>
public sealed class TemporaryFolder : IAsyncDisposable
{
    internal const string Prefix = "nudgebot-tests-";

    // Other users may pass through it, because PostgreSQL is one of them when the tests run as root.
    private const string Script = """
        trap '' INT TERM HUP
        mkdir "$0" && chmod 711 "$0" && echo made
        exec >/dev/null 2>&1
        read -r _
        find "$0" -name postmaster.pid | while read -r file; do
            pid=$(head -n 1 "$file")
            case $pid in
                ''|*[!0-9]*) ;;
                *) case $(cat "/proc/$pid/comm" || ps -o comm= -p "$pid") in *postgres*) kill -QUIT "$pid"; while kill -0 "$pid"; do sleep 0.05; done ;; esac ;;
            esac
        done
        rm -rf "$0"
        """;

    // Kept, or the garbage collector would close the pipe.
    private readonly Process _shell;

    /// <param name="within">Where it is made; where temporary files usually are if that is not said.</param>
    public TemporaryFolder(string? within = null)
    {
        Path = System.IO.Path.Combine(within ?? System.IO.Path.GetTempPath(), $"{Prefix}{Guid.NewGuid():n}");
        _shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        })!;
        if (_shell.StandardOutput.ReadLine() != "made")
        {
            throw new IOException($"The temporary folder {Path} could not be made.");
        }
    }

    public string Path { get; }

    /// <summary>The path of something in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }
}
