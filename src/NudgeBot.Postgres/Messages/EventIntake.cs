using Npgsql;

namespace NudgeBot.Postgres.Messages;

/// <summary>Writes events down in one exchange with the database, because somebody waits for each. Times are machine time.</summary>
public sealed class EventIntake(Database database)
{
    /// <summary>Keeps an event of a workspace under its id.</summary>
    /// <returns>Whether an organization has installed the workspace, and the event, null when it was kept before.</returns>
    public async Task<(bool IsInstalled, Claim? Event)> KeepAsync(
        string platform, string workspace, string conversation, string eventId, byte[] body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = "select organization_id, event_id from keep_event($1, $2, $3, $4, $5, $6)";

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new() { Value = platform }, new() { Value = workspace }, new() { Value = conversation }, new() { Value = eventId }, new() { Value = body }, new() { Value = now } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return !await reader.ReadAsync(cancellationToken) ? (false, null) : (true, await reader.IsDBNullAsync(1, cancellationToken) ? null : new Claim(reader.GetInt64(0), reader.GetInt64(1)));
    }
}
