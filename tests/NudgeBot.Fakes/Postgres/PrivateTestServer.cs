using NudgeBot.Postgres.PrivateCluster;

namespace NudgeBot.Fakes.Postgres;

/// <summary>
/// A private server in a temporary folder, gone with the process however that ends. <c>NUDGEBOT_TEST_FOLDER</c> says where else that may be: in memory, where
/// a test's own database costs a third less than on a disk.
/// </summary>
internal sealed class PrivateTestServer : TestServer
{
    private readonly PrivatePostgres _postgres;

    // Ends with the process: the server and its folder go then.
    private readonly TemporaryFolder _folder;

    private PrivateTestServer(PrivatePostgres postgres, TemporaryFolder folder) => (_postgres, _folder) = (postgres, folder);

    public static async Task<PrivateTestServer> StartAsync()
    {
        await RemoveLeftoversAsync();
        var folder = new TemporaryFolder(Where);
        return new PrivateTestServer(await PrivatePostgres.StartAsync(folder["postgres"], durable: false, CancellationToken.None), folder);
    }

    public override string Owner(string database) => Telling(_postgres.OwnerConnectionString(database));

    public override string App(string database) => Telling(_postgres.AppConnectionString(database));

    public override string Superuser(string database) => Telling(_postgres.SuperuserConnectionString(database));

    public override Task CreateAsync(string database, string? template) => _postgres.CreateDatabaseAsync(database, template, CancellationToken.None);

    public override Task DropAsync(string database) => _postgres.DropDatabaseAsync(database, CancellationToken.None);

    private static string Where => Environment.GetEnvironmentVariable("NUDGEBOT_TEST_FOLDER") is { Length: > 0 } given && Directory.Exists(given) ? given : Path.GetTempPath();

    // What somebody else has only just made may still be empty, and is theirs.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    // Should even the folder's watchdog have been killed, a later run does its work.
    private static async Task RemoveLeftoversAsync()
    {
        foreach (var folder in Directory.EnumerateDirectories(Where, $"{TemporaryFolder.Prefix}*"))
        {
            if (TimeProvider.System.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) < Fresh)
            {
                continue;
            }

            try
            {
                foreach (var cluster in Directory.EnumerateDirectories(folder))
                {
                    await PrivatePostgres.RemoveAsync(cluster, CancellationToken.None);
                }

                Directory.Delete(folder);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or PrivatePostgresException)
            {
                // In use, another user's, or being removed by another run this very moment.
            }
        }
    }
}
