using System.Text.Json.Nodes;
using NudgeBot.Fakes.Teams;
using NudgeBot.Postgres;
using NudgeBot.Teams;
using NudgeBot.Teams.Installing;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

public sealed class TeamsInstallTests
{
    private const string West = "19:west@thread.tacv2";
    private const string Sales = "19:sales@thread.tacv2";

    private const string PeopleSql = "select p.name || ' ' || p.role || ' ' || p.time_zone || ' ' || coalesce(t.name, '-') from people p left join teams t on t.id = p.team_id order by p.name";

    [SkippableFact]
    public async Task The_first_to_add_the_bot_is_its_admin_and_everybody_is_told_what_is_stored_and_how_to_stop()
    {
        await using var room = await TeamsRoom.SettledAsync();

        Assert.Equal(["Ana rep Europe/Warsaw Everybody", "Marek admin Europe/Warsaw Everybody", "Ola rep Europe/Lisbon Everybody"], await room.AskAsync<string>(PeopleSql));
        Assert.Equal(["Everybody Marek"], await room.AskAsync<string>("select t.name || ' ' || p.name from team_managers m join teams t on t.id = m.team_id join people p on p.id = m.person_id"));
        var welcome = room.Tenant.SeenBy(TeamsRoom.Ana)[0].Words;
        Assert.Contains("never the text of emails", welcome, StringComparison.Ordinal);
        Assert.Contains("removing the app from Teams stops me at once", welcome, StringComparison.Ordinal);
        Assert.Equal(5, welcome.Split('\n').Length);
        Assert.Contains("You are my admin", room.Tenant.SeenBy(TeamsRoom.Marek)[0].Words, StringComparison.Ordinal);
        Assert.Empty(room.Connector.Mistakes);
    }

    [SkippableFact]
    public async Task An_install_that_is_told_twice_and_again_later_says_hello_once()
    {
        await using var room = await TeamsRoom.SettledAsync();
        var before = room.Tenant.SeenBy(TeamsRoom.Ana).Count;

        await room.People.InstallAsync(TeamsRoom.Ana);
        await room.SettleAsync();

        Assert.Equal(before, room.Tenant.SeenBy(TeamsRoom.Ana).Count);
    }

    [SkippableFact]
    public async Task Two_hosts_that_hear_of_a_tenant_in_the_same_moment_found_one_organization()
    {
        await using var room = await TeamsRoom.OpenAsync(hosts: 2);
        for (var person = 0; person < 8; person++)
        {
            room.Tenant.AddPerson($"29:p{person}", $"Person {person}");
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(person => room.PeopleBefore(person % 2).InstallAsync($"29:p{person}")));
        await room.SettleAsync();

        Assert.Single(await room.Database.AskAsync<long>("select organization_ids()", null, default));
        Assert.Equal([1], await room.AskAsync<int>("select count(*)::int from people where role = 'admin'"));
        Assert.All(Enumerable.Range(0, 8), person => Assert.Single(room.Tenant.SeenBy($"29:p{person}")));
    }

    [SkippableFact]
    public async Task Where_customers_were_imported_the_one_tenant_joins_that_organization_and_people_are_known_by_their_address()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var organization = await FirstOrganization.FoundAsync(room.Database, "Acme", _ => Task.CompletedTask, default);
        await room.AskAsync<string>("""
            insert into teams (name) values ('West');
            insert into people (name, email, role, team_id) select 'Ana Nowak', 'Ana@Example.com', 'rep', id from teams;
            insert into people (name, email, role) values ('Dana', 'dana@example.com', 'admin');
            """);

        await room.People.InstallAsync(TeamsRoom.Ana);
        await room.People.InstallAsync(TeamsRoom.Marek);
        await room.SettleAsync();

        Assert.Equal([organization!.Value], await room.Database.AskAsync<long>("select organization_ids()", null, default));
        Assert.Equal(["Ana Nowak rep UTC West", "Dana admin UTC -"], await room.AskAsync<string>(PeopleSql));
        Assert.StartsWith("Hello Ana Nowak, I am NudgeBot", Assert.Single(room.Tenant.SeenBy(TeamsRoom.Ana)).Words, StringComparison.Ordinal);
        Assert.Contains("I do not know you yet", Assert.Single(room.Tenant.SeenBy(TeamsRoom.Marek)).Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task In_a_team_everybody_is_read_page_by_page_without_guests_and_can_be_written_to()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var many = Enumerable.Range(0, 620).Select(number => room.Tenant.AddPerson($"29:m{number}", $"Member {number}")).ToList();
        var guest = room.Tenant.AddPerson("29:guest", "Guest") with { IsAnonymous = true };
        room.Tenant.AddTeam(West, "West", [room.Tenant.People[TeamsRoom.Marek], .. many, guest]).Channels[Sales] = "West Sales";

        await room.People.InstallAsync(TeamsRoom.Marek, West, Sales);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();

        Assert.Equal([621], await room.AskAsync<int>("select count(*)::int from people"));
        Assert.Equal(["Marek admin"], await room.AskAsync<string>("select name || ' ' || role from people where role <> 'rep'"));
        Assert.Contains("Mention me here", Assert.Single(room.Tenant.In(Sales)).Words, StringComparison.Ordinal);
        Assert.Equal(["General", "West Sales"], await room.AskAsync<string>("select name from teams_conversations where kind = 'channel' order by name"));
    }

    [SkippableFact]
    public async Task Whoever_takes_the_bot_out_is_nudged_no_more_and_the_manager_is_told_once()
    {
        await using var room = await TeamsRoom.SettledAsync();
        var before = room.Tenant.SeenBy(TeamsRoom.Marek).Count;

        await room.People.UninstallAsync(TeamsRoom.Ana);
        await room.People.UninstallAsync(TeamsRoom.Ana);
        await room.SettleAsync();

        Assert.Contains("can no longer write to Ana", Assert.Single(room.Tenant.SeenBy(TeamsRoom.Marek).Skip(before)).Words, StringComparison.Ordinal);
        Assert.Equal([false], await room.AskAsync<bool>("select i.reachable from chat_identities i join people p on p.id = i.person_id where p.name = 'Ana'"));

        await room.People.InstallAsync(TeamsRoom.Ana);
        await room.SettleAsync();

        Assert.Equal([true], await room.AskAsync<bool>("select i.reachable from chat_identities i join people p on p.id = i.person_id where p.name = 'Ana'"));
    }

    [SkippableFact]
    public async Task Whoever_takes_the_bot_out_stays_out_although_a_team_of_theirs_has_it()
    {
        await using var room = await TeamsRoom.SettledAsync();
        await room.People.UninstallAsync(TeamsRoom.Ana);
        await room.SettleAsync();
        room.Tenant.People[TeamsRoom.Ana].HasApp = true;
        room.Connector.Next("send", new ConnectorTrouble.Says(403, "BotNotInConversationRoster"));
        var before = room.Tenant.SeenBy(TeamsRoom.Ana).Count;

        await room.AskAsync<string>("""
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at, not_before)
            select w.id, @conversation, @user, 'reply', '{"kind": "reply", "text": "One more thing."}', @now, @now from chat_workspaces w
            """, new { conversation = room.Tenant.Open(TeamsRoom.Ana), user = TeamsRoom.Ana, now = room.Clock.GetUtcNow().UtcDateTime });
        await room.SettleAsync();

        Assert.Equal(before, room.Tenant.SeenBy(TeamsRoom.Ana).Count);
        Assert.Equal([false], await room.AskAsync<bool>("select i.reachable from chat_identities i join people p on p.id = i.person_id where p.name = 'Ana'"));
        Assert.Equal(["undeliverable"], await room.AskAsync<string>("select state from outbox where message ->> 'text' = 'One more thing.'"));
    }

    [SkippableFact]
    public async Task Whoever_leaves_the_team_is_nudged_no_more_unless_they_have_a_chat_of_their_own()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var team = room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Marek], room.Tenant.People[TeamsRoom.Ana], room.Tenant.People[TeamsRoom.Ola]);
        await room.People.InstallAsync(TeamsRoom.Marek, West, West);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.People.InstallAsync(TeamsRoom.Ola);

        team.Members.Clear();
        await room.People.TeamAsync(TeamsRoom.Marek, West, "teamMemberRemoved", new JsonObject
        {
            ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = TeamsRoom.Ana }, new JsonObject { ["id"] = TeamsRoom.Ola }),
        });
        await room.SettleAsync();

        Assert.Equal(["Ana false", "Marek true", "Ola true"], await room.AskAsync<string>("select p.name || ' ' || i.reachable from chat_identities i join people p on p.id = i.person_id order by 1"));
    }

    [SkippableFact]
    public async Task Whoever_leaves_one_of_two_teams_is_nudged_as_before_and_nobody_is_told_that_they_cannot_be_reached()
    {
        const string Gone = "select p.name from chat_identities i join people p on p.id = i.person_id where not i.reachable";
        await using var room = await TeamsRoom.OpenAsync();
        var (west, sales) = (room.Tenant.AddTeam(West, "West", [.. room.Tenant.People.Values]), room.Tenant.AddTeam(Sales, "Sales", room.Tenant.People[TeamsRoom.Marek], room.Tenant.People[TeamsRoom.Ana]));
        await room.People.InstallAsync(TeamsRoom.Marek, West, West);
        await room.People.InstallAsync(TeamsRoom.Marek, Sales, Sales);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();
        var told = room.Tenant.SeenBy(TeamsRoom.Marek).Count;

        // Ola, of whom it is heard last, is in no other team; Ana is.
        await LeaveAsync(west, TeamsRoom.Ana, TeamsRoom.Ola);
        await Slack.SlackRoom.UntilAsync(() => room.AskAsync<string>(Gone).GetAwaiter().GetResult() is ["Ola"]);
        await LeaveAsync(sales, TeamsRoom.Ana);
        await Slack.SlackRoom.UntilAsync(() => room.AskAsync<string>($"{Gone} order by 1").GetAwaiter().GetResult() is ["Ana", "Ola"]);
        await room.SettleAsync();

        Assert.Equal(
            ["I can no longer write to Ola", "I can no longer write to Ana"],
            room.Tenant.SeenBy(TeamsRoom.Marek).Skip(told).Select(message => message.Words.Split(" in Teams")[0]).Where(words => words.StartsWith("I can", StringComparison.Ordinal)));

        Task LeaveAsync(FakeConnectorTeam team, params string[] people)
        {
            foreach (var person in people)
            {
                team.Members.Remove(room.Tenant.People[person]);
            }

            return room.People.TeamAsync(TeamsRoom.Marek, team.Id, "teamMemberRemoved", new JsonObject
            {
                ["membersRemoved"] = new JsonArray([.. people.Select(person => new JsonObject { ["id"] = person })]),
            });
        }
    }

    [SkippableFact]
    public async Task Somebody_who_joins_the_team_is_read_soon()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var team = room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Marek]);
        await room.People.InstallAsync(TeamsRoom.Marek, West, West);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);

        team.Members.Add(room.Tenant.People[TeamsRoom.Ana]);
        await room.People.TeamAsync(TeamsRoom.Marek, West, "teamMemberAdded", new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsRoom.Ana }) });
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);

        Assert.Equal(["Ana", "Marek"], await room.AskAsync<string>("select name from people order by name"));
    }

    [SkippableFact]
    public async Task A_team_that_vanished_without_a_word_is_believed_gone_after_an_hour_and_is_asked_about_no_more()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var team = room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Marek]);
        await room.People.InstallAsync(TeamsRoom.Marek, West, West);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.AskAsync<string>("update teams_conversations set people_read_at = null returning conversation");
        async Task<IReadOnlyList<bool>> LookAsync()
        {
            await room.Get<TeamsUpkeep>().LookAfterAsync(default);
            return await room.AskAsync<bool>("select installed from teams_conversations where conversation = '19:west@thread.tacv2'");
        }

        room.Tenant.Teams.TryRemove(West, out _);
        var onceGone = await LookAsync();
        room.Tenant.Teams[West] = team;
        var back = await LookAsync();
        await room.AskAsync<string>("update teams_conversations set people_read_at = null returning conversation");
        room.Tenant.Teams.TryRemove(West, out _);
        var goneAgain = await LookAsync();
        var soonAfter = await LookAsync();
        room.Clock.Advance(TimeSpan.FromHours(1));
        var goneForAnHour = await LookAsync();

        Assert.Equal([true, true, true, true, false], [.. onceGone, .. back, .. goneAgain, .. soonAfter, .. goneForAnHour]);
        Assert.Empty(await room.Get<ITeamsTenants>().UnreadAsync(DateTimeOffset.MaxValue, default));
    }

    [SkippableFact]
    public async Task A_team_of_which_nobody_told_that_it_has_the_bot_is_read_once_somebody_names_the_bot_in_it()
    {
        await using var room = await TeamsRoom.SettledAsync();
        var ben = room.Tenant.AddPerson("29:ben", "Ben");
        room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Ana], ben).Channels[Sales] = "West Sales";

        await room.People.MentionAsync(TeamsRoom.Ana, West, Sales, "help");
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);

        Assert.Equal(["Ana", "Ben", "Marek", "Ola"], await room.AskAsync<string>("select name from people order by name"));
        Assert.Equal(["General", "West Sales"], await room.AskAsync<string>("select name from teams_conversations where kind = 'channel' order by name"));
        Assert.Equal(["Marek"], await room.AskAsync<string>("select name from people where role = 'admin'"));
    }

    [SkippableFact]
    public async Task A_team_that_was_deleted_and_is_restored_is_read_again_and_not_greeted_twice()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var team = room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Marek]);
        await room.People.InstallAsync(TeamsRoom.Marek, West, West);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.People.TeamAsync(TeamsRoom.Marek, West, "teamDeleted", []);
        Assert.Equal([false], await room.AskAsync<bool>("select installed from teams_conversations where kind = 'channel'"));

        team.Members.Add(room.Tenant.People[TeamsRoom.Ana]);
        await room.People.TeamAsync(TeamsRoom.Marek, West, "teamRestored", []);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();

        Assert.Equal([true], await room.AskAsync<bool>("select installed from teams_conversations where kind = 'channel'"));
        Assert.Equal(["Ana", "Marek"], await room.AskAsync<string>("select name from people order by name"));
        Assert.Single(room.Tenant.In(West));
    }

    [SkippableFact]
    public async Task Nobody_becomes_an_admin_by_writing_to_the_bot_nor_by_adding_it_where_somebody_once_was_one()
    {
        await using var room = await TeamsRoom.OpenAsync();

        await room.People.SayAsync(TeamsRoom.Ana, "help");
        await room.People.InstallAsync(TeamsRoom.Marek);
        await room.AskAsync<string>("update people set active = false where name = 'Marek'");
        await room.People.InstallAsync(TeamsRoom.Ola);

        Assert.Equal(["Marek"], await room.AskAsync<string>("select name from people where role = 'admin'"));
    }

    [SkippableFact]
    public async Task Whoever_is_known_by_a_team_alone_reads_with_the_first_message_what_this_is()
    {
        await using var room = await TeamsRoom.OpenAsync();
        room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Marek], room.Tenant.People[TeamsRoom.Ana]);
        await room.People.InstallAsync(TeamsRoom.Marek, West, West);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.AskAsync<string>($"""
            insert into outbox (workspace_id, conversation, user_id, kind, message, said_at)
            select id, '{TeamsRoom.Ana}', '{TeamsRoom.Ana}', 'text', '{"{"}"kind": "text", "text": "Time to call Acme"{"}"}', now() from chat_workspaces
            """);
        await room.SettleAsync();

        Assert.Contains(room.Tenant.SeenBy(TeamsRoom.Ana), message => message.Words.Contains("removing the app from Teams stops me", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Where_an_admin_of_the_tenant_switches_the_bot_off_nobody_is_nudged_until_somebody_writes_again()
    {
        await using var room = await TeamsRoom.SettledAsync();
        room.Tenant.IsSwitchedOff = true;

        await room.SayAsync(TeamsRoom.Ana, "help");
        Assert.Equal([true], await room.AskAsync<bool>("select removed_at is not null from chat_workspaces"));

        room.Tenant.IsSwitchedOff = false;
        Assert.NotEmpty(await room.SayAsync(TeamsRoom.Ana, "help"));
        Assert.Equal([false], await room.AskAsync<bool>("select removed_at is not null from chat_workspaces"));
    }

    [SkippableFact]
    public async Task A_service_url_that_changes_is_followed()
    {
        await using var room = await TeamsRoom.SettledAsync();
        var elsewhere = room.PeopleBefore(0);
        var said = elsewhere.Saying(TeamsRoom.Ana, "help");
        said["serviceUrl"] = new Uri(room.Connector.Base, $"amer/{FakeIdentity.Tenant}/").ToString();

        using var answer = await elsewhere.SendAsync(said);
        answer.EnsureSuccessStatusCode();
        await room.SettleAsync();

        Assert.Equal(new Uri(room.Connector.Base, $"amer/{FakeIdentity.Tenant}/"), (await room.Get<ITeamsAddresses>().FindAsync(FakeIdentity.Tenant, room.Tenant.Open(TeamsRoom.Ana), TeamsRoom.Ana, default))!.ServiceUrl);
        Assert.Contains("/amer/", room.Connector.Calls.Last(call => call.Operation is "send" or "reply").Path, StringComparison.Ordinal);
    }
}
