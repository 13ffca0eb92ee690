using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>The published bot, started with the recipe's entry point, and not as root.</summary>
internal sealed partial class PublishedBot : IAsyncDisposable
{
    private const int Nobody = 65534;

    private readonly Process _process;
    private readonly string[] _healthCheck;

    private PublishedBot(Process process, string[] healthCheck) => (_process, _healthCheck) = (process, healthCheck);

    /// <summary>Whom the process runs as, as the system tells.</summary>
    public int UserId { get; private init; }

    public static async Task<PublishedBot> StartAsync(Dockerfile dockerfile, string folder, string connectionString)
    {
        string[] entry = [.. dockerfile.Final.Single(step => step.Name == "ENTRYPOINT").Command, .. dockerfile.Final.Single(step => step.Name == "CMD").Command];
        string[] command = Environment.IsPrivilegedProcess
            ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs", "--", .. entry]
            : entry;
        var runnable = await Shell.TryAsync(string.Join(' ', [.. command[..^2], "--list-runtimes"]));
        Skip.IfNot(runnable.ExitCode == 0, $"dotnet cannot be run as another user here: {runnable.Output.Trim()}");

        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__NudgeBot"] = connectionString;
        foreach (var setting in dockerfile.Final.Single(step => step.Name == "ENV").Arguments.Split(' '))
        {
            start.Environment[setting.Split('=')[0]] = setting.Split('=')[1];
        }

        // Any free port instead of the image's own, which another program may have here.
        start.Environment["ASPNETCORE_HTTP_PORTS"] = "0";
        var process = Process.Start(start)!;
        var port = await ReadPortAsync(process.StandardOutput);
        var healthCheck = dockerfile.Final.Single(step => step.Name == "HEALTHCHECK").Command.Select(word => word.Replace("8080", port, StringComparison.Ordinal));
        return new PublishedBot(process, [.. healthCheck]) { UserId = await UserOfAsync(process) };
    }

    /// <summary>The exit code of the recipe's health check.</summary>
    public async Task<int> CheckHealthAsync()
    {
        using var check = Process.Start(new ProcessStartInfo(_healthCheck[0], _healthCheck[1..]) { RedirectStandardError = true })!;
        await check.WaitForExitAsync();
        return check.ExitCode;
    }

    /// <summary>What <c>docker stop</c> does. Returns the bot's exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        await Shell.RunAsync($"kill -TERM {_process.Id}");
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        _process.Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<string> ReadPortAsync(StreamReader output)
    {
        var said = new List<string>();
        while (await output.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                return match.Groups["port"].Value;
            }
        }

        throw new InvalidOperationException($"The bot ended before it listened: {string.Join('\n', said)}");
    }

    private static async Task<int> UserOfAsync(Process process) =>
        int.Parse(await Shell.RunAsync($"ps -o uid= -p {process.Id} || stat -c %u /proc/{process.Id}"), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Now listening on: http://[^ ]*:(?<port>\d+)")]
    private static partial Regex Listening();
}
