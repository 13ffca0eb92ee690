namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>Takes away what a killed process left.</summary>
internal static class ClusterRemoval
{
    /// <returns>False when a live process holds the folder, or when it is none of ours.</returns>
    public static async Task<bool> RemoveAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        // Our folders have a lock from their first moment on; nothing else is ever deleted.
        if (!File.Exists(folder.Lock) || ClusterLock.TryTake(folder.Lock) is not { } held)
        {
            return false;
        }

        using (held)
        {
            if (folder.Version is { } version && Postmaster.Find(folder) is not null)
            {
                var binaries = await PostgresBinaries.FindAsync(SearchPlaces.Usual, version, cancellationToken);
                var user = await ServerUser.PickAsync(cancellationToken);
                await new ServerControl(folder, binaries, user, ClusterPasswords.ReadOrMake(folder)).StopAsync(cancellationToken);
            }

            Directory.Delete(folder.Root, recursive: true);
            return true;
        }
    }
}
