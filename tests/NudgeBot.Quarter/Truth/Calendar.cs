using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>One stretch of work, as instants; a night shift belongs to the date on which it opens.</summary>
internal readonly record struct Shift(LocalDate Date, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public bool Contains(DateTimeOffset moment) => moment >= Opens && moment < Closes;
}

/// <summary>Whole days off, both ends included.</summary>
/// <param name="StandIn">Who looks after things meanwhile.</param>
internal sealed record Absence(LocalDate First, LocalDate Last, long? StandIn)
{
    public bool Contains(LocalDate date) => date >= First && date <= Last;
}

/// <summary>When somebody works, day by day and without any cleverness.</summary>
internal sealed class Calendar
{
    private const int Horizon = 400;

    private readonly Dictionary<LocalDate, Shift?> shifts = [];
    private readonly List<Absence> away = [];

    public required DateTimeZone Zone { get; init; }

    public required IReadOnlyList<IsoDayOfWeek> Week { get; init; }

    public LocalTime Opens { get; init; } = new(9, 0);

    /// <summary>At or before the opening: on the next day.</summary>
    public LocalTime Closes { get; init; } = new(18, 0);

    public (LocalTime From, LocalTime To)? Quiet { get; init; }

    public required IReadOnlySet<LocalDate> Holidays { get; init; }

    public IReadOnlyList<Absence> Away => away;

    public void TakeOff(Absence absence)
    {
        away.Add(absence);
        shifts.Clear();
    }

    /// <summary>Whether somebody stands in for them at this moment, and this person does.</summary>
    public bool IsLeftTo(long standIn, DateTimeOffset moment) => away.Exists(absence => absence.StandIn == standIn && absence.Contains(DateAt(moment)));

    public LocalDate DateAt(DateTimeOffset moment) => LocalOf(Zone, moment).Date;

    public Shift? ShiftOn(LocalDate date)
    {
        if (!shifts.TryGetValue(date, out var shift))
        {
            shift = WhyNot(date) is null ? new Shift(date, At(date, Opens), At(Closes > Opens ? date : date.PlusDays(1), Closes)) : null;
            shifts.Add(date, shift);
        }

        return shift;
    }

    public Shift? ShiftAt(DateTimeOffset moment)
    {
        var date = DateAt(moment);
        return ShiftOn(date) is { } today && today.Contains(moment) ? today
            : ShiftOn(date.PlusDays(-1)) is { } yesterday && yesterday.Contains(moment) ? yesterday
            : null;
    }

    /// <summary>The first shift that opens after this moment.</summary>
    public Shift? ShiftAfter(DateTimeOffset moment)
    {
        for (var (date, tries) = (DateAt(moment).PlusDays(-1), 0); tries < Horizon; date = date.PlusDays(1), tries++)
        {
            if (ShiftOn(date) is { } shift && shift.Opens > moment)
            {
                return shift;
            }
        }

        return null;
    }

    /// <summary>The first minute from this moment on in which something may be sent.</summary>
    public DateTimeOffset? FirstOpen(DateTimeOffset moment)
    {
        for (var shift = ShiftAt(moment) ?? ShiftAfter(moment); shift is { } day; shift = ShiftAfter(day.Opens))
        {
            for (var at = day.Opens > moment ? day.Opens : moment; at < day.Closes; at = at.AddMinutes(1))
            {
                if (WhyAway(at) is null)
                {
                    return at;
                }
            }
        }

        return null;
    }

    /// <summary>Why nothing may be sent at this moment; null when it may.</summary>
    public string? WhyAway(DateTimeOffset moment)
    {
        if (ShiftAt(moment) is null)
        {
            return WhyNot(DateAt(moment)) ?? "working hours";
        }

        return Quiet is { } quiet && IsBetween(LocalOf(Zone, moment).TimeOfDay, quiet.From, quiet.To) ? "quiet time" : null;
    }

    /// <summary>The working days after the one date, up to and with the other.</summary>
    public int WorkingDaysBetween(LocalDate from, LocalDate to)
    {
        var count = 0;
        for (var date = from.PlusDays(1); date <= to; date = date.PlusDays(1))
        {
            count += WhyNot(date) is null ? 1 : 0;
        }

        return count;
    }

    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset to) => WorkingDaysBetween(DateAt(from), DateAt(to));

    public DateTimeOffset At(LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(Zone).ToInstant().ToDateTimeOffset();

    public static LocalDateTime LocalOf(DateTimeZone zone, DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(zone).LocalDateTime;

    /// <summary>From the one time of day on and before the other, over midnight if need be.</summary>
    public static bool IsBetween(LocalTime time, LocalTime from, LocalTime to) => from <= to ? time >= from && time < to : time >= from || time < to;

    private string? WhyNot(LocalDate date) =>
        !Week.Contains(date.DayOfWeek) ? "day off"
        : Holidays.Contains(date) ? "holiday"
        : away.Exists(absence => absence.Contains(date)) ? "time off"
        : null;
}
