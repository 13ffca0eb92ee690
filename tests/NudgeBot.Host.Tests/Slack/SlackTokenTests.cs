using System.Net;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Slack;
using NudgeBot.Host.Tests.Processes;
using NudgeBot.Postgres;
using NudgeBot.Slack;
using NudgeBot.Slack.Installing;
using Xunit;
using static NudgeBot.Host.Tests.Slack.SlackInstalls;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>What happens when Slack gives no new token.</summary>
public sealed class SlackTokenTests
{
    [SkippableFact]
    public async Task A_token_that_Slack_renews_no_more_is_told_of_once_while_that_still_arrives_and_asked_for_no_more()
    {
        await using var room = await OpenAsync(1, ("Security:Key", Key), ("Server:PublicUrl", "https://nudgebot.example.com"));
        room.Workspace.RefreshToken = "xoxe-1-refresh";
        await InstallAsync(room, "U3");
        Assert.Contains("ok    slack: workspaces install it", await DoctorAsync(room), StringComparison.Ordinal);

        await LoseAsync(room);
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();

        Assert.Equal(SlackWords.LosingAccess("Workspace T1", "https://nudgebot.example.com/slack/install"), room.Workspace.SeenBy("U3")[^1].Text);
        Assert.Equal(2, room.Workspace.SeenBy("U3").Count);
        Assert.Single(room.Slack.Calls, IsExchange);
        Assert.Single(room.Logged.Lines, line => line.StartsWith("Error Slack gives no new token for workspace T1 (invalid_refresh_token)", StringComparison.Ordinal));
        Assert.Contains("MEND  slack: Slack gives no new token for workspace Workspace T1 since", await DoctorAsync(room), StringComparison.Ordinal);

        await InstallAsync(room, "U3");
        Assert.Contains("ok    slack: workspaces install it", await DoctorAsync(room), StringComparison.Ordinal);
        room.Clock.Advance(TimeSpan.FromHours(11));
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        Assert.Equal("xoxb-t1+", room.Workspace.Token);
    }

    [SkippableFact]
    public async Task An_admin_of_two_workspaces_hears_of_it_in_the_one_that_goes_on()
    {
        await using var room = await OpenAsync(1);
        var east = room.Slack.Install("T2", "xoxb-t2");
        east.Add("U9", "Marek");
        room.Workspace.RefreshToken = "xoxe-1-refresh";
        await InstallAsync(room, "U3");
        var organization = Assert.Single(await new Claims(room.Database).OrganizationIdsAsync(default));
        await InstallAsync(room, "U9", workspace: east, link: room.Get<SlackInstallLinks>().Into(organization, new Uri("https://nudgebot.example.com")).PathAndQuery);

        await LoseAsync(room);

        Assert.Equal(SlackWords.LosingAccess("Workspace T1", address: null), east.SeenBy("U9")[^1].Text);
        Assert.DoesNotContain(room.Workspace.SeenBy("U3"), message => message.Text.Contains("does not renew", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_wrong_client_secret_is_the_operators_to_mend_and_is_named_on_the_page_and_in_the_log()
    {
        await using var room = await OpenAsync(1);
        room.Workspace.RefreshToken = "xoxe-1-refresh";
        await InstallAsync(room, "U3");
        var seen = room.Workspace.SeenBy("U3").Count;
        room.Slack.ClientSecret = "another";

        using var answer = await ComeBackAsync(room, "U3", 0);
        room.Clock.Advance(TimeSpan.FromHours(11));
        await room.Get<SlackUpkeep>().LookAfterAsync(default);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Contains(WebUtility.HtmlEncode(InstallWords.WrongCredentials), await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, room.Logged.Lines.Count(line => line.StartsWith("Error Slack does not take Slack:ClientId with Slack:ClientSecret", StringComparison.Ordinal)));

        room.Slack.ClientSecret = "secret";
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        Assert.Equal("xoxb-t1+", room.Workspace.Token);
        Assert.Equal(seen, room.Workspace.SeenBy("U3").Count);
    }

    // Half a day later Slack says no.
    private static async Task LoseAsync(SlackRoom room)
    {
        room.Clock.Advance(TimeSpan.FromHours(11));
        room.Slack.Next("oauth.v2.access", new Trouble.Error("invalid_refresh_token"));
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();
    }

    private static async Task<string> DoctorAsync(SlackRoom room)
    {
        await using var doctor = HostProcess.Start(
            0, ["doctor"],
            [("ConnectionStrings__NudgeBot", room.ConnectionString), ("Slack__SigningSecret", "x"), .. Settings(("Security:Key", Key)).Select(setting => (setting.Name.Replace(":", "__", StringComparison.Ordinal), setting.Value))]);
        return (await doctor.EndAsync()).Output;
    }

    private static bool IsExchange(FakeCall call) => call.Method == "oauth.v2.access" && call.Arguments.Text("grant_type") == "refresh_token";
}
