using System.Net.Sockets;
using Npgsql;
using NudgeBot.Postgres;
using NudgeBot.Postgres.PrivateCluster;

namespace NudgeBot.Host.Cli;

/// <summary>Where a failure that an operator can mend becomes one sentence and an exit code, instead of a stack trace.</summary>
internal static class Edge
{
    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (UsageException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return CommandLine.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            return CommandLine.Failed;
        }
        catch (Exception exception) when (Sentence(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return CommandLine.Failed;
        }
    }

    /// <summary>What an operator can do about it, or null for a bug.</summary>
    public static string? Sentence(Exception exception) => exception switch
    {
        SettingsException or SchemaException or PrivatePostgresException => exception.Message,
        Microsoft.Extensions.Options.OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "PostgreSQL refused the user name or password of the connection string: check ConnectionStrings:NudgeBot (and :NudgeBotOwner).",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing => $"PostgreSQL answers, but {missing.MessageText}: create it, or correct the connection string.",
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedFunction } => "The database has no NudgeBot schema yet: run 'nudgebot migrate' first.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied => $"PostgreSQL says {denied.MessageText}: the connection string's role lacks a right it needs.",
        PostgresException other => $"PostgreSQL says: {other.MessageText}.",
        NpgsqlException { InnerException: SocketException or TimeoutException } => "The database does not answer: see that PostgreSQL runs and that ConnectionStrings:NudgeBot names its host and port.",
        NpgsqlException broken => $"The connection to the database broke: {broken.Message}",
        Microsoft.AspNetCore.Connections.AddressInUseException => InUse(exception.Message),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => InUse(taken.Message),
        IOException { InnerException: SocketException } address => $"The address cannot be listened on: {address.Message}",
        ArgumentException { Source: "Npgsql" } malformed => $"The connection string is malformed: {malformed.Message}",
        Quartz.SchedulerException scheduler => $"The scheduler cannot start: {scheduler.Message}",
        AggregateException { InnerException: { } inner } => Sentence(inner),
        _ => null,
    };

    private static string InUse(string message) => $"The port is in use ({message.TrimEnd('.')}): stop the other program, or choose another port.";
}

/// <summary>The command was called in a way it cannot be; the message says how to call it.</summary>
internal sealed class UsageException(string message) : Exception(message);
