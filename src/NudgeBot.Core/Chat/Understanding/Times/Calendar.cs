namespace NudgeBot.Core.Chat.Understanding.Times;

/// <summary>Sums with days, weeks, months and quarters. A week begins on Monday.</summary>
internal static class Calendar
{
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly MonthStart(DateOnly day) => new(day.Year, day.Month, 1);

    public static DateOnly MonthEnd(DateOnly day) => MonthStart(day).AddMonths(1).AddDays(-1);

    public static DateOnly QuarterStart(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    /// <summary>The first such weekday strictly after a day.</summary>
    public static DateOnly NextWeekday(DateOnly day, DayOfWeek weekday)
    {
        var days = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return day.AddDays(days == 0 ? 7 : days);
    }

    /// <summary>The last such weekday strictly before a day.</summary>
    public static DateOnly LastWeekday(DateOnly day, DayOfWeek weekday)
    {
        var days = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        return day.AddDays(days == 0 ? -7 : -days);
    }

    /// <summary>That weekday of the Monday-to-Sunday week which holds a day.</summary>
    public static DateOnly WeekdayOf(DateOnly day, DayOfWeek weekday) => Monday(day).AddDays(((int)weekday + 6) % 7);

    /// <summary>The date, or null when there is none, such as 31 June.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The same month and day in the year that makes it today or later.</summary>
    public static DateOnly? Coming(DateOnly today, int month, int day) =>
        Date(today.Year, month, day) is { } this1 && this1 >= today ? this1 : Date(today.Year + 1, month, day);

    /// <summary>The same month and day in the year that makes it today or earlier.</summary>
    public static DateOnly? Gone(DateOnly today, int month, int day) =>
        Date(today.Year, month, day) is { } this1 && this1 <= today ? this1 : Date(today.Year - 1, month, day);
}
