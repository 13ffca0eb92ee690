using NudgeBot.Fakes;
using NudgeBot.Postgres.PrivateCluster;
using Xunit;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

/// <summary>A durable cluster, as the demo has it, for the tests of one class.</summary>
public sealed class RunningCluster : IAsyncLifetime
{
    private TemporaryFolder? _folder;
    private PrivatePostgres? _postgres;

    /// <summary>Started by the first test that asks, so that it can be skipped where no PostgreSQL is installed.</summary>
    public async Task<PrivatePostgres> StartedAsync() => _postgres ??= await ClusterProbe.StartAsync((_folder ??= new TemporaryFolder())["demo"], durable: true);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        if (_folder is not null)
        {
            await _folder.DisposeAsync();
        }
    }
}
