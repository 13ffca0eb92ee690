using NudgeBot.Host.Cli;

return await CommandLine.RunAsync(args);
