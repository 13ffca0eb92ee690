using Dapper;

namespace NudgeBot.Postgres;

/// <summary>The organization of a chat workspace that installs itself by being heard of, also by several hosts at once.</summary>
public static class WorkspaceFounding
{
    /// <summary>Does the work as the organization that installed this workspace before; else as the only one there is, where it may join that; else as a new one.</summary>
    /// <param name="joins">Whether it may join the only organization.</param>
    public static async Task InAsync(
        Database database, string platform, string workspace, string name, bool joins, Func<Session, Task> work, CancellationToken cancellationToken)
    {
        const string BeforeSql = "select organization_id from organization_that_installed(@platform, @workspace)";
        const string OnlySql = "select min(id) from organization_ids() id having count(*) = 1";
        const string FoundSql = "select create_organization(@name)";

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        Task<long?> AskAsync(string sql, object? parameters) => connection.ExecuteScalarAsync<long?>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

        await AskAsync("select 1 from pg_advisory_xact_lock(@FoundingLock)", new { FirstOrganization.FoundingLock });
        var id = await AskAsync(BeforeSql, new { platform, workspace })
            ?? (joins ? await AskAsync(OnlySql, null) : null)
            ?? await AskAsync(FoundSql, new { name });
        await AskAsync("select 1 from set_config('nudgebot.organization', @id::text, true)", new { id });
        await using var session = new Session(connection, transaction, id!.Value);
        await work(session);
        await session.CommitAsync(cancellationToken);
    }
}
