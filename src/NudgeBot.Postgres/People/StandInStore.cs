using NudgeBot.Core.People;

namespace NudgeBot.Postgres.People;

/// <summary>Somebody who is away, and whose customers another looks after meanwhile.</summary>
/// <param name="Until">The last day away, by the absent person's own calendar.</param>
public sealed record StandingIn(long PersonId, string Name, DateOnly Until);

/// <summary>Who stands in for whom.</summary>
public sealed class StandInStore(Session session)
{
    /// <summary>
    /// The people for whom this person stands in at this moment, by name. Whether today is a day off is asked of the absent person's own
    /// calendar. A stand-in's stand-in is not followed: nobody asked them about a third person's customers, so when a stand-in is away as
    /// well, nobody stands in.
    /// </summary>
    public async Task<IReadOnlyList<StandingIn>> ForAsync(long personId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // No place on earth is more than a day from this date; what day it is there is decided below.
        const string Sql = """
            select p.id, p.name, p.time_zone as timezone, o.first_day as first, o.last_day as last
            from   time_off o
            join   people p on p.organization_id = o.organization_id and p.id = o.person_id
            where  o.stand_in_id = @personId and p.active and o.last_day >= @today - 1 and o.first_day <= @today + 1
            order  by p.name, p.id
            """;

        var rows = await session.QueryAsync<Row>(Sql, new { personId, today = DateOnly.FromDateTime(now.UtcDateTime) }, cancellationToken);
        return
        [
            .. from row in rows
               where new DaySpan(row.First, row.Last).Contains((Zone.Find(row.TimeZone) ?? Zone.Utc).Date(now))
               group row by (row.Id, row.Name) into absent
               select new StandingIn(absent.Key.Id, absent.Key.Name, absent.Max(row => row.Last)),
        ];
    }

    /// <summary>The absences of a person that touch these days, in order.</summary>
    public async Task<IReadOnlyList<Absence>> AwayWithinAsync(long personId, DaySpan days, CancellationToken cancellationToken)
    {
        const string Sql = """
            select first_day as first, last_day as last, stand_in_id as standinid
            from   time_off
            where  person_id = @personId and last_day >= @First and first_day <= @Last
            """;

        return Absences.InOrder(await session.QueryAsync<Absence>(Sql, new { personId, days.First, days.Last }, cancellationToken));
    }

    private sealed record Row(long Id, string Name, string TimeZone, DateOnly First, DateOnly Last);
}
