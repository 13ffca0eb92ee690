using Dapper;

namespace NudgeBot.Postgres;

/// <summary>The organization of a database that has none yet, such as a new demo's.</summary>
public static class FirstOrganization
{
    // "nudgebot first organization", as a number nobody else picks.
    internal const long FoundingLock = 0x6e62_666f;

    private const string IsMissingSql = "select not exists (select from organization_ids())";

    public static async Task<bool> IsMissingAsync(Database database, CancellationToken cancellationToken) =>
        (await database.AskAsync<bool>(IsMissingSql, null, cancellationToken)).Single();

    /// <summary>
    /// Founds it together with all that <paramref name="work"/> writes as it: the whole appears, or, after a failure or a crash,
    /// nothing. Returns its id; null when there is an organization already, also one that somebody else founded meanwhile.
    /// </summary>
    public static async Task<long?> FoundAsync(Database database, string name, Func<Session, Task> work, CancellationToken cancellationToken)
    {
        const string FoundSql = "select create_organization(@name)";

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql, object? parameters = null) => new(sql, parameters, transaction, cancellationToken: cancellationToken);

        await connection.ExecuteAsync(Command("select pg_advisory_xact_lock(@FoundingLock)", new { FoundingLock }));
        if (!await connection.ExecuteScalarAsync<bool>(Command(IsMissingSql)))
        {
            return null;
        }

        var id = await connection.ExecuteScalarAsync<long>(Command(FoundSql, new { name }));
        await connection.ExecuteAsync(Command("select set_config('nudgebot.organization', @id::text, true)", new { id }));
        await using var session = new Session(connection, transaction, id);
        await work(session);
        await session.CommitAsync(cancellationToken);
        return id;
    }
}
