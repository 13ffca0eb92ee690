using NudgeBot.Postgres.Import;
using Xunit;

namespace NudgeBot.Postgres.Tests.Import;

public sealed class CustomerImportTests : IAsyncLifetime
{
    private ImportBench bench = null!;

    public async Task InitializeAsync() => bench = await ImportBench.OpenAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [SkippableFact]
    public async Task Teams_are_made_as_people_name_them_and_Marek_manages_his()
    {
        await bench.PeopleAsync(
            new ImportedPerson("1", "Ana", "ana@west.example", Team: "West", TimeZone: "Europe/Warsaw"),
            new ImportedPerson("2", "Ola", "ola@west.example", Team: "west", TimeZone: "Europe/Warsaw"),
            new ImportedPerson("3", "Marek", "marek@west.example", Manages: ["West", "North"], TimeZone: "Europe/London"));

        Assert.Equal(["North UTC", "West Europe/Warsaw"], await bench.AskAsync<string>("select name || ' ' || time_zone from teams order by name"));
        Assert.Equal(["Marek manager North", "Marek manager West"], await bench.AskAsync<string>("""
            select p.name || ' ' || p.role || ' ' || t.name from team_managers m join people p on p.id = m.person_id join teams t on t.id = m.team_id order by t.name
            """));
    }

    [SkippableFact]
    public async Task Whose_manager_is_named_is_in_that_managers_team()
    {
        var result = await bench.PeopleAsync(
            new ImportedPerson("1", "Ana", Manager: "3"), new ImportedPerson("2", "Ola", Manager: "Marek"), new ImportedPerson("3", "Marek", Manager: "99"));

        Assert.Equal("99", Assert.Single(result.Notices).Value);
        Assert.Equal(["Ana rep Marek's team", "Marek manager ", "Ola rep Marek's team"], await bench.AskAsync<string>("""
            select p.name || ' ' || p.role || ' ' || coalesce(t.name, '') from people p left join teams t on t.id = p.team_id order by p.name
            """));
    }

    [SkippableFact]
    public async Task An_owner_and_a_user_of_one_address_are_one_person_under_both_ids()
    {
        var result = await bench.PeopleAsync(new ImportedPerson("o7", "Ana", "Ana@west.example"), new ImportedPerson("u1", "Ana B", "ana@west.example"));
        await bench.AccountsAsync(new ImportedAccount("a1", "Acme", Owner: "o7"), new ImportedAccount("a2", "Initech", Owner: "u1"));

        Assert.Equal((1, 1), (result.New, result.Repeated));
        Assert.Equal(1, await bench.OneAsync<long>("select count(distinct owner_id) from accounts where owner_id is not null having count(*) = 2"));
    }

    [SkippableFact]
    public async Task Accounts_of_one_name_under_two_owners_are_two_and_unknown_or_inactive_owners_own_nothing()
    {
        await bench.PeopleAsync(new ImportedPerson("1", "Ana"), new ImportedPerson("2", "Ola"), new ImportedPerson("3", "Old hand", Active: false));

        var result = await bench.AccountsAsync(
            new ImportedAccount("a1", "Acme", Owner: "1"), new ImportedAccount("a2", "Acme", Owner: "2"),
            new ImportedAccount("a3", "Acme", Owner: "3"), new ImportedAccount("a4", "Acme", Owner: "4"));

        Assert.Equal(4, result.New);
        Assert.Equal(["3", "4"], result.Notices.Select(n => n.Value).Order());
        Assert.Equal(["a1 Ana", "a2 Ola", "a3 ", "a4 "], await bench.AskAsync<string>(
            "select a.source_id || ' ' || coalesce(p.name, '') from accounts a left join people p on p.id = a.owner_id order by 1"));
        Assert.Equal(["Ana", "Ola"], await bench.AskAsync<string>("select name from people join planning_times on person_id = id order by name"));
    }

    [SkippableFact]
    public async Task Value_and_tier_follow_from_the_last_years_deals_of_the_team()
    {
        await bench.PeopleAsync(new ImportedPerson("1", "Ana", Team: "West"), new ImportedPerson("2", "Ola", Team: "East"));
        await bench.AccountsAsync([
            .. Enumerable.Range(0, 10).Select(n => new ImportedAccount($"w{n}", $"West {n}", Owner: "1")),
            new ImportedAccount("e1", "East", Owner: "2"), new ImportedAccount("g1", "Given", Tier: "A", Owner: "2")]);

        await bench.DealsAsync([
            .. Enumerable.Range(0, 9).Select(n => new ImportedDeal($"d{n}", "Deal", $"w{n}", "1", Amount: 1000 - n, State: n == 0 ? "won" : "open", OpenedAt: ImportBench.Now)),
            new ImportedDeal("old", "Old", "w9", "1", Amount: 99_999, State: "won", SettledAt: ImportBench.Now.AddMonths(-13))]);

        Assert.Equal(
            ["e1 B 0.00", "g1 A 0.00", "w0 A 1000.00", "w1 A 999.00", "w2 B 998.00", "w3 B 997.00", "w4 B 996.00", "w5 C 995.00", "w6 C 994.00", "w7 C 993.00", "w8 C 992.00", "w9 C 0.00"],
            await bench.AskAsync<string>("select source_id || ' ' || tier || ' ' || value from accounts order by 1"));
        Assert.Equal(["w0", "w9"], await bench.AskAsync<string>("select source_id from accounts where state = 'customer' order by 1"));
    }

    [SkippableFact]
    public async Task A_deal_keeps_the_history_of_its_stages()
    {
        await bench.DealsAsync(new ImportedDeal("d1", "Renewal", Stage: "Offer", OpenedAt: Day(1), StageHistory: [new("Talk", Day(1)), new("Offer", Day(20))]));
        await bench.DealsAsync(new ImportedDeal("d1", "Renewal", Stage: "Signature") { ChangedAt = Day(25) });
        await bench.DealsAsync(new ImportedDeal("d1", "Renewal", Stage: "Signature") { ChangedAt = Day(27) });

        Assert.Equal(["Talk 1", "Offer 20", "Signature 25"], await bench.AskAsync<string>(
            "select stage || ' ' || extract(day from changed_at at time zone 'UTC') from deal_stage_changes order by changed_at"));
        Assert.Equal(Day(25), await bench.OneAsync<DateTimeOffset>("select stage_since from deals"));
    }

    [SkippableFact]
    public async Task What_a_file_does_not_say_stays_as_it_was()
    {
        await bench.PeopleAsync(new ImportedPerson("1", "Ana"));
        await bench.AccountsAsync(new ImportedAccount("a1", "Acme", "customer", "A", "1", "+48 22 555 01 00", "PL", "Europe/Warsaw"));

        var nothing = await bench.AccountsAsync(new ImportedAccount("a1", "Acme"));
        var nobody = await bench.AccountsAsync(new ImportedAccount("a1", "Acme", Owner: ""));

        Assert.Equal((1, 1), (nothing.Unchanged, nobody.Changed));
        Assert.Equal("customer A +48 22 555 01 00 t", await bench.OneAsync<string>("select state || ' ' || tier || ' ' || phone || ' ' || (owner_id is null)::text::char from accounts"));
    }

    [SkippableFact]
    public async Task A_lead_that_became_a_prospect_in_chat_does_not_go_back_and_a_deleted_account_is_closed()
    {
        await bench.AccountsAsync(new ImportedAccount("a1", "Acme", "lead"), new ImportedAccount("a2", "Initech"));
        await bench.InSessionAsync(session => Task.FromResult(session.OrganizationId));
        await bench.AskAsync<int>("update accounts set state = 'prospect' where source_id = 'a1' returning 1");

        var result = await bench.AccountsAsync(new ImportedAccount("a1", "Acme", "lead"), new ImportedAccount("a2", "Initech") { Deleted = true }, new ImportedAccount("a3", "Gone") { Deleted = true });

        Assert.Equal((0, 1, 1), (result.New, result.Unchanged, result.Removed));
        Assert.Equal(["prospect", "closed"], await bench.AskAsync<string>("select state from accounts order by source_id"));
    }

    private static DateTimeOffset Day(int day) => new(2026, 2, day, 12, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task Whom_a_list_says_not_to_call_is_marked_as_listed_even_where_a_rep_was_told_before()
    {
        await bench.AccountsAsync(new ImportedAccount("a1", "Acme"), new ImportedAccount("a2", "Globex"));
        await bench.ContactsAsync(new ImportedContact("c1", "Jane", "a1"));
        await bench.AskAsync<long>("update accounts set do_not_call = true returning id");
        await bench.AskAsync<long>("update contacts set do_not_call = true returning id");

        await bench.AccountsAsync(new ImportedAccount("a1", "Acme", DoNotCall: true), new ImportedAccount("a2", "Globex"));
        await bench.ContactsAsync(new ImportedContact("c1", "Jane", "a1", DoNotCall: true));

        Assert.Equal(["Acme true true", "Globex true false"], await bench.AskAsync<string>("select name || ' ' || do_not_call || ' ' || listed_do_not_call from accounts order by name"));
        Assert.Equal(["Jane true true"], await bench.AskAsync<string>("select name || ' ' || do_not_call || ' ' || listed_do_not_call from contacts"));
    }
}
