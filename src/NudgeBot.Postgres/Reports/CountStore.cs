namespace NudgeBot.Postgres.Reports;

/// <summary>Phone contacts of one person. Attempts and connects are never added together.</summary>
/// <param name="Connects">Live conversations by phone, outbound and inbound.</param>
/// <param name="OutboundConnects">Of those, the ones this person dialled: connect rate is these by attempts.</param>
/// <param name="Answered">Inbound calls that were answered: a column of their own.</param>
/// <param name="Emails">Outbound; they stand apart.</param>
public sealed record PhoneCounts(long PersonId, int Attempts, int Connects, int OutboundConnects, int Answered, int Emails)
{
    /// <summary>Names of the customers connected with, in the order of the first connect, each customer once; empty where nobody asked for them.</summary>
    public string[] ConnectedWith { get; init; } = [];
}

/// <summary>Phone contacts of each window. What is asked for long periods is counted by day beforehand; names come from the log.</summary>
public sealed class CountStore(Session session)
{
    // Of a window, the whole days of UTC within it from rep_days, and its two ragged ends from the log: what is read grows with days, not with calls.
    internal const string CountSql = """
        select w.person_id as personid, c.attempts, c.connects, c.outboundconnects, c.answered, c.emails
        from   unnest(@people, @froms, @headEnds, @firstDays, @endDays, @tailStarts, @tos)
               with ordinality as w(person_id, from_at, head_end, first_day, end_day, tail_start, to_at, place)
        cross  join lateral (
            select coalesce(sum(p.attempts), 0)::int          as attempts,
                   coalesce(sum(p.connects), 0)::int          as connects,
                   coalesce(sum(p.outbound_connects), 0)::int as outboundconnects,
                   coalesce(sum(p.answered), 0)::int          as answered,
                   coalesce(sum(p.emails), 0)::int            as emails
            from  (select attempts, connects, outbound_connects, answered, emails_out as emails
                   from   rep_days
                   where  rep_id = w.person_id and day >= w.first_day and day < w.end_day
                   union  all
                   select count(*) filter (where v.kind = 'call' and v.direction = 'outbound'),
                          count(*) filter (where v.outcome = 'connected'),
                          count(*) filter (where v.outcome = 'connected' and v.direction = 'outbound'),
                          count(*) filter (where v.direction = 'inbound' and v.outcome not in ('no_answer', 'voicemail', 'busy')),
                          count(*) filter (where v.kind = 'email' and v.direction = 'outbound')
                   from  (values (w.from_at, w.head_end), (w.tail_start, w.to_at)) ragged(from_at, to_at)
                   join   activities v on v.rep_id = w.person_id and v.occurred_at >= ragged.from_at and v.occurred_at < ragged.to_at
                   where  v.retracted_at is null) p
        ) c
        order  by w.place
        """;

    /// <summary>The figures of each window, by index, in the order of the windows; however long the log and the windows are.</summary>
    public Task<IReadOnlyList<PhoneCounts>> CountAsync(IReadOnlyCollection<CountWindow> windows, CancellationToken cancellationToken) =>
        session.QueryAsync<PhoneCounts>(CountSql, CountParameters(windows), cancellationToken);

    /// <summary>The same of one customer, from the log: what is counted beforehand does not tell customers apart.</summary>
    public Task<IReadOnlyList<PhoneCounts>> CountWithAsync(long accountId, IReadOnlyCollection<CountWindow> windows, CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.person_id as personid, c.attempts, c.connects, c.outboundconnects, c.answered, c.emails
            from   unnest(@people, @froms, @tos) with ordinality as w(person_id, from_at, to_at, place)
            cross  join lateral (
                select count(*) filter (where v.kind = 'call' and v.direction = 'outbound')::int                                    as attempts,
                       count(*) filter (where v.outcome = 'connected')::int                                                         as connects,
                       count(*) filter (where v.outcome = 'connected' and v.direction = 'outbound')::int                            as outboundconnects,
                       count(*) filter (where v.direction = 'inbound' and v.outcome not in ('no_answer', 'voicemail', 'busy'))::int as answered,
                       count(*) filter (where v.kind = 'email' and v.direction = 'outbound')::int                                   as emails
                from   activities v
                where  v.account_id = @accountId and v.rep_id = w.person_id and v.occurred_at >= w.from_at and v.occurred_at < w.to_at and v.retracted_at is null
            ) c
            order  by w.place
            """;

        return session.QueryAsync<PhoneCounts>(Sql, CountWindow.Arrays(windows, accountId: accountId), cancellationToken);
    }

    /// <summary>The same with the names of whom each person connected with, for periods so short that the names can be read.</summary>
    public async Task<IReadOnlyList<PhoneCounts>> CountWithNamesAsync(IReadOnlyCollection<CountWindow> windows, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(windows, cancellationToken);
        return [.. counts.Zip(await ConnectedWithAsync(windows, cancellationToken), (count, names) => count with { ConnectedWith = names })];
    }

    /// <summary>The names alone, of each window.</summary>
    public async Task<IReadOnlyList<string[]>> ConnectedWithAsync(IReadOnlyCollection<CountWindow> windows, CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.person_id as personid, coalesce(c.names, '{}') as names
            from   unnest(@people, @froms, @tos) with ordinality as w(person_id, from_at, to_at, place)
            cross  join lateral (
                select array_agg(named.name order by named.first_at, named.id) as names
                from  (select a.id, a.name, min(v.occurred_at) as first_at
                       from   activities v
                       join   accounts a on a.organization_id = v.organization_id and a.id = v.account_id
                       where  v.rep_id = w.person_id and v.kind = 'call' and v.outcome = 'connected' and v.retracted_at is null
                       and    v.occurred_at >= w.from_at and v.occurred_at < w.to_at
                       group  by a.id, a.name) named
            ) c
            order  by w.place
            """;

        return [.. (await session.QueryAsync<Named>(Sql, CountWindow.Arrays(windows), cancellationToken)).Select(named => named.Names)];
    }

    internal static object CountParameters(IReadOnlyCollection<CountWindow> windows)
    {
        var cuts = windows.Select(Cut.Of).ToList();
        return new
        {
            people = windows.Select(window => window.PersonId).ToArray(),
            froms = windows.Select(window => window.From.UtcDateTime).ToArray(),
            headEnds = cuts.Select(cut => cut.HeadEnd).ToArray(),
            firstDays = cuts.Select(cut => cut.FirstDay).ToArray(),
            endDays = cuts.Select(cut => cut.EndDay).ToArray(),
            tailStarts = cuts.Select(cut => cut.TailStart).ToArray(),
            tos = windows.Select(window => window.To.UtcDateTime).ToArray(),
        };
    }

    private sealed record Named(long PersonId, string[] Names);

    /// <summary>A window cut at the first and the last midnight of UTC within it; one without a whole day is all head.</summary>
    private readonly record struct Cut(DateTime HeadEnd, DateOnly FirstDay, DateOnly EndDay, DateTime TailStart)
    {
        public static Cut Of(CountWindow window)
        {
            var (from, to) = (window.From.UtcDateTime, window.To.UtcDateTime);
            var first = from.Date == from ? from : from.Date.AddDays(1);
            var end = to.Date;
            return first < end
                ? new Cut(first, DateOnly.FromDateTime(first), DateOnly.FromDateTime(end), end)
                : new Cut(to, DateOnly.FromDateTime(from), DateOnly.FromDateTime(from), to);
        }
    }
}
