using NudgeBot.Quarter.Judging;
using Xunit;

namespace NudgeBot.Core.Tests.Quarter;

public sealed class IndependenceTests
{
    [Fact]
    public void The_judge_and_its_world_share_nothing_with_the_product() =>
        Assert.DoesNotContain(typeof(Judge).Assembly.GetReferencedAssemblies(), assembly => assembly.Name!.StartsWith("NudgeBot", StringComparison.Ordinal));
}
