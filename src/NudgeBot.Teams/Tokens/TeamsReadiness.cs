using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NudgeBot.Teams.Tokens;

/// <summary>Whether Teams can be heard and answered: the Connector's keys and a token of ours are both there.</summary>
internal sealed class TeamsReadiness(KeyStore keys, ConnectorToken token) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        keys.Trouble is null && token.Trouble is null
            ? HealthCheckResult.Healthy("the Connector's keys and a token are there")
            : HealthCheckResult.Unhealthy(string.Join("; ", new[] { keys.Trouble, token.Trouble }.OfType<string>())));
}
