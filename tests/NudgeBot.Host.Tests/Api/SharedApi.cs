using Xunit;

namespace NudgeBot.Host.Tests.Api;

/// <summary>
/// One host for tests that post under sources of their own. Beside Acme, which is Ana's, with its deal Renewal, there are two accounts called
/// Globex, one of them with the deal Rollout; Gone has left.
/// </summary>
public sealed class SharedApi : IAsyncLifetime
{
    private ApiHost? host;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>The host; started by the first who asks, so that it is the test that is skipped where no PostgreSQL is installed.</summary>
    internal async Task<ApiHost> HostAsync()
    {
        if (host is null)
        {
            host = await ApiHost.StartAsync();
            await host.Team.AccountAsync("Globex", host.Team.Ola, ApiHost.Monday);
            var other = await host.Team.AccountAsync("Globex", host.Team.Ana, ApiHost.Monday);
            await host.Team.DealAsync("Rollout", other, host.Team.Ana, ApiHost.Monday);
            await host.Team.DealAsync("Renewal", host.Acme, host.Team.Ana, ApiHost.Monday);
            await host.Team.RunAsync("insert into people (name, email, active) values ('Gone', 'gone@example.com', false)");
            await host.Team.RunAsync("insert into teams (name) values ('Empty')");
        }

        return host;
    }

    /// <summary>A row as JSON, in which the fields of the second text take the place of those of the first.</summary>
    internal static string Row(string row, string fields)
    {
        var all = System.Text.Json.Nodes.JsonNode.Parse(row)!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse($"{{{fields}}}")!.AsObject())
        {
            all[name] = value?.DeepClone();
        }

        return all.ToJsonString();
    }

    /// <summary>A source nobody has posted under.</summary>
    internal static string NewSource() => $"test {Guid.NewGuid():n}";
}
