using System.Diagnostics;
using System.Runtime.InteropServices;
using NudgeBot.Fakes;
using NudgeBot.Postgres.PrivateCluster;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

/// <summary>A process of its own that starts a cluster and holds it until it is killed. It is this very assembly, run as a program.</summary>
internal sealed class HoldingHost : IDisposable
{
    private readonly Process _process;

    private HoldingHost(Process process, string folder) => (_process, Folder) = (process, folder);

    public string Folder { get; }

    /// <summary>What the process does: it holds the folder it is given, or one of its own that should end with it.</summary>
    public static async Task<int> Main(string[] args)
    {
        await using var own = args[0].Length > 0 ? null : new TemporaryFolder();
        await using var postgres = await PrivatePostgres.StartAsync(own?["demo"] ?? args[0], durable: args[1] == "durable", CancellationToken.None);
        Console.WriteLine($"holding {postgres.Folder}");

        // The test closes the other end, at the latest by ending.
        await Console.In.ReadLineAsync();
        return 0;
    }

    public static async Task<HoldingHost> StartAsync(string folder, bool durable = false)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var start = new ProcessStartInfo(dotnet, ["exec", typeof(HoldingHost).Assembly.Location, folder, durable ? "durable" : "fleeting"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

        var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadLineAsync();
        return said?.Split("holding ") is ["", var held] ? new HoldingHost(process, held) : throw new InvalidOperationException($"The host did not come up: {said}");
    }

    /// <summary>SIGKILL: it can finish nothing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
