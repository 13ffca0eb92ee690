using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using NudgeBot.Host.Messages;
using Quartz;

namespace NudgeBot.Host.Schedule;

/// <summary>Opens the schedule: business time, the planner's doorbell, and Quartz, which rings it.</summary>
internal static class ScheduleSetup
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <param name="connectionString">Of the app role; the tables are there, see <see cref="QuartzSchema"/>.</param>
    public static IServiceCollection AddSchedule(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton<BusinessClock>();
        services.AddSingleton<Doorbell>();
        services.AddSingleton<RepPlanning>();
        services.AddSingleton<TeamLines>();
        services.AddSingleton<Withdrawals>();
        services.AddSingleton<ClockMover>();
        services.AddSingleton<INudgeDepartures, Departures>();
        services.AddHostedService<PlanningLoop>();

        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = "nudgebot");
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, connectionString);
                store.UseClustering();
            });
            quartz.ScheduleJob<PlanningJob>(
                trigger => trigger.WithIdentity("every-minute").WithSimpleSchedule(Minute),
                job => job.WithIdentity(PlanningJob.Key));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
