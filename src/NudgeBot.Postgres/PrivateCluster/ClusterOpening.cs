namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>An opened cluster: its server answers on the port, and its folder is held by this process.</summary>
internal sealed record OpenCluster(ClusterFolder Folder, int Port, ServerControl Control, ClusterPasswords Passwords, IDisposable Held);

/// <summary>From a folder, whatever state it was left in, to a server that answers.</summary>
internal static class ClusterOpening
{
    /// <exception cref="PrivatePostgresException">It cannot be opened.</exception>
    public static async Task<OpenCluster> OpenAsync(ClusterFolder folder, bool durable, SearchPlaces places, CancellationToken cancellationToken)
    {
        var user = await ServerUser.PickAsync(cancellationToken);
        await PostgresBinaries.FindAsync(places, folder.Version, cancellationToken);
        try
        {
            folder.Create();
            await user.MustReachAsync(folder.Root, cancellationToken);
            var held = ClusterLock.TryTake(folder.Lock)
                ?? throw new PrivatePostgresException($"The folder {folder.Root} is in use by another NudgeBot: stop that one, or choose another folder with --data.", PrivatePostgresFailure.FolderInUse);
            try
            {
                return await OpenHeldAsync(folder, held, user, places, durable, cancellationToken);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PrivatePostgresException($"The folder {folder.Root} cannot be used: {e.Message.TrimEnd('.')}.", inner: e);
        }
    }

    private static async Task<OpenCluster> OpenHeldAsync(
        ClusterFolder folder, IDisposable held, ServerUser user, SearchPlaces places, bool durable, CancellationToken cancellationToken)
    {
        var binaries = await PostgresBinaries.FindAsync(places, folder.Version, cancellationToken);
        var passwords = ClusterPasswords.ReadOrMake(folder);
        var control = new ServerControl(folder, binaries, user, passwords);

        var runsWithTheseSettings = ClusterSettings.Write(folder, durable);
        if (!runsWithTheseSettings)
        {
            await control.StopAsync(cancellationToken);
        }

        if (Postmaster.Find(folder) is null)
        {
            await user.TakeAsync(folder.Server, cancellationToken);
        }

        if (folder.Version is null)
        {
            await ClusterSetup.MakeAsync(folder, binaries, user, passwords, durable, cancellationToken);
        }

        try
        {
            return new OpenCluster(folder, await control.RunAsync(cancellationToken), control, passwords, held);
        }
        catch (OperationCanceledException)
        {
            await control.StopAsync(CancellationToken.None);
            throw;
        }
    }
}
