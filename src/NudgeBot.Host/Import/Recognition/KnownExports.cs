using NudgeBot.Core.Calls;
using static NudgeBot.Host.Import.Recognition.RecordKind;

namespace NudgeBot.Host.Import.Recognition;

/// <summary>The columns by which the export of a known system gives itself away, the most telling first.</summary>
internal static class KnownExports
{
    public const string Salesforce = "salesforce";
    public const string HubSpot = "hubspot";
    public const string Pipedrive = "pipedrive";
    public const string Zoho = "zoho";

    public static Recognized.Records? Find(HeaderSet h) =>
        Signs.FirstOrDefault(sign => sign.Test(h)) is { Test: not null } found ? found.Is : null;

    private static readonly (Func<HeaderSet, bool> Test, Recognized.Records Is)[] Signs =
    [
        // Pipedrive puts what a row is before every header.
        (h => h.Prefix == "activity", new(Activities, Pipedrive)),
        (h => h.Prefix == "deal", new(Deals, Pipedrive)),
        (h => h.Prefix == "organization", new(Accounts, Pipedrive)),
        (h => h.Prefix == "person", new(Contacts, Pipedrive)),
        (h => h.Prefix == "lead", new(Leads, Pipedrive)),
        (h => h.Has("duedate") && h.Any("done", "markedasdonetime") && h.Any("assignedtouser", "orgid", "personid"), new(Activities, Pipedrive)),
        (h => h.All("title", "status") && h.Any("stageid", "stagechangetime") && h.Any("orgid", "personid"), new(Deals, Pipedrive)),
        (h => h.Any("opendealscount", "wondealscount") && h.Any("peoplecount", "ccemail") && !h.Any("firstname"), new(Accounts, Pipedrive)),
        (h => h.Any("opendealscount", "wondealscount") && h.Any("firstname"), new(Contacts, Pipedrive)),

        // HubSpot: engagements, properties, and the names of its export dialog.
        (h => h.All("engagementid", "starttime") || h.All("engagementid", "meetingoutcome"), new(Activities, HubSpot, ActivityKind.Meeting)),
        (h => h.Has("engagementid") && h.Any("hstimestamp", "timestamp"), new(Activities, HubSpot)),
        (h => h.Any("hscalldirection", "hscallduration", "hscalldisposition", "hscalltitle", "hscallstatus"), new(Activities, HubSpot, ActivityKind.Call)),
        (h => h.Any("hsemaildirection", "hsemailstatus"), new(Activities, HubSpot, ActivityKind.Email)),
        (h => h.Any("hsmeetingtitle", "hsmeetingoutcome", "hsmeetingstarttime"), new(Activities, HubSpot, ActivityKind.Meeting)),
        (h => h.Has("activityassignedto") && h.Any("calldirection", "calloutcome", "callduration"), new(Activities, HubSpot, ActivityKind.Call)),
        (h => h.All("activityassignedto", "activitydate"), new(Activities, HubSpot)),
        (h => h.Has("dealname") && (h.Any("dealstage", "dealpipelinestageid") || h.IsHubSpot), new(Deals, HubSpot)),
        (h => h.All("ownerid", "email") && h.Any("portalid", "activeuserid"), new(People, HubSpot)),
        (h => h.All("primaryteamid", "email"), new(People, HubSpot)),
        (h => h.Has("companyowner") || (h.IsHubSpot && h.Has("name") && !h.Any("email", "firstname", "lastname")), new(Accounts, HubSpot)),
        (h => (h.Has("contactowner") && h.Any("lifecyclestage", "leadstatus", "createdate", "associatedcompany")) || (h.IsHubSpot && h.Any("email", "firstname")), new(Contacts, HubSpot)),

        // Zoho: every module has an owner of its own name.
        (h => h.All("dealname", "closingdate"), new(Deals, Zoho)),
        (h => h.Any("callowner", "callpurpose", "callagenda") || (h.Has("callstarttime") && h.Any("calltype", "callresult")), new(Activities, Zoho, ActivityKind.Call)),
        (h => h.Has("leadowner") && h.Has("company"), new(Leads, Zoho)),
        (h => h.Has("contactowner") && h.Any("accountname", "accountnameid"), new(Contacts, Zoho)),
        (h => h.All("accountname", "accountowner") && h.Any("createdtime", "modifiedtime", "recordid", "accountownerid"), new(Accounts, Zoho)),

        // Salesforce: API names, in any case.
        (h => h.Has("username") && h.Any("profileid", "userroleid", "isactive", "alias"), new(People, Salesforce)),
        (h => h.Has("stagename") && h.Any("closedate", "isclosed", "iswon"), new(Deals, Salesforce)),
        (h => h.Any("whoid", "whatid") && h.Any("subject", "tasksubtype", "eventsubtype", "calltype", "activitydate", "startdatetime"), new(Activities, Salesforce)),
        (h => h.Has("isconverted") || h.All("company", "lastname", "leadsource", "status"), new(Leads, Salesforce)),
        (h => h.All("accountid", "lastname") && h.Any("mailingcity", "mailingstreet", "salutation", "leadsource", "reportstoid", "isdeleted"), new(Contacts, Salesforce)),
        (h => h.Has("name") && !h.Any("lastname", "email") && h.Any("accountsource", "tickersymbol", "sicdesc", "billingstreet", "billingcity", "masterrecordid"), new(Accounts, Salesforce)),
        (h => h.All("opportunityname", "opportunityowner"), new(Deals, Salesforce)),
    ];
}
