using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Installing;
using Xunit;

namespace NudgeBot.Slack.Tests.Installing;

public sealed class CheckTests
{
    [Theory]
    [InlineData("xoxb-t1", "", true, "Slack knows the bot in workspace Workspace T1")]
    [InlineData("xoxb-t2", "", false, "Slack does not take Slack:BotToken (invalid_auth): compare it with the app's page, OAuth & Permissions.")]
    [InlineData("", "xapp-1", true, "workspaces install it at /slack/install")]
    [InlineData("xoxb-t1", "xapp-2", false, "Socket Mode does not open with Slack:AppToken (invalid_auth): compare it with the app's page, Basic Information, App-Level Tokens.")]
    public async Task The_engineer_is_told_what_Slack_says_to_the_settings(string bot, string app, bool isFine, string sentence)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Install();

        Assert.Equal((isFine, sentence), await SlackCheck.RunAsync(new SlackOptions { ApiBase = slack.ApiBase, BotToken = bot, AppToken = app }, CancellationToken.None));
    }

    [Fact]
    public async Task Where_nobody_answers_that_is_said()
    {
        var slack = await FakeSlack.StartAsync();
        await slack.DisposeAsync();

        var (isFine, sentence) = await SlackCheck.RunAsync(new SlackOptions { ApiBase = slack.ApiBase, BotToken = "xoxb-t1" }, CancellationToken.None);

        Assert.False(isFine);
        Assert.Contains("it was not reached", sentence, StringComparison.Ordinal);
    }
}
