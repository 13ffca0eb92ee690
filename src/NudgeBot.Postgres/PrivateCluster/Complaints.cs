using System.Text.RegularExpressions;

namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>Reads the one line that matters out of what PostgreSQL's programs print.</summary>
internal static partial class Complaints
{
    /// <summary>The first PANIC, FATAL or error line, else the last line, else "it gave no reason".</summary>
    public static string Find(string output)
    {
        if (Severe().Match(output) is { Success: true } match)
        {
            return match.Groups["reason"].Value.Trim().TrimEnd('.');
        }

        var last = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        return last?.TrimEnd('.') ?? "it gave no reason";
    }

    public static bool IsPortTaken(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal) || log.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal);

    /// <summary>A server that was killed still has children about, or another start of the same folder was quicker.</summary>
    public static bool IsFolderBusy(string log) =>
        log.Contains("is still in use", StringComparison.Ordinal)
        || (log.Contains("lock file", StringComparison.Ordinal) && log.Contains("already exists", StringComparison.Ordinal));

    [GeneratedRegex(@"(?:PANIC|FATAL|ERROR|error):\s+(?<reason>[^\n]+)")]
    private static partial Regex Severe();
}
