using System.CommandLine;
using NudgeBot.Host.Security;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot serve</c>: the bot on a database that is there and migrated.</summary>
internal static partial class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs the bot on the database of ConnectionStrings:NudgeBot.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var configuration = Settings.Configuration();
        var connectionString = Settings.Read(configuration).RequireApp();
        await DatabaseDoor.CheckAsync(connectionString, cancellationToken);

        var app = Server.Build(new ServerOptions(connectionString));
        await DatabaseDoor.CheckKeysAsync(connectionString, configuration, cancellationToken);
        if (SecuritySetup.Rewrap(configuration, app.Services.GetRequiredService<Database>()) is > 0 and var count)
        {
            Log.Rewrapped(app.Logger, count);
        }

        await app.RunAsync(cancellationToken);
        return CommandLine.Done;
    }

    private static partial class Log
    {
        [LoggerMessage(11, LogLevel.Information, "The first of Security:Key wraps the keys in the database from now on (changed: {Count}). Once every host has it, the others can be left out of the setting.")]
        public static partial void Rewrapped(ILogger logger, int count);
    }
}
