using System.Globalization;
using Dapper;
using Npgsql;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Schedule;

/// <summary>The owner's look into a database.</summary>
internal static class TestOwner
{
    /// <summary>Asks, or changes, as the oldest organization there is.</summary>
    public static async Task<IReadOnlyList<T>> AskAsync<T>(string owner, Database database, string sql, object? parameters)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        var organization = (await database.AskAsync<long>("select organization_ids()", null, default))[0];
        await connection.ExecuteAsync("select set_config('nudgebot.organization', @id, false)", new { id = organization.ToString(CultureInfo.InvariantCulture) });
        return [.. await connection.QueryAsync<T>(sql, parameters)];
    }
}
