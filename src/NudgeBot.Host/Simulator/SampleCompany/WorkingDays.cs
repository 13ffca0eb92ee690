using NudgeBot.Core.People;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Days of the past as seen from the demo's day, in one zone. Nobody works on a weekend here, and nothing happens on one.</summary>
internal sealed class WorkingDays(Zone zone, DateTimeOffset now)
{
    /// <summary>The demo's day; on a weekend, the Friday before.</summary>
    public DateOnly Today { get; } = OrFridayBefore(zone.Date(now));

    /// <summary>The working day this many days ago, or the last one before it: the silence it begins is this long at least.</summary>
    public DateOnly DaysAgo(int days) => OrFridayBefore(Today.AddDays(-days));

    /// <summary>The nth working day before today.</summary>
    public DateOnly Back(int workingDays)
    {
        var day = Today;
        for (var left = workingDays; left > 0; left--)
        {
            day = OrFridayBefore(day.AddDays(-1));
        }

        return day;
    }

    public static DateOnly OrFridayBefore(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };
}
