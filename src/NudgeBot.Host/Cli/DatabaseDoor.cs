using Npgsql;
using NudgeBot.Host.Security;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Cli;

/// <summary>What must hold of the database before the host listens.</summary>
internal static class DatabaseDoor
{
    /// <exception cref="SettingsException">The role would see through the walls between organizations.</exception>
    /// <exception cref="SchemaException">The schema is older or newer than this binary.</exception>
    public static async Task CheckAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var visitor = await Visitor.OfAsync(connection, cancellationToken);
        if (visitor.SeesThroughWalls)
        {
            throw new SettingsException(
            [
                $"ConnectionStrings:NudgeBot connects as '{visitor.Name}', to whom row-level security does not apply: use the role nudgebot_app, which 'nudgebot migrate' creates.",
            ]);
        }

        var current = await Migrator.CurrentAsync(connection, cancellationToken);
        if (current != Migrator.Newest)
        {
            throw SchemaException.Unfit(current, Migrator.Newest);
        }

        if (!await Migrator.HasSchedulerAsync(connection, cancellationToken))
        {
            throw new SchemaException("The scheduler's tables are missing: run 'nudgebot migrate' first.");
        }
    }

    /// <exception cref="SettingsException">The tokens in the database do not open with the settings.</exception>
    public static async Task CheckKeysAsync(string connectionString, IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var database = new Database(connectionString);
        if (await SecuritySetup.MisfitAsync(configuration, database, cancellationToken) is { } misfit)
        {
            throw new SettingsException([misfit]);
        }
    }
}
