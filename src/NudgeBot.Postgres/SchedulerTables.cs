using Npgsql;

namespace NudgeBot.Postgres;

/// <summary>The tables the scheduler has made for itself, in our database.</summary>
public static class SchedulerTables
{
    /// <summary>Lets the host's role use them: rows, not the tables themselves.</summary>
    public static async Task GrantAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            do $$
            declare
                t regclass;
            begin
                for t in select c.oid from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname like 'qrtz\_%'
                loop
                    execute format('grant select, insert, update, delete on %s to {Migrator.AppRole}', t);
                end loop;
            end
            $$
            """;

        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
