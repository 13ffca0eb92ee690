namespace NudgeBot.Postgres.Nudges;

/// <summary>The steps of a nudge's life that no change of its state tells. The others are written by the database itself.</summary>
public sealed class NudgeStepStore(Session session)
{
    /// <summary>The rep has tapped or answered it: noted the first time alone, and never of a nudge that was not shown.</summary>
    public Task SeenAsync(long nudgeId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into nudge_steps (nudge_id, step, at)
            select id, 'seen', @now from nudges where id = @nudgeId and sent_at is not null
            on conflict (organization_id, nudge_id) where step = 'seen' do nothing
            """;

        return session.ExecuteAsync(Sql, new { nudgeId, now }, cancellationToken);
    }

    /// <summary>The rep wants no more of its kind.</summary>
    /// <param name="why">What was muted, in a few words.</param>
    public Task MutedAsync(long nudgeId, string why, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync("insert into nudge_steps (nudge_id, step, at, why) values (@nudgeId, 'muted', @now, @why)", new { nudgeId, now, why }, cancellationToken);
}
