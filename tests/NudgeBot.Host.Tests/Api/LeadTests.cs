using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>People who filled in the form on the web site.</summary>
public sealed class LeadTests
{
    private const string Leads = """
        select concat_ws(' ', a.source_id, a.name, a.state, p.name, a.phone, a.country, a.time_zone, to_char(a.lead_since at time zone 'UTC', 'DD HH24:MI'),
                         to_char(a.opened_at at time zone 'UTC', 'DD HH24:MI'), c.name, c.email, c.phone)
        from accounts a left join people p on p.id = a.owner_id left join contacts c on c.account_id = a.id where a.source = 'website' order by a.id
        """;

    private static object Lead(string id = "1", string? owner = "ana@example.com", string? team = null, string? at = "2026-03-02T09:00:00Z", string name = "Globex") =>
        new { source = "website", id, name, owner, team, arrived_at = at };

    [SkippableFact]
    public async Task A_lead_is_an_account_that_somebody_is_to_call_with_whom_to_ask_for_and_what_they_want()
    {
        await using var host = await ApiHost.StartAsync();

        var said = await host.SayAsync("leads", """
            [{"source": "website", "id": "1", "name": " Globex\nCorp ", "phone": "+48 22 555 01 44", "country": "Poland", "time_zone": "europe/warsaw", "owner": "ana@example.com",
              "contact_name": "Hank Scorpio", "contact_email": "hank@globex.example", "contact_phone": "+48 22 555 01 45", "note": "Wants a price\nfor 500 boxes.",
              "arrived_at": "2026-03-02T10:00:00+01:00"}]
            """);

        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", said);
        Assert.Equal(
            ["1 Globex Corp lead Ana +48 22 555 01 44 Poland Europe/Warsaw 02 09:00 02 09:00 Hank Scorpio hank@globex.example +48 22 555 01 45"],
            await host.Team.ListAsync<string>(Leads));
        Assert.Equal(
            "other inbound 02 09:00 Hank Scorpio Wants a price\nfor 500 boxes.",
            await host.Team.AskAsync<string>("select concat_ws(' ', kind, direction, to_char(occurred_at at time zone 'UTC', 'DD HH24:MI'), contact_name, note) from activities"));
    }

    [SkippableFact]
    public async Task Without_a_time_it_came_just_now_and_sending_it_again_does_not_move_that()
    {
        await using var host = await ApiHost.StartAsync();
        object[] lead = [new { source = "website", id = 1, name = "Globex", owner = "ana@example.com", note = "Call me" }];

        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync("leads", lead));
        var before = await host.Team.ListAsync<string>("select concat_ws(' ', lead_since, opened_at) from accounts union all select occurred_at::text from activities");
        Assert.Equal("202: 0 new, 0 changed, 1 unchanged, 0 repeated", await host.SayAsync("leads", lead));

        Assert.Equal(before, await host.Team.ListAsync<string>("select concat_ws(' ', lead_since, opened_at) from accounts union all select occurred_at::text from activities"));
        var since = new DateTimeOffset(await host.Team.AskAsync<DateTime>("select lead_since from accounts where source = 'website'"), TimeSpan.Zero);
        Assert.InRange(since, ApiHost.Monday, ApiHost.Monday.AddMinutes(10));
    }

    [SkippableFact]
    public async Task Five_times_at_once_it_is_one_lead()
    {
        await using var host = await ApiHost.StartAsync();

        var said = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.SayAsync("leads", new[] { Lead(owner: null, team: "West") })));

        Assert.Equal(1, said.Count(one => one == "202: 1 new, 0 changed, 0 unchanged, 0 repeated"));
        Assert.Equal(4, said.Count(one => one == "202: 0 new, 0 changed, 1 unchanged, 0 repeated"));
        Assert.Equal(["1 Globex lead Ana 02 09:00 02 09:00"], await host.Team.ListAsync<string>(Leads));
    }

    [SkippableFact]
    public async Task Sent_again_it_is_corrected_and_its_first_days_do_not_begin_anew()
    {
        await using var host = await ApiHost.StartAsync();
        await host.SayAsync("leads", new[] { Lead(at: "2026-02-27T09:00:00Z") });

        var said = await host.SayAsync("leads", new[] { Lead(name: "Globex Corporation") });

        Assert.Equal("202: 0 new, 1 changed, 0 unchanged, 0 repeated", said);
        Assert.Equal(["1 Globex Corporation lead Ana 27 09:00 02 09:00"], await host.Team.ListAsync<string>(Leads));
    }

    [SkippableTheory]
    [InlineData("prospect")]
    [InlineData("customer")]
    [InlineData("closed")]
    public async Task One_that_has_become_something_else_stays_what_it_is(string state)
    {
        await using var host = await ApiHost.StartAsync();
        await host.SayAsync("leads", new[] { Lead() });
        await host.Team.RunAsync("update accounts set state = @state where source = 'website'", new { state });

        Assert.Equal("202: 0 new, 1 changed, 0 unchanged, 0 repeated", await host.SayAsync("leads", new[] { Lead(name: "Globex Ltd") }));

        Assert.Equal(state, await host.Team.AskAsync<string>("select state from accounts where source = 'website'"));
    }

    [SkippableFact]
    public async Task A_teams_reps_get_leads_in_turn_those_who_are_away_are_passed_over_and_an_owner_is_kept()
    {
        await using var host = await ApiHost.StartAsync();
        var tom = await host.Team.PersonAsync("Tom");
        Task<string> ToWest(params string[] ids) => host.SayAsync("leads", ids.Select(id => Lead(id, owner: null, team: "west")).ToArray());

        await ToWest("1", "2");
        await ToWest("3", "4");
        await host.Team.RunAsync("insert into time_off (person_id, first_day, last_day) values (@Ola, '2026-03-02', '2026-03-02')", new { host.Team.Ola });
        await ToWest("5", "6");
        Assert.Equal("202: 0 new, 0 changed, 2 unchanged, 0 repeated", await ToWest("1", "6"));
        await host.Team.RunAsync("insert into time_off (person_id, first_day, last_day) select id, '2026-03-01', '2026-03-09' from people");
        await ToWest("7");

        Assert.Equal(
            ["1 Ana", "2 Ola", "3 Tom", "4 Ana", "5 Tom", "6 Ana", "7 Ola"],
            await host.Team.ListAsync<string>("select a.source_id || ' ' || p.name from accounts a join people p on p.id = a.owner_id where a.source = 'website' order by 1"));
        Assert.True(tom > host.Team.Ola);
    }

    [SkippableFact]
    public async Task A_named_owner_comes_before_the_team()
    {
        await using var host = await ApiHost.StartAsync();

        await host.SayAsync("leads", new[] { Lead("1", owner: "ola@example.com", team: "West"), Lead("2", owner: null, team: "West") });

        Assert.Equal(["1 Globex lead Ola 02 09:00 02 09:00", "2 Globex lead Ana 02 09:00 02 09:00"], await host.Team.ListAsync<string>(Leads));
    }

    [SkippableFact]
    public async Task Two_requests_at_once_go_on_where_the_other_stopped()
    {
        await using var host = await ApiHost.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => host.SayAsync("leads", new[] { new { source = $"form {n}", id = "1", name = "Globex", team = "West" } })));

        Assert.Equal(["Ana 4", "Ola 4"], await host.Team.ListAsync<string>(
            "select p.name || ' ' || count(*) from accounts a join people p on p.id = a.owner_id where a.state = 'lead' group by p.name order by 1"));
    }
}
