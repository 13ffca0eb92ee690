using NudgeBot.Fakes.Teams;
using NudgeBot.Postgres;
using NudgeBot.Postgres.Import;
using NudgeBot.Teams.Installing;
using Xunit;

namespace NudgeBot.Host.Tests.Teams;

/// <summary>People of whom Teams does not tell at once, or of whom nobody has said yet that they belong here.</summary>
public sealed class TeamsNewcomerTests
{
    private const string West = "19:west@thread.tacv2";
    private const string Sales = "19:sales@thread.tacv2";

    [SkippableTheory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    public async Task Whoever_adds_the_bot_while_Teams_does_not_say_who_they_are_is_met_soon_and_is_the_admin(int status)
    {
        await using var room = await TeamsRoom.OpenAsync();
        SayNothing(room, status, times: 2);
        await room.People.InstallAsync(TeamsRoom.Marek);
        await room.SettleAsync();
        Assert.Empty(room.Tenant.SeenBy(TeamsRoom.Marek));

        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();

        Assert.Equal(["Marek admin"], await room.AskAsync<string>("select name || ' ' || role from people"));
        Assert.Contains("You are my admin", Assert.Single(room.Tenant.SeenBy(TeamsRoom.Marek)).Words, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_hundred_and_fifty_for_whom_an_admin_adds_the_bot_are_all_met_one_after_the_other()
    {
        const int Many = 150;
        await using var room = await TeamsRoom.OpenAsync();
        SayNothing(room, 429, times: 2 * Many);
        for (var person = 0; person < Many; person++)
        {
            room.Tenant.AddPerson($"29:p{person}", $"Person {person}");
            await room.People.InstallAsync($"29:p{person}");
        }

        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();

        Assert.Equal([Many], await room.AskAsync<int>("select count(*)::int from chat_identities"));
        Assert.Equal([1], await room.AskAsync<int>("select count(*)::int from people where role = 'admin'"));
        Assert.All(Enumerable.Range(0, Many), person => Assert.Single(room.Tenant.SeenBy($"29:p{person}")));
    }

    [SkippableFact]
    public async Task A_team_whose_installer_Teams_does_not_tell_is_greeted_once_it_does_and_has_its_admin()
    {
        await using var room = await TeamsRoom.OpenAsync();
        room.Tenant.AddTeam(West, "West", room.Tenant.People[TeamsRoom.Marek], room.Tenant.People[TeamsRoom.Ana]).Channels[Sales] = "West Sales";
        SayNothing(room, 502, times: 2);
        await room.People.InstallAsync(TeamsRoom.Marek, West, Sales);
        await room.SettleAsync();
        Assert.Empty(room.Tenant.In(Sales));

        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();

        Assert.Equal(["Ana rep", "Marek admin"], await room.AskAsync<string>("select name || ' ' || role from people order by name"));
        Assert.Contains("Mention me here", Assert.Single(room.Tenant.In(Sales)).Words, StringComparison.Ordinal);
        Assert.Empty(room.Tenant.In(West));
        Assert.Contains(room.Tenant.SeenBy(TeamsRoom.Marek), message => message.Words.Contains("You are my admin", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Teams_is_waited_for_as_long_as_it_asks_and_one_silent_answer_ends_the_round()
    {
        await using var room = await TeamsRoom.OpenAsync();
        SayNothing(room, 502, times: 4);
        await room.People.InstallAsync(TeamsRoom.Marek);
        await room.People.InstallAsync(TeamsRoom.Ana);
        room.Connector.Next("member", new ConnectorTrouble.Throttled("7"));
        room.Connector.Next("member", new ConnectorTrouble.Says(504));

        var round = room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await Slack.SlackRoom.UntilAsync(() => room.Clock.IsAwaited(TimeSpan.FromSeconds(7)));
        room.Clock.Advance(TimeSpan.FromSeconds(7));
        await round;
        var asked = room.Connector.Count("member");
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);

        Assert.Equal(6, asked);
        Assert.Equal(["Ana", "Marek"], await room.AskAsync<string>("select name from people order by name"));
    }

    [SkippableFact]
    public async Task Whoever_was_a_stranger_when_they_added_the_bot_is_known_and_told_once_a_people_file_names_them()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var organization = await FirstOrganization.FoundAsync(room.Database, "Acme", _ => Task.CompletedTask, default);
        await room.AskAsync<string>("insert into teams (name) values ('West'); insert into people (name, email, role) values ('Dana', 'dana@example.com', 'admin')");
        await room.People.InstallAsync(TeamsRoom.Ana);
        await room.People.InstallAsync(TeamsRoom.Ola);
        for (var round = 0; round < 3; round++)
        {
            await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        }

        var asked = room.Connector.Count("member");
        await room.Database.InAsync(organization!.Value, session => new ImportStore(session, room.Clock.GetUtcNow()).WritePeopleAsync("crm", Ana(), default), default);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.Get<TeamsUpkeep>().LookAfterAsync(default);
        await room.SettleAsync();

        Assert.Equal((6, 8), (asked, room.Connector.Count("member")));
        Assert.Equal(["Ana Nowak"], await room.AskAsync<string>("select p.name from chat_identities i join people p on p.id = i.person_id"));
        var seen = room.Tenant.SeenBy(TeamsRoom.Ana).Select(message => message.Words).ToList();
        Assert.Contains("I do not know you yet", seen[0], StringComparison.Ordinal);
        Assert.StartsWith("Hello Ana Nowak, I am NudgeBot", Assert.Single(seen.Skip(1)), StringComparison.Ordinal);
        Assert.Single(room.Tenant.SeenBy(TeamsRoom.Ola));
    }

    [SkippableFact]
    public async Task Whoever_has_told_no_zone_works_when_their_team_does_or_else_their_admin_until_they_tell_one()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.People.InstallAsync(TeamsRoom.Marek);
        await room.People.InstallAsync(TeamsRoom.Ana);
        var before = await ZonesAsync(room);

        await room.People.SayAsync(TeamsRoom.Marek, "help");
        var admins = await ZonesAsync(room);
        await room.AskAsync<string>("update teams set time_zone = 'Europe/Madrid'");
        await room.People.InstallAsync(TeamsRoom.Ola);
        var teams = await ZonesAsync(room);
        await room.People.SayAsync(TeamsRoom.Ola, "help");

        Assert.Equal(["Ana UTC", "Marek UTC"], before);
        Assert.Equal(["Ana Europe/Warsaw", "Marek Europe/Warsaw"], admins);
        Assert.Equal(["Ana Europe/Warsaw", "Marek Europe/Warsaw", "Ola Europe/Madrid"], teams);
        Assert.Equal(["Ana Europe/Warsaw", "Marek Europe/Warsaw", "Ola Europe/Lisbon"], await ZonesAsync(room));
    }

    [SkippableFact]
    public async Task Where_the_bot_was_registered_anew_people_are_known_again_by_their_address_and_their_old_ids_are_forgotten()
    {
        await using var room = await TeamsRoom.SettledAsync();
        await room.AskAsync<string>("update teams_tenants set app_id = 'the app before'");
        room.Tenant.AddPerson("29:ana of the new bot", "Ana");

        await room.People.SayAsync("29:ana of the new bot", "help");
        await room.SettleAsync();

        Assert.Equal(["Ana", "Marek", "Ola"], await room.AskAsync<string>("select name from people order by name"));
        Assert.Equal(["Ana 29:ana of the new bot"], await room.AskAsync<string>("select p.name || ' ' || i.user_id from chat_identities i join people p on p.id = i.person_id"));
        Assert.Equal(["29:ana of the new bot"], await room.AskAsync<string>("select user_id from teams_conversations"));
        Assert.Contains(room.Logged.Lines, line => line.Contains("another Teams:AppId than before", StringComparison.Ordinal));
        Assert.NotEmpty(room.Tenant.SeenBy("29:ana of the new bot"));

        await room.SayAsync("29:ana of the new bot", "help");
        Assert.Single(room.Logged.Lines, line => line.Contains("another Teams:AppId than before", StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<string>> ZonesAsync(TeamsRoom room) => room.AskAsync<string>("select name || ' ' || time_zone from people order by name");

    private static void SayNothing(TeamsRoom room, int status, int times)
    {
        for (var time = 0; time < times; time++)
        {
            room.Connector.Next("member", status == 429 ? new ConnectorTrouble.Throttled("1") : new ConnectorTrouble.Says(status));
        }
    }

    private static async IAsyncEnumerable<ImportedPerson> Ana()
    {
        await Task.CompletedTask;
        yield return new ImportedPerson("1", "Ana Nowak", "ana@example.com", Team: "West");
    }
}
