using System.CommandLine;
using NudgeBot.Host.Schedule;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot migrate</c>: brings the database to this binary's schema, as its owner.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Creates or updates the schema, as the owner of ConnectionStrings:NudgeBotOwner.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var settings = Settings.Read(Settings.Configuration());
        var applied = await MigrateAsync(settings.RequireOwner(), settings.App, cancellationToken);
        Console.WriteLine(applied == 0 ? $"The schema is at {Migrator.Newest}; nothing to do." : $"Applied {applied} migrations; the schema is at {Migrator.Newest}.");
        return CommandLine.Done;
    }

    /// <summary>Everything the host needs in its database: our schema and the scheduler's.</summary>
    public static async Task<int> MigrateAsync(string owner, string? app, CancellationToken cancellationToken)
    {
        var applied = await Migrator.MigrateAsync(owner, app, cancellationToken: cancellationToken);
        await QuartzSchema.EnsureAsync(owner, cancellationToken);
        return applied;
    }
}
