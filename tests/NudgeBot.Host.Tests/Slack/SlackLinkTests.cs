using System.Net;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Slack;
using NudgeBot.Host.Cli;
using NudgeBot.Postgres;
using NudgeBot.Slack;
using Xunit;
using static NudgeBot.Host.Tests.Slack.SlackInstalls;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>Other workspaces that join an organization which is there already, by a link that its admin hands out.</summary>
public sealed class SlackLinkTests
{
    [SkippableFact]
    public async Task What_was_imported_is_found_by_a_workspace_that_installs_through_the_engineers_link()
    {
        await using var room = await OpenAsync(1);
        var west = await ImportedAsync(room);

        var page = await InstallAsync(room, "U1", link: await LinkAsync(room, west));

        // Grace is the admin of the people file, so Ana is none, and Ola, who is in no file, stays unknown.
        Assert.Contains(SlackWords.HasWritten("Workspace T1"), page, StringComparison.Ordinal);
        Assert.Equal(SlackWords.Joined("Ana", "West Ltd", "Grace"), Assert.Single(room.Workspace.SeenBy("U1")).Text);
        Assert.Equal(5, SlackWords.Joined("Ana", "West Ltd", "Grace").Split('\n').Length);
        Assert.Equal(
            ["Ana rep U1", "Grace admin nowhere", "Marek manager U3"],
            await room.AskAsync<string>("select p.name || ' ' || p.role || ' ' || coalesce(i.user_id, 'nowhere') from people p left join chat_identities i on i.person_id = p.id order by p.name"));
        Assert.Equal([west], await new Claims(room.Database).OrganizationIdsAsync(default));
    }

    [SkippableFact]
    public async Task Whoever_is_in_no_people_file_reads_so_on_the_page_instead_of_a_message_that_never_comes()
    {
        await using var room = await OpenAsync(1);
        var link = await LinkAsync(room, await ImportedAsync(room));

        var (page, again) = (await InstallAsync(room, "U2", link: link), await InstallAsync(room, "U2", link: link));

        Assert.All([page, again], seen => Assert.Contains(InstallWords.HasNotWritten("Workspace T1", "Grace"), seen, StringComparison.Ordinal));
        Assert.Empty(room.Workspace.SeenBy("U2"));
        Assert.Equal(3, (await room.AskAsync<string>("select name from people")).Count);
    }

    [SkippableFact]
    public async Task Where_there_is_no_admin_whoever_installs_through_the_link_becomes_one()
    {
        await using var room = await OpenAsync(1);
        var west = await ImportedAsync(room);
        await room.AskAsync<string>("delete from people where name = 'Grace'");

        await InstallAsync(room, "U2", link: await LinkAsync(room, west));

        Assert.Equal(SlackWords.Welcome("Ola", hasTeam: false), Assert.Single(room.Workspace.SeenBy("U2")).Text);
        Assert.Equal(["Ola"], await room.AskAsync<string>("select name from people where role = 'admin'"));
    }

    [SkippableFact]
    public async Task Marek_asks_in_chat_and_a_second_workspace_joins_his_with_everybody_in_it()
    {
        await using var room = await OpenAsync(1, ("Security:Key", Key), ("Server:PublicUrl", "https://nudgebot.example.com"));
        room.Workspace.Channels["C1"] = true;
        await InstallAsync(room, "U3");

        Assert.Equal([InstallWords.OnlyAdmins], await room.SayAsync("U1", "install link for slack"));
        await room.People.MentionAsync("U3", "C1", "add a slack workspace here");
        await room.SettleAsync();
        Assert.Equal(InstallWords.SentInPrivate, room.Workspace.Messages.Single(message => message.Channel == "C1").Text);
        var said = room.Workspace.SeenBy("U3")[^1].Text;
        Assert.Contains("good for 7 days", said, StringComparison.Ordinal);

        var east = room.Slack.Install("T2", "xoxb-t2");
        east.Add("U9", "Ruth");
        var link = new Uri(said.Split('\n')[0][said.IndexOf("https://", StringComparison.Ordinal)..].TrimEnd('>'));
        await InstallAsync(room, "U9", workspace: east, link: link.PathAndQuery);

        Assert.Equal(SlackWords.Joined("Ruth", "Workspace T1", "Marek"), Assert.Single(east.SeenBy("U9")).Text);
        Assert.Equal(
            ["Ana rep Everybody", "Marek admin Everybody", "Ola rep Everybody", "Ruth rep Everybody"],
            await room.AskAsync<string>("select p.name || ' ' || p.role || ' ' || t.name from people p join teams t on t.id = p.team_id order by p.name"));
        Assert.Single(await new Claims(room.Database).OrganizationIdsAsync(default));
    }

    [SkippableFact]
    public async Task Where_nobody_knows_the_address_Marek_is_told_who_can_help()
    {
        await using var room = await OpenAsync(1);
        await InstallAsync(room, "U3");
        await using var alone = await SlackRoom.OpenAsync();

        Assert.Equal([InstallWords.AddressUnknown], await room.SayAsync("U3", "could you give me an install link for our other slack workspace?"));
        Assert.Equal([InstallWords.OneWorkspaceOnly], await alone.SayAsync("U3", "add another workspace"));
    }

    [SkippableFact]
    public async Task A_workspace_that_belongs_to_another_organization_stays_there_and_works_on()
    {
        await using var room = await OpenAsync(1);
        await InstallAsync(room, "U3");
        var other = await new Claims(room.Database).FoundAsync("East Ltd", default);
        var kept = await room.AskAsync<string>("select sealed_token from slack_installations");

        using var answer = await ComeBackAsync(room, "U3", 0, link: await LinkAsync(room, other));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("belongs to another organization", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(kept, await room.AskAsync<string>("select sealed_token from slack_installations"));
        Assert.Single(await room.SayAsync("U3", "help"));
    }

    [SkippableFact]
    public async Task A_link_into_an_organization_that_was_erased_keeps_nothing_whenever_that_happened()
    {
        await using var room = await OpenAsync(1);
        var east = await new Claims(room.Database).FoundAsync("East Ltd", default);
        var (link, late) = (await LinkAsync(room, east), new Uri(await LinkAsync(room, east + 1), UriKind.Relative));
        using var client = room.ClientOf(0);
        var browser = new FakeBrowser(client);
        var asked = await browser.BeginAsync(link);
        await room.EraseAsync(east);

        using var never = await client.GetAsync(late);
        using var answer = await browser.ComeBackAsync(room.Slack.Allow(room.Workspace, "U3", asked["redirect_uri"]!), asked["state"]);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (never.StatusCode, answer.StatusCode));
        Assert.Contains(InstallWords.LinkOver, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(room.Workspace.IsUninstalled);
        Assert.DoesNotContain("Workspace T1", await room.EverythingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_engineer_is_told_what_the_command_needs()
    {
        var many = new SlackOptions { ClientId = "1.2", StateSecret = "0123456789abcdef0123456789abcdef" };

        Task<int> Make(SlackOptions? options, string? address) => SlackCommand.LinkAsync(options, 7, address, TimeProvider.System, TextWriter.Null, TextWriter.Null, default);

        await Assert.ThrowsAsync<SettingsException>(() => Make(null, "https://nudgebot.example.com"));
        await Assert.ThrowsAsync<SettingsException>(() => Make(new SlackOptions { BotToken = "xoxb-1" }, "https://nudgebot.example.com"));
        await Assert.ThrowsAsync<UsageException>(() => Make(many, null));
        await Assert.ThrowsAsync<UsageException>(() => Make(many, "http://nudgebot.example.com"));
        Assert.Equal(0, await Make(many, "https://nudgebot.example.com"));
    }

    // Ana sells, Marek manages her, and Grace is the admin, who is not in Slack.
    private static async Task<long> ImportedAsync(SlackRoom room)
    {
        var id = await new Claims(room.Database).FoundAsync("West Ltd", default);
        await room.AskAsync<string>("""
            insert into teams (name, time_zone) values ('West', 'Europe/Warsaw');
            insert into people (name, email, role, team_id)
            select g.name, lower(g.name) || '@example.com', g.role, t.id from teams t, (values ('Ana', 'rep'), ('Marek', 'manager'), ('Grace', 'admin')) g (name, role);
            """);
        return id;
    }

    private static async Task<string> LinkAsync(SlackRoom room, long organization)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await SlackCommand.LinkAsync(room.Get<SlackOptions>(), organization, "https://nudgebot.example.com", room.Clock, output, TextWriter.Null, default));
        return new Uri(output.ToString().Trim()).PathAndQuery;
    }
}
