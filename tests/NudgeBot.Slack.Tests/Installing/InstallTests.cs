using System.Net;
using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Tests.Receiving;
using Xunit;

namespace NudgeBot.Slack.Tests.Installing;

public sealed class InstallTests
{
    [Fact]
    public async Task An_admin_installs_and_is_brought_back_to_Slack()
    {
        await using var door = await OpenAsync();
        var (team, browser) = (Newcomer(door), new FakeBrowser(door.Client));

        var asked = await browser.BeginAsync();
        using var answer = await browser.ComeBackAsync(door.Slack.Allow(team, "U5", asked["redirect_uri"]!), asked["state"]);

        Assert.Contains("httponly", browser.Cookie, StringComparison.Ordinal);
        Assert.Contains("secure", browser.Cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("NudgeBot is installed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("installed T5 by Zoe", door.House.Told);
        Assert.Equal("xoxb-t5", door.House.Installations["T5"].BotToken);
        await Doorstep.UntilAsync(() => door.House.Told.Contains("read T5"));
    }

    [Fact]
    public async Task Another_browser_a_late_one_and_one_without_state_have_to_start_again()
    {
        await using var door = await OpenAsync();
        var (team, browser) = (Newcomer(door), new FakeBrowser(door.Client));
        var asked = await browser.BeginAsync();
        var code = door.Slack.Allow(team, "U5", asked["redirect_uri"]!);

        using var another = await new FakeBrowser(door.Client).ComeBackAsync(code, asked["state"]);
        using var without = await browser.ComeBackAsync(code, null);
        using var forged = await browser.ComeBackAsync(code, $"{asked["state"]}0");
        door.Clock.Advance(TimeSpan.FromMinutes(11));
        using var late = await browser.ComeBackAsync(code, asked["state"]);

        Assert.All([another, without, forged, late], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.DoesNotContain("T5", door.House.Installations.Keys);
    }

    [Fact]
    public async Task A_no_is_taken_and_a_code_that_Slack_does_not_know_installs_nothing()
    {
        await using var door = await OpenAsync();
        var browser = new FakeBrowser(door.Client);
        var asked = await browser.BeginAsync();

        using var refused = await browser.ComeBackAsync(null, asked["state"], "&error=access_denied");
        using var unknown = await browser.ComeBackAsync("made-up", asked["state"]);

        Assert.Contains("was not installed", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadGateway, unknown.StatusCode);
    }

    [Fact]
    public async Task A_token_that_runs_out_is_changed_in_time_without_anybody_saying_anything()
    {
        await using var door = await OpenAsync();
        var (team, browser) = (Newcomer(door), new FakeBrowser(door.Client));
        team.RefreshToken = "xoxe-1";
        var asked = await browser.BeginAsync();
        using var answer = await browser.ComeBackAsync(door.Slack.Allow(team, "U5", asked["redirect_uri"]!), asked["state"]);
        await Doorstep.UntilAsync(() => door.House.Told.Contains("read T5"));
        door.House.Installations.TryRemove("T1", out _);

        await door.LetPassAsync(TimeSpan.FromMinutes(10), () => door.House.Installations["T5"].BotToken == "xoxb-t5+");

        Assert.Equal("xoxe-1+", door.House.Rotation!.RefreshToken);
    }

    private static Task<Doorstep> OpenAsync() => Doorstep.OpenAsync(
        ("Slack:BotToken", ""), ("Slack:ClientId", "1.2"), ("Slack:ClientSecret", "secret"), ("Slack:StateSecret", "0123456789abcdef0123456789abcdef"));

    private static FakeWorkspace Newcomer(Doorstep door)
    {
        var team = door.Slack.Install("T5", "xoxb-t5");
        team.Add("U5", "Zoe");
        return team;
    }
}
