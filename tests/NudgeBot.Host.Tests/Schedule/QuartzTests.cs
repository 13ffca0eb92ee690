using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Messages;
using NudgeBot.Host.Schedule;
using Quartz;
using Xunit;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>The one place where Quartz itself rings; everywhere else tests ring by hand.</summary>
public sealed class QuartzTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [SkippableFact]
    public async Task Quartz_rings_the_doorbell_on_the_tables_it_made_itself()
    {
        await using var team = await SampleTeam.CreateAsync();
        await QuartzSchema.EnsureAsync(team.Postgres.Owner, default);
        await team.AccountAsync("Acme", team.Ana, ScheduleRoom.Monday.AddDays(-16));
        var heard = new Heard();
        using var host = HostOf(team, heard);
        await host.Services.GetRequiredService<BusinessClock>().SetAsync(ScheduleRoom.Monday, default);

        await host.StartAsync();
        Assert.Null(await heard.Rung.Task.WaitAsync(Patience));
        await host.StopAsync();

        Assert.Equal(1, await team.AskAsync<int>("select count(*) from nudges"));
        Assert.Equal("0", await team.AskAsync<string>("select coalesce(max(length(job_data)), 0)::text from qrtz_job_details where job_data::text not in ('\\x', '\\x7b7d')"));
    }

    [SkippableFact]
    public async Task Its_tables_are_made_once_and_the_host_may_use_but_not_change_them()
    {
        await using var team = await SampleTeam.CreateAsync();
        await QuartzSchema.EnsureAsync(team.Postgres.Owner, default);
        await QuartzSchema.EnsureAsync(team.Postgres.Owner, default);

        await using var app = new NpgsqlConnection(team.Postgres.App);
        await app.OpenAsync();
        await using var read = new NpgsqlCommand("select count(*) from qrtz_triggers", app);
        await using var drop = new NpgsqlCommand("drop table qrtz_triggers", app);

        Assert.Equal(0L, await read.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(drop.ExecuteNonQueryAsync)).SqlState);
    }

    private static IHost HostOf(SampleTeam team, Heard heard)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(team.Database)
            .AddSingleton<IChatChannel, RememberingChannel>()
            .AddSingleton<PlanningBell>()
            .AddSchedule(team.Postgres.App)
            .AddSingleton<Stillness>(_ => null!)
            .AddQuartz(quartz => quartz.AddJobListener(heard));
        return builder.Build();
    }

    private sealed class Heard : IJobListener
    {
        public TaskCompletionSource<JobExecutionException?> Rung { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "heard";

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            Rung.TrySetResult(jobException);
            return ValueTask.CompletedTask;
        }
    }
}
