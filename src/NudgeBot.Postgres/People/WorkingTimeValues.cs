using NudgeBot.Core.People;

namespace NudgeBot.Postgres.People;

/// <summary>Whose working time is meant: a person's, or the holidays of a team.</summary>
public abstract record WorkingTimeOf
{
    private WorkingTimeOf()
    {
    }

    public sealed record Person(long Id) : WorkingTimeOf;

    public sealed record Team(long Id) : WorkingTimeOf;
}

/// <summary>Reads and writes the values that <see cref="WorkingTimeValue"/> describes; whoever takes them holds them until the transaction ends.</summary>
internal sealed class WorkingTimeValues(Session session)
{
    /// <summary>The present values of these.</summary>
    public async Task<Dictionary<string, string?>> TakeAsync(WorkingTimeOf whose, IReadOnlyCollection<string> wanted, CancellationToken cancellationToken)
    {
        const string PersonSql = """
            select time_zone as zone, array_to_string(working_days, ',') as days, to_char(opens, 'HH24:MI-') || to_char(closes, 'HH24:MI') as hours,
                   to_char(quiet_from, 'HH24:MI-') || to_char(quiet_to, 'HH24:MI') as quiet, holiday_place as holidays
            from   people
            where  id = @id
            for no key update
            """;
        const string TeamSql = "select holiday_place as holidays from teams where id = @id for no key update";
        const string DaySql = "select case when worked then 'worked ' else 'holiday ' end || name from holidays where team_id = @id and day = @day";

        var (id, sql) = whose is WorkingTimeOf.Person person ? (person.Id, PersonSql) : (((WorkingTimeOf.Team)whose).Id, TeamSql);
        if (await session.FirstAsync<Row>(sql, new { id }, cancellationToken) is not { } row)
        {
            return [];
        }

        var values = new Dictionary<string, string?>();
        foreach (var what in wanted)
        {
            values[what] = WorkingTimeValue.OffSince(what) is { } since ? WorkingTimeValue.Of(await AbsencesAsync(id, since, cancellationToken))
                : WorkingTimeValue.DayOf(what) is { } day ? await session.ScalarAsync<string?>(DaySql, new { id, day }, cancellationToken)
                : row[what];
        }

        return values;
    }

    /// <summary>The absences of a person that end on this day or later.</summary>
    public async Task<IReadOnlyList<Absence>> AbsencesAsync(long personId, DateOnly since, CancellationToken cancellationToken)
    {
        const string Sql = """
            select first_day as first, last_day as last, stand_in_id as standinid from time_off where person_id = @personId and last_day >= @since
            """;

        return Absences.InOrder(await session.QueryAsync<Absence>(Sql, new { personId, since }, cancellationToken));
    }

    public async Task WriteAsync(WorkingTimeOf whose, string what, string? value, CancellationToken cancellationToken)
    {
        const string DaySql = """
            insert into holidays (team_id, day, name, worked) values (@id, @day, @name, @worked)
            on conflict on constraint holidays_pkey do update set name = excluded.name, worked = excluded.worked
            """;

        switch (whose)
        {
            case WorkingTimeOf.Person person when WorkingTimeValue.OffSince(what) is { } since:
                await WriteAbsencesAsync(person.Id, since, WorkingTimeValue.Absences(value), cancellationToken);
                break;
            case WorkingTimeOf.Person person:
                await session.ExecuteAsync($"update people set {Columns(what)} where id = @id", new { id = person.Id, value }, cancellationToken);
                break;
            case WorkingTimeOf.Team team when WorkingTimeValue.DayOf(what) is { } day && value is null:
                await session.ExecuteAsync("delete from holidays where team_id = @id and day = @day", new { id = team.Id, day }, cancellationToken);
                break;
            case WorkingTimeOf.Team team when WorkingTimeValue.DayOf(what) is { } day:
                var parts = value!.Split(' ', 2);
                await session.ExecuteAsync(DaySql, new { id = team.Id, day, name = parts[1], worked = parts[0] == "worked" }, cancellationToken);
                break;
            case WorkingTimeOf.Team team:
                await session.ExecuteAsync($"update teams set {Columns(what)} where id = @id", new { id = team.Id, value }, cancellationToken);
                break;
        }
    }

    private async Task WriteAbsencesAsync(long personId, DateOnly since, IReadOnlyList<Absence> absences, CancellationToken cancellationToken)
    {
        const string Sql = "insert into time_off (person_id, first_day, last_day, stand_in_id) values (@personId, @First, @Last, @StandInId)";

        await session.ExecuteAsync("delete from time_off where person_id = @personId and last_day >= @since", new { personId, since }, cancellationToken);
        foreach (var absence in absences)
        {
            await session.ExecuteAsync(Sql, new { personId, absence.First, absence.Last, absence.StandInId }, cancellationToken);
        }
    }

    private static string Columns(string what) => what switch
    {
        WorkingTimeValue.Zone => "time_zone = @value",
        WorkingTimeValue.Days => "working_days = string_to_array(@value, ',')::smallint[]",
        WorkingTimeValue.Hours => "opens = split_part(@value, '-', 1)::time, closes = split_part(@value, '-', 2)::time",
        WorkingTimeValue.Quiet => "quiet_from = split_part(@value, '-', 1)::time, quiet_to = split_part(@value, '-', 2)::time",
        WorkingTimeValue.Holidays => "holiday_place = @value",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Nothing is kept under this name."),
    };

    private sealed record Row(string? Zone, string? Days, string? Hours, string? Quiet, string? Holidays)
    {
        public Row(string? holidays)
            : this(null, null, null, null, holidays)
        {
        }

        public string? this[string what] => what switch
        {
            WorkingTimeValue.Zone => Zone,
            WorkingTimeValue.Days => Days,
            WorkingTimeValue.Hours => Hours,
            WorkingTimeValue.Quiet => Quiet,
            WorkingTimeValue.Holidays => Holidays,
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Nothing is kept under this name."),
        };
    }
}
