using System.CommandLine;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot understand</c>: how sentences are read, JSONL in and out, without a database.</summary>
internal static class UnderstandCommandLine
{
    public static Command Create()
    {
        var command = new Command("understand", "Reads sentences with their context, one JSON object a line, and writes how each is understood.");
        command.SetAction((_, cancellationToken) => UnderstandCommand.RunAsync(Console.In, Console.Out, Console.Error, cancellationToken));
        return command;
    }
}
