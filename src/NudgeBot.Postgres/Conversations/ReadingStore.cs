using System.Text.Json;

namespace NudgeBot.Postgres.Conversations;

/// <summary>Why a person's newest sentence was read as it was. Times are business time.</summary>
/// <param name="Intent">What it was taken for.</param>
/// <param name="Reasons">Sentences that quote it.</param>
/// <param name="Message">The message it was, as rows of the log name it; null where the platform gives no id.</param>
public sealed record KeptReading(string Intent, IReadOnlyList<string> Reasons, string? Message, DateTimeOffset ExpiresAt);

/// <summary>The newest reading of each person.</summary>
public sealed class ReadingStore(Session session)
{
    public Task KeepAsync(long personId, KeptReading reading, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into readings (person_id, intent, reasons, message, expires_at) values (@personId, @Intent, @reasons::jsonb, @Message, @ExpiresAt)
            on conflict on constraint readings_one_per_person do update
            set intent = excluded.intent, reasons = excluded.reasons, message = excluded.message, expires_at = excluded.expires_at
            """;

        return session.ExecuteAsync(
            Sql, new { personId, reading.Intent, reasons = JsonSerializer.Serialize(reading.Reasons), reading.Message, reading.ExpiresAt }, cancellationToken);
    }

    /// <summary>The newest reading that somebody may still ask about, or null.</summary>
    public async Task<KeptReading?> OfAsync(long personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            select intent, reasons, message, expires_at as expiresat
            from   readings
            where  person_id = @personId and expires_at > @now
            """;

        return await session.FirstAsync<Row>(Sql, new { personId, now }, cancellationToken) is { } row
            ? new KeptReading(row.Intent, JsonSerializer.Deserialize<string[]>(row.Reasons) ?? [], row.Message, row.ExpiresAt)
            : null;
    }

    /// <summary>Forgets what nobody may ask about any more.</summary>
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from readings where expires_at < @before", new { before }, cancellationToken);

    private sealed record Row(string Intent, string Reasons, string? Message, DateTimeOffset ExpiresAt);
}
