using NudgeBot.Core.People;

namespace NudgeBot.Host.Simulator;

/// <summary>The moments the clock's buttons lead to, in a person's own working time.</summary>
internal static class WorkingMoments
{
    // As far as the clock moves at once.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(31);

    // A minute after opening, what was due at opening has been sent.
    private static readonly TimeSpan PastOpening = TimeSpan.FromMinutes(1);

    // Late enough for "one more call" (45 minutes before the end), early enough to make it.
    private static readonly TimeSpan BeforeClosing = TimeSpan.FromMinutes(15);

    /// <summary>The next ones after <paramref name="now"/>; null where none lies within reach of the clock.</summary>
    public static MomentsJson After(DateTimeOffset now, WorkingTime hours)
    {
        var evenings = new[] { hours.DayAt(now), hours.DayAfter(now) }.Select(day => day?.Closes - BeforeClosing);
        return new MomentsJson(
            Reachable(hours.DayAfter(now - PastOpening)?.Opens + PastOpening),
            Reachable(evenings.FirstOrDefault(evening => evening > now)));

        DateTimeOffset? Reachable(DateTimeOffset? moment) => moment - now < Reach ? moment : null;
    }
}
