namespace NudgeBot.Postgres.Nudges;

/// <summary>When each team's channel is next looked at.</summary>
public sealed class TeamTimeStore(Session session)
{
    /// <summary>When the look at this team is due, held until the transaction ends; null when there is none.</summary>
    public Task<DateTimeOffset?> TakeAsync(long teamId, CancellationToken cancellationToken) =>
        session.ScalarAsync<DateTimeOffset?>("select next_at from team_times where team_id = @teamId for update", new { teamId }, cancellationToken);

    public Task SetAsync(long teamId, DateTimeOffset next, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update team_times set next_at = @next where team_id = @teamId", new { teamId, next }, cancellationToken);

    /// <summary>Sees to it that every team is looked at, new ones at once.</summary>
    public Task EnsureAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into team_times (team_id, next_at)
            select t.id, @now
            from   teams t
            where  not exists (select from team_times known where known.organization_id = t.organization_id and known.team_id = t.id)
            on conflict on constraint team_times_pkey do nothing
            """;

        return session.ExecuteAsync(Sql, new { now }, cancellationToken);
    }
}
