using NudgeBot.Core.People;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>The moments the clock's buttons lead to, in a person's own working time.</summary>
internal static class WorkingMoments
{
    /// <summary>How far the clock may be moved at once, in days.</summary>
    public const int MostDays = 31;

    // A minute after opening, what was due at opening has been sent.
    private static readonly TimeSpan PastOpening = TimeSpan.FromMinutes(1);

    // Late enough for "one more call" (45 minutes before the end), early enough to make it.
    private static readonly TimeSpan BeforeClosing = TimeSpan.FromMinutes(15);

    /// <summary>The next ones after <paramref name="now"/>; null where none lies within reach of the clock.</summary>
    public static MomentsJson After(DateTimeOffset now, SimulatorHours hours)
    {
        var zone = Zone.Find(hours.TimeZone) ?? Zone.Utc;
        var days = Enumerable.Range(0, MostDays)
            .Select(zone.Date(now).AddDays)
            .Where(day => hours.WorkingDays.Contains((short)(day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek)) && !hours.DaysOff.Contains(day))
            .ToList();

        // Who closes before opening works past midnight.
        var nights = hours.Closes <= hours.Opens ? 1 : 0;
        return new MomentsJson(
            First(days.Select(day => zone.At(day, hours.Opens) + PastOpening)),
            First(days.Select(day => zone.At(day.AddDays(nights), hours.Closes) - BeforeClosing)));

        DateTimeOffset? First(IEnumerable<DateTimeOffset> moments) => moments.Cast<DateTimeOffset?>().FirstOrDefault(moment => moment > now);
    }
}
