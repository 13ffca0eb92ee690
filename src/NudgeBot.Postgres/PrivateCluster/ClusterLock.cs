namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>Holds a folder for the life of this process: the kernel lets go of it, however the process ends.</summary>
internal static class ClusterLock
{
    /// <returns>Null when a live process holds it.</returns>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            // FileShare.None is an flock on the open file, which children do not inherit.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }
}
