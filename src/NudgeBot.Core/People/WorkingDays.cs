namespace NudgeBot.Core.People;

/// <summary>Which dates are worked. Counting is arithmetic on weeks, so that a silence of ten years costs what one of a week does.</summary>
internal sealed class WorkingDays
{
    /// <summary>Of an absence without an end, this much is written out.</summary>
    private const int LongestAbsence = 1200;

    private readonly bool[] week = new bool[7];
    private readonly int workedPerWeek;
    private readonly HashSet<DateOnly> holidays;
    private readonly DateOnly[] off;

    public WorkingDays(IEnumerable<int> isoDays, IEnumerable<DateOnly> holidays, IEnumerable<DaySpan> timeOff)
    {
        foreach (var day in isoDays)
        {
            week[day - 1] = true;
        }

        workedPerWeek = week.Count(worked => worked);
        this.holidays = [.. holidays];
        off = [.. this.holidays.Concat(timeOff.SelectMany(Days)).Where(IsInWeek).Distinct().Order()];
    }

    public bool Contains(DateOnly date) => IsInWeek(date) && Array.BinarySearch(off, date) < 0;

    public Closed? WhyNot(DateOnly date) =>
        Contains(date) ? null
        : !IsInWeek(date) ? Closed.DayOfWeek
        : holidays.Contains(date) ? Closed.Holiday
        : Closed.TimeOff;

    /// <summary>The working days after <paramref name="from"/>, up to and with <paramref name="to"/>.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to <= from)
        {
            return 0;
        }

        var total = to.DayNumber - from.DayNumber;
        var worked = total / 7 * workedPerWeek;
        for (var day = to.AddDays(-(total % 7) + 1); day <= to; day = day.AddDays(1))
        {
            worked += IsInWeek(day) ? 1 : 0;
        }

        return worked - (UpTo(to) - UpTo(from));
    }

    /// <summary>The <paramref name="count"/>th working day after a date; the last representable one when nobody ever works.</summary>
    public DateOnly Add(DateOnly date, int count)
    {
        if (workedPerWeek == 0)
        {
            return DateOnly.MaxValue.AddDays(-1);
        }

        // Whole weeks at a time, but never the last: a jump from a Saturday lands on a Saturday, and the day meant is the Friday before it.
        for (var weeks = (count - 1) / workedPerWeek; weeks > 0; weeks = (count - 1) / workedPerWeek)
        {
            var later = date.AddDays(7 * weeks);
            count -= Between(date, later);
            date = later;
        }

        while (count > 0)
        {
            date = date.AddDays(1);
            count -= Contains(date) ? 1 : 0;
        }

        return date;
    }

    private bool IsInWeek(DateOnly date) => week[((int)date.DayOfWeek + 6) % 7];

    private int UpTo(DateOnly date)
    {
        var index = Array.BinarySearch(off, date);
        return index >= 0 ? index + 1 : ~index;
    }

    private static IEnumerable<DateOnly> Days(DaySpan span) =>
        Enumerable.Range(0, Math.Clamp(span.Last.DayNumber - span.First.DayNumber + 1, 0, LongestAbsence)).Select(span.First.AddDays);
}
