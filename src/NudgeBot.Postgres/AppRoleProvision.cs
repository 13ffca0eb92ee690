using Dapper;
using Npgsql;

namespace NudgeBot.Postgres;

/// <summary>Sees to it that the host's role exists before tables are granted to it.</summary>
internal static class AppRoleProvision
{
    public static async Task EnsureAsync(NpgsqlConnection owner, string? appConnectionString, CancellationToken cancellationToken)
    {
        var app = appConnectionString is null ? null : new NpgsqlConnectionStringBuilder(appConnectionString);

        if (!await ExistsAsync(owner, Migrator.AppRole, cancellationToken))
        {
            var password = app?.Username == Migrator.AppRole ? app.Password : null;
            await CreateAsync(owner, Migrator.AppRole, password, cancellationToken);
        }

        if (app?.Username is { Length: > 0 } user && user != Migrator.AppRole && user != new NpgsqlConnectionStringBuilder(owner.ConnectionString).Username)
        {
            if (!await ExistsAsync(owner, user, cancellationToken))
            {
                await CreateAsync(owner, user, app.Password, cancellationToken);
            }

            await RunAsync(owner, $"grant {Migrator.AppRole} to {Quote(user)}", cancellationToken);
        }
    }

    private static Task<bool> ExistsAsync(NpgsqlConnection owner, string role, CancellationToken cancellationToken) =>
        owner.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select exists (select from pg_roles where rolname = @role)", new { role }, cancellationToken: cancellationToken));

    // A role's name and password cannot be parameters, so both are quoted here. The password is never logged.
    private static Task CreateAsync(NpgsqlConnection owner, string role, string? password, CancellationToken cancellationToken) =>
        RunAsync(owner, password is { Length: > 0 } ? $"create role {Quote(role)} login password {Literal(password)}" : $"create role {Quote(role)}", cancellationToken);

    private static Task RunAsync(NpgsqlConnection owner, string sql, CancellationToken cancellationToken) =>
        owner.ExecuteAsync(new CommandDefinition(sql, cancellationToken: cancellationToken));

    private static string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Literal(string text) => '\'' + text.Replace("'", "''", StringComparison.Ordinal) + '\'';
}
