using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Simulator;
using NudgeBot.Postgres.Nudges;
using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>What arrives is looked at within a second or two, long before Quartz's next minute.</summary>
public sealed class AtOnceTests
{
    private static object[] Call(string account = "Acme", string rep = "ana@example.com", string direction = "outbound", string? outcome = "connected") =>
        [new { source = "phone", id = "1", kind = "call", direction, outcome, account, rep, occurred_at = ApiHost.Monday.AddMinutes(1) }];

    [SkippableFact]
    public async Task A_call_by_a_colleague_takes_back_the_nudge_and_its_card_says_so()
    {
        await using var host = await ApiHost.StartAsync(spokeWithAcme: ApiHost.Monday.AddDays(-16));
        await host.UntilAsync<long>(sent => sent == 1, "select count(*) from simulator_messages where kind = 'nudge' and card -> 'actions' <> '[]'");

        Assert.StartsWith("202", await host.SayAsync("activities", Call(rep: "ola@example.com")), StringComparison.Ordinal);

        Assert.Equal("withdrawn", await host.UntilAsync<string>(state => state != "sent", "select state from nudges"));
        Assert.Equal("Ola spoke with them at 10:16.", await host.UntilAsync<string>(state => state is not null, "select card ->> 'state' from simulator_messages where kind = 'nudge'"));
    }

    [SkippableFact]
    public async Task The_reps_own_dial_has_acted_on_the_nudge()
    {
        await using var host = await ApiHost.StartAsync(spokeWithAcme: ApiHost.Monday.AddDays(-16));
        await host.UntilAsync<long>(sent => sent == 1, "select count(*) from nudges where state = 'sent'");

        await host.SayAsync("activities", Call(outcome: "no answer"));

        Assert.Equal("acted_on", await host.UntilAsync<string>(state => state != "sent", "select state from nudges"));
    }

    [SkippableFact]
    public async Task A_leads_owner_is_asked_to_call_before_the_lead_has_left_the_page()
    {
        await using var host = await ApiHost.StartAsync();

        await host.SayAsync("leads", """
            [{"source": "website", "id": "1", "name": "Globex", "phone": "+48 22 555 01 44", "team": "West", "contact_name": "Hank Scorpio", "note": "Call me today"}]
            """);

        Assert.Contains("Hank Scorpio at Globex, +48 22 555 01 44", await NudgeAsync(host), StringComparison.Ordinal);
        Assert.Equal($"new_lead Ana dm-{host.Team.Ana}", await host.Team.AskAsync<string>("""
            select n.rule || ' ' || p.name || ' ' || m.conversation from nudges n join people p on p.id = n.rep_id, simulator_messages m where m.kind = 'nudge'
            """));

        // Sent again, it is not asked for again.
        await host.SayAsync("leads", """[{"source": "website", "id": "1", "name": "Globex Ltd", "team": "West"}]""");
        await host.UntilAsync<long>(due => due == 0, "select count(*) from planning_times where next_planning_at < '2026-03-02T09:20:00Z'");
        Assert.Single(await host.Team.ListAsync<string>("select text from simulator_messages where kind = 'nudge'"));
    }

    [SkippableFact]
    public async Task A_signal_asks_for_a_call_on_arrival_and_a_call_settles_it()
    {
        await using var host = await ApiHost.StartAsync();

        await host.SayAsync("signals", """[{"source": "desk", "id": "1", "kind": "service_issue", "account": "Acme", "note": "The third late delivery"}]""");

        Assert.Contains("The third late delivery", await NudgeAsync(host), StringComparison.Ordinal);
        await host.SayAsync("activities", Call());
        Assert.Equal("acted_on", await host.UntilAsync<string>(state => state != "sent", "select state from nudges where rule = 'signal'"));
    }

    [SkippableFact]
    public async Task A_call_that_they_made_and_nobody_answered_is_to_be_returned_a_quarter_of_an_hour_later()
    {
        await using var host = await ApiHost.StartAsync();
        await host.SayAsync("activities", """[{"source": "phone", "id": "0", "kind": "call", "outcome": "connected", "account": "Acme", "occurred_at": "2026-03-01T09:00:00Z"}]""");

        await host.SayAsync("activities", Call(direction: "missed", outcome: null));
        await host.UntilAsync<long>(due => due == 0, "select count(*) from planning_times where next_planning_at < '2026-03-02T09:20:00Z'");
        Assert.Equal(0, await host.Team.AskAsync<int>("select count(*) from nudges"));
        using var moved = await host.Client.PostJsonAsync("/simulator/api/clock", new { now = ApiHost.Monday.AddMinutes(17) });

        Assert.Equal("missed_inbound sent", await host.Team.AskAsync<string>("select rule || ' ' || state from nudges"));
    }

    [SkippableTheory]
    [InlineData("activities")]
    [InlineData("leads")]
    [InlineData("signals")]
    public async Task Whoever_is_concerned_is_looked_at_now_and_nobody_else(string what)
    {
        await using var host = await ApiHost.StartAsync();
        await FarAwayAsync(host);
        await using (await DoorbellLock.TakeAsync(host.Team.Database, default))
        {
            Assert.StartsWith("202", await host.SayAsync(what, what switch
            {
                "leads" => [new { source = "website", id = "1", name = "Globex", owner = "ana@example.com" }],
                "signals" => [new { source = "desk", id = "1", kind = "question", account = "Acme" }],
                _ => Call(direction: "inbound"),
            }), StringComparison.Ordinal);

            Assert.Equal(["Ana"], await DueAsync(host));
        }

        // The ring that nobody could do meanwhile is not lost.
        await host.UntilAsync<long>(due => due == 0, "select count(*) from planning_times where next_planning_at < '2026-03-02T09:30:00Z'");
    }

    [SkippableFact]
    public async Task What_changes_nothing_or_is_refused_wakes_nobody()
    {
        await using var host = await ApiHost.StartAsync();
        await host.SayAsync("activities", Call());
        await FarAwayAsync(host);
        await using var held = await DoorbellLock.TakeAsync(host.Team.Database, default);

        Assert.Equal("202: 0 new, 0 changed, 1 unchanged, 0 repeated", await host.SayAsync("activities", Call()));
        Assert.StartsWith("400", await host.SayAsync("signals", """[{"source": "desk", "id": "1", "kind": "question", "account": "Nobody"}]"""), StringComparison.Ordinal);

        Assert.Empty(await DueAsync(host));
    }

    [SkippableFact]
    public async Task A_call_that_is_moved_to_another_customer_concerns_both_owners()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Team.AccountAsync("Initech", host.Team.Ola, ApiHost.Monday);
        await host.SayAsync("activities", Call());
        await FarAwayAsync(host);
        await using var held = await DoorbellLock.TakeAsync(host.Team.Database, default);

        await host.SayAsync("activities", Call("Initech"));

        Assert.Equal(["Ana", "Ola"], await DueAsync(host));
    }

    [SkippableFact]
    public async Task Of_two_hosts_that_hear_the_bell_one_rings_and_the_other_finds_nobody_due()
    {
        await using var host = await ApiHost.StartAsync(spokeWithAcme: ApiHost.Monday.AddDays(-16));
        await host.UntilAsync<long>(sent => sent == 1, "select count(*) from nudges where state = 'sent'");
        await FarAwayAsync(host);
        var (doorbell, clock) = (host.Services.GetRequiredService<Doorbell>(), host.Services.GetRequiredService<BusinessClock>());

        Assert.False(await doorbell.RingIfDueAsync(clock, default));
        await host.Team.RunAsync("update planning_times set next_planning_at = '2026-03-02T09:00:00Z' where person_id = @Ana", new { host.Team.Ana });
        var rang = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => doorbell.RingIfDueAsync(clock, default)));

        Assert.Equal(1, rang.Count(did => did));
    }

    [SkippableFact]
    public async Task A_clock_that_is_moved_right_after_a_post_comes_back_with_nobody_due()
    {
        await using var host = await ApiHost.StartAsync(spokeWithAcme: ApiHost.Monday.AddDays(-16));
        await host.UntilAsync<long>(sent => sent == 1, "select count(*) from nudges where state = 'sent'");
        await host.SayAsync("activities", Call(rep: "ola@example.com"));

        using var moved = await host.Client.PostJsonAsync("/simulator/api/clock", new { now = ApiHost.Monday.AddHours(3) });

        Assert.True(moved.IsSuccessStatusCode);
        Assert.Equal("withdrawn", await host.Team.AskAsync<string>("select state from nudges where rule = 'uncalled_customer'"));
        Assert.Equal(0, await host.Team.AskAsync<int>("select count(*) from planning_times where next_planning_at <= '2026-03-02T12:15:00Z'"));
        Assert.Equal(0, await host.Team.AskAsync<int>("select untried_work()"));
    }

    private static Task<string> NudgeAsync(ApiHost host) => host.UntilAsync<string>(text => text is not null, "select text from simulator_messages where kind = 'nudge'");

    [SkippableFact]
    public async Task Whoever_stands_in_for_the_owner_is_looked_at_too()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Team.RunAsync("insert into time_off (person_id, first_day, last_day, stand_in_id) values (@Ana, '2026-03-01', '2026-03-06', @Ola)", new { host.Team.Ana, host.Team.Ola });

        await host.SayAsync("signals", """[{"source": "desk", "id": "1", "kind": "question", "account": "Acme", "note": "How much?"}]""");

        await NudgeAsync(host);
        Assert.Equal($"dm-{host.Team.Ola}", await host.Team.AskAsync<string>("select conversation from simulator_messages where kind = 'nudge'"));
    }

    private static async Task FarAwayAsync(ApiHost host)
    {
        // Everybody has been looked at once, by whoever rang first.
        await host.UntilAsync<long>(looked => looked == 3, "select count(*) from planning_times");
        await host.UntilAsync<long>(due => due == 0, "select count(*) from planning_times where next_planning_at < '2026-03-02T09:20:00Z'");
        await host.Team.RunAsync("update planning_times set next_planning_at = '2026-03-02T15:00:00Z'");
    }

    private static Task<IReadOnlyList<string>> DueAsync(ApiHost host) => host.Team.ListAsync<string>(
        "select p.name from planning_times t join people p on p.id = t.person_id where t.next_planning_at < '2026-03-02T09:30:00Z' order by 1");
}
