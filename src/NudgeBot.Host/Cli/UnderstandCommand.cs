namespace NudgeBot.Host.Cli;

internal static class UnderstandCommand
{
    public static Task<int> RunAsync(TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken) => Task.FromResult(0);
}
