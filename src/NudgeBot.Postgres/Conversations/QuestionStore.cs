namespace NudgeBot.Postgres.Conversations;

/// <summary>A question that is waiting for its answer. <paramref name="Payload"/> is JSON that the asker wrote.</summary>
public sealed record OpenQuestion(string Kind, string Payload, DateTimeOffset AskedAt, DateTimeOffset ExpiresAt);

/// <summary>The one question a person has open. Times are business time.</summary>
public sealed class QuestionStore(Session session)
{
    public Task<OpenQuestion?> OfAsync(long personId, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.FirstAsync<OpenQuestion>(
            "select kind, payload, asked_at as askedat, expires_at as expiresat from open_questions where person_id = @personId and expires_at > @now",
            new { personId, now }, cancellationToken);

    public Task AskAsync(long personId, OpenQuestion question, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into open_questions (person_id, kind, payload, asked_at, expires_at) values (@personId, @Kind, @Payload::jsonb, @AskedAt, @ExpiresAt)
            on conflict on constraint open_questions_one_per_person do update
            set kind = excluded.kind, payload = excluded.payload, asked_at = excluded.asked_at, expires_at = excluded.expires_at
            """;

        return session.ExecuteAsync(Sql, new { personId, question.Kind, question.Payload, question.AskedAt, question.ExpiresAt }, cancellationToken);
    }

    public Task ForgetAsync(long personId, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from open_questions where person_id = @personId", new { personId }, cancellationToken);
}
