namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>A private PostgreSQL cannot be had. The message is one sentence for the person at the terminal, with what to do about it.</summary>
public sealed class PrivatePostgresException : Exception
{
    public PrivatePostgresException(string message, PrivatePostgresFailure failure = PrivatePostgresFailure.Other, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    public PrivatePostgresFailure Failure { get; }
}

/// <summary>The failures that a caller treats in a way of their own.</summary>
public enum PrivatePostgresFailure
{
    Other,

    /// <summary>No server binaries, or only ones older than <see cref="PrivatePostgres.OldestVersion"/>.</summary>
    NotInstalled,

    /// <summary>A live process holds the folder.</summary>
    FolderInUse,
}
