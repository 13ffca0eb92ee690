using NudgeBot.Core.Calls;

namespace NudgeBot.Postgres.Nudges;

/// <summary>What the planner's rows have in common: the clocks as they are stored.</summary>
internal static class ClockColumns
{
    /// <summary>An array of moments as the driver brings it, in UTC.</summary>
    public static Moments Moments(DateTime[] stored) =>
        stored.Length == 0 ? Core.Calls.Moments.None : new(stored.Select(moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))));
}
