using NudgeBot.Postgres.PrivateCluster;
using Xunit;

namespace NudgeBot.Fakes.Postgres;

/// <summary>
/// One server per test process and one migrated template in it; every test gets a copy of its own, so nobody takes turns and nobody cleans
/// up after anybody. The server is a private one, or the one named by <c>NUDGEBOT_TEST_POSTGRES</c> (a superuser's connection string).
/// </summary>
public static class TestPostgres
{
    private static readonly Lazy<Task<TestServer>> Server = new(StartAsync);
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private static int _count;

    /// <summary>A fresh, migrated database. The test is skipped, with the reason, where no PostgreSQL is installed.</summary>
    public static async Task<TestDatabase> CreateAsync() => await CreateAsync(await GetAsync(Template));

    /// <summary>A fresh database that no migration has seen.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CreateAsync(template: null);

    /// <summary>A server of the test's own, for tests that change roles or stop it.</summary>
    public static Task<PrivatePostgres> StartPrivateAsync(string folder) =>
        SkippingAsync(() => PrivatePostgres.StartAsync(folder, durable: false, CancellationToken.None));

    private static async Task<TestDatabase> CreateAsync(string? template)
    {
        var server = await GetAsync(Server);
        var name = NewName(server);
        await server.CreateAsync(name, template);
        return new TestDatabase(server, name);
    }

    private static Task<T> GetAsync<T>(Lazy<Task<T>> shared) => SkippingAsync(() => shared.Value);

    private static async Task<T> SkippingAsync<T>(Func<Task<T>> start)
    {
        try
        {
            return await start();
        }
        catch (PrivatePostgresException e) when (e.Failure == PrivatePostgresFailure.NotInstalled)
        {
            throw new SkipException(e.Message);
        }
    }

    private static async Task<TestServer> StartAsync() =>
        Environment.GetEnvironmentVariable("NUDGEBOT_TEST_POSTGRES") is { Length: > 0 } given
            ? await GivenTestServer.StartAsync(given)
            : await PrivateTestServer.StartAsync();

    private static async Task<string> MakeTemplateAsync()
    {
        var server = await Server.Value;
        var name = NewName(server);
        await server.CreateAsync(name, template: null);
        await TestMigration.RunAsync(server.Owner(name));
        await TestServer.LeaveAsync(server.Owner(name));
        return name;
    }

    private static string NewName(TestServer server) => $"nudgebot_test_{server.Run}_{Interlocked.Increment(ref _count)}";
}
