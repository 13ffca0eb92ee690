using System.Net;
using NudgeBot.Fakes.Slack;
using Xunit;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>A room into which workspaces install the app through a link, and admins who do.</summary>
internal static class SlackInstalls
{
    public const string Key = "a key of thirty-two letters or more";

    public static Task<SlackRoom> OpenAsync(int hosts, params (string Name, string Value)[] settings) =>
        SlackRoom.OpenAsync(hosts, Settings(settings.Length > 0 ? settings : [("Security:Key", Key)]));

    public static (string Name, string Value)[] Settings(params (string Name, string Value)[] more) =>
        [
            ("Slack:BotToken", ""), ("Slack:ClientId", "1.2"), ("Slack:ClientSecret", "secret"), ("Slack:StateSecret", "0123456789abcdef0123456789abcdef"), ("Logging:LogLevel:Default", "Trace"), .. more,
        ];

    /// <summary>Somebody installs the app, and its people are read.</summary>
    /// <param name="workspace">Which, where it is not the room's first.</param>
    /// <param name="link">The admin's link they came by.</param>
    /// <returns>The page they see at the end.</returns>
    public static async Task<string> InstallAsync(SlackRoom room, string user, int host = 0, FakeWorkspace? workspace = null, string link = "/slack/install")
    {
        var reads = room.Logged.Lines.Count(IsRead);
        using var answer = await ComeBackAsync(room, user, host, workspace, link);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await SlackRoom.UntilAsync(() => room.Logged.Lines.Count(IsRead) > reads);
        await room.SettleAsync();
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        static bool IsRead(string line) => line.Contains("were read.", StringComparison.Ordinal);
    }

    public static async Task<HttpResponseMessage> ComeBackAsync(SlackRoom room, string user, int host, FakeWorkspace? workspace = null, string link = "/slack/install")
    {
        using var client = room.ClientOf(host);
        var browser = new FakeBrowser(client);
        var asked = await browser.BeginAsync(link);
        return await browser.ComeBackAsync(room.Slack.Allow(workspace ?? room.Workspace, user, asked["redirect_uri"]!), asked["state"]);
    }
}
