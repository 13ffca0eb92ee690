using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes;
using NudgeBot.Fakes.Slack;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Slack.Installing;
using Xunit;
using static NudgeBot.Host.Tests.Slack.SlackInstalls;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>Installing through a link: what is kept of it in a real database, who can open that, and how it ends and begins again.</summary>
public sealed class SlackInstallTests
{
    private const string AnotherKey = "another key of thirty-two letters or more";

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_stands_in_the_database_opens_no_workspace_and_a_second_host_with_the_same_key_writes_there(bool byCertificate)
    {
        await using var folder = new TemporaryFolder();
        await using var room = await OpenAsync(2, byCertificate ? ("Security:CertificatePath", Certificate(folder.Path)) : ("Security:Key", Key));
        room.Workspace.RefreshToken = "xoxe-1-refresh";
        await InstallAsync(room, "U3");

        await room.StopAsync(0);
        await room.PeopleBefore(1).SayAsync("U3", "help");
        await room.SettleAsync();

        Assert.Equal(2, room.Workspace.SeenBy("U3").Count);
        var (everything, written) = (await room.EverythingAsync(), string.Join('\n', room.Logged.Lines));
        foreach (var secret in new[] { room.Workspace.Token, room.Workspace.RefreshToken, Key })
        {
            Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=')[..^1], everything, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, written, StringComparison.Ordinal);
        }

        var kept = Assert.Single(await room.AskAsync<string>("select sealed_token from slack_installations"));
        Assert.DoesNotContain(room.Workspace.Token, Encoding.Latin1.GetString(WebEncoders.Base64UrlDecode(kept)), StringComparison.Ordinal);
        Assert.Contains(byCertificate ? "CipherValue" : "<wrapped", Assert.Single(await room.AskAsync<string>("select xml from protection_keys")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_host_with_another_key_loses_nothing_spoils_nothing_and_says_what_to_mend()
    {
        await using var room = await OpenAsync(1);
        await InstallAsync(room, "U3");
        var other = await room.StartAsync(Settings(("Security:Key", AnotherKey)));

        // Slack tells it again what was not kept, and what it was to send waits for somebody who can.
        using var unheard = await room.PeopleBefore(other).EventAsync(room.People.Message("U3", "help"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unheard.StatusCode);
        await room.PeopleBefore(0).SayAsync("U3", "help");
        await room.Get<InboxWorker>(0).WorkAsync(default);
        await room.Get<OutboxSender>(0).ReleaseAsync(default);
        await room.Get<OutboxSender>(other).WorkAsync(default);
        Assert.Equal(["the workspace's token does not open"], await room.AskAsync<string>("select reason from outbox where state = 'planned'"));

        // Nor does it leave a key behind with which the right one could not start again.
        room.Clock.Advance(TimeSpan.FromHours(25));
        await room.Get<SlackUpkeep>(other).LookAfterAsync(default);
        using var install = await ComeBackAsync(room, "U3", other);
        Assert.Equal(HttpStatusCode.BadGateway, install.StatusCode);
        Assert.Equal([1L], await room.AskAsync<long>("select count(*) from protection_keys"));

        await room.StopAsync(other);
        await room.SettleAsync();
        Assert.Equal(2, room.Workspace.SeenBy("U3").Count);
        Assert.Contains(room.Logged.Lines, line => line.StartsWith("Error A token of slack T1 cannot be sealed or opened: Security:Key (or Security:CertificatePath) is not the one", StringComparison.Ordinal));
        Assert.DoesNotContain(room.Logged.Lines, line => line.Contains(room.Workspace.Token, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task With_the_key_lost_its_keys_are_emptied_and_the_workspace_installs_again()
    {
        await using var room = await OpenAsync(1);
        await InstallAsync(room, "U3");
        await room.StopAsync(0);

        await room.AskAsync<string>("delete from protection_keys");
        var next = await room.StartAsync(Settings(("Security:Key", AnotherKey)));
        await InstallAsync(room, "U3", next);
        await room.PeopleBefore(next).SayAsync("U3", "help");
        await room.SettleAsync();

        Assert.Equal(3, room.Workspace.SeenBy("U3").Count);
    }

    [SkippableFact]
    public async Task Removed_it_forgets_the_token_and_nudges_nobody_and_installed_again_it_goes_on_where_it_was()
    {
        await using var room = await OpenAsync(1);
        await InstallAsync(room, "U3");
        await room.AskAsync<string>("""
            insert into team_policies (team_id, policy, changed_at) select id, '{"hold_back": 0, "rules": {"hello_call": false}, "schedule": {"roll_call_question": false, "roll_call": false, "weekly_mirror": false, "team_line": false}}', '2020-01-01' from teams;
            insert into accounts (name, state, tier, value, owner_id, phone, last_connect_at, opened_at)
            select n.name, 'customer', 'A', 1000, p.id, '+48 22 555 01 00', '2026-01-02', '2020-01-01' from people p, (values ('Acme'), ('Globex')) n (name) where p.name = 'Ana';
            """);
        await room.SayAsync("U1", "called Globex, connected");

        var (late, before) = (new ManualClock(room.Clock.GetUtcNow()), room.Workspace.Token);
        room.Workspace.IsUninstalled = true;
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        using var told = await room.People.EventAsync(new JsonObject { ["type"] = "app_uninstalled" });
        var (calls, seen) = (room.Slack.Calls.Count, room.Workspace.SeenBy("U1").Count);
        await RingAsync(room, ScheduleRoom.Monday);
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        Assert.Equal(calls, room.Slack.Calls.Count);
        Assert.Equal(["connected"], await room.AskAsync<string>("select outcome from activities"));
        Assert.Equal([0L], await room.AskAsync<long>("select count(*) from slack_installations where sealed_token is not null or sealed_refresh is not null"));

        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await InstallAsync(room, "U3");
        Assert.NotEqual(before, room.Workspace.Token);
        Assert.Equal(SlackWords.BackAgain("Marek", admin: null), room.Workspace.SeenBy("U3")[^1].Text);

        // Slack may tell of the removal again, and late.
        using var again = await room.PeopleBefore(0, late).EventAsync(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray(room.Workspace.BotUser) } });
        await RingAsync(room, ScheduleRoom.Monday.AddDays(1));
        var nudge = Assert.Single(room.Workspace.SeenBy("U1").Skip(seen));
        Assert.Contains("Acme", nudge.Text, StringComparison.Ordinal);
        await room.People.PressAsync("U1", nudge, "Connected");
        await room.SettleAsync();
        Assert.Equal(["connected", "connected"], await room.AskAsync<string>("select outcome from activities"));
        Assert.Equal([3L], await room.AskAsync<long>("select count(*) from people"));
    }

    [SkippableFact]
    public async Task Whoever_installs_it_again_is_no_admin_for_it_while_there_is_one_to_ask()
    {
        await using var room = await OpenAsync(1);
        await InstallAsync(room, "U3");

        await InstallAsync(room, "U1");
        Assert.Equal(SlackWords.BackAgain("Ana", "Marek"), room.Workspace.SeenBy("U1")[^1].Text);
        Assert.Equal(["Marek"], await room.AskAsync<string>("select name from people where role = 'admin'"));

        room.Workspace.Users["U3"].IsDeleted = true;
        using var gone = await room.People.EventAsync(new JsonObject { ["type"] = "user_change", ["user"] = room.Workspace.Users["U3"].ToJson("T1", withEmail: true) });
        await InstallAsync(room, "U2");
        Assert.Equal(SlackWords.Welcome("Ola"), room.Workspace.SeenBy("U2")[^1].Text);
        Assert.Equal(["Marek", "Ola"], await room.AskAsync<string>("select name from people where role = 'admin' order by name"));
    }

    [SkippableFact]
    public async Task A_token_that_runs_out_is_changed_once_by_whichever_host_and_the_next_message_carries_the_new_one()
    {
        await using var room = await OpenAsync(2);
        room.Workspace.RefreshToken = "xoxe-1-refresh";
        await InstallAsync(room, "U3");

        room.Clock.Advance(TimeSpan.FromHours(11));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(host => room.Get<SlackUpkeep>(host).LookAfterAsync(default)));

        Assert.Equal(1, Exchanges(room));
        await room.SayAsync("U3", "help");
        Assert.Equal("xoxb-t1+", room.Slack.Calls.Last(call => call.Method == "chat.postMessage").Token);
        Assert.DoesNotContain("xoxb-t1+", await room.EverythingAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_lost_answer_costs_no_token_and_keeps_no_other_workspace_waiting()
    {
        await using var room = await OpenAsync(1);
        var east = room.Slack.Install("T2", "xoxb-t2");
        east.Add("U9", "Ruth");
        (room.Workspace.RefreshToken, east.RefreshToken) = ("xoxe-1-west", "xoxe-1-east");
        await InstallAsync(room, "U3");
        await InstallAsync(room, "U9", workspace: east);
        room.Clock.Advance(TimeSpan.FromHours(11));

        room.Slack.Next("oauth.v2.access", new Trouble.Reset(Done: true));
        room.Slack.Next("oauth.v2.access", new Trouble.Html503(Done: true));
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        Assert.Equal(3, Exchanges(room));
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        Assert.Equal(4, Exchanges(room));

        Assert.Equal(("xoxb-t1+", "xoxb-t2+"), (room.Workspace.Token, east.Token));
        Assert.Single(await room.SayAsync("U3", "help"));
    }

    private static async Task RingAsync(SlackRoom room, DateTimeOffset at)
    {
        await room.Get<BusinessClock>().SetAsync(at, default);
        await room.Get<Doorbell>().RingAsync(at, default);
        await room.SettleAsync();
    }

    private static int Exchanges(SlackRoom room) => room.Slack.Calls.Count(call => call.Method == "oauth.v2.access" && call.Arguments.Text("grant_type") == "refresh_token");

    private static string Certificate(string folder)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=nudgebot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(folder, "nudgebot.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return path;
    }
}
