using NudgeBot.Benchmarks.Evening;
using NudgeBot.Benchmarks.Planning;
using NudgeBot.Benchmarks.Reports;
using NudgeBot.Benchmarks.Sending;
using NudgeBot.Benchmarks.Start;
using NudgeBot.Benchmarks.Taps;
using NudgeBot.Benchmarks.Understanding;

var benchmarks = new SortedDictionary<string, Func<Task<int>>>(StringComparer.Ordinal)
{
    ["demo"] = DemoBenchmark.RunAsync,
    ["evening"] = EveningBenchmark.RunAsync,
    ["planning"] = () => Task.FromResult(PlanningBenchmark.Run()),
    ["reports"] = ReportsBenchmark.RunAsync,
    ["sending"] = SendingBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["taps"] = TapsBenchmark.RunAsync,
    ["understanding"] = () => Task.FromResult(UnderstandingBenchmark.Run()),
};

if (args is [var name] && benchmarks.TryGetValue(name, out var run))
{
    return await run();
}

Console.Error.WriteLine($"Name one of: {string.Join(", ", benchmarks.Keys)}.");
return 2;
