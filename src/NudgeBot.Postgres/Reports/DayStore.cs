namespace NudgeBot.Postgres.Reports;

/// <summary>Phone contacts of one person on one of their local days; days without any, and without an email, are left out.</summary>
/// <inheritdoc cref="PhoneCounts"/>
public sealed record DayCounts(long PersonId, DateOnly Day, int Attempts, int Connects, int OutboundConnects, int Answered, int Emails);

/// <summary>Phone contacts by local day.</summary>
public sealed class DayStore(Session session)
{
    /// <summary>By person and day. It reads every call of these days.</summary>
    /// <param name="accountId">The one customer whose calls are counted; null for all, and for calls that name none.</param>
    public Task<IReadOnlyList<DayCounts>> ByDayAsync(IReadOnlyCollection<LocalStretch> stretches, CancellationToken cancellationToken, long? accountId = null)
    {
        const string Sql = """
            select s.person_id as personid, (v.occurred_at at time zone 'UTC' + s.seconds * interval '1 second')::date as day,
                   count(*) filter (where v.kind = 'call' and v.direction = 'outbound')::int                                     as attempts,
                   count(*) filter (where v.outcome = 'connected')::int                                                          as connects,
                   count(*) filter (where v.outcome = 'connected' and v.direction = 'outbound')::int                             as outboundconnects,
                   count(*) filter (where v.direction = 'inbound' and v.outcome not in ('no_answer', 'voicemail', 'busy'))::int  as answered,
                   count(*) filter (where v.kind = 'email' and v.direction = 'outbound')::int                                    as emails
            from   unnest(@people, @froms, @tos, @offsets) as s(person_id, from_at, to_at, seconds)
            join   activities v on v.rep_id = s.person_id and v.occurred_at >= s.from_at and v.occurred_at < s.to_at
            where  v.retracted_at is null and (v.kind = 'call' or v.kind = 'email' and v.direction = 'outbound')
            and    (@accountId::bigint is null or v.account_id = @accountId)
            group  by 1, 2
            order  by 1, 2
            """;

        return session.QueryAsync<DayCounts>(Sql, LocalStretch.Arrays(stretches, accountId), cancellationToken);
    }
}
