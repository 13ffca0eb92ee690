namespace NudgeBot.Postgres.Reports;

/// <summary>Who asked to stand on their team's leaderboard.</summary>
public sealed class LeaderboardStore(Session session)
{
    /// <summary>Puts somebody on it, or takes them off; false when it was so already.</summary>
    public async Task<bool> SetAsync(long personId, bool on, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("update people set on_leaderboard = @on where id = @personId and on_leaderboard <> @on", new { personId, on }, cancellationToken) > 0;

    /// <summary>Of these people, those who are on it.</summary>
    public Task<IReadOnlyList<long>> OnItAsync(IReadOnlyCollection<long> personIds, CancellationToken cancellationToken) =>
        session.QueryAsync<long>("select id from people where id = any(@ids) and on_leaderboard", new { ids = personIds.ToArray() }, cancellationToken);
}
