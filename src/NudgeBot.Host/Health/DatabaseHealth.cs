using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Health;

/// <summary>Whether the database answers, with the schema this binary needs.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            var schema = await Migrator.CurrentAsync(connection, cancellationToken);
            return schema == Migrator.Newest
                ? HealthCheckResult.Healthy("answers")
                : HealthCheckResult.Unhealthy(SchemaException.Unfit(schema, Migrator.Newest).Message);
        }
        catch (Exception exception) when (exception is DbException or IOException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("the database does not answer");
        }
    }
}
