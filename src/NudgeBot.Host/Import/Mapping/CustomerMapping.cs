using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>Makes accounts and contacts of rows.</summary>
internal static class CustomerMapping
{
    private static readonly string[] ClosedLeads = ["unqualified", "disqualified", "junk", "dead", "lost", "not converted", "closed", "bad fit", "duplicate"];

    public static Judgement Account(Cells row)
    {
        if (row.Name(Field.Name) is not { } name)
        {
            return row.IsDeleted ? new Judgement.LeftOut(Gone) : new Judgement.Refused(row.File.Columns.Header(Field.Name), "has no name");
        }

        var owner = row.Reference(Field.Owner);
        return new Judgement.Use(new ImportedAccount(
            row.Id(Field.Id) ?? row.File.Facts.Names.Id(name, owner ?? ""),
            name,
            row.Text(Field.State) is { } state ? State(state) : null,
            Tier(row),
            owner,
            row.Phone(Field.Phone),
            row.Text(Field.Country),
            row.Zone(Field.TimeZone),
            row.Flag(Field.DoNotCall) == true,
            row.Moment(Field.Opened))
        { Place = row.Place, ChangedAt = row.ChangedAt, Deleted = row.IsDeleted });
    }

    public static Judgement Contact(Cells row, Companions companions)
    {
        if (FullName(row) is not { } name)
        {
            return row.IsDeleted ? new Judgement.LeftOut(Gone) : new Judgement.Refused(row.File.Columns.Header(Field.Name), "has neither a name nor an e-mail address");
        }

        if (HubSpotLeads.IsOne(row, companions))
        {
            return Lead(row);
        }

        var account = row.Reference(Field.Account);
        var id = row.Id(Field.Id) ?? $"name:{name}|{row.Text(Field.Email) ?? account}".ToLowerInvariant();
        return new Judgement.Use(new ImportedContact(
            id,
            name,
            account,
            row.Text(Field.Title),
            row.Phone(Field.Phone),
            row.Email(Field.Email),
            row.Flag(Field.DoNotCall) == true)
        { Place = row.Place, ChangedAt = row.ChangedAt, Deleted = row.IsDeleted || companions.MergedContacts.ContainsKey(id) }, HubSpotLeads.Before(row, name));
    }

    /// <summary>A lead is an account that nobody has won over, and somebody there to ask for.</summary>
    public static Judgement Lead(Cells row)
    {
        if (HubSpotLeads.NoLonger(row) is { } reason)
        {
            return new Judgement.LeftOut(reason);
        }

        var person = FullName(row);
        if ((row.Name(Field.Company) ?? person) is not { } name)
        {
            return row.IsDeleted ? new Judgement.LeftOut(Gone) : new Judgement.Refused(row.File.Columns.Header(Field.Company), "has neither a company nor a name");
        }

        var id = row.Id(Field.Id) ?? $"lead:{name}|{person}".ToLowerInvariant();
        var status = row.Text(Field.State);
        var gone = row.IsDeleted || IsConverted(row);
        var doNotCall = row.Flag(Field.DoNotCall) == true;

        var account = new ImportedAccount(
            HubSpotLeads.AccountId(row, id),
            name,
            status is not null && LeadIsClosed(status) ? "closed" : "lead",
            Tier(row),
            row.Reference(Field.Owner),
            row.Phone(Field.Phone),
            row.Text(Field.Country),
            row.Zone(Field.TimeZone),
            doNotCall,
            row.Moment(Field.Opened))
        { Place = row.Place, ChangedAt = row.ChangedAt, Deleted = gone };
        var contact = person is null
            ? null
            : new ImportedContact(id, person, account.SourceId, row.Text(Field.Title), row.Phone(Field.Phone), row.Email(Field.Email), doNotCall) { Place = row.Place, ChangedAt = row.ChangedAt, Deleted = gone };
        return new Judgement.Use(account, contact, gone && !row.IsDeleted ? "converted into an account" : null);
    }

    /// <summary>The lead goes on as an account, a contact and perhaps a deal.</summary>
    public static bool IsConverted(Cells row) => row.Flag(Field.Converted) ?? row.Text(Field.State)?.Trim().Equals("converted", StringComparison.OrdinalIgnoreCase) == true;

    public const string Gone = "deleted or merged in the source";

    private static string? FullName(Cells row) =>
        row.Name(Field.Name)
        ?? (string.Join(' ', new[] { row.Name(Field.First), row.Name(Field.Last) }.Where(part => part is not null)) is { Length: > 0 } full ? full : null)
        ?? Blanks.Email(row.Text(Field.Email));

    // Words that are no state, such as the name of a province, say nothing.
    private static string? State(string text) => text.ToLowerInvariant() switch
    {
        "lead" or "subscriber" or "marketingqualifiedlead" or "salesqualifiedlead" or "suspect" => "lead",
        "prospect" or "opportunity" or "potential" or "evaluation" => "prospect",
        "closed" or "churned" or "inactive" or "out of business" or "lost" or "former customer" or "ex-customer" or "past customer" or "dead" => "closed",
        var type when type.Contains("former", StringComparison.Ordinal) && type.Contains("customer", StringComparison.Ordinal) => "closed",
        "active" or "client" => "customer",
        var type when type.Contains("customer", StringComparison.Ordinal) && !type.Contains("potential", StringComparison.Ordinal) && !type.Contains("prospect", StringComparison.Ordinal) => "customer",
        var type when type.StartsWith("prospect", StringComparison.Ordinal) => "prospect",
        _ => null,
    };

    private static string? Tier(Cells row)
    {
        if (row.Text(Field.Tier) is not { } text)
        {
            return null;
        }

        var tier = text.ToUpperInvariant().Replace("TIER", "", StringComparison.Ordinal).Trim(' ', '-', '_') switch
        {
            "A" or "1" => "A",
            "B" or "2" => "B",
            "C" or "3" => "C",
            _ => null,
        };
        if (tier is null)
        {
            row.Ignore(Field.Tier, "is none of the tiers A, B and C");
        }

        return tier;
    }

    private static bool LeadIsClosed(string status) =>
        Array.Exists(ClosedLeads, word => status.Contains(word, StringComparison.OrdinalIgnoreCase));
}
