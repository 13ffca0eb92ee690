using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>What the rows of a file tell about the ids of other rows, noted while columns are looked at: merges, conversions, second ids.</summary>
internal static class OtherIds
{
    public static void See(Cells row, Companions companions)
    {
        switch (row.File.Kind)
        {
            case RecordKind.People when row.Id(Field.SameAs) is { } user && row.Id(Field.Id) is { } owner:
                companions.SamePerson.TryAdd(user, owner);
                break;
            case RecordKind.Accounts:
                Merged(row, companions.MergedAccounts);
                if (!row.File.Columns.Has(Field.Id) && row.Name(Field.Name) is { } name)
                {
                    row.File.Facts.Names.See(name, row.Reference(Field.Owner) ?? "");
                }

                break;
            case RecordKind.Contacts:
                Merged(row, companions.MergedContacts);
                break;
            case RecordKind.Leads when CustomerMapping.IsConverted(row) && row.Id(Field.Id) is { } lead:
                Add(companions.MergedAccounts, lead, row.Id(Field.ConvertedAccount));
                Add(companions.MergedContacts, lead, row.Id(Field.ConvertedContact));
                break;
            case RecordKind.Deals:
                Merged(row, companions.MergedDeals);
                DealMapping.SeeStage(row);
                break;
        }
    }

    private static void Merged(Cells row, Dictionary<string, string> merged)
    {
        if (row.Id(Field.Id) is not { } id)
        {
            return;
        }

        Add(merged, id, row.Id(Field.MergedInto));
        foreach (var other in row.Text(Field.MergedIds)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            Add(merged, other, id);
        }
    }

    private static void Add(Dictionary<string, string> merged, string id, string? survivor)
    {
        if (survivor is not null && survivor != id)
        {
            merged.TryAdd(id, survivor);
        }
    }
}
