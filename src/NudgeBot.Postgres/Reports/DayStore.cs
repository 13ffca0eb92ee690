namespace NudgeBot.Postgres.Reports;

/// <summary>Phone contacts of one person on one of their local days; days without any, and without an email, are left out.</summary>
/// <inheritdoc cref="PhoneCounts"/>
public sealed record DayCounts(long PersonId, DateOnly Day, int Attempts, int Connects, int OutboundConnects, int Answered, int Emails);

/// <summary>Phone contacts by local day.</summary>
public sealed class DayStore(Session session)
{
    /// <summary>By person and day. It reads every call of these days.</summary>
    public Task<IReadOnlyList<DayCounts>> ByDayAsync(IReadOnlyCollection<LocalStretch> stretches, CancellationToken cancellationToken)
    {
        const string Sql = """
            with local as (
                select person_id, from_at, to_at, seconds * interval '1 second' as ahead
                from   unnest(@people, @froms, @tos, @offsets) as s(person_id, from_at, to_at, seconds)
            ), dated as (
                select l.person_id, (v.occurred_at at time zone 'UTC' + l.ahead)::date as day, v.kind, v.direction, v.outcome
                from   local l
                join   activities v on v.rep_id = l.person_id and v.occurred_at >= l.from_at and v.occurred_at < l.to_at
                where  v.kind = 'call' and v.retracted_at is null
                union  all
                select l.person_id, (v.occurred_at at time zone 'UTC' + l.ahead)::date, v.kind, v.direction, null
                from   local l
                join   activities v on v.rep_id = l.person_id and v.occurred_at >= l.from_at and v.occurred_at < l.to_at
                where  v.kind = 'email' and v.direction = 'outbound' and v.retracted_at is null
            )
            select person_id as personid, day,
                   count(*) filter (where kind = 'call' and direction = 'outbound')::int                                                as attempts,
                   count(*) filter (where outcome = 'connected')::int                                                                   as connects,
                   count(*) filter (where outcome = 'connected' and direction = 'outbound')::int                                        as outboundconnects,
                   count(*) filter (where direction = 'inbound' and outcome not in ('no_answer', 'voicemail', 'busy'))::int              as answered,
                   count(*) filter (where kind = 'email')::int                                                                          as emails
            from   dated
            group  by person_id, day
            order  by person_id, day
            """;

        return session.QueryAsync<DayCounts>(Sql, LocalStretch.Arrays(stretches), cancellationToken);
    }
}
