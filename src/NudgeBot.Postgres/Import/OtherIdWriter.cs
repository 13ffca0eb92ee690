using System.Text.Json;

namespace NudgeBot.Postgres.Import;

/// <summary>Keeps further ids of records, so that what refers to a merged record finds the one it was merged into.</summary>
internal sealed class OtherIdWriter(Staging staging)
{
    /// <param name="ids">Other id → the id under which the record is here. Those that lead nowhere are not kept.</param>
    public async Task WriteAsync(string source, OtherIdOf noun, IReadOnlyDictionary<string, string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var (found, column) = noun switch
        {
            OtherIdOf.Person => (References.People, "person_id"),
            OtherIdOf.Account => (References.Accounts, "account_id"),
            OtherIdOf.Contact => (References.Contacts, "contact_id"),
            _ => (References.Deals, "deal_id"),
        };

        await staging.CreateAsync("import_other_ids", "other text, survivor text", cancellationToken);
        await staging.ExecuteAsync(
            "insert into import_other_ids select key, value from jsonb_each_text(@ids::jsonb)", new { ids = JsonSerializer.Serialize(ids) }, cancellationToken);
        await new References(staging).FindAsync(found, source, "import_other_ids", "survivor", "import_survivors", cancellationToken);

        var sql = $"""
            insert into source_aliases (source, source_id, {column})
            select @source, o.other, s.id
            from   import_other_ids o
            join   import_survivors s on s.key = o.survivor
            join   {found.Table} t on t.id = s.id
            where  s.id is not null and (t.source, t.source_id) is distinct from (@source, o.other)
            order  by o.other
            on conflict (organization_id, source, source_id) where {column} is not null do update set {column} = excluded.{column}
            where  source_aliases.{column} <> excluded.{column}
            """;
        await staging.ExecuteAsync(sql, new { source }, cancellationToken);
    }
}
