namespace NudgeBot.Postgres;

/// <summary>The database's schema does not fit this binary. The message is one sentence for the operator.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException() { }

    public SchemaException(string message) : base(message) { }

    public SchemaException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Says which of the two is behind, and what to do.</summary>
    public static SchemaException Unfit(int database, int binary) => database > binary ? Newer(database, binary) : Older(database, binary);

    internal static SchemaException Newer(int database, int binary) => new(
        $"The database is at schema {database}, but this nudgebot knows only {binary}: start a newer nudgebot, or restore an older database.");

    internal static SchemaException Older(int database, int binary) => new(
        $"The database is at schema {database}, but this nudgebot needs {binary}: run 'nudgebot migrate' first.");
}
