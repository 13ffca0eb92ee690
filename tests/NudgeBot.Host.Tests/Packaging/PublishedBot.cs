using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>The published bot, started with the recipe's entry point, and not as root.</summary>
internal sealed partial class PublishedBot : IAsyncDisposable
{
    private const int Nobody = 65534;

    private static readonly string[] AsNobody = Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs", "--"]
        : [];

    private readonly Process _process;
    private readonly string[] _healthCheck;

    private PublishedBot(Process process, string[] healthCheck) => (_process, _healthCheck) = (process, healthCheck);

    /// <summary>Whom the process runs as, as the system tells.</summary>
    public int UserId { get; private init; }

    /// <summary>Runs a command of the bot to its end and returns what it said.</summary>
    public static async Task<string> RunAsync(Dockerfile dockerfile, string folder, string command, string setting, string value)
    {
        using var process = Process.Start(Describe(dockerfile, folder, command, setting, value))!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException(said);
    }

    /// <summary>Starts the bot with the recipe's own command, and waits until it listens.</summary>
    public static async Task<PublishedBot> ServeAsync(Dockerfile dockerfile, string folder, string connectionString)
    {
        var command = dockerfile.Final.Single(step => step.Name == "CMD").Command.Single();
        var process = Process.Start(Describe(dockerfile, folder, command, "ConnectionStrings__NudgeBot", connectionString))!;
        var port = await ReadPortAsync(process.StandardOutput);
        var healthCheck = dockerfile.Final.Single(step => step.Name == "HEALTHCHECK").Command.Select(word => word.Replace("8080", port, StringComparison.Ordinal));
        return new PublishedBot(process, [.. healthCheck]) { UserId = await UserOfAsync(process) };
    }

    /// <summary>Skips the test where dotnet lies in a folder that only root may enter.</summary>
    public static async Task RequireRunnableAsync()
    {
        var (exitCode, output) = await Shell.TryAsync(string.Join(' ', [.. AsNobody, "dotnet", "--list-runtimes"]));
        Skip.IfNot(exitCode == 0, $"dotnet cannot be run as another user here: {output.Trim()}");
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

    private static ProcessStartInfo Describe(Dockerfile dockerfile, string folder, string command, string setting, string value)
    {
        string[] words = [.. AsNobody, .. dockerfile.Final.Single(step => step.Name == "ENTRYPOINT").Command, command];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var pair in dockerfile.Final.Single(step => step.Name == "ENV").Arguments.Split(' ').Select(pair => pair.Split('=')))
        {
            start.Environment[pair[0]] = pair[1];
        }

        // Any free port instead of the image's own, which another program may have here.
        start.Environment["ASPNETCORE_HTTP_PORTS"] = "0";
        start.Environment[setting] = value;
        return start;
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
