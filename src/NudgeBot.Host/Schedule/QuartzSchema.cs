using Npgsql;
using NudgeBot.Postgres;
using Quartz;

namespace NudgeBot.Host.Schedule;

/// <summary>
/// The scheduler's own tables. Quartz creates them, as the owner, when somebody migrates; the host's role may use them and change nothing
/// about them.
/// </summary>
internal static class QuartzSchema
{
    /// <summary>Creates what is missing; harmless where nothing is.</summary>
    public static async Task EnsureAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        await ProvisionAsync(ownerConnectionString, cancellationToken);
        await GrantAsync(ownerConnectionString, cancellationToken);
    }

    // A scheduler that is built and stopped again: Quartz provisions its store on the way up. It is given no job, and never runs one.
    private static async Task ProvisionAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        var scheduler = await QuartzSchedulerBuilder
            .Create(quartz => quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, ownerConnectionString);
                store.ProvisionSchema();
            }))
            .BuildScheduler(cancellationToken);
        await scheduler.Shutdown(waitForJobsToComplete: false, cancellationToken);
    }

    private static async Task GrantAsync(string ownerConnectionString, CancellationToken cancellationToken)
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
