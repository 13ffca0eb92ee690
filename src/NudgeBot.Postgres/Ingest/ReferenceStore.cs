using NudgeBot.Postgres.Import;

namespace NudgeBot.Postgres.Ingest;

/// <summary>What a reference of a posted row leads to.</summary>
/// <param name="Key">As the row said it.</param>
/// <param name="Id">Null where nobody is meant, or it cannot be told who.</param>
/// <param name="Namesakes">How many have the key for their name.</param>
/// <param name="AccountId">Of an account itself, of a deal or a contact theirs.</param>
/// <param name="Active">Of a person: whether they are still there.</param>
public sealed record Reference(string Key, long? Id, long Namesakes, string? Name, long? AccountId, bool Active);

/// <summary>
/// Finds whom posted rows speak of, as an import does: by the source's id, by another id of the same record, by e-mail address, by a name
/// that only one has. It never looks beyond the session's organization.
/// </summary>
public sealed class ReferenceStore(Session session)
{
    private readonly Staging staging = new(session);

    public Task<IReadOnlyDictionary<string, Reference>> PeopleAsync(string source, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        FindAsync(References.People, source, keys, accountId: "null::bigint", active: "t.active", cancellationToken);

    public Task<IReadOnlyDictionary<string, Reference>> AccountsAsync(string source, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        FindAsync(References.Accounts, source, keys, accountId: "t.id", active: "true", cancellationToken);

    public Task<IReadOnlyDictionary<string, Reference>> DealsAsync(string source, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        FindAsync(References.Deals, source, keys, accountId: "t.account_id", active: "true", cancellationToken);

    /// <summary>By id and e-mail address alone: a name says little without the account.</summary>
    public Task<IReadOnlyDictionary<string, Reference>> ContactsAsync(string source, IEnumerable<string> keys, CancellationToken cancellationToken) =>
        FindAsync(References.Contacts, source, keys, accountId: "t.account_id", active: "true", cancellationToken);

    private async Task<IReadOnlyDictionary<string, Reference>> FindAsync(
        References.Noun noun, string source, IEnumerable<string> keys, string accountId, string active, CancellationToken cancellationToken)
    {
        var asked = keys.Distinct().ToArray();
        if (asked.Length == 0)
        {
            return new Dictionary<string, Reference>();
        }

        var sql = $"""
            select f.key, t.id, (select count(*) from {noun.Table} other where lower(other.name) = lower(f.key)) as namesakes, t.name,
                   {accountId} as accountid, coalesce({active}, false) as active
            from   import_found f
            left   join {noun.Table} t on t.id = f.id
            """;

        await staging.CreateAsync("import_asked", "key text", cancellationToken);
        await staging.ExecuteAsync("insert into import_asked select unnest(@asked)", new { asked }, cancellationToken);
        await new References(staging).FindAsync(noun, source, "import_asked", "key", "import_found", cancellationToken);
        return (await staging.QueryAsync<Reference>(sql, null, cancellationToken)).ToDictionary(found => found.Key);
    }
}
