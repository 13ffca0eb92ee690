namespace NudgeBot.Postgres.Reports;

/// <summary>How many customers were touched on any channel, and how many of them were spoken with by phone.</summary>
/// <param name="Connected">Contact-to-connect is these by <paramref name="Touched"/>.</param>
public sealed record Reach(int Touched, int Connected);

/// <summary>Customers touched and customers connected with. A customer counts once, whoever touched them and however often.</summary>
public sealed class MirrorStore(Session session)
{
    /// <summary>Of each group of people, in order, and of all of them together: there, a customer of several groups counts once.</summary>
    public async Task<(IReadOnlyList<Reach> Groups, Reach Together)> ReachAsync(
        IReadOnlyList<IReadOnlyCollection<CountWindow>> groups, CancellationToken cancellationToken)
    {
        const string Sql = """
            with customers as (
                select w.place, v.account_id, count(*) filter (where v.outcome = 'connected') > 0 as connected
                from   unnest(@places, @people, @froms, @tos) as w(place, person_id, from_at, to_at)
                join   activities v on v.rep_id = w.person_id and v.occurred_at >= w.from_at and v.occurred_at < w.to_at
                where  v.retracted_at is null and v.account_id is not null
                group  by w.place, v.account_id
            )
            select place, count(*)::int as touched, count(*) filter (where connected)::int as connected
            from   customers
            group  by place
            union  all
            select -1, count(*)::int, count(*) filter (where connected)::int
            from  (select account_id, bool_or(connected) as connected from customers group by account_id) together
            """;

        var windows = groups.SelectMany((group, place) => group.Select(window => (Place: place, Window: window))).ToList();
        var rows = await session.QueryAsync<Row>(Sql, new
        {
            places = windows.Select(one => one.Place).ToArray(),
            people = windows.Select(one => one.Window.PersonId).ToArray(),
            froms = windows.Select(one => one.Window.From.UtcDateTime).ToArray(),
            tos = windows.Select(one => one.Window.To.UtcDateTime).ToArray(),
        }, cancellationToken);
        var reaches = rows.ToDictionary(row => row.Place, row => new Reach(row.Touched, row.Connected));
        return ([.. groups.Select((_, place) => reaches.GetValueOrDefault(place) ?? new Reach(0, 0))], reaches[-1]);
    }

    private sealed record Row(int Place, int Touched, int Connected);
}
