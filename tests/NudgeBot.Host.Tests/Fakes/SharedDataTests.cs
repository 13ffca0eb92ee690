using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Fakes;

public sealed class SharedDataTests
{
    [Fact]
    public async Task It_is_found_beside_the_repository_or_beside_a_folder_above_it()
    {
        await using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["shared/data"]);
        Directory.CreateDirectory(folder["copies/shared"]);
        Directory.CreateDirectory(folder["copies/nudgebot"]);

        Assert.Equal(folder["shared"], SharedData.Find(named: null, folder["copies/nudgebot"]));
    }

    [Fact]
    public void The_one_that_is_named_comes_first() => Assert.Equal("/srv/shared", SharedData.Find("/srv/shared", RepositoryRoot.Path));
}
