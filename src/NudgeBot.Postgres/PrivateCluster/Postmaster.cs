using System.Diagnostics;
using System.Globalization;

namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>The server process of a folder, as its own pid file tells of it.</summary>
internal sealed record Postmaster(int ProcessId, int Port)
{
    /// <summary>The living server of the folder, or null; a pid file whose server is dead is removed.</summary>
    public static Postmaster? Find(ClusterFolder folder)
    {
        if (Read(folder.PidFile) is not { } lines)
        {
            return null;
        }

        if (Parse(lines) is { } postmaster && postmaster.IsAlive(lines))
        {
            return postmaster;
        }

        File.Delete(folder.PidFile);
        return null;
    }

    /// <summary>The server removes its pid file a moment before it ends; this waits for that end, though not for a parent who never asks after it.</summary>
    public async Task WaitForExitAsync()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            await process.WaitForExitAsync(enough.Token);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OperationCanceledException)
        {
            // Gone already, or as good as gone.
        }
    }

    // The file grows line by line while the server starts: process id, data folder, start time, port, and more that we do not need.
    private static Postmaster? Parse(string[] lines) =>
        lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId)
            ? new Postmaster(processId, lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) ? port : 0)
            : null;

    private static string[]? Read(string pidFile)
    {
        try
        {
            return File.ReadAllLines(pidFile);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private bool IsAlive(string[] lines)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return IsServerOf(lines) ?? process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // A process id is used again, after a restart of the machine above all. The server works in its data folder, so what it sees
    // there as its pid file must be what we read. Null where the system does not say.
    private bool? IsServerOf(string[] lines)
    {
        var work = $"/proc/{ProcessId}/cwd";
        try
        {
            return Directory.Exists("/proc/self/cwd") && new FileInfo(work).LinkTarget is not null
                ? Read($"{work}/postmaster.pid") is { } seen && seen.Take(3).SequenceEqual(lines.Take(3))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
