using NudgeBot.Fakes;

namespace NudgeBot.Benchmarks.Start;

/// <summary>From <c>deploy/demo.sh</c> in a new folder until its first page, packages being restored. Wanted: under 60 s.</summary>
internal static class DemoBenchmark
{
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("nudgebot-demo-");
        if (!OperatingSystem.IsWindows())
        {
            // The server's user must be able to pass.
            File.SetUnixFileMode(folder.FullName, File.GetUnixFileMode(folder.FullName) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        var port = Launched.FreePort();
        double page;
        await using (var demo = Launched.Run(
            "bash", [Path.Combine(RepositoryRoot.Path, "deploy", "demo.sh"), "--port", $"{port}", "--data", Path.Combine(folder.FullName, "data")]))
        {
            page = await demo.UntilAsync($"http://127.0.0.1:{port}/simulator");
        }

        folder.Delete(recursive: true);
        Console.WriteLine($"deploy/demo.sh to first page: {page:0.0} s (wanted: 60 s)");
        return page < 60 ? 0 : 1;
    }
}
