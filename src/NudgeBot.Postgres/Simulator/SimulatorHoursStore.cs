namespace NudgeBot.Postgres.Simulator;

/// <summary>When a person works, as far as the simulator's clock buttons need to know.</summary>
/// <param name="WorkingDays">1 is Monday.</param>
/// <param name="DaysOff">Holidays of the team and time off, from the given day on.</param>
public sealed record SimulatorHours(string TimeZone, IReadOnlyList<short> WorkingDays, TimeOnly Opens, TimeOnly Closes, IReadOnlySet<DateOnly> DaysOff);

/// <summary>When the people of the simulator work.</summary>
public sealed class SimulatorHoursStore(Session session)
{
    /// <summary>The hours of an active person, with the days off from <paramref name="from"/> up to and with <paramref name="to"/>; null when there is no such person.</summary>
    public async Task<SimulatorHours?> OfAsync(long personId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        const string Hours = """
            select time_zone as timezone, working_days as workingdays, opens, closes
            from   people
            where  id = @personId and active
            """;

        const string DaysOff = """
            select h.day
            from   holidays h
            join   people p on p.organization_id = h.organization_id and p.team_id = h.team_id
            where  p.id = @personId and h.day between @from and @to
            union
            select generate_series(greatest(t.first_day, @from), least(t.last_day, @to), interval '1 day')::date
            from   time_off t
            where  t.person_id = @personId and t.last_day >= @from and t.first_day <= @to
            """;

        if (await session.FirstAsync<Row>(Hours, new { personId }, cancellationToken) is not { } row)
        {
            return null;
        }

        var off = await session.QueryAsync<DateOnly>(DaysOff, new { personId, from, to }, cancellationToken);
        return new SimulatorHours(row.TimeZone, row.WorkingDays, row.Opens, row.Closes, off.ToHashSet());
    }

    // Dapper fills an array into a property, but not into a constructor.
    private sealed record Row
    {
        public required string TimeZone { get; init; }

        public required short[] WorkingDays { get; init; }

        public required TimeOnly Opens { get; init; }

        public required TimeOnly Closes { get; init; }
    }
}
