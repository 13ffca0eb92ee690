using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Postgres.Tests.Nudges;

public sealed class PlanningFactsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero); // nine in Warsaw

    [SkippableFact]
    public async Task A_reps_facts_are_the_due_the_quietest_and_what_was_said()
    {
        await using var team = await SampleTeam.CreateAsync();
        var due = await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-16));
        var fresh = await team.AccountAsync("Fresh", team.Ana, Monday.AddDays(-2));
        await team.AccountAsync("Not hers", team.Ola, Monday.AddDays(-90));
        await team.RunAsync("insert into accounts (name, state, owner_id, opened_at) values ('Gone', 'closed', @Ana, '2020-01-01')", new { team.Ana });
        var deal = await team.DealAsync("Renewal", fresh, team.Ana, Monday.AddDays(-20));
        await team.RunAsync("insert into mutes (rep_id, rule) values (@Ana, 'hello_call')", new { team.Ana });
        await team.RunAsync("insert into time_off (person_id, first_day, last_day) values (@Ana, '2026-03-05', '2026-03-06')", new { team.Ana });
        await team.RunAsync("insert into holidays (team_id, day, name) select id, '2026-03-04', 'A day' from teams");

        var facts = (await FactsAsync(team, team.Ana, Monday))!;

        Assert.Equal([due, fresh], facts.Accounts.Select(account => account.Id).Order());
        Assert.Equal(deal, facts.Deals.Single().Id);
        Assert.Equal("hello_call", facts.Mutes.Single().Rule);
        Assert.Equal(Closed.Holiday, facts.Hours.WhyClosed(Monday.AddDays(2)));
        Assert.Equal(Closed.TimeOff, facts.Hours.WhyClosed(Monday.AddDays(3)));
        Assert.Equal("Europe/Warsaw", facts.Hours.Zone.Id);
    }

    [SkippableFact]
    public async Task An_accounts_facts_are_its_clock_its_numbers_and_its_zone()
    {
        await using var team = await SampleTeam.CreateAsync();
        var id = await team.AccountAsync("Acme", team.Ana, spokeAt: null, phone: "+44 20 7946 0100");
        await LogAsync(team, id, ActivityKind.Call, CallOutcome.Connected, Monday.AddDays(-16));
        await LogAsync(team, id, ActivityKind.Email, null, Monday.AddDays(-3));

        var account = (await FactsAsync(team, team.Ana, Monday))!.Accounts.Single();

        Assert.Equal(Monday.AddDays(-16), account.Clock.LastConnectAt);
        Assert.Equal((1, 0), (account.Clock.EmailsOutSinceConnect, account.Clock.AttemptsSinceConnect));
        Assert.Equal(("Europe/London", true, Tier.A, 1000m), (account.Zone?.Id, account.HasNumber, account.Tier, account.Value));
    }

    [SkippableFact]
    public async Task An_accounts_zone_is_its_own_else_that_of_its_number_in_its_country_else_that_of_a_contacts_number()
    {
        await using var team = await SampleTeam.CreateAsync();
        var own = await team.AccountAsync("Own", team.Ana, Monday.AddDays(-16), phone: "+1 212 555 0134");
        var dialled = await team.AccountAsync("Dialled", team.Ana, Monday.AddDays(-16), phone: "(212) 555-0134");
        var contact = await team.AccountAsync("Contact", team.Ana, Monday.AddDays(-16), phone: null);
        var nowhere = await team.AccountAsync("Nowhere", team.Ana, Monday.AddDays(-16), phone: "(212) 555-0134");
        await team.RunAsync("update accounts set time_zone = 'America/Phoenix' where id = @own", new { own });
        await team.RunAsync("update accounts set country = 'United States' where id = @dialled", new { dialled });
        await team.RunAsync("insert into contacts (account_id, name, phone) values (@contact, 'Dana', '+81 3 1234 5678')", new { contact });

        var accounts = (await FactsAsync(team, team.Ana, Monday))!.Accounts.ToDictionary(account => account.Id, account => account.Zone?.Id);

        Assert.Equal(
            ("America/Phoenix", "America/New_York", "Asia/Tokyo", null),
            (accounts[own], accounts[dialled], accounts[contact], accounts[nowhere]));
    }

    [SkippableFact]
    public async Task A_contacts_number_will_do_unless_they_asked_not_to_be_called()
    {
        await using var team = await SampleTeam.CreateAsync();
        var one = await team.AccountAsync("One", team.Ana, Monday.AddDays(-16), phone: null);
        var two = await team.AccountAsync("Two", team.Ana, Monday.AddDays(-16), phone: null);
        await team.RunAsync("insert into contacts (account_id, name, phone) values (@one, 'Dana', '+48 22 555 01 01')", new { one });
        await team.RunAsync("insert into contacts (account_id, name, phone, do_not_call) values (@two, 'Eli', '+48 22 555 01 02', true)", new { two });

        var accounts = (await FactsAsync(team, team.Ana, Monday))!.Accounts.ToDictionary(account => account.Id);

        Assert.True(accounts[one].HasNumber);
        Assert.False(accounts[two].HasNumber);
    }

    [SkippableFact]
    public async Task What_anybody_was_sent_about_an_account_is_known_to_everybody()
    {
        await using var team = await SampleTeam.CreateAsync();
        var id = await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-16));
        await PlanAsync(team, team.Ana, Monday);
        await team.RunAsync("update nudges set state = 'sent', sent_at = @at", new { at = Monday.UtcDateTime });
        await team.RunAsync("update accounts set owner_id = @Ola", new { team.Ola });

        var facts = (await FactsAsync(team, team.Ola, Monday.AddHours(1)))!;

        Assert.Equal(Monday, facts.Accounts.Single(account => account.Id == id).LastNudge?.At);
        Assert.Equal(Restraint.CustomerNudgedToday, Planner.Plan(facts, Monday.AddHours(1)).Suppressed.Single().Why.Reason);
    }

    [SkippableFact]
    public async Task The_same_silence_is_written_down_once_for_each_of_its_times()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-16));

        Assert.Single(await PlanAsync(team, team.Ana, Monday));
        Assert.Empty(await PlanAsync(team, team.Ana, Monday));
        var facts = (await FactsAsync(team, team.Ana, Monday))!;
        var again = Planner.Plan(facts with { Nudges = [], Accounts = [facts.Accounts[0] with { LastNudge = null }] }, Monday).Sends.Single();
        Assert.Null(await team.Database.InAsync(
            team.Organization, session => new NudgeStore(session).PlanAsync(team.Ana, again.Nudge, "", Monday, Monday, default), default));
    }

    [SkippableFact]
    public async Task Who_has_left_has_no_facts()
    {
        await using var team = await SampleTeam.CreateAsync();
        await team.RunAsync("update people set active = false where id = @Ana", new { team.Ana });

        Assert.Null(await FactsAsync(team, team.Ana, Monday));
    }

    [SkippableFact]
    public async Task A_team_that_ignores_meetings_finds_the_silence_behind_a_meeting()
    {
        await using var team = await SampleTeam.CreateAsync();
        var id = await team.AccountAsync("Acme", team.Ana, Monday.AddDays(-30));
        await team.RunAsync("update accounts set last_meeting_at = @at where id = @id", new { at = Monday.AddDays(-1).UtcDateTime, id });

        async Task<int> DueAsync(Meetings meetings) => (await team.Database.InAsync(
            team.Organization, session => new DueStore(session).AccountsAsync(team.Ana, Policy.Default with { Meetings = meetings }, Monday, default), default)).Count;

        Assert.Equal((0, 1), (await DueAsync(Meetings.Defer), await DueAsync(Meetings.Ignore)));
    }

    internal static Task<RepFacts?> FactsAsync(SampleTeam team, long repId, DateTimeOffset now) => team.Database.InAsync(
        team.Organization, session => new PlanningFactsStore(session).OfAsync(repId, Policy.Default, now, expectedAt: null, default), default);

    private static Task<IReadOnlyList<long>> PlanAsync(SampleTeam team, long repId, DateTimeOffset now) => team.Database.InAsync(team.Organization, async session =>
    {
        var facts = (await new PlanningFactsStore(session).OfAsync(repId, Policy.Default, now, expectedAt: null, default))!;
        var written = new List<long>();
        foreach (var send in Planner.Plan(facts, now).Sends)
        {
            written.Add((await new NudgeStore(session).PlanAsync(repId, send.Nudge, "why", send.At, now, default))!.Value);
        }

        return (IReadOnlyList<long>)written;
    }, default);

    private static Task LogAsync(SampleTeam team, long accountId, ActivityKind kind, CallOutcome? outcome, DateTimeOffset at) => team.Database.InAsync(
        team.Organization,
        session => new ActivityStore(session).LogAsync(
            new NewActivity("test", null, kind, CallDirection.Outbound, outcome, accountId, null, null, team.Ana, at), at, default),
        default);
}
