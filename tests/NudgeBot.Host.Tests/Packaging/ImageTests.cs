using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Packaging;

/// <summary>There is no container engine where these tests run, so the image's steps are done one by one, as the recipe has them.</summary>
public sealed class ImageTests
{
    [SkippableFact]
    public async Task What_the_recipe_publishes_migrates_and_serves_as_an_unprivileged_user_and_passes_its_health_check()
    {
        await PublishedBot.RequireRunnableAsync();
        await using var database = await TestPostgres.CreateEmptyAsync();
        await using var image = new TemporaryFolder();
        var dockerfile = Dockerfile.Read();
        await PublishAsync(dockerfile, image);

        await PublishedBot.RunAsync(dockerfile, image["app"], "migrate", "ConnectionStrings__NudgeBotOwner", database.Owner);
        await using var bot = await PublishedBot.ServeAsync(dockerfile, image["app"], database.App);

        Assert.Equal(0, await bot.CheckHealthAsync());
        Assert.NotEqual(0, bot.UserId);
        Assert.Equal(0, await bot.TerminateAsync());
        Assert.NotEqual(0, await bot.CheckHealthAsync());
    }

    private static async Task PublishAsync(Dockerfile dockerfile, TemporaryFolder image)
    {
        Directory.CreateDirectory(image["source"]);
        foreach (var step in dockerfile.Build)
        {
            switch (step.Name)
            {
                case "COPY":
                    var (from, to) = (step.Arguments.Split(' ')[0], step.Arguments.Split(' ')[1]);
                    await Shell.RunAsync(
                        $"tar -C '{RepositoryRoot.Path}' --exclude=bin --exclude=obj -cf - '{from}' | tar -C '{image["source"]}' -xf -  # {to}");
                    break;
                case "RUN":
                    await Shell.RunAsync($"cd '{image["source"]}' && {step.Arguments.Replace("/app", $"'{image["app"]}'", StringComparison.Ordinal)}");
                    break;
            }
        }
    }
}
