using NudgeBot.Core.Calls;
using NudgeBot.Postgres.Calls;
using NudgeBot.Postgres.Import;
using Xunit;

namespace NudgeBot.Postgres.Tests.Import;

public sealed class ActivityImportTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 10, 15, 42, TimeSpan.Zero);

    private ImportBench bench = null!;

    public async Task InitializeAsync()
    {
        bench = await ImportBench.OpenAsync();
        await bench.PeopleAsync(
            new ImportedPerson("u1", "Ana", "ana@west.example", Team: "West", TimeZone: "Europe/Warsaw"),
            new ImportedPerson("u2", "Ola", "ola@west.example", Team: "West"));
        await bench.AccountsAsync(
            new ImportedAccount("a1", "Acme", Owner: "u1", OpenedAt: Tuesday.AddYears(-1)),
            new ImportedAccount("a2", "Initech", Owner: "u2", OpenedAt: Tuesday.AddYears(-1)));
        await bench.ContactsAsync(new ImportedContact("c1", "Dana", "a1"), new ImportedContact("c2", "Milton", "a2"));
        await bench.DealsAsync(new ImportedDeal("d1", "Acme renewal", "a1", "u1", Stage: "Proposal", OpenedAt: Tuesday.AddMonths(-1)));
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [SkippableFact]
    public async Task A_call_moves_the_clocks_of_its_account_and_deal()
    {
        await bench.CallsAsync(Call("k1") with { Deal = "d1", Outcome = CallOutcome.Connected });

        Assert.Equal(Tuesday.UtcDateTime, await LastConnectAsync("accounts", "a1"));
        Assert.Equal(Tuesday.UtcDateTime, await LastConnectAsync("deals", "d1"));
    }

    [SkippableFact]
    public async Task The_same_rows_twice_change_nothing()
    {
        var first = await bench.CallsAsync(Call("k1"), Call("k2") with { Account = "a2", Note = "=HYPERLINK(\"evil\")" });
        var before = await EverythingAsync();

        var second = await bench.CallsAsync(Call("k2") with { Account = "a2", Note = "=HYPERLINK(\"evil\")" }, Call("k1"));

        Assert.Equal((2, 0, 0), (first.New, first.Changed, first.Unchanged));
        Assert.Equal((0, 0, 2), (second.New, second.Changed, second.Unchanged));
        Assert.Equal(before, await EverythingAsync());
    }

    [SkippableFact]
    public async Task A_row_that_changed_takes_the_place_of_the_old_one()
    {
        await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.Connected });

        var result = await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.Voicemail });

        Assert.Equal(1, result.Changed);
        Assert.Equal(["connected reimported", "voicemail "], await bench.AskAsync<string>("select outcome || ' ' || coalesce(retraction, '') from activities order by id"));
        Assert.Null(await LastConnectAsync("accounts", "a1"));
    }

    [SkippableFact]
    public async Task A_call_that_Ana_undid_stays_undone_when_the_file_comes_again()
    {
        await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.Connected });
        await UndoAsync();

        var again = await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.Connected });

        Assert.Equal((0, 0, 1), (again.New, again.Changed, again.Unchanged));
        Assert.Null(await LastConnectAsync("accounts", "a1"));
    }

    [SkippableFact]
    public async Task A_call_that_Ana_corrected_stays_as_she_said()
    {
        await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.Connected });
        await CorrectAsync(CallOutcome.Voicemail);

        await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.Connected, Note = "the CRM has a note now" });

        Assert.Equal(["voicemail"], await bench.AskAsync<string>("select outcome from activities where retracted_at is null"));
    }

    [SkippableFact]
    public async Task A_call_the_source_deleted_is_retracted_and_comes_back_when_the_source_has_it_again()
    {
        await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.Connected });

        var removed = await bench.CallsAsync(Call("k1") with { Deleted = true });
        var removedAgain = await bench.CallsAsync(Call("k1") with { Deleted = true });
        var restored = await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.Connected });

        Assert.Equal((1, 0, 1), (removed.Removed, removedAgain.Removed, restored.Changed));
        Assert.Equal(Tuesday.UtcDateTime, await LastConnectAsync("accounts", "a1"));
    }

    [SkippableFact]
    public async Task One_call_reported_on_a_deal_and_on_a_company_under_one_id_is_one_call()
    {
        var result = await bench.CallsAsync(Call("k1"), Call("k1") with { Account = null, Deal = "d1" });

        Assert.Equal((1, 1), (result.New, result.Repeated));
        Assert.Equal("a1 d1", await bench.OneAsync<string>("""
            select a.source_id || ' ' || d.source_id from activities t join accounts a on a.id = t.account_id join deals d on d.id = t.deal_id
            """));
    }

    [SkippableFact]
    public async Task One_call_under_many_ids_is_one_call_and_stays_one()
    {
        ImportedActivity[] rows = [Call("k1"), Call("k2") with { Contact = "c1" }, Call("k3") with { Account = null, Deal = "d1" }];

        var first = await bench.CallsAsync(rows);
        var again = await bench.CallsAsync([.. rows, Call("k0")]);

        Assert.Equal((1, 2), (first.New, first.Repeated));
        Assert.Equal((0, 0, 1, 3), (again.New, again.Changed, again.Unchanged, again.Repeated));
    }

    [SkippableFact]
    public async Task Two_customers_at_one_minute_and_two_calls_on_one_day_are_two_calls()
    {
        var result = await bench.CallsAsync(
            Call("k1"), Call("k2") with { Account = "a2" },
            Call("k3") with { TimeIsKnown = false, OccurredAt = Tuesday.Date }, Call("k4") with { TimeIsKnown = false, OccurredAt = Tuesday.Date });

        Assert.Equal((4, 0), (result.New, result.Repeated));
    }

    [SkippableFact]
    public async Task Do_not_call_is_kept_at_the_contact_named_or_else_at_the_account()
    {
        await bench.CallsAsync(
            Call("k1") with { Outcome = CallOutcome.DoNotCall, ContactName = "dana" },
            Call("k2") with { Account = "a2", Outcome = CallOutcome.DoNotCall });
        await bench.AccountsAsync(new ImportedAccount("a2", "Initech"));

        Assert.Equal(["Dana"], await bench.AskAsync<string>("select name from contacts where do_not_call"));
        Assert.Equal(["Initech"], await bench.AskAsync<string>("select name from accounts where do_not_call"));
    }

    [SkippableFact]
    public async Task A_call_by_nobody_we_know_on_no_account_goes_in_and_is_reported()
    {
        var result = await bench.CallsAsync(Call("k1") with { Rep = "u9", Account = "a9", Place = new RowPlace(0, 17) });

        Assert.Equal(1, result.New);
        Assert.Equal([("rep", "u9", 17), ("account", "a9", 17)], result.Notices.Select(n => (n.Column, n.Value, n.Places[0].Line)));
    }

    [SkippableFact]
    public async Task A_promise_is_due_when_the_reps_day_opens()
    {
        await bench.CallsAsync(Call("k1") with { Outcome = CallOutcome.CallbackRequested, FollowUpOn = new DateOnly(2026, 3, 30) });

        var due = await bench.OneAsync<DateTime>("select next_promised_call_at from accounts where source_id = 'a1'");

        Assert.Equal(new DateTime(2026, 3, 30, 7, 0, 0, DateTimeKind.Utc), due);
    }

    private static ImportedActivity Call(string id) =>
        new(id, ActivityKind.Call, Tuesday, Outcome: CallOutcome.NoAnswer, Account: "a1", Rep: "ANA@west.example", Minutes: 2);

    private async Task<DateTime?> LastConnectAsync(string table, string id) =>
        await bench.OneAsync<DateTime?>($"select last_connect_at from {table} where source_id = '{id}'");

    private async Task<long> CallIdAsync() => await bench.OneAsync<long>("select id from activities");

    private async Task UndoAsync()
    {
        var id = await CallIdAsync();
        await bench.InSessionAsync(session => new ActivityStore(session).UndoAsync(id, 1, Tuesday, default));
    }

    private async Task CorrectAsync(CallOutcome outcome)
    {
        var id = await CallIdAsync();
        var account = await bench.OneAsync<long>("select account_id from activities");
        await bench.InSessionAsync(session => new ActivityStore(session).CorrectAsync(
            id, new NewActivity("chat", null, ActivityKind.Call, CallDirection.Outbound, outcome, account, null, null, null, Tuesday), 1, Tuesday, default));
    }

    private Task<IReadOnlyList<string>> EverythingAsync() => bench.AskAsync<string>("""
        select row(t.*)::text from activities t union all select row(a.*)::text from accounts a union all select row(d.*)::text from deals d
        union all select row(p.*)::text from people p union all select row(c.*)::text from contacts c order by 1
        """);
}
