using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>
/// HubSpot keeps its leads among its contacts: by their lifecycle stage, and without a company record of their own. A lead that gets one
/// goes on as a contact there.
/// </summary>
internal static class HubSpotLeads
{
    public static bool MayBeIn(SourceFile contacts) => contacts.Columns.Has(Field.Lifecycle);

    public static bool IsOne(Cells row, Companions companions) =>
        IsLead(row) == true && row.Text(Field.Association) is null && !(row.Id(Field.Id) is { } id && companions.MergedContacts.ContainsKey(id));

    /// <summary>Why a contact that is said to be a lead is none; null where nothing says so.</summary>
    public static string? NoLonger(Cells row) => IsLead(row) == false ? $"at the lifecycle stage '{row.Text(Field.Lifecycle)}', and no lead" : null;

    /// <summary>Contacts and companies count their ids each for themselves, so that a lead's account needs one of its own.</summary>
    public static string AccountId(Cells row, string id) => row.File.System == KnownExports.HubSpot ? $"contact:{id}" : id;

    /// <summary>The account that a contact was as long as it was a lead, now gone; null where it cannot have been one.</summary>
    public static ImportedAccount? Before(Cells row, string name) =>
        row.File.System == KnownExports.HubSpot && row.Text(Field.Lifecycle) is not null && row.Text(Field.Association) is not null && row.Id(Field.Id) is { } id
            ? new ImportedAccount(AccountId(row, id), name) { Place = row.Place, Deleted = true }
            : null;

    // By its internal name or by the label of an export. A subscriber has asked for news and not for a call.
    private static bool? IsLead(Cells row) => row.Text(Field.Lifecycle)?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        null => null,
        "lead" or "marketingqualifiedlead" or "salesqualifiedlead" => true,
        _ => false,
    };
}
