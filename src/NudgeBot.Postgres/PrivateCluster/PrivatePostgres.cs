using Npgsql;

namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>
/// A PostgreSQL of our own, for the demo and for tests: made from the installed binaries, in a folder of its own, on a free loopback port,
/// password-protected, held by one process at a time. It is stopped with <see cref="DisposeAsync"/>; when the process is killed instead,
/// it runs on and the next start in the same folder adopts it.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    public const int OldestVersion = 15;

    private readonly OpenCluster _cluster;

    private PrivatePostgres(OpenCluster cluster) => _cluster = cluster;

    public string Folder => _cluster.Folder.Root;

    public int Port => _cluster.Port;

    /// <summary>Starts the cluster in <paramref name="folder"/>, makes it where there is none, adopts it where it is still running.</summary>
    /// <param name="durable">False for tests: faster, and lost with the machine.</param>
    /// <exception cref="PrivatePostgresException">It cannot be had; one sentence says why.</exception>
    public static Task<PrivatePostgres> StartAsync(string folder, bool durable, CancellationToken cancellationToken) =>
        StartAsync(folder, durable, SearchPlaces.Usual, cancellationToken);

    /// <summary>Starts the demo's cluster: in <paramref name="folder"/>, else in the user's default folder, or in one beside it while a live demo holds that.</summary>
    /// <exception cref="PrivatePostgresException">It cannot be had; one sentence says why.</exception>
    public static Task<PrivatePostgres> StartDemoAsync(string? folder, CancellationToken cancellationToken) =>
        folder is null ? StartBesideAsync(DefaultDemoFolder(), cancellationToken) : StartAsync(folder, durable: true, cancellationToken);

    /// <summary>Stops and deletes the cluster of a process that is gone.</summary>
    /// <returns>False when a live process holds it.</returns>
    public static Task<bool> RemoveAsync(string folder, CancellationToken cancellationToken) =>
        ClusterRemoval.RemoveAsync(new ClusterFolder(folder), cancellationToken);

    /// <summary>Per user. Root's lies where the server's user can reach it, which <c>/root</c> is not.</summary>
    public static string DefaultDemoFolder() =>
        Environment.IsPrivilegedProcess
            ? "/var/lib/nudgebot/demo"
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "nudgebot", "demo");

    /// <summary>How to connect, as <c>nudgebot_app</c>, to the cluster that some process runs in a folder; null where none runs there.</summary>
    /// <exception cref="PrivatePostgresException">Its passwords are gone.</exception>
    public static string? FindRunning(string folder, string database)
    {
        var found = new ClusterFolder(folder);
        return Postmaster.Find(found) is { Port: > 0 } server
            ? ConnectionStrings.To(server.Port, database, "nudgebot_app", ClusterPasswords.ReadOrMake(found).App)
            : null;
    }

    /// <summary>As <c>nudgebot_owner</c>: owns the databases, may create roles and databases, no superuser.</summary>
    public string OwnerConnectionString(string database) => ConnectionStrings.To(Port, database, "nudgebot_owner", _cluster.Passwords.Owner);

    /// <summary>As <c>nudgebot_app</c>: may log in, and what a migration grants it.</summary>
    public string AppConnectionString(string database) => ConnectionStrings.To(Port, database, "nudgebot_app", _cluster.Passwords.App);

    /// <summary>As the superuser, whom the bot itself refuses to be.</summary>
    public string SuperuserConnectionString(string database) => ConnectionStrings.To(Port, database, "postgres", _cluster.Passwords.Superuser);

    /// <summary>Creates a database, empty or as a copy of <paramref name="template"/>. An empty one that is there already is left alone.</summary>
    public async Task CreateDatabaseAsync(string name, string? template, CancellationToken cancellationToken)
    {
        try
        {
            // A template is small, and copying its files is cheaper than logging its pages.
            var copied = template is null ? "" : $" template {Quote(template)} strategy file_copy";
            await ExecuteAsync(ConnectionStrings.To(Port, "postgres", "nudgebot_owner", _cluster.Passwords.Owner, pooling: false), $"create database {Quote(name)}{copied}", cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateDatabase && template is null)
        {
            // It is there, which is all that was asked.
        }
    }

    /// <summary>Drops a database, with the sessions in it, also a superuser's; harmless when there is none.</summary>
    public Task DropDatabaseAsync(string name, CancellationToken cancellationToken) =>
        ExecuteAsync(ConnectionStrings.To(Port, "postgres", "postgres", _cluster.Passwords.Superuser, pooling: false), $"drop database if exists {Quote(name)} with (force)", cancellationToken);

    /// <summary>Stops the server and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await _cluster.Control.StopAsync(CancellationToken.None);
        _cluster.Held.Dispose();
    }

    internal static async Task<PrivatePostgres> StartAsync(string folder, bool durable, SearchPlaces places, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PrivatePostgresException("A private PostgreSQL runs on Linux and macOS only: set ConnectionStrings__NudgeBot.", PrivatePostgresFailure.NotInstalled);
        }

        return new PrivatePostgres(await ClusterOpening.OpenAsync(new ClusterFolder(folder), durable, places, cancellationToken));
    }

    /// <summary>In <paramref name="folder"/>, or while that is held in the first of <c>folder-2</c>, <c>folder-3</c> … that is not.</summary>
    internal static async Task<PrivatePostgres> StartBesideAsync(string folder, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                return await StartAsync(number == 1 ? folder : $"{folder}-{number}", durable: true, cancellationToken);
            }
            catch (PrivatePostgresException e) when (e.Failure == PrivatePostgresFailure.FolderInUse && number < 100)
            {
                // Another demo's; the next one, then.
            }
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
