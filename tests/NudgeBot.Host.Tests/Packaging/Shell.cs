using System.Diagnostics;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>Runs a line of bash as a script would.</summary>
internal static class Shell
{
    /// <returns>What it said.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static async Task<string> RunAsync(string script, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (exitCode, output) = await TryAsync(script, environment);
        return exitCode == 0 ? output : throw new InvalidOperationException($"{script}\n{output}");
    }

    public static async Task<(int ExitCode, string Output)> TryAsync(string script, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"set -o pipefail; exec 2>&1; {script}"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        // A build helper that stayed behind would keep the pipe open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
