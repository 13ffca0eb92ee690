namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>The server's two configuration files. They are written anew at every start, so that a newer program brings its own.</summary>
internal static class ClusterSettings
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <returns>False when a server that is running was started with other settings.</returns>
    public static bool Write(ClusterFolder folder, bool durable)
    {
        var settings = Text(folder, durable);
        var unchanged = File.Exists(folder.Settings) && File.ReadAllText(folder.Settings) == settings;
        ClusterFolder.Write(folder.Access, "host all all 127.0.0.1/32 scram-sha-256\n", Readable);
        ClusterFolder.Write(folder.Settings, settings, Readable);
        return unchanged;
    }

    private static string Text(ClusterFolder folder, bool durable) => $"""
        data_directory = {Quote(folder.Data)}
        hba_file = {Quote(folder.Access)}
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        log_min_messages = warning
        shared_buffers = 64MB
        jit = off
        {(durable ? Durable : Fleeting)}

        """;

    private const string Durable = """
        fsync = on
        max_connections = 100
        """;

    // Of a test's data nothing needs to outlive the machine, and a vacuum that visits the template holds up everybody who copies it.
    private const string Fleeting = """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        max_wal_senders = 0
        autovacuum = off
        max_connections = 200
        """;

    private static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
