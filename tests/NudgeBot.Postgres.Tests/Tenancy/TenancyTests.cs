using Dapper;
using Npgsql;
using Xunit;

namespace NudgeBot.Postgres.Tests.Tenancy;

public sealed class TenancyTests
{
    [SkippableFact]
    public async Task A_session_of_one_organization_neither_reads_nor_writes_a_row_of_another_in_any_table()
    {
        await using var two = await TwoOrganizations.CreateAsync();
        var tables = await TablesAsync(two);
        await using var ours = await two.AsAsync(two.Ours);

        foreach (var (table, key) in tables)
        {
            var theirRows = await CountAsSuperuserAsync(two, table, key);
            Assert.True(theirRows > 0, $"Add a row of {table} to TwoOrganizations, so that its wall is tested.");

            Assert.Equal(0, await ours.ExecuteScalarAsync<long>($"select count(*) from {table} where {key} = @Theirs", new { two.Theirs }));
            Assert.Equal(0, await ours.ExecuteAsync($"update {table} set {(key == "id" ? "name" : key)} = {(key == "id" ? "name" : key)} where {key} = @Theirs", new { two.Theirs }));
            Assert.Equal(0, await ours.ExecuteAsync($"delete from {table} where {key} = @Theirs", new { two.Theirs }));
            Assert.Equal(theirRows, await CountAsSuperuserAsync(two, table, key));
        }
    }

    [SkippableFact]
    public async Task A_session_of_one_organization_cannot_move_a_row_into_another()
    {
        await using var two = await TwoOrganizations.CreateAsync();
        await using var ours = await two.AsAsync(two.Ours);

        foreach (var (table, key) in (await TablesAsync(two)).Where(one => one.Key == "organization_id"))
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => ours.ExecuteAsync($"update {table} set {key} = @Theirs", new { two.Theirs }));
            Assert.Contains("row-level security", refused.MessageText, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_session_of_one_organization_cannot_insert_for_another()
    {
        await using var two = await TwoOrganizations.CreateAsync();
        await using var ours = await two.AsAsync(two.Ours);

        foreach (var (table, key) in (await TablesAsync(two)).Where(one => one.Key == "organization_id"))
        {
            var columns = await ColumnsAsync(two, table);
            var values = string.Join(", ", columns.Select(column => column == key ? "@Theirs" : column));

            var refused = await Assert.ThrowsAsync<PostgresException>(() => ours.ExecuteAsync(
                $"insert into {table} ({string.Join(", ", columns)}) overriding system value select {values} from {table}", new { two.Theirs }));
            Assert.Contains("row-level security", refused.MessageText, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task A_session_without_an_organization_sees_nothing()
    {
        await using var two = await TwoOrganizations.CreateAsync();
        await using var nobody = await two.AsAsync(null);

        foreach (var (table, _) in await TablesAsync(two))
        {
            Assert.Equal(0, await nobody.ExecuteScalarAsync<long>($"select count(*) from {table}"));
        }
    }

    [SkippableFact]
    public async Task Every_table_is_walled_in_even_from_its_owner_but_for_those_that_belong_to_nobody()
    {
        const string Sql = """
            select relname from pg_class
            where  relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
            and    relname not like 'qrtz\_%'
            order  by relname
            """;

        await using var two = await TwoOrganizations.CreateAsync();
        await using var connection = new NpgsqlConnection(two.Superuser);

        Assert.Equal(["business_clock", "protection_keys", "schema_migrations"], await connection.QueryAsync<string>(Sql));
    }

    [SkippableFact]
    public async Task A_reference_cannot_reach_across_organizations()
    {
        await using var two = await TwoOrganizations.CreateAsync();
        await using var theirs = await two.AsAsync(two.Theirs);
        var theirAccount = await theirs.ExecuteScalarAsync<long>("select id from accounts");
        await using var ours = await two.AsAsync(two.Ours);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => ours.ExecuteAsync(
            "insert into contacts (account_id, name) values (@theirAccount, 'Eve')", new { theirAccount }));

        Assert.Equal("contacts_account_exists", refused.ConstraintName);
    }

    private static async Task<IReadOnlyList<(string Table, string Key)>> TablesAsync(TwoOrganizations two)
    {
        const string Sql = """
            select c.table_name, c.column_name
            from   information_schema.columns c
            join   information_schema.tables t using (table_schema, table_name)
            where  c.table_schema = 'public' and t.table_type = 'BASE TABLE'
            and   (c.column_name = 'organization_id' or (c.table_name = 'organizations' and c.column_name = 'id'))
            order  by c.table_name
            """;

        await using var connection = new NpgsqlConnection(two.Superuser);
        return [.. await connection.QueryAsync<(string, string)>(Sql)];
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(TwoOrganizations two, string table)
    {
        const string Sql = "select column_name from information_schema.columns where table_schema = 'public' and table_name = @table and is_generated = 'NEVER' order by ordinal_position";

        await using var connection = new NpgsqlConnection(two.Superuser);
        return [.. await connection.QueryAsync<string>(Sql, new { table })];
    }

    private static async Task<long> CountAsSuperuserAsync(TwoOrganizations two, string table, string key)
    {
        await using var connection = new NpgsqlConnection(two.Superuser);
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {table} where {key} = @Theirs", new { two.Theirs });
    }
}
