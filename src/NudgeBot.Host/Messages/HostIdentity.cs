using System.Diagnostics;
using System.Globalization;

namespace NudgeBot.Host.Messages;

/// <summary>Which host this is: machine, process and start. The next host on the same machine can tell that this one is dead.</summary>
internal sealed class HostIdentity
{
    // Seconds by which the system may tell the same start differently.
    private const long Tolerance = 5;

    public string Name { get; init; } = Of(Process.GetCurrentProcess());

    /// <summary>Whether the named host ran on this machine and runs no more.</summary>
    public static bool IsDead(string host)
    {
        var parts = host.Split('/');
        if (parts.Length != 3 || parts[0] != Environment.MachineName
            || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var pid)
            || !long.TryParse(parts[2], CultureInfo.InvariantCulture, out var started))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(pid);
            return Math.Abs(Started(process) - started) > Tolerance;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    // Process ids are used again, so the start is part of the name.
    private static string Of(Process process) => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{process.Id}/{Started(process)}");

    private static long Started(Process process) => new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds();
}
