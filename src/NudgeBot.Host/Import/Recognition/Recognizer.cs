using NudgeBot.Core.Calls;
using NudgeBot.Host.Import.Reading;
using static NudgeBot.Host.Import.Recognition.RecordKind;

namespace NudgeBot.Host.Import.Recognition;

/// <summary>Tells what a file is from its columns; its name is asked only where they leave it open.</summary>
internal static class Recognizer
{
    /// <summary>The source of a file that no known system made.</summary>
    public const string OwnFile = "file";

    /// <summary>What <see cref="Recognized.Unknown"/> is told with.</summary>
    public const string LookedFor =
        "people (name, email), accounts (name, owner or phone), contacts (name, account), leads (company, status), deals (name, stage or amount) "
        + "and activities (type or outcome, with a date), by the column names of Salesforce, HubSpot, Pipedrive and Zoho or plain ones. "
        + "Say which it is with --kind, or what its columns mean with --map";

    public static Recognized Of(SourceTable table, HeaderSet headers, RecordKind? said)
    {
        var companion = said is null ? KnownCompanions.Find(headers, Path.GetFileName(table.Path)) : null;
        var known = Tree(table.RecordType) ?? (Recognized?)companion ?? KnownExports.Find(headers);
        if (said is { } kind)
        {
            return known is Recognized.Records fitting && fitting.Kind == kind ? fitting : new Recognized.Records(kind, Source(known), Assumed(table, kind));
        }

        return known ?? Plain(table, headers);
    }

    private static string Source(Recognized? known) => known is Recognized.Records records ? records.Source : OwnFile;

    // An sfdx tree says what it holds.
    private static Recognized? Tree(string? recordType) => recordType switch
    {
        null => null,
        "User" => new Recognized.Records(People, KnownExports.Salesforce),
        "Account" => new Recognized.Records(Accounts, KnownExports.Salesforce),
        "Contact" => new Recognized.Records(Contacts, KnownExports.Salesforce),
        "Lead" => new Recognized.Records(Leads, KnownExports.Salesforce),
        "Opportunity" => new Recognized.Records(Deals, KnownExports.Salesforce),
        "Task" or "Event" => new Recognized.Records(Activities, KnownExports.Salesforce),
        _ => new Recognized.Companion(CompanionKind.Nothing, KnownExports.Salesforce),
    };

    private static Recognized Plain(SourceTable table, HeaderSet headers)
    {
        var kinds = Enum.GetValues<RecordKind>().Where(kind => Fits(kind, headers)).ToList();
        var named = Named(Path.GetFileNameWithoutExtension(table.Path));
        return kinds switch
        {
            _ when named is { } kind && kinds.Contains(kind) => new Recognized.Records(kind, OwnFile, Assumed(table, kind)),
            [] => new Recognized.Unknown(),
            [var only] => new Recognized.Records(only, OwnFile, Assumed(table, only)),

            // The more a kind asks for, the more it says that a file has it all.
            [.., var last] => new Recognized.Records(last, OwnFile, Assumed(table, last)),
        };
    }

    private static bool Fits(RecordKind kind, HeaderSet headers)
    {
        var columns = ColumnBinding.ByNames(headers.Squashed, headers.Squashed, kind);
        bool Has(params Field[] any) => any.Any(columns.Has);
        var named = Has(Field.Name) || (columns.Has(Field.First) && columns.Has(Field.Last));
        return kind switch
        {
            People => (named || Has(Field.Email)) && Has(Field.Team, Field.Manages, Field.Manager, Field.WorkingDays) && !headers.Any("company", "account", "accountname", "amount", "stage"),
            Accounts => headers.Any("name", "accountname", "companyname", "organizationname", "company", "account", "organization", "customer", "client") && Has(Field.Owner, Field.Phone, Field.Tier, Field.Country, Field.State) && !headers.Any("firstname", "lastname", "stage", "dealstage"),
            Leads => Has(Field.Company) && headers.Any("leadstatus", "leadsource", "leadname", "leadid"),
            Contacts => named && Has(Field.Account) && Has(Field.Email, Field.Phone, Field.Title) && !headers.Any("stage", "dealstage", "amount"),
            Deals => Has(Field.Stage) && Has(Field.Amount, Field.CloseOn, Field.Opened),
            Activities => Has(Field.At, Field.On) && (Has(Field.Direction, Field.Outcome, Field.Duration) || (Has(Field.Kind) && Has(Field.Account, Field.Contact, Field.Deal, Field.Rep))),
            _ => false,
        };
    }

    private static RecordKind? Named(string fileName)
    {
        bool Says(params string[] words) => words.Any(word => fileName.Contains(word, StringComparison.OrdinalIgnoreCase));
        return Says("call", "activit", "event", "task", "email", "meeting", "touch") ? Activities
            : Says("deal", "opportunit", "pipeline") ? Deals
            : Says("lead") ? Leads
            : Says("contact") ? Contacts
            : Says("account", "compan", "customer", "organi", "client") ? Accounts
            : Says("people", "person", "user", "owner", "rep", "team", "staff", "employee") ? People
            : null;
    }

    // A file called calls.csv holds calls, whether or not a column says so on every row.
    private static ActivityKind? Assumed(SourceTable table, RecordKind kind)
    {
        var name = Path.GetFileNameWithoutExtension(table.Path);
        bool Says(string word) => kind == Activities && name.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Says("call") ? ActivityKind.Call : Says("email") ? ActivityKind.Email : Says("meeting") ? ActivityKind.Meeting : null;
    }
}
