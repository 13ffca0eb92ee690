using Dapper;
using Npgsql;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Postgres.Import;
using Xunit;

namespace NudgeBot.Postgres.Tests.Import;

/// <summary>An organization of one test, into which rows are imported and whose tables can be looked at whole.</summary>
internal sealed class ImportBench : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase postgres;
    private readonly Database database;
    private readonly long organization;

    private ImportBench(TestDatabase postgres, Database database, long organization) =>
        (this.postgres, this.database, this.organization) = (postgres, database, organization);

    public static async Task<ImportBench> OpenAsync()
    {
        var postgres = await TestPostgres.CreateAsync();
        var database = new Database(postgres.App);
        var organization = (await database.AskAsync<long>("select create_organization('West & Sons')", null, default))[0];
        return new ImportBench(postgres, database, organization);
    }

    public Task<ImportResult> PeopleAsync(params ImportedPerson[] rows) => InAsync(store => store.WritePeopleAsync("crm", rows.ToAsyncEnumerable(), default));

    public Task<ImportResult> AccountsAsync(params ImportedAccount[] rows) => InAsync(store => store.WriteAccountsAsync("crm", rows.ToAsyncEnumerable(), default));

    public Task<ImportResult> ContactsAsync(params ImportedContact[] rows) => InAsync(store => store.WriteContactsAsync("crm", rows.ToAsyncEnumerable(), default));

    public Task<ImportResult> DealsAsync(params ImportedDeal[] rows) => InAsync(store => store.WriteDealsAsync("crm", rows.ToAsyncEnumerable(), default));

    public Task<ImportResult> CallsAsync(params ImportedActivity[] rows) => InAsync(store => store.WriteActivitiesAsync("crm", rows.ToAsyncEnumerable(), default));

    public Task<ImportResult> InAsync(Func<ImportStore, Task<ImportResult>> write, DateTimeOffset? at = null) =>
        database.InAsync(organization, session => write(new ImportStore(session, at ?? Now)), default);

    public Task<T> InSessionAsync<T>(Func<Session, Task<T>> work) => database.InAsync(organization, work, default);

    /// <summary>Asks past every wall.</summary>
    public async Task<IReadOnlyList<T>> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.Superuser);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    public async Task<T> OneAsync<T>(string sql) => Assert.Single(await AskAsync<T>(sql));

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
