using NudgeBot.Postgres.Calls;
using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>Calls, emails and meetings that a phone system or a mail server posts.</summary>
public sealed class ActivityTests
{
    private const int Seed = 20260302;

    private const string Log = """
        select concat_ws(' ', v.kind, v.direction, v.outcome, a.name, p.name, v.minutes, v.contact_name, v.note, v.follow_up_on)
        from activities v left join accounts a on a.id = v.account_id left join people p on p.id = v.rep_id where v.retracted_at is null order by v.id
        """;

    private static object Call(string id = "c1", string? outcome = "connected", string at = "2026-03-02T10:05:00+01:00", string? account = "Acme") =>
        new { source = "phone", id, kind = "call", outcome, account, rep = "ana@example.com", occurred_at = at };

    [SkippableFact]
    public async Task A_call_is_logged_once_however_often_it_is_posted()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal("202: 2 new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync("activities", new[] { Call(), Call("c2", "voicemail") }));
        Assert.Equal("202: 0 new, 0 changed, 2 unchanged, 0 repeated", await host.SayAsync("activities", new[] { Call(), Call("c2", "voicemail") }));

        Assert.Equal(["call outbound connected Acme Ana", "call outbound voicemail Acme Ana"], await host.Team.ListAsync<string>(Log));
    }

    [SkippableFact]
    public async Task Posted_five_times_at_once_it_is_one_call()
    {
        await using var host = await ApiHost.StartAsync();

        var said = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.SayAsync("activities", new[] { Call() })));

        Assert.Equal(["202: 0 new, 0 changed, 1 unchanged, 0 repeated", "202: 1 new, 0 changed, 0 unchanged, 0 repeated"], said.Distinct().Order());
        Assert.Single(await host.Team.ListAsync<string>("select source_id from activities"));
    }

    [SkippableFact]
    public async Task Twice_in_one_request_the_later_row_counts_and_the_earlier_one_fills_what_it_leaves_open()
    {
        await using var host = await ApiHost.StartAsync();

        var said = await host.SayAsync("activities", """
            [
              {"source": "phone", "id": 7, "kind": "call", "outcome": "connected", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z", "note": "Wants a quote"},
              {"source": "phone", "id": "7", "kind": "call", "outcome": "voicemail", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z"}
            ]
            """);

        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 1 repeated", said);
        Assert.Equal(["call outbound voicemail Acme Wants a quote"], await host.Team.ListAsync<string>(Log));
    }

    [SkippableFact]
    public async Task Posted_again_with_other_values_it_is_corrected_and_the_first_version_stays_on_record()
    {
        await using var host = await ApiHost.StartAsync();
        await host.SayAsync("activities", new[] { Call() });

        Assert.Equal("202: 0 new, 1 changed, 0 unchanged, 0 repeated", await host.SayAsync("activities", new[] { Call(outcome: "left vm") }));

        Assert.Equal(["call outbound voicemail Acme Ana"], await host.Team.ListAsync<string>(Log));
        Assert.Equal("reimported", await host.Team.AskAsync<string>("select retraction from activities where outcome = 'connected'"));
        Assert.True(await host.Team.AskAsync<bool>("select last_connect_at is null and last_attempt_at is not null from accounts"));
    }

    [SkippableFact]
    public async Task Of_an_email_nothing_is_kept_but_that_it_was()
    {
        await using var host = await ApiHost.StartAsync();

        var said = await host.SayAsync("activities", $$"""
            [{"source": "mail", "id": "m1", "kind": "email", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z", "note": "{{new string('x', 100_000)}}"}]
            """);

        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", said);
        Assert.Equal(0, await host.Team.AskAsync<int>("select count(*) from activities where note is not null"));
    }

    [SkippableFact]
    public async Task A_call_of_tomorrow_is_planned_and_a_phone_systems_clock_may_be_some_minutes_ahead()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.StartsWith("202", await host.SayAsync("activities", new[] { Call(at: "2026-03-02T09:18:00Z") }), StringComparison.Ordinal);
        Assert.StartsWith(
            "400: 0 occurred_at lies in the future, and only what has happened is kept (it is 2026-03-02T09:1",
            await host.SayAsync("activities", new[] { Call("c2", at: "2026-03-03T09:18:00Z") }), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Of_a_request_with_a_bad_row_nothing_is_kept_and_every_reason_is_told_at_once()
    {
        await using var host = await ApiHost.StartAsync();

        var said = await host.SayAsync("activities", """
            [
              {"source": "phone", "id": "1", "kind": "call", "account": "Acme", "occurred_at": "2026-03-02T09:00:00Z"},
              {"id": "2", "kind": "dance", "account": "Nobody", "occurred_at": 5},
              "three"
            ]
            """);

        Assert.Equal(
            "400: 1 source is missing; 1 kind 'dance' is no kind of touch: send call, email, text, meeting, video or other, and no plans, to-dos or notes; "
            + "1 occurred_at must be a text; 1 account 'Nobody' is no account known here, neither by an id of this source nor by name; 2 row must be an object",
            said);
        Assert.Equal(0, await host.Team.AskAsync<int>("select count(*) from activities"));
    }

    [SkippableFact]
    public async Task Another_organizations_account_deal_and_rep_are_nobodys_here()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Team.RunAsync("update accounts set source = 'crm', source_id = 'a1'");
        var theirs = (await host.Team.Database.AskAsync<long>("select create_organization('Theirs')", null, default)).Single();
        var key = await ApiHost.AddKeyAsync(host.Team.Database, theirs);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/activities")
        {
            Content = new StringContent(
                """[{"source": "crm", "id": "1", "kind": "call", "account": "a1", "rep": "ana@example.com", "occurred_at": "2026-03-02T09:00:00Z"}]""",
                new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", key);

        var said = await ApiHost.SaidAsync(await host.Client.SendAsync(request));

        Assert.Equal(
            "400: 0 rep 'ana@example.com' is nobody known here, neither by an id of this source nor by name; "
            + "0 account 'a1' is no account known here, neither by an id of this source nor by name",
            said);
        Assert.Equal("202: 1 new, 0 changed, 0 unchanged, 0 repeated", await host.SayAsync("activities", """
            [{"source": "crm", "id": "1", "kind": "call", "account": "a1", "rep": "ana@example.com", "occurred_at": "2026-03-02T09:00:00Z"}]
            """));
    }

    [SkippableFact]
    public async Task After_any_posts_and_corrections_the_clocks_are_what_the_log_says()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Team.DealAsync("Renewal", host.Acme, host.Team.Ana, ApiHost.Monday.AddDays(-30));
        await host.Team.AccountAsync("Initech", host.Team.Ola, null);
        var dice = new Random(Seed);
        T One<T>(params T[] of) => of[dice.Next(of.Length)];

        for (var request = 0; request < 25; request++)
        {
            var rows = Enumerable.Range(0, dice.Next(1, 12)).Select(_ => new
            {
                source = One("phone", "crm"),
                id = dice.Next(25),
                kind = One("call", "call", "call", "email", "meeting", "text"),
                direction = One("outbound", "outbound", "inbound", "missed"),
                outcome = One(null, "connected", "voicemail", "no answer", "busy"),
                account = One("Acme", "Acme", "Initech"),
                rep = One("ana@example.com", "ola@example.com", null),
                occurred_at = ApiHost.Monday.AddHours(-dice.Next(400)),
                follow_up = One(null, null, "2026-03-04", "2026-02-20T10:00:00Z"),
            }).ToList();
            Assert.StartsWith("202", await host.SayAsync("activities", rows), StringComparison.Ordinal);
        }

        var stored = await ClocksAsync(host);
        await host.Team.Database.InAsync(host.Team.Organization, async session =>
        {
            await new ClockStore(session).RefreshAccountsAsync([.. await host.Team.ListAsync<long>("select id from accounts")], default);
            await new ClockStore(session).RefreshDealsAsync([.. await host.Team.ListAsync<long>("select id from deals")], default);
        }, default);

        Assert.Equal(await ClocksAsync(host), stored);
        Assert.InRange(await host.Team.AskAsync<int>("select count(*) from activities where retraction = 'reimported'"), 20, 500);
        Assert.Equal(
            await host.Team.AskAsync<DateTime>("select max(occurred_at) from activities v where account_id = @Acme and retracted_at is null and kind = 'call' and outcome = 'connected'", new { host.Acme }),
            await host.Team.AskAsync<DateTime>("select last_connect_at from accounts where id = @Acme", new { host.Acme }));
    }

    private static Task<IReadOnlyList<string>> ClocksAsync(ApiHost host) =>
        host.Team.ListAsync<string>("select row(a.*)::text from accounts a union all select row(d.*)::text from deals d order by 1");
}
