using Npgsql;

namespace NudgeBot.Postgres.Nudges;

/// <summary>
/// One rings at a time, across all hosts: an advisory lock of one database session. It ends with the session, so that a host that dies
/// takes nothing with it.
/// </summary>
public sealed class DoorbellLock : IAsyncDisposable
{
    private const long Key = 0x4e75646765446f6f; // "NudgeDoo"

    private readonly NpgsqlConnection connection;

    private DoorbellLock(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>The lock, or null when somebody else is ringing.</summary>
    public static async Task<DoorbellLock?> TryAsync(Database database, CancellationToken cancellationToken) =>
        await AcquireAsync(database, "select pg_try_advisory_lock($1)", cancellationToken);

    /// <summary>The lock, once whoever is ringing has done so.</summary>
    public static async Task<DoorbellLock> TakeAsync(Database database, CancellationToken cancellationToken) =>
        (await AcquireAsync(database, "select pg_advisory_lock($1) is not null", cancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await using var unlock = new NpgsqlCommand("select pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = Key } } };
            await unlock.ExecuteScalarAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The session is gone, and the lock with it.
        }

        await connection.DisposeAsync();
    }

    private static async Task<DoorbellLock?> AcquireAsync(Database database, string sql, CancellationToken cancellationToken)
    {
        var connection = await database.OpenAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = Key } }, CommandTimeout = 0 };
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                return new DoorbellLock(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }
}
