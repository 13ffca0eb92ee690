using System.Globalization;
using Dapper;
using Npgsql;
using NudgeBot.Postgres.PrivateCluster;
using Xunit;

namespace NudgeBot.Postgres.Tests.PrivateCluster;

/// <summary>What a test asks of a cluster.</summary>
internal static class ClusterProbe
{
    /// <summary>Starts a cluster, or skips the test where no PostgreSQL is installed.</summary>
    public static async Task<PrivatePostgres> StartAsync(string folder, bool durable = false)
    {
        await RequireServerAsync();
        return await PrivatePostgres.StartAsync(folder, durable, CancellationToken.None);
    }

    public static async Task RequireServerAsync()
    {
        try
        {
            await PostgresBinaries.FindAsync(SearchPlaces.Usual, madeBy: null, CancellationToken.None);
        }
        catch (PrivatePostgresException e)
        {
            throw new SkipException(e.Message);
        }
    }

    public static int ServerProcessId(string folder) =>
        int.Parse(File.ReadLines(new ClusterFolder(folder).PidFile).First(), CultureInfo.InvariantCulture);

    public static async Task<T?> AskAsync<T>(this PrivatePostgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.SuperuserConnectionString("postgres") + ";Pooling=false");
        return await connection.ExecuteScalarAsync<T>(sql);
    }

    /// <summary>The sentence with which the cluster cannot be had.</summary>
    public static async Task<PrivatePostgresException> RefusalAsync(Func<Task<PrivatePostgres>> start)
    {
        var refusal = await Assert.ThrowsAsync<PrivatePostgresException>(start);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        return refusal;
    }
}
