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
        await SchedulerTables.GrantAsync(ownerConnectionString, cancellationToken);
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
}
