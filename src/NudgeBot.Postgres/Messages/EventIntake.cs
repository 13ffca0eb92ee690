using Dapper;
using Npgsql;

namespace NudgeBot.Postgres.Messages;

/// <summary>Writes events down in as few exchanges with the database as there can be, because somebody waits for each. Times are machine time.</summary>
public sealed class EventIntake(Database database)
{
    private const string WorkspaceSql = "select organization_id as organizationid, id from organization_of_workspace(@platform, @workspace)";
    private const string OrganizationSql = "select set_config('nudgebot.organization', $1, true)";
    private const string KeepSql = """
        insert into inbox (workspace_id, conversation, event_id, body, not_before, received_at) values ($1, $2, $3, $4, $5, $5)
        on conflict on constraint inbox_once_per_event do nothing
        returning id
        """;

    /// <summary>Keeps an event of a workspace under its id.</summary>
    /// <returns>The workspace, null when no organization has installed it, and the event, null when it was kept before.</returns>
    public async Task<(Claim? Workspace, Claim? Event)> KeepAsync(
        string platform, string workspace, string conversation, string eventId, byte[] body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await connection.QueryFirstOrDefaultAsync<Claim>(new CommandDefinition(WorkspaceSql, new { platform, workspace }, cancellationToken: cancellationToken)) is not { } installed)
        {
            return (null, null);
        }

        // A batch is a transaction of its own, so the organization is set for it and no longer.
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(OrganizationSql) { Parameters = { new() { Value = installed.OrganizationId.ToString(System.Globalization.CultureInfo.InvariantCulture) } } },
                new NpgsqlBatchCommand(KeepSql)
                {
                    Parameters = { new() { Value = installed.Id }, new() { Value = conversation }, new() { Value = eventId }, new() { Value = body }, new() { Value = now } },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return (installed, await reader.ReadAsync(cancellationToken) ? new Claim(installed.OrganizationId, reader.GetInt64(0)) : null);
    }
}
