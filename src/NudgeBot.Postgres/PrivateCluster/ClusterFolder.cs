namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>
/// What lies where. The folder is ours; only <see cref="Server"/> in it belongs to the user PostgreSQL runs as, so that root never
/// writes into a place that another user rules.
/// </summary>
internal sealed class ClusterFolder
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Passable = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public ClusterFolder(string path) => Root = Path.GetFullPath(path);

    public string Root { get; }

    public string Lock => Path.Combine(Root, "cluster.lock");

    public string Passwords => Path.Combine(Root, "cluster.passwords");

    public string Settings => Path.Combine(Root, "cluster.conf");

    public string Access => Path.Combine(Root, "cluster.hba.conf");

    public string SetupLog => Path.Combine(Root, "setup.log");

    public string Server => Path.Combine(Root, "server");

    public string Data => Path.Combine(Server, "data");

    public string ServerLog => Path.Combine(Server, "server.log");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The major version of the cluster in it, or null when there is none yet: a cluster gets its place only when it is whole.</summary>
    public int? Version => File.Exists(Path.Combine(Data, "PG_VERSION")) && int.TryParse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")), out var major) ? major : null;

    /// <summary>The folders we make may be passed through by the server's user; those that were there keep their mode.</summary>
    public void Create()
    {
        Make(Root, Environment.IsPrivilegedProcess ? Passable : Private);
        Make(Server, Private);
    }

    /// <summary>A new place for a cluster in the making; what earlier, interrupted makings left is thrown away.</summary>
    public string NewNursery()
    {
        foreach (var abandoned in Directory.EnumerateDirectories(Server, "making-*"))
        {
            TryDelete(abandoned);
        }

        return Path.Combine(Server, $"making-{Guid.NewGuid():n}");
    }

    /// <summary>Writes a file that appears whole or not at all.</summary>
    public static void Write(string path, string text, UnixFileMode mode)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (var stream = new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = mode }))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.SetUnixFileMode(draft, mode);
        File.Move(draft, path, overwrite: true);
    }

    // The mode is set after the making, since a strict umask takes away from what is asked for in it.
    private static void Make(string folder, UnixFileMode mode)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            Make(parent, mode);
        }

        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, mode);
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // An initdb whose parent was killed may still be at work in it; the next start throws it away.
        }
    }
}
