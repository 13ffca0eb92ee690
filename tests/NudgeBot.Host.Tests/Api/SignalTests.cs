using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>A help desk that says when a call is due.</summary>
public sealed class SignalTests
{
    private const string Signals = """
        select concat_ws(' ', s.source_id, s.kind, a.name, d.name, s.contact_name, s.note, to_char(s.arrived_at at time zone 'UTC', 'MM-DD HH24:MI'),
                         to_char(s.expires_at at time zone 'UTC', 'MM-DD HH24:MI'))
        from signals s join accounts a on a.id = s.account_id left join deals d on d.id = s.deal_id order by s.id
        """;

    [SkippableFact]
    public async Task A_signal_is_kept_once_lasts_a_week_and_is_corrected_by_what_is_sent_again()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Team.DealAsync("Renewal", host.Acme, host.Team.Ana, ApiHost.Monday);
        const string First = """[{"source": "desk", "id": 1, "kind": "Question", "deal": "renewal", "contact": "Dana", "note": "How much?", "arrived_at": "2026-03-02T09:00:00Z"}]""";

        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync("signals", First));
        Assert.Equal("202: 0 new, 0 changed, 1 unchanged, 0 repeated", await host.SayAsync("signals", First));
        Assert.Equal(["1 question Acme Renewal Dana How much? 03-02 09:00 03-09 09:00"], await host.Team.ListAsync<string>(Signals));

        Assert.Equal("202: 0 new, 1 changed, 0 unchanged, 0 repeated", await host.SayAsync(
            "signals", """[{"source": "desk", "id": "1", "kind": "service_issue", "account": "Acme", "expires_at": "2026-03-02T09:10:00Z"}]"""));
        Assert.Equal(["1 service_issue Acme Renewal Dana How much? 03-02 09:00 03-02 09:10"], await host.Team.ListAsync<string>(Signals));
    }

    [SkippableFact]
    public async Task Without_a_time_it_came_just_now_and_five_times_at_once_it_is_one()
    {
        await using var host = await ApiHost.StartAsync();
        object[] rows = [new { source = "desk", id = "1", kind = "buying_window", account = "Acme" }];

        var said = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.SayAsync("signals", rows)));

        Assert.Equal(["202: 0 new, 0 changed, 1 unchanged, 0 repeated", "202: 1 new, 0 changed, 0 unchanged, 0 repeated"], said.Distinct().Order());
        var arrived = new DateTimeOffset(await host.Team.AskAsync<DateTime>("select arrived_at from signals"), TimeSpan.Zero);
        Assert.InRange(arrived, ApiHost.Monday, ApiHost.Monday.AddMinutes(10));
        Assert.Equal(7, await host.Team.AskAsync<int>("select extract(day from expires_at - arrived_at)::int from signals"));
    }

    [SkippableFact]
    public async Task Twice_in_one_request_it_is_as_if_one_had_come_after_the_other()
    {
        await using var host = await ApiHost.StartAsync();

        var said = await host.SayAsync("signals", """
            [{"source": "desk", "id": "1", "kind": "question", "account": "Acme", "note": "First", "arrived_at": "2026-03-02T08:00:00Z"},
             {"source": "desk", "id": "1", "kind": "service_issue", "account": "Acme"}]
            """);

        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 1 repeated", said);
        Assert.Equal(["1 service_issue Acme First 03-02 08:00 03-09 08:00"], await host.Team.ListAsync<string>(Signals));
    }

    [SkippableFact]
    public async Task About_a_contact_who_is_known_it_says_the_name()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Team.RunAsync("insert into contacts (account_id, name, email) values (@Acme, 'Dana Reyes', 'dana@acme.example')", new { host.Acme });

        await host.SayAsync("signals", """[{"source": "desk", "id": "1", "kind": "question", "account": "Acme", "contact": "DANA@acme.example"}]""");

        Assert.Equal("Dana Reyes", await host.Team.AskAsync<string>("select contact_name from signals"));
    }
}
