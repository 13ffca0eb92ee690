using NudgeBot.Fakes.Postgres;

namespace NudgeBot.Benchmarks.Start;

/// <summary>From the start of <c>nudgebot serve</c> on an existing database until <c>/health/ready</c> says so. Wanted: within 3 s.</summary>
internal static class StartBenchmark
{
    private const int Runs = 7;

    public static async Task<int> RunAsync()
    {
        await using var database = await TestPostgres.CreateEmptyAsync();
        var program = Path.Combine(AppContext.BaseDirectory, "nudgebot");
        var app = ("ConnectionStrings__NudgeBot", database.App);
        await SeedAsync(program, app, ("ConnectionStrings__NudgeBotOwner", database.Owner));

        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var url = $"http://127.0.0.1:{Launched.FreePort()}";
            await using var host = Launched.Run(program, ["serve"], app, ("ASPNETCORE_URLS", url), ("Logging__LogLevel__Default", "Warning"));
            seconds.Add(await host.UntilAsync($"{url}/health/ready"));
        }

        seconds.Sort();
        Console.WriteLine($"start to /health/ready, {Runs} runs: min {seconds[0]:0.00} s, median {seconds[Runs / 2]:0.00} s, max {seconds[^1]:0.00} s (wanted: 3 s)");
        return seconds[^1] < 3 ? 0 : 1;
    }

    // A demo leaves a whole company behind, which is then what is started upon.
    private static async Task SeedAsync(string program, params (string Name, string Value)[] settings)
    {
        var port = Launched.FreePort();
        await using var demo = Launched.Run(program, ["demo", "--port", $"{port}"], settings);
        await demo.UntilAsync($"http://127.0.0.1:{port}/health/ready");
    }
}
