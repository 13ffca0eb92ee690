namespace NudgeBot.Postgres.Reports;

/// <summary>When people last placed a call.</summary>
public sealed class LastCallStore(Session session)
{
    /// <summary>The newest effective attempt of each; somebody who never placed a call is not among them.</summary>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset?>> OfAsync(IReadOnlyCollection<long> personIds, CancellationToken cancellationToken)
    {
        const string Sql = """
            select p.id as personid, v.occurred_at as at
            from   unnest(@ids) as p(id)
            cross  join lateral (select occurred_at from activities
                                 where  rep_id = p.id and kind = 'call' and direction = 'outbound' and retracted_at is null
                                 order  by occurred_at desc limit 1) v
            """;

        return (await session.QueryAsync<Row>(Sql, new { ids = personIds.ToArray() }, cancellationToken)).ToDictionary(row => row.PersonId, row => (DateTimeOffset?)row.At);
    }

    private sealed record Row(long PersonId, DateTimeOffset At);
}
