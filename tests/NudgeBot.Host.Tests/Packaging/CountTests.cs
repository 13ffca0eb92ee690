using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>How the test script adds up.</summary>
public sealed class CountTests
{
    [Fact]
    public async Task The_runs_of_all_projects_are_added_and_each_reason_to_skip_is_told_once()
    {
        await using var results = new TemporaryFolder();
        await RunAsync(results, "Core", exit: "0", total: 43, executed: 41, passed: 41, skipped: ["No Chromium.", "No Chromium."]);
        await RunAsync(results, "Host", exit: "0", total: 8, executed: 7, passed: 7, skipped: ["Only root may."]);

        var (exitCode, output) = await CountAsync(results);

        Assert.Equal("2 skipped: No Chromium.\n1 skipped: Only root may.\n48 passed, 0 failed, 3 skipped\n", output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task A_failed_test_fails_the_whole_and_is_shown()
    {
        await using var results = new TemporaryFolder();
        await RunAsync(results, "Core", exit: "1", total: 10, executed: 10, passed: 9);

        var (exitCode, output) = await CountAsync(results);

        Assert.Equal("Core failed:\nwhat Core said\n9 passed, 1 failed, 0 skipped\n", output);
        Assert.NotEqual(0, exitCode);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("124")]
    [InlineData("killed")]
    public async Task A_run_that_did_not_finish_is_a_failure_although_all_its_tests_passed(string exit)
    {
        await using var results = new TemporaryFolder();
        await RunAsync(results, "Core", exit, total: 5, executed: 5, passed: 5);

        var (exitCode, output) = await CountAsync(results);

        Assert.EndsWith("what Core said\n5 passed, 1 failed, 0 skipped\n", output, StringComparison.Ordinal);
        Assert.NotEqual(0, exitCode);
    }

    [Fact]
    public async Task A_run_without_a_report_is_a_failure()
    {
        await using var results = new TemporaryFolder();
        await File.WriteAllTextAsync(results["Core.exit"], "134\n");
        await File.WriteAllTextAsync(results["Core.log"], "what Core said\n");

        var (exitCode, output) = await CountAsync(results);

        Assert.EndsWith("0 passed, 1 failed, 0 skipped\n", output, StringComparison.Ordinal);
        Assert.NotEqual(0, exitCode);
    }

    [Fact]
    public async Task Nothing_run_is_a_failure()
    {
        await using var results = new TemporaryFolder();
        await RunAsync(results, "Core", exit: "0", total: 2, executed: 0, passed: 0, skipped: ["No PostgreSQL.", "No PostgreSQL."]);

        var (exitCode, output) = await CountAsync(results);

        Assert.EndsWith("0 passed, 0 failed, 2 skipped\n", output, StringComparison.Ordinal);
        Assert.NotEqual(0, exitCode);
    }

    private static async Task RunAsync(TemporaryFolder results, string name, string exit, int total, int executed, int passed, params string[] skipped)
    {
        var tests = string.Concat(skipped.Select(reason => $"<UnitTestResult testName=\"x\" outcome=\"NotExecuted\">\n<ErrorInfo>\n<Message>{reason}</Message>\n</ErrorInfo></UnitTestResult>\n"));
        await File.WriteAllTextAsync(results[$"{name}.trx"], $"<Results>\n{tests}    <Counters total=\"{total}\" executed=\"{executed}\" passed=\"{passed}\" failed=\"{executed - passed}\" notExecuted=\"0\" />\n</Results>\n");
        await File.WriteAllTextAsync(results[$"{name}.exit"], $"{exit}\n");
        await File.WriteAllTextAsync(results[$"{name}.log"], $"Test run for {name}.dll\nwhat {name} said\n");
    }

    private static Task<(int ExitCode, string Output)> CountAsync(TemporaryFolder results) =>
        Shell.TryAsync($". '{RepositoryRoot.Path}/deploy/need.sh'; . '{RepositoryRoot.Path}/deploy/count.sh'; count '{results.Path}'");
}
