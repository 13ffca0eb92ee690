using Npgsql;
using NudgeBot.Host.Simulator.SampleCompany;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

public sealed class SampleMovingInTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);

    private SampleBench bench = null!;

    public async Task InitializeAsync() => bench = await SampleBench.OpenAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [SkippableFact]
    public async Task A_new_demo_holds_the_whole_company_and_the_simulator_reaches_everybody()
    {
        await bench.SeedAsync(Start);

        Assert.Equal("8 reps, 150 accounts, 60 deals", await bench.OneAsync<string>("""
            select (select count(*) from people where role = 'rep') || ' reps, ' || (select count(*) from accounts) || ' accounts, ' || (select count(*) from deals) || ' deals'
            """));
        Assert.Equal(["North Europe/Helsinki", "West Europe/London"], await bench.AskAsync<string>("select name || ' ' || time_zone from teams order by name"));
        Assert.Equal(0, await bench.OneAsync<long>("""
            select count(*) from people p
            where not exists (select from chat_identities i join chat_workspaces w on w.id = i.workspace_id
                              where w.platform = 'simulator' and w.external_id = 'simulator' and i.person_id = p.id
                              and   i.user_id = p.id::text and i.conversation = 'dm-' || p.id)
            """));
        Assert.Equal(0, await bench.OneAsync<long>("""
            select count(*) from teams t left join chat_workspaces w on w.id = t.channel_workspace_id
            where  (w.platform, t.channel) is distinct from ('simulator', 'team-' || t.id)
            """));
        Assert.Equal(8, await bench.OneAsync<long>("""
            select count(*) from planning_times join people on people.id = person_id where role = 'rep' and next_planning_at = @Start
            """, new { Start }));
        Assert.Equal(2, await bench.OneAsync<long>("select count(*) from team_policies where policy ->> 'hold_back' = '0'"));
        Assert.Equal(0, await bench.OneAsync<long>("select count(*) from activities where account_id is null or rep_id is null"));
        Assert.Equal(["sample"], await bench.AskAsync<string>("select source from accounts union select source from people union select source from activities"));
    }

    [SkippableFact]
    public async Task Moving_in_again_changes_nothing_not_even_on_another_day()
    {
        await bench.SeedAsync(Start);
        var before = await PrintAsync();

        await bench.SeedAsync(Start);
        await bench.SeedAsync(Start.AddDays(1));

        Assert.Equal(before, await PrintAsync());
    }

    [SkippableFact]
    public async Task A_crash_half_way_leaves_nothing_and_the_next_start_moves_in()
    {
        await bench.AskAsync<int>("""
            create function cut_the_power() returns trigger language plpgsql as $$ begin raise exception 'the power is cut'; end $$;
            create trigger power_cut before insert on activities for each statement execute function cut_the_power();
            """);

        var crash = await Assert.ThrowsAsync<PostgresException>(() => bench.SeedAsync(Start));
        Assert.Contains("the power is cut", crash.Message, StringComparison.Ordinal);
        Assert.True(await SampleCompany.IsMissingAsync(bench.Database, default));
        Assert.Equal(0, await bench.OneAsync<long>("select count(*) from people"));

        await bench.AskAsync<int>("drop trigger power_cut on activities");
        await bench.SeedAsync(Start.AddDays(1));

        Assert.False(await SampleCompany.IsMissingAsync(bench.Database, default));
        Assert.Equal(150, await bench.OneAsync<long>("select count(*) from accounts"));
        Assert.NotEqual(0, await bench.OneAsync<long>("select count(*) from activities"));
    }

    [SkippableFact]
    public async Task Two_demos_that_start_at_once_on_one_database_make_one_company()
    {
        await Task.WhenAll(bench.SeedAsync(Start), bench.SeedAsync(Start));

        Assert.Equal(["Larkfield Packaging"], await bench.AskAsync<string>("select name from organizations"));
        Assert.Equal(150, await bench.OneAsync<long>("select count(*) from accounts"));
    }

    [SkippableFact]
    public async Task Nobody_moves_in_beside_an_organization_that_is_there()
    {
        await bench.Database.AskAsync<long>("select create_organization('West & Sons')", null, default);

        await bench.SeedAsync(Start);

        Assert.Equal(["West & Sons"], await bench.AskAsync<string>("select name from organizations"));
        Assert.Equal(0, await bench.OneAsync<long>("select count(*) from people"));
    }

    private async Task<IReadOnlyList<string>> PrintAsync()
    {
        var tables = await bench.AskAsync<string>("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1");
        var prints = new List<string>();
        foreach (var table in tables)
        {
            prints.Add(await bench.OneAsync<string>($"""select '{table} ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), 'empty') from "{table}" t"""));
        }

        return prints;
    }
}
