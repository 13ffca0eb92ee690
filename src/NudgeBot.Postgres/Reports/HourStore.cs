namespace NudgeBot.Postgres.Reports;

/// <summary>Calls placed in one hour of the reps' local days.</summary>
/// <param name="Hour">0 to 23, as the clock on the rep's wall showed.</param>
public sealed record HourCounts(int Hour, int Attempts, int OutboundConnects);

/// <summary>Calls by the hour of the day at which they were placed.</summary>
public sealed class HourStore(Session session)
{
    /// <summary>The hours in which calls were placed, early first, of all these people together.</summary>
    public Task<IReadOnlyList<HourCounts>> ByHourAsync(IReadOnlyCollection<LocalStretch> stretches, CancellationToken cancellationToken)
    {
        const string Sql = """
            select extract(hour from v.occurred_at at time zone 'UTC' + s.seconds * interval '1 second')::int as hour,
                   count(*)::int                                                                            as attempts,
                   count(*) filter (where v.outcome = 'connected')::int                                     as outboundconnects
            from   unnest(@people, @froms, @tos, @offsets) as s(person_id, from_at, to_at, seconds)
            join   activities v on v.rep_id = s.person_id and v.occurred_at >= s.from_at and v.occurred_at < s.to_at
            where  v.kind = 'call' and v.direction = 'outbound' and v.retracted_at is null
            group  by 1
            order  by 1
            """;

        return session.QueryAsync<HourCounts>(Sql, LocalStretch.Arrays(stretches), cancellationToken);
    }
}
