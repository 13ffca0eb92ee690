namespace NudgeBot.Core.People;

/// <summary>
/// When somebody works, in their own zone: days, hours (closing at or before the opening means: on the next day), holidays,
/// time off, quiet time. Every "is it a good moment?" and every working day of the house is answered here.
/// </summary>
public sealed class WorkingTime
{
    /// <summary>How far ahead an opening is looked for; somebody away for longer has none.</summary>
    private const int Horizon = 400;

    // Every zone's offset is a multiple of a quarter of an hour today, so that a quarter in UTC is one on the wall.
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly WorkingDays days;

    /// <param name="isoDays">1 is Monday, 7 is Sunday.</param>
    public WorkingTime(
        Zone zone, IEnumerable<int> isoDays, TimeOnly opens, TimeOnly closes,
        IEnumerable<DateOnly>? holidays = null, IEnumerable<DaySpan>? timeOff = null, QuietTime? quiet = null)
    {
        Zone = zone;
        Opens = opens;
        Closes = closes;
        Quiet = quiet;
        days = new WorkingDays(isoDays, holidays ?? [], timeOff ?? []);
    }

    public Zone Zone { get; }

    public TimeOnly Opens { get; }

    public TimeOnly Closes { get; }

    public QuietTime? Quiet { get; }

    /// <summary>Monday to Friday, 09:00 to 18:00, but for these holidays.</summary>
    public static WorkingTime Usual(Zone zone, IEnumerable<DateOnly>? holidays = null) => new(zone, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), holidays);

    public bool IsWorkingDay(DateOnly date) => days.Contains(date);

    /// <summary>The working days after <paramref name="from"/> up to and with <paramref name="to"/>; 0 when there are none between them.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => days.Between(from, to);

    /// <summary>The working days that have begun between two instants, by the local calendar.</summary>
    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset to) => days.Between(Zone.Date(from), Zone.Date(to));

    /// <summary>The <paramref name="count"/>th working day after a date.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int count) => days.Add(date, count);

    /// <summary>The first instant of the <paramref name="count"/>th working day after the local date of an instant.</summary>
    public DateTimeOffset AddWorkingDays(DateTimeOffset from, int count) => Zone.StartOf(days.Add(Zone.Date(from), count));

    /// <summary>
    /// The instant at which this much working time has passed: the first such, so that what is used up at the closing ends at the closing, and
    /// no time at all is over at once. Quiet time is worked. Adding in two steps is adding at once.
    /// When no shift opens within the horizon, its end: 400 days after the last closing.
    /// </summary>
    /// <param name="duration">A negative one counts as none.</param>
    public DateTimeOffset AddWorkingTime(DateTimeOffset from, TimeSpan duration)
    {
        var (at, left) = (from, duration);
        while (left > TimeSpan.Zero)
        {
            if ((DayAt(at) ?? DayAfter(at)) is not { } shift)
            {
                return Zone.StartOf(Zone.Date(at).AddDays(Horizon));
            }

            at = shift.Opens > at ? shift.Opens : at;
            var worked = left < shift.Closes - at ? left : shift.Closes - at;
            (at, left) = (at + worked, left - worked);
        }

        return at;
    }

    /// <summary>The shift of a date, or null when nobody works then.</summary>
    public WorkingDay? DayOf(DateOnly date)
    {
        var (opens, closes) = (Zone.At(date, Opens), Zone.At(Closes > Opens ? date : date.AddDays(1), Closes));

        // A shift from 02:15 to 03:00 does not take place on the night on which the clocks jump from two to three.
        return IsWorkingDay(date) && opens < closes ? new WorkingDay(date, opens, closes) : null;
    }

    /// <summary>The shift that an instant lies in, or null. Quiet time is part of it.</summary>
    public WorkingDay? DayAt(DateTimeOffset now)
    {
        var date = Zone.Date(now);
        return Only(DayOf(date), now) ?? Only(DayOf(date.AddDays(-1)), now);
    }

    /// <summary>The first shift that opens after an instant, or null when there is none within a year.</summary>
    public WorkingDay? DayAfter(DateTimeOffset now)
    {
        var date = Zone.Date(now);
        return Enumerable.Range(0, Horizon).Select(ahead => DayOf(date.AddDays(ahead))).FirstOrDefault(day => day is { } found && found.Opens > now);
    }

    /// <summary>Whether something may be sent at this instant: at work, and not in quiet time.</summary>
    public bool IsOpen(DateTimeOffset now) => WhyClosed(now) is null;

    /// <summary>Why nothing may be sent at this instant, or null when it may.</summary>
    public Closed? WhyClosed(DateTimeOffset now)
    {
        if (DayAt(now) is null)
        {
            return days.WhyNot(Zone.Date(now)) ?? Closed.Hours;
        }

        return Quiet is { } quiet && quiet.Contains(Zone.Time(now)) ? Closed.QuietTime : null;
    }

    /// <summary>The first instant, from this one on, at which something may be sent; null when there is none within a year.</summary>
    public DateTimeOffset? NextOpening(DateTimeOffset now)
    {
        var day = DayAt(now) ?? DayAfter(now);
        for (var tries = 0; tries < Horizon && day is { } shift; tries++, day = DayAfter(shift.Opens))
        {
            var moment = AfterQuiet(shift.Opens > now ? shift.Opens : now);
            if (shift.Contains(moment))
            {
                return moment;
            }
        }

        return null;
    }

    /// <summary>How much of a shift is left once quiet time is taken away.</summary>
    public TimeSpan OpenTime(WorkingDay day) => day.Length - QuietIn(day).Aggregate(TimeSpan.Zero, (sum, quiet) => sum + (quiet.To - quiet.From));

    /// <summary>
    /// The open time of a shift cut into equal parts, as the moments at which they begin: the first when it opens, the others on the next full
    /// quarter of an hour, a time that people and schedulers both hit.
    /// </summary>
    public IReadOnlyList<DateTimeOffset> Slots(WorkingDay day, int parts)
    {
        var (quiet, open) = (QuietIn(day), OpenTime(day));
        return [.. Enumerable.Range(0, Math.Max(parts, 1)).Select(part => part == 0 ? AfterQuiet(day.Opens) : AfterQuiet(NextQuarter(Worked(open * part / parts))))];

        DateTimeOffset Worked(TimeSpan time) => quiet.Aggregate(day.Opens + time, (at, pause) => at < pause.From ? at : at + (pause.To - pause.From));
    }

    /// <summary>The end of the shift an instant lies in, or of the next one.</summary>
    public DateTimeOffset? EndOfDay(DateTimeOffset now) => (DayAt(now) ?? DayAfter(now))?.Closes;

    /// <summary>The end of the working day after the one an instant lies in: until then an answer counts as given in time.</summary>
    public DateTimeOffset? EndOfNextDay(DateTimeOffset now) => DayAfter(DayAt(now)?.Opens ?? now)?.Closes;

    /// <summary>The quiet times within a shift, in their order.</summary>
    private List<(DateTimeOffset From, DateTimeOffset To)> QuietIn(WorkingDay day)
    {
        var within = new List<(DateTimeOffset From, DateTimeOffset To)>();
        for (var date = day.Date.AddDays(-1); Quiet is { } quiet && date <= day.Date.AddDays(1); date = date.AddDays(1))
        {
            var (from, to) = (Zone.At(date, quiet.From), Zone.At(quiet.From < quiet.To ? date : date.AddDays(1), quiet.To));
            (from, to) = (from < day.Opens ? day.Opens : from, to > day.Closes ? day.Closes : to);
            if (from < to)
            {
                within.Add((from, to));
            }
        }

        return within;
    }

    private DateTimeOffset AfterQuiet(DateTimeOffset moment)
    {
        if (Quiet is not { } quiet || !quiet.Contains(Zone.Time(moment)))
        {
            return moment;
        }

        var today = Zone.At(Zone.Date(moment), quiet.To);
        return today > moment ? today : Zone.At(Zone.Date(moment).AddDays(1), quiet.To);
    }

    private static DateTimeOffset NextQuarter(DateTimeOffset moment)
    {
        var over = moment.UtcTicks % Quarter.Ticks;
        return over == 0 ? moment : moment + (Quarter - TimeSpan.FromTicks(over));
    }

    private static WorkingDay? Only(WorkingDay? day, DateTimeOffset now) => day is { } shift && shift.Contains(now) ? shift : null;
}
