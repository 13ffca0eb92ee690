using Dapper;
using Npgsql;

namespace NudgeBot.Postgres;

/// <summary>The role a connection string connects as.</summary>
/// <param name="Superuser">Sees through every wall.</param>
/// <param name="BypassesWalls">Has BYPASSRLS.</param>
public sealed record Visitor(string Name, bool Superuser, bool BypassesWalls)
{
    public bool SeesThroughWalls => Superuser || BypassesWalls;

    public static Task<Visitor> OfAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = "select rolname as name, rolsuper as superuser, rolbypassrls as bypasseswalls from pg_roles where rolname = current_user";

        return connection.QuerySingleAsync<Visitor>(new CommandDefinition(Sql, cancellationToken: cancellationToken));
    }
}
