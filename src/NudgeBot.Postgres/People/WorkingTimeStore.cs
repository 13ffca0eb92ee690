using NudgeBot.Core.People;

namespace NudgeBot.Postgres.People;

/// <summary>A person and when they work.</summary>
public sealed record PersonAtWork(long Id, string Name, WorkingTime Hours)
{
    public Role Role { get; init; }
}

/// <summary>Working time as it is kept per person and team.</summary>
public sealed class WorkingTimeStore(Session session)
{
    /// <summary>How far back and ahead holidays and time off are read: as far as any working day is counted.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(400);

    /// <summary>The person, or null when nobody active has this id.</summary>
    /// <param name="teamsQuiet">The quiet time of whoever has none of their own.</param>
    public async Task<PersonAtWork?> OfAsync(long personId, DateTimeOffset now, CancellationToken cancellationToken, QuietTime? teamsQuiet = null)
    {
        const string Sql = """
            select p.id, p.name, p.role, p.time_zone as timezone, array_to_string(p.working_days, ',') as days,
                   p.opens, p.closes, p.quiet_from as quietfrom, p.quiet_to as quietto
            from   people p
            where  p.id = @personId and p.active
            """;
        const string TimeOffSql = "select first_day as first, last_day as last from time_off where person_id = @personId and last_day >= @from";

        if (await session.FirstAsync<Row>(Sql, new { personId }, cancellationToken) is not { } person)
        {
            return null;
        }

        var (from, to) = (DateOnly.FromDateTime((now - Reach).UtcDateTime), DateOnly.FromDateTime((now + Reach).UtcDateTime));
        var holidays = await new HolidayStore(session).OfPersonAsync(personId, from, to, cancellationToken);
        var timeOff = await session.QueryAsync<SpanRow>(TimeOffSql, new { personId, from }, cancellationToken);

        return new PersonAtWork(person.Id, person.Name, new WorkingTime(
            Zone.Find(person.TimeZone) ?? Zone.Utc,
            person.Days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)),
            person.Opens,
            person.Closes,
            holidays.Between(from, to).Select(holiday => holiday.Day),
            timeOff.Select(span => new DaySpan(span.First, span.Last)),
            person is { QuietFrom: { } quietFrom, QuietTo: { } quietTo } ? new QuietTime(quietFrom, quietTo) : teamsQuiet))
        {
            Role = Roles.FromWord(person.Role),
        };
    }

    private sealed record Row(
        long Id, string Name, string Role, string TimeZone, string Days, TimeOnly Opens, TimeOnly Closes, TimeOnly? QuietFrom, TimeOnly? QuietTo);

    private sealed record SpanRow(DateOnly First, DateOnly Last);
}
