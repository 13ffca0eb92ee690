using NudgeBot.Core.People;

namespace NudgeBot.Postgres.Simulator;

/// <summary>When the people of the simulator work, for the buttons of its clock.</summary>
public sealed class SimulatorHoursStore(Session session)
{
    /// <summary>An active person's working time, with the holidays and the time off that have not ended before <paramref name="from"/>; null when there is no such person.</summary>
    public async Task<WorkingTime?> OfAsync(long personId, DateOnly from, CancellationToken cancellationToken)
    {
        const string Hours = """
            select time_zone as timezone, working_days as workingdays, opens, closes
            from   people
            where  id = @personId and active
            """;

        const string Holidays = """
            select h.day
            from   holidays h
            join   people p on p.organization_id = h.organization_id and p.team_id = h.team_id
            where  p.id = @personId and h.day >= @from
            """;

        const string TimeOff = """
            select first_day as first, last_day as last
            from   time_off
            where  person_id = @personId and last_day >= @from
            """;

        if (await session.FirstAsync<Row>(Hours, new { personId }, cancellationToken) is not { } row)
        {
            return null;
        }

        var holidays = await session.QueryAsync<DateOnly>(Holidays, new { personId, from }, cancellationToken);
        var timeOff = await session.QueryAsync<(DateOnly First, DateOnly Last)>(TimeOff, new { personId, from }, cancellationToken);
        return new WorkingTime(
            Zone.Find(row.TimeZone) ?? Zone.Utc, row.WorkingDays.Select(day => (int)day), row.Opens, row.Closes,
            holidays, timeOff.Select(away => new DaySpan(away.First, away.Last)));
    }

    private sealed record Row(string TimeZone, short[] WorkingDays, TimeOnly Opens, TimeOnly Closes);
}
