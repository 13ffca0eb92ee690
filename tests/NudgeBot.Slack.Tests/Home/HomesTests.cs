using Microsoft.Extensions.Logging.Abstractions;
using NudgeBot.Slack.Home;
using NudgeBot.Slack.Receiving;
using NudgeBot.Slack.Tests.Receiving;
using Xunit;

namespace NudgeBot.Slack.Tests.Home;

public sealed class HomesTests
{
    private const int People = 60;

    [Fact]
    public async Task When_everybodys_Home_changes_at_once_Slack_is_not_flooded_and_whoever_opens_theirs_sees_it_as_it_is()
    {
        await using var desk = await Desk.OpenAsync();
        using var errands = new Errands(NullLogger<Errands>.Instance);
        await errands.StartAsync(CancellationToken.None);
        var homes = new Homes(desk.Api, desk.House, errands, desk.Clock);
        var workspace = desk.House.Installations["T1"];
        var users = Enumerable.Range(0, People).Select(user => $"UH{user:00}").ToList();
        users.ForEach(user => desk.Workspace.Add(user, user));

        Show("before");
        users.ForEach(user => homes.Open(workspace, user));
        await Doorstep.UntilAsync(() => desk.Slack.Count("views.publish") == People);

        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Show("after");
        users.ForEach(user => homes.Changed(workspace, user));
        users.ForEach(user => homes.Changed(workspace, user));
        homes.Open(workspace, users[^1]);
        await Doorstep.UntilAsync(() => users.Count(IsNew) == 11);

        Assert.True(IsNew(users[0]) && IsNew(users[^1]));
        Assert.Equal((0, 11), (desk.Workspace.Limits.Earned, desk.Slack.Count("views.publish") - People));
        await errands.StopAsync(CancellationToken.None);

        void Show(string week) => users.ForEach(user => desk.House.Pages[user] = new SlackHomePage($"Hello {user}", [], week, [], null, new DateOnly(2026, 3, 3)));

        bool IsNew(string user) => desk.Workspace.Views[user].ToJsonString().Contains("after", StringComparison.Ordinal);
    }
}
