namespace NudgeBot.Host.Import.Recognition;

/// <summary>
/// The names that exports give to what we look for, squashed, the best first. They are Salesforce's, HubSpot's, Pipedrive's and Zoho's,
/// from their APIs as well as their export buttons, and what people call such columns in files of their own.
/// </summary>
internal static class ColumnNames
{
    public static IReadOnlyDictionary<Field, string[]> Of(RecordKind kind) => All[kind];

    private static readonly Dictionary<Field, string[]> Common = new()
    {
        [Field.Changed] = ["lastmodifieddate", "systemmodstamp", "hslastmodifieddate", "updatedat", "modifiedtime", "updatetime", "lastmodified", "fivetransynced"],
        [Field.Deleted] = ["isdeleted", "fivetrandeleted", "deleted", "archived"],
        [Field.Live] = ["fivetranactive"],
        [Field.MergedInto] = ["masterrecordid"],
        [Field.MergedIds] = ["hsmergedobjectids"],
        [Field.Opened] = ["createddate", "createdate", "hscreatedate", "createdat", "createdtime", "addtime", "created", "createdon", "organizationcreated", "dealcreated", "openedat", "opened", "since", "customersince"],
        [Field.DoNotCall] = ["donotcall", "dnc", "donotphone", "phoneoptout", "hasoptedoutofcalls", "donotcallregistered"],
        [Field.Country] = ["country", "billingcountry", "mailingcountry", "countryregion", "billingcountrycode", "countrycode", "billingcode", "officelocation"],
        [Field.TimeZone] = ["timezone", "timezonesidkey", "hstimezone", "tz", "timezoneid"],
        [Field.Phone] =
        [
            "phone", "phonenumber", "mainphone", "businessphone", "workphone", "phonework", "directphone", "mobilephone", "mobilephonenumber", "mobile", "phonemobile",
            "telephone", "tel", "homephone", "otherphone", "hscalculatedphonenumber",
        ],
        [Field.Email] = ["email", "emailaddress", "workemail", "emailwork", "mail", "emailprimary"],
        [Field.First] = ["firstname", "givenname"],
        [Field.Last] = ["lastname", "surname", "familyname"],
        [Field.Title] = ["title", "jobtitle", "position", "hsjobtitle"],
    };

    private static readonly string[] Owners =
    [
        "ownerid", "hubspotownerid", "accountownerid", "contactownerid", "leadownerid", "dealownerid", "owneremail", "ownername", "owner", "accountowner", "companyowner",
        "organizationowner", "contactowner", "leadowner", "dealowner", "opportunityowner", "personowner", "accountmanager", "salesagent", "salesrep", "rep", "repemail",
        "assignedto", "assignedtouser", "userid", "user",
    ];

    private static readonly string[] AccountReferences =
    [
        "accountid", "associatedcompanyid", "associatedcompanyids", "primaryassociatedcompanyid", "associationscompanies", "companyid", "organizationid", "orgid",
        "accountnameid", "customerid", "accountname", "associatedcompany", "primaryassociatedcompany", "primarycompany", "companyname", "organizationname", "orgname",
        "companyaccount", "account", "organization", "company", "customer", "customername", "client", "clientname",
    ];

    private static readonly Dictionary<RecordKind, IReadOnlyDictionary<Field, string[]>> All = new()
    {
        [RecordKind.People] = With(PeopleNames),
        [RecordKind.Accounts] = With(AccountNames),
        [RecordKind.Leads] = With(LeadNames),
        [RecordKind.Contacts] = With(ContactNames),
        [RecordKind.Deals] = With(DealNames),
        [RecordKind.Activities] = With(ActivityColumnNames.All(Owners, AccountReferences), Field.Opened, Field.Email, Field.Phone, Field.Title, Field.First, Field.Last, Field.Country, Field.TimeZone, Field.DoNotCall, Field.MergedIds),
    };

    private static Dictionary<Field, string[]> PeopleNames => new()
    {
        [Field.Id] = ["id", "ownerid", "userid", "hubspotownerid", "recordid", "employeeid", "personid", "repid", "salesagentid"],
        [Field.Name] = ["name", "fullname", "displayname", "username", "rep", "salesagent", "salesrep", "employee", "person", "agent", "user"],
        [Field.Email] = ["email", "emailaddress", "workemail", "mail", "useremail", "username"],
        [Field.Role] = ["role"],
        [Field.Team] = ["team", "teamname", "salesteam", "primaryteamid", "userroleid", "regionaloffice", "group", "department"],
        [Field.Manages] = ["manages", "managesteams", "managedteams"],
        [Field.Manager] = ["managerid", "manager", "managername", "manageremail", "reportsto"],
        [Field.Active] = ["isactive", "active", "activeflag", "enabled", "status"],
        [Field.UserType] = ["usertype"],
        [Field.SameAs] = ["activeuserid"],
        [Field.WorkingDays] = ["workingdays", "workdays"],
        [Field.Opens] = ["opens", "workingfrom", "worksfrom", "hoursfrom", "daystart"],
        [Field.Closes] = ["closes", "workinguntil", "worksuntil", "hoursto", "dayend"],
    };

    private static Dictionary<Field, string[]> AccountNames => new()
    {
        [Field.Id] = ["id", "accountid", "companyid", "organizationid", "orgid", "recordid", "hsobjectid", "customerid"],
        [Field.Name] = ["name", "accountname", "companyname", "organizationname", "company", "account", "organization", "customer", "customername", "client", "businessname"],
        [Field.Owner] = Owners,
        [Field.State] = ["type", "accounttype", "lifecyclestage", "customertype", "accountstatus", "status", "state"],
        [Field.Tier] = ["tier", "accounttier", "customertier", "abc", "abcclass", "grade"],
    };

    private static Dictionary<Field, string[]> LeadNames => new()
    {
        [Field.Id] = ["id", "leadid", "recordid", "hsobjectid"],
        [Field.Name] = ["name", "fullname", "leadname", "contactname"],
        [Field.Company] = ["company", "companyname", "organization", "organizationname", "accountname", "account", "associatedcompany"],
        [Field.Owner] = Owners,
        [Field.State] = ["status", "leadstatus", "hsleadstatus"],
        [Field.Tier] = ["tier", "grade"],
        [Field.Converted] = ["isconverted", "converted"],
        [Field.ConvertedAccount] = ["convertedaccountid", "convertedaccount"],
        [Field.ConvertedContact] = ["convertedcontactid", "convertedcontact"],
        [Field.Lifecycle] = ["lifecyclestage"],
    };

    private static Dictionary<Field, string[]> ContactNames => new()
    {
        [Field.Id] = ["id", "contactid", "personid", "recordid", "vid", "canonicalvid", "hsobjectid"],
        [Field.Name] = ["name", "fullname", "contactname", "personname", "contact"],
        [Field.Account] = AccountReferences,

        // Of contacts that are leads, too.
        [Field.Lifecycle] = ["lifecyclestage"],
        [Field.Association] =
        [
            "associatedcompanyid", "associatedcompanyids", "primaryassociatedcompanyid", "associationscompanies", "associatedcompany", "primaryassociatedcompany",
        ],
        [Field.Company] = ["companyname", "company"],
        [Field.Owner] = Owners,
        [Field.State] = ["leadstatus", "hsleadstatus"],
    };

    private static Dictionary<Field, string[]> DealNames => new()
    {
        [Field.Id] = ["id", "dealid", "opportunityid", "recordid", "hsobjectid"],
        [Field.Name] = ["name", "dealname", "opportunityname", "title", "deal", "dealtitle", "opportunity"],
        [Field.Account] = AccountReferences,
        [Field.Owner] = Owners,
        [Field.Pipeline] = ["pipeline", "dealpipelineid", "pipelineid", "pipelinename"],
        [Field.Stage] = ["stagename", "dealstage", "stage", "dealpipelinestageid", "stageid", "salesstage"],
        [Field.State] = ["status", "dealstatus"],
        [Field.IsWon] = ["iswon", "hsisclosedwon", "won"],
        [Field.IsClosed] = ["isclosed", "hsisclosed"],
        [Field.Probability] = ["probability", "hsdealstageprobability", "dealprobability"],
        [Field.Amount] =
        [
            "amount", "value", "dealvalue", "closevalue", "dealamount", "opportunityamount", "amountincents", "amountcents", "valuecents", "amountmicros",
            "amountamountmicros", "annualcontractvalue",
        ],
        [Field.CloseOn] = ["closedate", "closingdate", "expectedclosedate", "expectedclose", "closeon", "estimatedclosedate"],
        [Field.StageSince] = ["stagesince", "laststagechangedate", "laststagechange", "stagechangetime", "stagemodifiedtime", "hsv2dateenteredcurrentstage", "stageenteredat"],
        [Field.Settled] = ["wontime", "losttime", "closedat", "settledat", "closedtime", "actualclosedate"],
        [Field.Opened] = ["createddate", "createdate", "hscreatedate", "createdat", "createdtime", "addtime", "dealcreated", "created", "createdon", "engagedate", "openedat", "opened"],
    };

    private static Dictionary<Field, string[]> With(Dictionary<Field, string[]> own, params Field[] without)
    {
        var all = Common.Where(pair => !without.Contains(pair.Key)).ToDictionary();
        foreach (var (field, names) in own)
        {
            all[field] = names;
        }

        // An sfdx tree has no ids, only the references by which its files know each other.
        all[Field.Id] = [.. all[Field.Id], "attributesreferenceid"];

        return all;
    }
}
