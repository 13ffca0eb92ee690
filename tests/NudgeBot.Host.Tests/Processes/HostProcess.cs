using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace NudgeBot.Host.Tests.Processes;

/// <summary>The real program in a process of its own, as an operator starts it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private HostProcess(Process process, int port)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
        Web = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };
    }

    public HttpClient Web { get; }

    /// <summary>Starts it with these arguments and settings, and none of the surrounding process's own NudgeBot settings.</summary>
    public static HostProcess Start(int port, string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "nudgebot"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Remove("ConnectionStrings__NudgeBot");
        start.Environment.Remove("ConnectionStrings__NudgeBotOwner");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new HostProcess(Process.Start(start)!, port);
    }

    /// <summary>The demo on a database that is there.</summary>
    public static HostProcess Demo(int port, string owner, string app) =>
        Start(port, ["demo", "--port", $"{port}"], ("ConnectionStrings__NudgeBotOwner", owner), ("ConnectionStrings__NudgeBot", app));

    /// <summary>A loopback port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Returns once it says that it is ready.</summary>
    public async Task ReadyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await AnswersAsync("/health/ready", patience.Token))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"It ended with {process.ExitCode}: {await errors} {await output}");
            }

            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Whether it answers 200 there now.</summary>
    public async Task<bool> AnswersAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Web.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Types as a person of the simulator; whether it was accepted.</summary>
    public async Task<bool> SayAsync(string person, string text)
    {
        try
        {
            using var response = await Web.PostAsJsonAsync($"/simulator/api/people/{person}/messages", new { text });
            return response.StatusCode == HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Moves the clock and waits for it; whether it was moved.</summary>
    public async Task<bool> MoveClockAsync(TimeSpan by)
    {
        try
        {
            var now = (await Web.GetFromJsonAsync<JsonElement>("/simulator/api/clock")).GetProperty("now").GetDateTimeOffset();
            using var response = await Web.PostAsJsonAsync("/simulator/api/clock", new { now = now + by });
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>SIGTERM: it ends by itself, and has said all it had to say.</summary>
    public async Task AskToEndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>SIGKILL: no last words.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<(int Code, string Output, string Errors)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        Web.Dispose();
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
