using System.Net;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Slack;
using NudgeBot.Slack.Tests.Receiving;
using Xunit;

namespace NudgeBot.Slack.Tests.Installing;

/// <summary>The link that an admin hands out, by which another workspace joins their organization (which is number 7).</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task Whoever_installs_through_an_admins_link_brings_the_workspace_into_the_organization()
    {
        await using var door = await OpenAsync();
        var browser = new FakeBrowser(door.Client);

        var asked = await browser.BeginAsync(Link(door));
        using var answer = await browser.ComeBackAsync(Allow(door, asked["redirect_uri"]!), asked["state"]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("installed T5 by Zoe into 7", door.House.Told);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public async Task A_link_is_good_for_a_week(int days, bool isGood)
    {
        await using var door = await OpenAsync();
        var link = Link(door);

        door.Clock.Advance(TimeSpan.FromDays(days));

        await LeadsAsync(door, link, isGood);
    }

    [Fact]
    public async Task A_link_that_was_changed_or_leads_to_nobody_ends_on_a_page_that_offers_no_other_way_in()
    {
        await using var door = await OpenAsync();
        var link = Link(door);

        await LeadsAsync(door, link.Replace("to=7-", "to=8-", StringComparison.Ordinal), isGood: false);
        await LeadsAsync(door, link[..^1], isGood: false);
        await LeadsAsync(door, "/slack/install?to=", isGood: false);
        await LeadsAsync(door, "/slack/install?to=7--", isGood: false);
        await LeadsAsync(door, Link(door, organization: 8), isGood: false);
        await LeadsAsync(door, link, isGood: true);
    }

    [Fact]
    public async Task A_state_cannot_be_given_another_link_nor_a_link_be_made_of_a_state()
    {
        await using var door = await OpenAsync();
        var browser = new FakeBrowser(door.Client);
        var plain = (await browser.BeginAsync())["state"]!;
        var link = Link(door).Split('=')[1];

        using var grafted = await browser.ComeBackAsync("code", $"{plain}.{link}");
        await LeadsAsync(door, $"/slack/install?to=7-{plain.Replace('.', '-')}", isGood: false);

        Assert.Equal(HttpStatusCode.BadRequest, grafted.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_to_start_again_does_so_with_the_same_link()
    {
        await using var door = await OpenAsync();
        var (link, browser) = (Link(door), new FakeBrowser(door.Client));
        var asked = await browser.BeginAsync(link);

        using var no = await browser.ComeBackAsync(null, asked["state"], "&error=access_denied");
        using var unknown = await browser.ComeBackAsync("made-up", asked["state"]);
        using var another = await new FakeBrowser(door.Client).ComeBackAsync("code", asked["state"]);

        foreach (var answer in new[] { no, unknown, another })
        {
            Assert.Contains($"href=\"{link}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_workspace_of_another_organization_is_not_moved_and_what_has_gone_meanwhile_is_given_back_to_Slack()
    {
        await using var door = await OpenAsync();
        var browser = new FakeBrowser(door.Client);

        door.House.Keeps = new KeptInstallation.Elsewhere();
        var asked = await browser.BeginAsync(Link(door));
        using var elsewhere = await browser.ComeBackAsync(Allow(door, asked["redirect_uri"]!), asked["state"]);
        Assert.Equal((HttpStatusCode.Conflict, 0), (elsewhere.StatusCode, door.Slack.Count("auth.revoke")));
        Assert.Contains(InstallWords.Elsewhere("Workspace T5"), await elsewhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        door.House.Keeps = new KeptInstallation.OrganizationGone();
        asked = await browser.BeginAsync(Link(door));
        using var gone = await browser.ComeBackAsync(Allow(door, asked["redirect_uri"]!), asked["state"]);
        Assert.Equal((HttpStatusCode.BadRequest, 1), (gone.StatusCode, door.Slack.Count("auth.revoke")));
        Assert.True(door.Slack.Workspaces["T5"].IsUninstalled);
    }

    [Fact]
    public async Task The_page_says_that_it_has_written_only_when_it_has()
    {
        await using var door = await OpenAsync();
        var browser = new FakeBrowser(door.Client);
        door.House.Keeps = new KeptInstallation.Kept(IsGreeted: false, "Grace");

        var asked = await browser.BeginAsync();
        using var answer = await browser.ComeBackAsync(Allow(door, asked["redirect_uri"]!), asked["state"]);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("It has not written to you, because you are not among the people it was told of; Grace can add you.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("It has written to you", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_public_address_in_the_settings_Slack_is_sent_back_there()
    {
        await using var door = await OpenAsync(("Server:PublicUrl", "https://nudgebot.example.com"));

        var asked = await new FakeBrowser(door.Client).BeginAsync();

        Assert.Equal("https://nudgebot.example.com/slack/oauth_redirect", asked["redirect_uri"]);
        Assert.StartsWith("https://nudgebot.example.com/slack/install?to=7-", door.Get<SlackInstallLinks>().Into(7)!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://nudgebot.example.com", true)]
    [InlineData("http://localhost:5080/", true)]
    [InlineData("http://nudgebot.example.com", false)]
    [InlineData("nudgebot.example.com", false)]
    [InlineData("https://nudgebot.example.com/slack", false)]
    public void An_address_that_is_none_stops_the_start(string address, bool isFine)
    {
        var options = new SlackOptions { SigningSecret = Doorstep.Secret, BotToken = "xoxb-1", PublicUrl = new Uri(address, UriKind.RelativeOrAbsolute) };

        Assert.Equal(isFine, options.Problems(canEncrypt: true).Count == 0);
    }

    private static string Link(Doorstep door, long organization = 7) => door.Get<SlackInstallLinks>().Into(organization, new Uri("https://nudgebot.example.com")).PathAndQuery;

    private static async Task LeadsAsync(Doorstep door, string link, bool isGood)
    {
        using var answer = await door.Client.GetAsync(new Uri(link, UriKind.Relative));

        Assert.Equal(isGood ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(!isGood, page.Contains(InstallWords.LinkOver, StringComparison.Ordinal));
        Assert.DoesNotContain("href", page, StringComparison.Ordinal);
    }

    private static Task<Doorstep> OpenAsync(params (string Name, string Value)[] more) => Doorstep.OpenAsync(
        [("Slack:BotToken", ""), ("Slack:ClientId", "1.2"), ("Slack:ClientSecret", "secret"), ("Slack:StateSecret", "0123456789abcdef0123456789abcdef"), .. more]);

    private static string Allow(Doorstep door, string redirect)
    {
        var team = door.Slack.Workspaces.GetValueOrDefault("T5") ?? door.Slack.Install("T5", "xoxb-t5");
        team.Add("U5", "Zoe");
        return door.Slack.Allow(team, "U5", redirect);
    }
}
