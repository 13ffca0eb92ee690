using NudgeBot.Core.People.Holidays;

namespace NudgeBot.Postgres.People;

/// <summary>Whose holidays a team and its people keep.</summary>
public sealed class HolidayStore(Session session)
{
    private const string DaysSql = "select day, name, worked from holidays where team_id = @teamId and day between @first and @last order by day";

    /// <summary>What is a holiday for a team; its own days are read from one date to another.</summary>
    public async Task<HolidayCalendar> OfTeamAsync(long teamId, DateOnly first, DateOnly last, CancellationToken cancellationToken) => new(
        HolidayPlace.Of(await session.ScalarAsync<string?>("select holiday_place from teams where id = @teamId", new { teamId }, cancellationToken)),
        await DaysAsync(teamId, first, last, cancellationToken));

    /// <summary>What is a holiday for a person: by a place of their own, else by their team's.</summary>
    public async Task<HolidayCalendar> OfPersonAsync(long personId, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        const string Sql = """
            select p.team_id as teamid, p.holiday_place as own, t.holiday_place as teams
            from   people p
            left   join teams t on t.organization_id = p.organization_id and t.id = p.team_id
            where  p.id = @personId
            """;

        return await session.FirstAsync<Row>(Sql, new { personId }, cancellationToken) is { } row
            ? new HolidayCalendar(HolidayPlace.Of(row.Own ?? row.Teams), row.TeamId is { } team ? await DaysAsync(team, first, last, cancellationToken) : [], row.Own is not null)
            : HolidayCalendar.Empty;
    }

    private Task<IReadOnlyList<TeamDay>> DaysAsync(long teamId, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        session.QueryAsync<TeamDay>(DaysSql, new { teamId, first, last }, cancellationToken);

    private sealed record Row(long? TeamId, string? Own, string? Teams);
}
