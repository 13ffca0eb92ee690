using Xunit;

namespace NudgeBot.Host.Tests.Packaging;

public sealed class DockerfileTests
{
    private readonly Dockerfile _dockerfile = Dockerfile.Read();

    [Fact]
    public void It_builds_with_the_SDK_and_runs_without_it()
    {
        Assert.Equal("mcr.microsoft.com/dotnet/sdk:10.0 AS build", _dockerfile.Build.Single(step => step.Name == "FROM").Arguments);
        Assert.Equal("mcr.microsoft.com/dotnet/aspnet:10.0", _dockerfile.Final.Single(step => step.Name == "FROM").Arguments);
    }

    [Fact]
    public void It_does_not_run_as_root()
    {
        var steps = _dockerfile.Final.Select(step => step.Name).ToList();

        Assert.Equal("$APP_UID", _dockerfile.Final.Single(step => step.Name == "USER").Arguments);
        Assert.True(steps.IndexOf("USER") < steps.IndexOf("ENTRYPOINT"));
    }

    [Fact]
    public void Packages_are_restored_as_locked() =>
        Assert.Contains(_dockerfile.Build, step => step.Name == "RUN" && step.Arguments.EndsWith("--locked-mode", StringComparison.Ordinal));

    [Fact]
    public void It_serves_unless_told_otherwise()
    {
        Assert.Equal(["dotnet", "nudgebot.dll"], _dockerfile.Final.Single(step => step.Name == "ENTRYPOINT").Command);
        Assert.Equal(["serve"], _dockerfile.Final.Single(step => step.Name == "CMD").Command);
    }
}
