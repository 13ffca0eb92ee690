using Dapper;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Simulator.SampleCompany;
using NudgeBot.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Simulator;

/// <summary>A database the sample company may move into, and that can be looked at past every wall.</summary>
public sealed class SampleBench : IAsyncDisposable
{
    private readonly TestDatabase postgres;

    private SampleBench(TestDatabase postgres) => (this.postgres, Database) = (postgres, new Database(postgres.App));

    public Database Database { get; }

    public static async Task<SampleBench> OpenAsync() => new(await TestPostgres.CreateAsync());

    public Task SeedAsync(DateTimeOffset businessNow) => SampleCompany.SeedAsync(Database, businessNow, default);

    public async Task<IReadOnlyList<T>> AskAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = new NpgsqlConnection(postgres.Superuser);
        return [.. await connection.QueryAsync<T>(sql, parameters)];
    }

    public async Task<T> OneAsync<T>(string sql, object? parameters = null) => Assert.Single(await AskAsync<T>(sql, parameters));

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await postgres.DisposeAsync();
    }
}

/// <summary>The sample company on a few mornings, each moved in once for all tests that only look.</summary>
public sealed class SampleMornings : IAsyncLifetime
{
    private readonly Dictionary<DateTimeOffset, SampleBench> open = [];

    // Opened by the first test that asks, not by the fixture's start: only a test can be skipped.
    public async Task<SampleBench> OnAsync(DateTimeOffset start)
    {
        if (!open.TryGetValue(start, out var bench))
        {
            bench = await SampleBench.OpenAsync();
            open[start] = bench;
            await bench.SeedAsync(start);
        }

        return bench;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var bench in open.Values)
        {
            await bench.DisposeAsync();
        }
    }
}
