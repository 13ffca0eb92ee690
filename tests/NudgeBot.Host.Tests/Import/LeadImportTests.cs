using NudgeBot.Fakes;
using NudgeBot.Host.Import;
using NudgeBot.Host.Import.Recognition;
using Xunit;

namespace NudgeBot.Host.Tests.Import;

/// <summary>Lists of leads, from a CRM or from a trade fair.</summary>
public sealed class LeadImportTests : IAsyncLifetime
{
    private const string Leads = """
        select concat_ws(' ', a.source_id, a.name, a.state, p.name, a.lead_since::date, c.name, c.email)
        from accounts a left join people p on p.id = a.owner_id left join contacts c on c.account_id = a.id order by a.id
        """;

    private ImportDesk desk = null!;

    public async Task InitializeAsync()
    {
        desk = await ImportDesk.OpenAsync();
        desk.File("people.csv", "id,name,email,team\nu1,Ana,ana@west.example,West\n");
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [SkippableFact]
    public async Task Salesforces_converted_lead_is_nothing_new_and_the_report_says_so()
    {
        var said = await desk.ImportAsync(SharedData.Require("data/crm/fivetran_salesforce/sf_lead_data.csv"));

        Assert.Equal(0, said.Code);
        Assert.Contains("left out: 1 row converted into an account (line 2)", said.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.AskAsync(Leads));
    }

    [SkippableFact]
    public async Task A_list_that_does_not_say_when_its_leads_came_sets_off_no_first_calls()
    {
        var said = await desk.ImportAsync(new ImportOptions([SharedData.Require("data/crm/salesforce_tree/dcarroll/Lead.json")], RecordKind.Leads));

        Assert.Equal(0, said.Code);
        Assert.Equal("10 10 0", await desk.OneAsync("select count(*) || ' ' || count(*) filter (where state = 'lead') || ' ' || count(lead_since) from accounts"));
        Assert.Equal("10", await desk.OneAsync("select count(*) from contacts where account_id is not null"));
    }

    [SkippableFact]
    public async Task A_list_of_ones_own_is_read_by_a_map_and_its_leads_are_as_old_as_they_are()
    {
        desk.File("fair.csv", "Nr;Firma;Ansprechpartner;Mail;Tel;Vertrieb;Seit\n17;Globex;Hank Scorpio;hank@globex.example;+49 30 901820;ana@west.example;03.02.2026\n");
        desk.File("map.txt", """
            {"file": "fair.csv", "kind": "leads", "dates": "dmy",
             "columns": {"id": "Nr", "company": "Firma", "name": "Ansprechpartner", "email": "Mail", "phone": "Tel", "owner": "Vertrieb", "opened": "Seit"}}
            """);
        var options = new ImportOptions([Path.Combine(desk.Folder, "people.csv"), Path.Combine(desk.Folder, "fair.csv")], Map: Path.Combine(desk.Folder, "map.txt"));

        var said = await desk.ImportAsync(options);
        var before = await desk.EverythingAsync();
        await desk.ImportAsync(options, ImportDesk.Now.AddDays(3));

        Assert.Equal(0, said.Code);
        Assert.Equal(["17 Globex lead Ana 2026-02-03 Hank Scorpio hank@globex.example"], await desk.AskAsync(Leads));
        Assert.Equal(before, await desk.EverythingAsync());
    }

    [SkippableFact]
    public async Task HubSpots_leads_are_contacts_at_a_certain_stage_and_without_a_company_of_their_own()
    {
        desk.File("hubspot-contacts.csv", """
            Record ID,First Name,Last Name,Email,Contact owner,Lifecycle Stage,Company name,Associated Company IDs,Create Date
            1,Hank,Scorpio,hank@globex.example,ana@west.example,Lead,Globex,,2026-02-03 09:00
            2,Dana,Reyes,dana@acme.example,ana@west.example,Customer,Acme,,2025-02-03 09:00
            3,Milton,Waddams,milton@initech.example,ana@west.example,Marketing Qualified Lead,,,2026-02-04 09:00
            4,Peter,Gibbons,peter@initech.example,ana@west.example,Lead,Initech,900,2026-02-05 09:00
            5,News,Reader,news@home.example,ana@west.example,Subscriber,,,2026-02-06 09:00
            """);

        var said = await desk.ImportAsync();
        var before = await desk.EverythingAsync();
        await desk.ImportAsync();

        Assert.Equal(0, said.Code);
        Assert.Equal(
            ["contact:1 Globex lead Ana 2026-02-03 Hank Scorpio hank@globex.example", "contact:3 Milton Waddams lead Ana 2026-02-04 Milton Waddams milton@initech.example"],
            await desk.AskAsync(Leads));
        Assert.Equal("5", await desk.OneAsync("select count(*) from contacts"));
        Assert.Equal(before, await desk.EverythingAsync());
    }

    [SkippableFact]
    public async Task A_HubSpot_lead_that_gets_a_company_goes_on_as_a_contact_there()
    {
        const string Columns = "Record ID,First Name,Last Name,Email,Contact owner,Lifecycle Stage,Associated Company IDs,Create Date\n";
        desk.File("hubspot-contacts.csv", $"{Columns}1,Hank,Scorpio,hank@globex.example,ana@west.example,Lead,,2026-02-03 09:00\n");
        await desk.ImportAsync();
        desk.File("hubspot-companies.csv", "Record ID,Company name,Company owner,Create Date\n1,Globex,ana@west.example,2026-02-20 09:00\n");
        desk.File("hubspot-contacts.csv", $"{Columns}1,Hank,Scorpio,hank@globex.example,ana@west.example,Opportunity,1,2026-02-03 09:00\n");

        await desk.ImportAsync();

        Assert.Equal(
            ["contact:1 Hank Scorpio closed Ana 2026-02-03", "1 Globex prospect Ana Hank Scorpio hank@globex.example"],
            await desk.AskAsync(Leads));
    }

    [SkippableFact]
    public async Task Said_to_be_leads_HubSpots_customers_are_still_none()
    {
        desk.File("export.csv", """
            Record ID,First Name,Last Name,Email,Contact owner,Lifecycle Stage,Create Date
            1,Hank,Scorpio,hank@globex.example,ana@west.example,Lead,2026-02-03 09:00
            2,Dana,Reyes,dana@acme.example,ana@west.example,Customer,2025-02-03 09:00
            """);
        await desk.ImportAsync(Path.Combine(desk.Folder, "people.csv"));

        var said = await desk.ImportAsync(new ImportOptions([Path.Combine(desk.Folder, "export.csv")], RecordKind.Leads));

        Assert.Contains("left out: 1 row at the lifecycle stage 'Customer', and no lead (line 3)", said.Text, StringComparison.Ordinal);
        Assert.Equal(["contact:1 Hank Scorpio lead Ana 2026-02-03 Hank Scorpio hank@globex.example"], await desk.AskAsync(Leads));
    }
}
