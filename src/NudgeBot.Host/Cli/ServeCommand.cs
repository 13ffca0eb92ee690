using System.CommandLine;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot serve</c>: the bot on a database that is there and migrated.</summary>
internal static class ServeCommand
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
        await DatabaseDoor.CheckKeysAsync(connectionString, configuration);
        await app.RunAsync(cancellationToken);
        return CommandLine.Done;
    }
}
