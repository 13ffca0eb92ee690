using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>
/// Which time a silence is nudged: 0 at the ideal interval, 1 at the maximum, then one more per repeat interval. It follows from the
/// silence and the calendar alone, so that looking late, or twice, finds the same number.
/// </summary>
/// <param name="DueAt">When this occurrence came due.</param>
/// <param name="IsRepeat">One of those that keep the repeat interval from the last nudge, too, so that a late one is not repeated the next day.</param>
public readonly record struct Occurrence(int Number, DateTimeOffset DueAt, bool IsRepeat)
{
    /// <summary>The newest occurrence that has come due, or null before the first.</summary>
    /// <param name="first">When the silence is first too long.</param>
    /// <param name="second">When it is urgently too long; null where there is no such moment and the repeats begin after the first.</param>
    /// <param name="repeat">Working days between repeats.</param>
    public static Occurrence? Of(DateTimeOffset first, DateTimeOffset? second, int repeat, WorkingTime hours, DateTimeOffset asOf)
    {
        if (asOf < first)
        {
            return null;
        }

        if (asOf < second)
        {
            return new Occurrence(0, first, IsRepeat: false);
        }

        var anchor = second ?? first;
        var repeats = hours.WorkingDaysBetween(anchor, asOf) / repeat;
        return new Occurrence(
            repeats + (second is null ? 0 : 1),
            repeats == 0 ? anchor : hours.AddWorkingDays(anchor, repeats * repeat),
            IsRepeat: repeats > 0);
    }

    /// <summary>When the occurrence after the newest one comes due.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset first, DateTimeOffset? second, int repeat, WorkingTime hours, DateTimeOffset asOf)
    {
        if (asOf < first)
        {
            return first;
        }

        if (asOf < second)
        {
            return second.Value;
        }

        var anchor = second ?? first;
        return hours.AddWorkingDays(anchor, ((hours.WorkingDaysBetween(anchor, asOf) / repeat) + 1) * repeat);
    }
}
