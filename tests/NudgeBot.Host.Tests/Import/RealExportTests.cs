using NudgeBot.Fakes;
using Xunit;

namespace NudgeBot.Host.Tests.Import;

/// <summary>Real exports, with all that is wrong with them. They lie outside the repository.</summary>
public sealed class RealExportTests : IAsyncLifetime
{
    private ImportDesk desk = null!;

    public async Task InitializeAsync() => desk = await ImportDesk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [SkippableFact]
    public async Task Of_Salesforces_events_six_are_calls_and_four_are_meetings_whoever_made_them()
    {
        await desk.ImportAsync(SharedData.Require("data/crm/fivetran_salesforce"));

        Assert.Equal(
            ["call outbound unspecified 6", "meeting outbound  4"],
            await desk.AskAsync("select kind || ' ' || direction || ' ' || coalesce(outcome, '') || ' ' || count(*) from activities group by kind, direction, outcome order by 1"));
        Assert.Equal("15.00 30.00", await desk.OneAsync("select min(minutes) || ' ' || max(minutes) from activities"));
    }

    [SkippableFact]
    public async Task Salesforces_deleted_replaced_and_converted_rows_stay_out_and_its_nameless_contact_is_refused()
    {
        var report = await desk.JsonAsync(SharedData.Require("data/crm/fivetran_salesforce"));

        Assert.Equal(["Eric's Test"], await desk.AskAsync("select name from accounts"));
        Assert.Empty(await desk.AskAsync("select name from deals"));
        Assert.Equal("4", await desk.OneAsync("select count(*) from people where source = 'salesforce'"));
        Assert.Equal(1, report.GetProperty("exitCode").GetInt32());
        var refused = Assert.Single(report.GetProperty("refused").EnumerateArray());
        Assert.EndsWith("sf_contact_data.csv", refused.GetProperty("file").GetString());
        Assert.Equal(2, refused.GetProperty("line").GetInt32());
    }

    [SkippableFact]
    public async Task HubSpots_deals_go_in_without_amounts_half_of_them_unowned()
    {
        await desk.ImportAsync(SharedData.Require("data/crm/fivetran_hubspot"));

        Assert.Equal("44 22 0 open", await desk.OneAsync("select count(*) || ' ' || count(owner_id) || ' ' || count(amount) || ' ' || min(state) from deals"));
        Assert.Equal("24", await desk.OneAsync("select count(*) from accounts"));
    }

    [SkippableFact]
    public async Task HubSpots_merged_contacts_are_one_under_all_their_ids()
    {
        await desk.ImportAsync(SharedData.Require("data/crm/fivetran_hubspot"));

        Assert.Equal("19", await desk.OneAsync("select count(*) from contacts"));
        Assert.Equal(
            ["46897301 78971951", "76226001 78971951", "76340251 78971951"],
            await desk.AskAsync("select s.source_id || ' ' || c.source_id from source_aliases s join contacts c on c.id = s.contact_id order by 1"));
    }

    [SkippableFact]
    public async Task HubSpots_call_happened_when_it_was_made_and_not_when_it_was_written_down()
    {
        await desk.ImportAsync(SharedData.Require("data/crm/fivetran_hubspot"));

        Assert.Equal("2014-08-27 20:50:44.778 unspecified", await desk.OneAsync("select occurred_at at time zone 'UTC' || ' ' || outcome from activities where kind = 'call'"));
        Assert.Equal(["call 1", "email 1", "meeting 93", "text 1"], await desk.AskAsync("select kind || ' ' || count(*) from activities group by kind order by 1"));
    }

    [SkippableFact]
    public async Task HubSpots_owner_and_the_user_behind_are_one_person_in_the_team_of_either()
    {
        await desk.ImportAsync(SharedData.Require("data/crm/fivetran_hubspot"));

        Assert.Equal("100", await desk.OneAsync("select count(*) from people"));
        Assert.Equal(
            ["35252170 team_01", "40706000 team_02", "42972304 team_02", "44023296 team_01"],
            await desk.AskAsync("select p.source_id || ' ' || t.name from people p join teams t on t.id = p.team_id order by 1"));
    }

    [SkippableFact]
    public async Task An_sfdx_tree_keeps_the_three_United_Oils_apart_and_knows_whose_deals_are_whose()
    {
        var said = await desk.ImportAsync(SharedData.Require("data/crm/salesforce_tree"));

        Assert.Equal(0, said.Code);
        Assert.Equal(
            ["United Oil & Gas Corp. 3", "United Oil & Gas, Singapore 0", "United Oil & Gas, UK 0"],
            await desk.AskAsync("select a.name || ' ' || count(d.id) from accounts a left join deals d on d.account_id = a.id where a.name like 'United Oil%' group by a.name order by 1"));
        Assert.Equal("10 lead 10 customer", await desk.OneAsync("select count(*) filter (where state = 'lead') || ' lead ' || count(*) filter (where state = 'customer') || ' customer' from accounts"));
        Assert.Equal("20 20", await desk.OneAsync("select count(*) || ' ' || count(account_id) from contacts"));
        Assert.Equal("8 1640000.00 1 120000.00", await desk.OneAsync("""
            select count(*) filter (where state = 'won') || ' ' || sum(amount) filter (where state = 'won') || ' ' ||
                   count(*) filter (where state = 'open') || ' ' || sum(amount) filter (where state = 'open')
            from   deals
            """));
    }

    [SkippableTheory]
    [InlineData("data/crm/fivetran_salesforce")]
    [InlineData("data/crm/fivetran_hubspot")]
    [InlineData("data/crm/salesforce_tree")]
    [InlineData("data/crm")]
    public async Task Importing_it_again_changes_nothing(string folder)
    {
        await desk.ImportAsync(SharedData.Require(folder));
        var before = await desk.EverythingAsync();

        var again = await desk.JsonAsync(SharedData.Require(folder));

        Assert.NotEmpty(before);
        Assert.Equal(before, await desk.EverythingAsync());
        Assert.All(again.GetProperty("kinds").EnumerateArray(), kind =>
            Assert.Equal((0, 0, 0), (kind.GetProperty("new").GetInt32(), kind.GetProperty("changed").GetInt32(), kind.GetProperty("removed").GetInt32())));
    }

    [SkippableFact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var folder = SharedData.Require("data/crm");
        var before = await desk.EverythingAsync();

        var dry = await desk.ImportAsync(new NudgeBot.Host.Import.ImportOptions([folder], DryRun: true));
        var untouched = await desk.EverythingAsync();
        var real = await desk.ImportAsync(folder);

        Assert.Equal(before, untouched);
        Assert.Equal(real.Code, dry.Code);
        Assert.Equal("Nothing is written; an import would say: " + real.Text.Split('\n')[^1], dry.Text.Split('\n')[^1]);
    }
}
