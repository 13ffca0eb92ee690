using Npgsql;

namespace NudgeBot.Fakes.Postgres;

/// <summary>A server on which tests may make and drop databases.</summary>
internal abstract class TestServer
{
    /// <summary>Tells the databases of this process from those of others.</summary>
    public string Run { get; } = Guid.NewGuid().ToString("n")[..12];

    public abstract string Owner(string database);

    public abstract string App(string database);

    public abstract string Superuser(string database);

    public abstract Task CreateAsync(string database, string? template);

    public abstract Task DropAsync(string database);

    /// <summary>Ends the idle sessions that a connection pool keeps, so that the database can be copied.</summary>
    public static async Task LeaveAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    /// <summary>In a test, an error may show its data.</summary>
    protected static string Telling(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = true }.ConnectionString;
}
