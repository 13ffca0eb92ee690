using System.CommandLine;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot doctor</c>: checks settings, database and platforms, and says what to mend.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", "Checks configuration, database and tokens, and says what to mend.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var configuration = Settings.Configuration();
        var checks = new (string Name, Func<Task<string>> Check)[]
        {
            ("settings", () => Task.FromResult(Settings.Read(configuration) is { App: not null } ? "read" : "no connection string; 'demo' needs none")),
            ("database", () => DatabaseAsync(configuration, cancellationToken)),
            ("slack", () => Task.FromResult(configuration.GetSection("Slack").GetChildren().Any() ? "settings present" : "off: no settings")),
            ("teams", () => Task.FromResult(configuration.GetSection("Teams").GetChildren().Any() ? "settings present" : "off: no settings")),
        };

        var failed = 0;
        foreach (var (name, check) in checks)
        {
            try
            {
                Console.WriteLine($"ok    {name}: {await check()}");
            }
            catch (Exception exception) when (Edge.Sentence(exception) is { } sentence)
            {
                Console.WriteLine($"MEND  {name}: {sentence}");
                failed++;
            }
        }

        Console.WriteLine(failed == 0 ? "Nothing to mend." : $"{failed} to mend.");
        return failed == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    private static async Task<string> DatabaseAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var connectionString = Settings.Read(configuration).RequireApp();
        await DatabaseDoor.CheckAsync(connectionString, cancellationToken);
        return $"answers, schema {Migrator.Newest}";
    }
}
