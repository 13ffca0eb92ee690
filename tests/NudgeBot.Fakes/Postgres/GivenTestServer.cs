using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace NudgeBot.Fakes.Postgres;

/// <summary>
/// Somebody's server, for machines where tests cannot start one. Several test processes may use it at once. A session of each holds an
/// advisory lock named after its run, by which the next one knows whose databases were left behind.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Its session ends with the process, which is how others learn of that end.")]
internal sealed class GivenTestServer : TestServer
{
    private const string Roles = """
        do $$
        begin
            if not exists (select from pg_roles where rolname = 'nudgebot_app') then
                create role nudgebot_app login;
            end if;
            if not exists (select from pg_roles where rolname = 'nudgebot_owner') then
                create role nudgebot_owner login createdb createrole;
                grant nudgebot_app to nudgebot_owner with admin option;
            end if;
        end $$
        """;

    private const string Leftovers = """
        select datname
        from   pg_database
        where  datname like 'nudgebot\_test\_%'
        order  by datname
        """;

    private readonly string _superuser;
    private readonly string _password;
    private readonly NpgsqlConnection _session;

    private GivenTestServer(string superuser)
    {
        _superuser = superuser;
        // Every process that was given this server must come to the same password.
        _password = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"nudgebot tests {new NpgsqlConnectionStringBuilder(superuser).Password}")));
        _session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(superuser) { Pooling = false, KeepAlive = 30 }.ConnectionString);
    }

    public static async Task<GivenTestServer> StartAsync(string superuser)
    {
        var server = new GivenTestServer(superuser);
        await server._session.OpenAsync();
        await server._session.ExecuteAsync("select pg_advisory_lock(hashtext('nudgebot_test_roles'))");
        await server._session.ExecuteAsync(Roles);
        await server._session.ExecuteAsync($"alter role nudgebot_app password '{server._password}'; alter role nudgebot_owner password '{server._password}'");
        await server._session.ExecuteAsync("select pg_advisory_lock(hashtext(@run))", new { run = server.Run });
        await server.RemoveLeftoversAsync();
        await server._session.ExecuteAsync("select pg_advisory_unlock(hashtext('nudgebot_test_roles'))");
        return server;
    }

    public override string Owner(string database) => As("nudgebot_owner", database);

    public override string App(string database) => As("nudgebot_app", database);

    public override string Superuser(string database) => Telling(new NpgsqlConnectionStringBuilder(_superuser) { Database = database }.ConnectionString);

    public override async Task CreateAsync(string database, string? template)
    {
        await using var connection = new NpgsqlConnection(_superuser);
        await connection.ExecuteAsync($"create database {database} owner nudgebot_owner template {template ?? "template0"}");
    }

    public override async Task DropAsync(string database)
    {
        await using var connection = new NpgsqlConnection(_superuser);
        await connection.ExecuteAsync($"drop database if exists {database} with (force)");
    }

    private string As(string role, string database) =>
        Telling(new NpgsqlConnectionStringBuilder(_superuser) { Database = database, Username = role, Password = _password }.ConnectionString);

    private async Task RemoveLeftoversAsync()
    {
        foreach (var database in await _session.QueryAsync<string>(Leftovers))
        {
            var run = database.Split('_')[2];
            if (run != Run && await _session.ExecuteScalarAsync<bool>("select pg_try_advisory_lock(hashtext(@run))", new { run }))
            {
                await DropAsync(database);
                await _session.ExecuteAsync("select pg_advisory_unlock(hashtext(@run))", new { run });
            }
        }
    }
}
