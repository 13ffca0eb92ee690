using System.CommandLine;

namespace NudgeBot.Host.Cli;

/// <summary>
/// The commands, as scripts call them. Exit codes: 0 done, 1 some rows refused or a check failed, 2 wrong usage.
/// </summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var result = Root().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("Run 'nudgebot --help' to see what there is.");
            return WrongUsage;
        }

        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
        return await Edge.GuardAsync(() => result.InvokeAsync(configuration));
    }

    private static RootCommand Root()
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("NudgeBot gets salespeople to pick up the phone. Without a command it serves.")
        {
            serve,
            DemoCommand.Create(),
            MigrateCommand.Create(),
            ImportCommandLine.Create(),
            UnderstandCommandLine.Create(),
            DoctorCommand.Create(),
            KeyCommand.Create(),
            SlackCommand.Create(),
            PlanCommand.Create(),
            PolicyCommand.Create(),
            EffectCommand.Create(),
            NudgeCommand.Create(),
            HolidaysCommand.Create(),
        };
        root.Action = serve.Action;
        return root;
    }
}
