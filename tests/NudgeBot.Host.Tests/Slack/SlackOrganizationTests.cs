using System.Text.Json.Nodes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Fakes.Slack;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Schedule;
using NudgeBot.Slack.Installing;
using Xunit;
using static NudgeBot.Host.Tests.Slack.SlackInstalls;

namespace NudgeBot.Host.Tests.Slack;

/// <summary>
/// One installation for a whole Enterprise organization, E1: Ana (U11) sells in its workspace T11, Ola (U12) in T12, and Marek (U13), who installs it,
/// is in T11.
/// </summary>
public sealed class SlackOrganizationTests
{
    [SkippableFact]
    public async Task People_of_two_workspaces_are_known_nudged_and_heard_by_one_token()
    {
        await using var room = await OpenAsync(1);
        var whole = Organization(room);
        var page = await InstallAsync(room, "U13", workspace: whole);
        var people = room.PeopleBefore(0, workspace: whole);

        Assert.Contains("https://app.slack.com/manage/E1/integrations/profile/A1/workspaces/add", page, StringComparison.Ordinal);
        Assert.Equal(SlackWords.Welcome("Marek"), Assert.Single(whole.SeenBy("U13")).Text);
        Assert.Equal(["Ana rep U11", "Marek admin U13", "Ola rep U12"], await WhoAsync(room));

        await room.AskAsync<string>("""
            insert into team_policies (team_id, policy, changed_at) select id, '{"hold_back": 0, "rules": {"hello_call": false}, "schedule": {"roll_call_question": false, "roll_call": false, "weekly_mirror": false, "team_line": false}}', '2020-01-01' from teams;
            insert into accounts (name, state, tier, value, owner_id, phone, last_connect_at, opened_at)
            select case p.name when 'Ana' then 'Acme' else 'Globex' end, 'customer', 'A', 1000, p.id, '+48 22 555 01 00', '2026-01-02', '2020-01-01' from people p where p.role = 'rep';
            """);
        await room.Get<Doorbell>().RingAsync(ScheduleRoom.Monday, default);
        await room.SettleAsync();
        Assert.Contains("Acme", Assert.Single(whole.SeenBy("U11")).Text, StringComparison.Ordinal);
        Assert.Contains("Globex", Assert.Single(whole.SeenBy("U12")).Text, StringComparison.Ordinal);
        Assert.All(room.Slack.Calls.Where(call => call.Method.StartsWith("chat.", StringComparison.Ordinal)), call => Assert.Equal("xoxb-e1", call.Token));

        await people.PressAsync("U11", whole.SeenBy("U11")[^1], "Connected");
        await people.SayAsync("U12", "called Globex, voicemail");
        await room.SettleAsync();
        Assert.Equal(
            ["Acme Ana connected", "Globex Ola voicemail"],
            await room.AskAsync<string>("select a.name || ' ' || p.name || ' ' || c.outcome from activities c join accounts a on a.id = c.account_id join people p on p.id = c.rep_id order by 1"));
    }

    [SkippableFact]
    public async Task One_workspace_more_is_read_at_once_and_strangers_of_a_shared_channel_are_not_answered()
    {
        await using var room = await OpenAsync(1);
        var whole = Organization(room);
        whole.Channels["C1"] = true;
        await InstallAsync(room, "U13", workspace: whole);
        var people = room.PeopleBefore(0, workspace: whole);

        whole.Teams!.Add("T14");
        whole.Add("U14", "Ruth", team: "T14");
        using var granted = await people.EventAsync(new JsonObject { ["type"] = "team_access_granted", ["team_ids"] = new JsonArray("T14") });
        await SlackRoom.UntilAsync(() => room.Logged.Lines.Any(line => line.Contains("4 people of Slack workspace E1 were read.", StringComparison.Ordinal)));
        Assert.Contains("Ruth rep U14", await WhoAsync(room));

        foreach (var (user, team) in new[] { ("U11", "T11"), ("U99", "T99") })
        {
            var mention = people.Envelope(new JsonObject { ["type"] = "app_mention", ["channel"] = "C1", ["user"] = user, ["user_team"] = team, ["text"] = "<@UBOT> help", ["ts"] = $"1772442000.0{user[1..]}" });
            mention["is_ext_shared_channel"] = true;
            using var answer = await people.TellAsync(mention);
            answer.EnsureSuccessStatusCode();
        }

        await room.SettleAsync();
        Assert.Single(whole.SeenBy("U11"));
        Assert.Equal([1L], await room.AskAsync<long>("select count(*) from inbox"));
    }

    [SkippableFact]
    public async Task Leaving_one_workspace_leaves_the_organizations_installation_alone_and_removing_that_ends_it()
    {
        await using var room = await OpenAsync(1);
        var whole = Organization(room);
        await InstallAsync(room, "U13", workspace: whole);
        var people = room.PeopleBefore(0, workspace: whole);
        room.Clock.Advance(TimeSpan.FromMinutes(1));

        // The app had been in T11 by itself, too, and is removed from there; a second telling finds nothing but the organization's.
        using var single = await people.TellAsync(Uninstalled(room, "Ev1", team: "T11"));
        await people.SayAsync("U12", "help");
        await room.SettleAsync();
        Assert.Single(whole.SeenBy("U12"));

        using var removed = await people.TellAsync(Uninstalled(room, "Ev2", team: null));
        var calls = room.Slack.Calls.Count;
        using var unheard = await people.EventAsync(people.Message("U11", "help"));
        unheard.EnsureSuccessStatusCode();
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();
        Assert.Equal(calls, room.Slack.Calls.Count);
        Assert.Equal([0L], await room.AskAsync<long>("select count(*) from slack_installations where sealed_token is not null"));
    }

    [SkippableFact]
    public async Task A_bot_token_of_an_organization_in_the_settings_does_the_same()
    {
        await using var room = await SlackRoom.OpenAsync(1, ("Slack:BotToken", "xoxb-e1"));
        var whole = Organization(room);
        whole.Users["U13"].IsOwner = true;

        Assert.True(await room.Get<OneWorkspace>().InstallAsync(default));
        await room.Get<SlackUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();

        Assert.Equal(["Ana rep U11", "Marek admin U13", "Ola rep U12"], await WhoAsync(room));
        Assert.Equal(["E1 A1"], await room.AskAsync<string>("select w.external_id || ' ' || i.app_id from slack_installations i join chat_workspaces w on w.id = i.workspace_id"));
        Assert.Single(whole.SeenBy("U13"));
    }

    private static FakeWorkspace Organization(SlackRoom room)
    {
        var whole = room.Slack.InstallOrganization("E1", "xoxb-e1", "T11", "T12");
        whole.Add("U11", "Ana", team: "T11");
        whole.Add("U12", "Ola", team: "T12");
        whole.Add("U13", "Marek", team: "T11");
        return whole;
    }

    // As Slack tells it: of a workspace with its id, of an organization with nothing but the organization's.
    private static JsonObject Uninstalled(SlackRoom room, string id, string? team)
    {
        var envelope = new JsonObject
        {
            ["enterprise_id"] = "E1",
            ["api_app_id"] = "A1",
            ["event"] = new JsonObject { ["type"] = "app_uninstalled" },
            ["type"] = "event_callback",
            ["event_id"] = id,
            ["event_time"] = room.Clock.GetUtcNow().ToUnixTimeSeconds(),
        };
        if (team is not null)
        {
            envelope["team_id"] = team;
        }

        return envelope;
    }

    private static Task<IReadOnlyList<string>> WhoAsync(SlackRoom room) =>
        room.AskAsync<string>("select p.name || ' ' || p.role || ' ' || i.user_id from people p join chat_identities i on i.person_id = p.id order by p.name");
}
