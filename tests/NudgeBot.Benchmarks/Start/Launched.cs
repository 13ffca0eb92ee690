using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NudgeBot.Benchmarks.Start;

/// <summary>A program started from outside, and the time until it answers.</summary>
internal sealed class Launched : IAsyncDisposable
{
    private readonly Process process;
    private readonly Stopwatch since = Stopwatch.StartNew();

    private Launched(Process process) => this.process = process;

    public static Launched Run(string program, string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Launched(process);
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Seconds from the start until this address answers 200.</summary>
    public async Task<double> UntilAsync(string url)
    {
        using var web = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        while (since.Elapsed < TimeSpan.FromMinutes(10) && !process.HasExited)
        {
            try
            {
                if ((await web.GetAsync(new Uri(url))).StatusCode == HttpStatusCode.OK)
                {
                    return since.Elapsed.TotalSeconds;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                // Not yet.
            }

            await Task.Delay(10);
        }

        throw new InvalidOperationException("It never answered.");
    }

    /// <summary>SIGTERM, and wait.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
