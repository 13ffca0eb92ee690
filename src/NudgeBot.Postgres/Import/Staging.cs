using Dapper;

namespace NudgeBot.Postgres.Import;

/// <summary>
/// A temporary table that rows are copied into, gone with the transaction. COPY cannot write into a walled table as the app role,
/// and merging a million rows in one statement is what makes an import quick.
/// </summary>
internal sealed class Staging(Session session)
{
    /// <summary>Makes an empty table of these columns; one of an earlier write in this transaction makes way.</summary>
    public Task CreateAsync(string table, string columns, CancellationToken cancellationToken) =>
        ExecuteAsync($"drop table if exists pg_temp.{table}; create temporary table {table} ({columns}) on commit drop", null, cancellationToken);

    /// <summary>Copies rows in as they come, and lets the planner know how many there are.</summary>
    public async Task CopyAsync<T>(
        string table, string columns, IAsyncEnumerable<T> rows, Action<StagingRow, T> write, CancellationToken cancellationToken)
    {
        await using (var writer = await session.Connection.BeginBinaryImportAsync($"copy {table} ({columns}) from stdin (format binary)", cancellationToken))
        {
            // Of one network write, and of the end: a busy server may take its time, a dead one must not take forever.
            writer.Timeout = TimeSpan.FromMinutes(10);
            var row = new StagingRow(writer);
            await foreach (var item in rows.WithCancellation(cancellationToken))
            {
                writer.StartRow();
                write(row, item);
            }

            await writer.CompleteAsync(cancellationToken);
        }

        await ExecuteAsync($"analyze {table}", null, cancellationToken);
    }

    /// <summary>Runs a statement that may take its time.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        session.Connection.ExecuteAsync(Command(sql, parameters, cancellationToken));

    /// <inheritdoc cref="ExecuteAsync"/>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await session.Connection.QueryAsync<T>(Command(sql, parameters, cancellationToken))];

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, session.Transaction, commandTimeout: 0, cancellationToken: cancellationToken);
}
