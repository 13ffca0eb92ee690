using System.Reflection;
using Dapper;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace NudgeBot.Postgres;

/// <summary>
/// Brings a database to this binary's schema: one numbered file after the other, each in a transaction with its own bookkeeping row,
/// under an advisory lock so that two hosts starting together take turns.
/// </summary>
public static partial class Migrator
{
    /// <summary>The role the host runs as: no superuser, and row-level security applies to it.</summary>
    public const string AppRole = "nudgebot_app";

    private const long LockKey = 0x4e75646765426f74; // "NudgeBot"

    /// <summary>The number of the newest migration this binary knows.</summary>
    public static int Newest { get; } = Files().Max(file => file.Number);

    /// <summary>Applies what is missing, as the owner of the database, and returns how many files that were.</summary>
    /// <param name="ownerConnectionString">Who may create tables, and roles where the app role is missing.</param>
    /// <param name="appConnectionString">How the host will connect; its role is created with this password where it is missing.</param>
    /// <exception cref="SchemaException">The database is newer than this binary.</exception>
    public static async Task<int> MigrateAsync(
        string ownerConnectionString, string? appConnectionString = null, ILogger? logger = null, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_lock(@LockKey)", new { LockKey }, cancellationToken: cancellationToken));

        await AppRoleProvision.EnsureAsync(connection, appConnectionString, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("""
            create table if not exists schema_migrations (
                number     int         primary key,
                name       text        not null,
                applied_at timestamptz not null default now()
            );
            grant select on schema_migrations to nudgebot_app;
            """, cancellationToken: cancellationToken));

        var current = await CurrentAsync(connection, cancellationToken);
        if (current > Newest)
        {
            throw SchemaException.Newer(current, Newest);
        }

        var missing = Files().Where(file => file.Number > current).OrderBy(file => file.Number).ToList();
        foreach (var file in missing)
        {
            await ApplyAsync(connection, file, cancellationToken);
            Log.Applied(logger ?? NullLogger.Instance, file.Number, file.Name);
        }

        return missing.Count;
    }

    /// <summary>The number of the newest migration in the database; 0 where there is none.</summary>
    public static async Task<int> CurrentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = "select to_regclass('public.schema_migrations') is not null";
        const string NewestSql = "select coalesce(max(number), 0) from schema_migrations";

        var exists = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(Sql, cancellationToken: cancellationToken));
        return exists ? await connection.ExecuteScalarAsync<int>(new CommandDefinition(NewestSql, cancellationToken: cancellationToken)) : 0;
    }

    /// <summary>Whether the scheduler's own tables are there, which Quartz makes when somebody migrates.</summary>
    public static Task<bool> HasSchedulerAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition("select to_regclass('public.qrtz_triggers') is not null", cancellationToken: cancellationToken));

    private static async Task ApplyAsync(NpgsqlConnection connection, MigrationFile file, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(AsOneStatement(file.Read()), transaction: transaction, commandTimeout: 0, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into schema_migrations (number, name) values (@Number, @Name)", new { file.Number, file.Name }, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    // Npgsql cuts its commands at semicolons, also at those within a function's "begin atomic ... end"; the server cuts them rightly.
    private static string AsOneStatement(string sql) => $"do $migration$ begin execute $file${sql}$file$; end $migration$";

    private static IEnumerable<MigrationFile> Files()
    {
        const string Prefix = "NudgeBot.Postgres.Migrations.";
        return Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => new MigrationFile(name, name[Prefix.Length..^4]));
    }

    private sealed record MigrationFile(string Resource, string Name)
    {
        public int Number => int.Parse(Name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

        public string Read()
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
            return reader.ReadToEnd();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "Migration {Number} ({Name}) is applied.")]
        public static partial void Applied(ILogger logger, int number, string name);
    }
}
