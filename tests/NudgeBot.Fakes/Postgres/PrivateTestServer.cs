using NudgeBot.Postgres.PrivateCluster;

namespace NudgeBot.Fakes.Postgres;

/// <summary>A private server in a temporary folder, gone with the process however that ends.</summary>
internal sealed class PrivateTestServer : TestServer
{
    private const string Prefix = "nudgebot-tests-";

    private readonly PrivatePostgres _postgres;
    private readonly Watchdog _watchdog;

    private PrivateTestServer(PrivatePostgres postgres, Watchdog watchdog) => (_postgres, _watchdog) = (postgres, watchdog);

    public static async Task<PrivateTestServer> StartAsync()
    {
        await RemoveLeftoversAsync();
        var folder = Path.Combine(Path.GetTempPath(), $"{Prefix}{Guid.NewGuid():n}");
        var watchdog = Watchdog.Over(folder);
        return new PrivateTestServer(await PrivatePostgres.StartAsync(folder, durable: false, CancellationToken.None), watchdog);
    }

    public override string Owner(string database) => Telling(_postgres.OwnerConnectionString(database));

    public override string App(string database) => Telling(_postgres.AppConnectionString(database));

    public override string Superuser(string database) => Telling(_postgres.SuperuserConnectionString(database));

    public override Task CreateAsync(string database, string? template) => _postgres.CreateDatabaseAsync(database, template, CancellationToken.None);

    public override Task DropAsync(string database) => _postgres.DropDatabaseAsync(database, CancellationToken.None);

    // Should even the watchdog have been killed, the next run does its work.
    private static async Task RemoveLeftoversAsync()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}*"))
        {
            try
            {
                await PrivatePostgres.RemoveAsync(folder, CancellationToken.None);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or PrivatePostgresException)
            {
                // Another user's, or being removed by another run this very moment.
            }
        }
    }
}
