using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Reports;

/// <summary>Whether somebody was there to call in a period.</summary>
public enum Attendance
{
    /// <summary>They worked on a day of it, or have begun to.</summary>
    AtWork,

    /// <summary>They work on a day of it, but none has begun where they are.</summary>
    NotYet,

    /// <summary>They work on no day of it.</summary>
    Away,
}

/// <summary>What follows from when people work for reports about what they did.</summary>
public static class Attendances
{
    private const int DaysBack = 14;

    public static Attendance Of(WorkingTime hours, Period period, DateTimeOffset now)
    {
        for (var day = period.First; day <= period.Last; day = day.AddDays(1))
        {
            if (hours.DayOf(day) is { } shift)
            {
                return shift.Opens <= now ? Attendance.AtWork : Attendance.NotYet;
            }
        }

        return Attendance.Away;
    }

    /// <summary>
    /// The day that the evening's roll-call of these people is about: today, unless none of them has begun it and somebody will, as far west of
    /// whoever reads it; then the last day on which one of them worked.
    /// </summary>
    /// <param name="today">The reader's.</param>
    public static Period NewestDay(IReadOnlyCollection<WorkingTime> people, Period today, DateTimeOffset now)
    {
        var all = people.Select(hours => Of(hours, today, now)).ToHashSet();
        if (all.Contains(Attendance.AtWork) || !all.Contains(Attendance.NotYet))
        {
            return today;
        }

        var earlier = Enumerable.Range(1, DaysBack).Select(back => today.First.AddDays(-back)).Select(day => new Period(day, day, BotWords.Day(day)));
        return earlier.FirstOrDefault(day => people.Any(hours => Of(hours, day, now) == Attendance.AtWork)) ?? today;
    }
}
