using NudgeBot.Core.People;

namespace NudgeBot.Host.Import.Cleaning;

/// <summary>A date, a time of day, or both, as somebody wrote them down; with an offset it is an instant.</summary>
internal readonly record struct WrittenMoment(DateOnly? Date, TimeOnly? Time, TimeSpan? Offset)
{
    private static readonly TimeOnly Noon = new(12, 0);

    public static WrittenMoment Of(DateTimeOffset instant) =>
        new(DateOnly.FromDateTime(instant.UtcDateTime), TimeOnly.FromDateTime(instant.UtcDateTime), TimeSpan.Zero);

    /// <summary>
    /// The instant, in UTC. Where only the day is known it is noon, which is that day nearly everywhere on earth.
    /// </summary>
    /// <param name="zone">Where it was written, if it does not say.</param>
    public DateTimeOffset? In(Zone zone)
    {
        if (Date is not { } date)
        {
            return null;
        }

        var time = Time ?? Noon;
        return Offset is { } offset
            ? new DateTimeOffset(date, time, offset).ToUniversalTime()
            : zone.At(date, time).AddTicks(time.Ticks % TimeSpan.TicksPerSecond);
    }
}
