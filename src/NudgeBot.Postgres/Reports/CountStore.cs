namespace NudgeBot.Postgres.Reports;

/// <summary>What is counted for one person: from one instant up to, not including, another, so that each rep's day is their own.</summary>
public sealed record CountWindow(long PersonId, DateTimeOffset From, DateTimeOffset To);

/// <summary>Phone contacts of one person. Attempts and connects are never added together.</summary>
/// <param name="Connects">Live conversations by phone, outbound and inbound.</param>
/// <param name="OutboundConnects">Of those, the ones this person dialled: connect rate is these by attempts.</param>
/// <param name="Answered">Inbound calls that were answered: a column of their own.</param>
/// <param name="Emails">Outbound; they stand apart.</param>
/// <param name="ConnectedWith">Names of the customers connected with, in the order of the day, each once.</param>
public sealed record PhoneCounts(long PersonId, int Attempts, int Connects, int OutboundConnects, int Answered, int Emails, string[] ConnectedWith);

public sealed class CountStore(Session session)
{
    /// <summary>Counts the effective rows of each window, by index.</summary>
    public Task<IReadOnlyList<PhoneCounts>> CountAsync(IReadOnlyCollection<CountWindow> windows, CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.person_id as personid, c.attempts, c.connects, c.outboundconnects, c.answered, e.emails, c.connectedwith
            from   unnest(@people, @froms, @tos) as w(person_id, from_at, to_at)
            cross  join lateral (
                select count(*) filter (where v.direction = 'outbound')::int                              as attempts,
                       count(*) filter (where v.outcome = 'connected')::int                               as connects,
                       count(*) filter (where v.direction = 'outbound' and v.outcome = 'connected')::int  as outboundconnects,
                       count(*) filter (where v.direction = 'inbound' and v.outcome not in ('no_answer', 'voicemail'))::int as answered,
                       coalesce((select array_agg(named.name order by named.first_at)
                                 from  (select a.name, min(k.occurred_at) as first_at
                                        from   activities k
                                        join   accounts a on a.organization_id = k.organization_id and a.id = k.account_id
                                        where  k.rep_id = w.person_id and k.kind = 'call' and k.retracted_at is null and k.outcome = 'connected'
                                        and    k.occurred_at >= w.from_at and k.occurred_at < w.to_at
                                        group  by a.name) named), '{}')                                    as connectedwith
                from   activities v
                where  v.rep_id = w.person_id and v.kind = 'call' and v.retracted_at is null and v.occurred_at >= w.from_at and v.occurred_at < w.to_at
            ) c
            cross  join lateral (
                select count(*)::int as emails
                from   activities m
                where  m.rep_id = w.person_id and m.kind = 'email' and m.direction = 'outbound' and m.retracted_at is null
                and    m.occurred_at >= w.from_at and m.occurred_at < w.to_at
            ) e
            """;

        return session.QueryAsync<PhoneCounts>(Sql, new
        {
            people = windows.Select(window => window.PersonId).ToArray(),
            froms = windows.Select(window => window.From.UtcDateTime).ToArray(),
            tos = windows.Select(window => window.To.UtcDateTime).ToArray(),
        }, cancellationToken);
    }
}
