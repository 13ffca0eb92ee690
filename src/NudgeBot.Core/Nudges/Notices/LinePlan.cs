using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Notices;

/// <summary>What comes into a team's channel, decided at a moment.</summary>
/// <param name="Due">To be said now, unless it was before; null when nothing is.</param>
/// <param name="Missed">Lines that are no news any more.</param>
/// <param name="NextAt">When deciding again can make a difference.</param>
public sealed record LinePlan(Notice? Due, IReadOnlyList<Notice> Missed, DateTimeOffset NextAt)
{
    /// <param name="hours">The team's working days; the times of day in it do not matter.</param>
    /// <param name="expectedAt">When this look was due; null for now.</param>
    public static LinePlan Of(WorkingTime hours, NoticeSchedule schedule, DateTimeOffset? expectedAt, DateTimeOffset now)
    {
        var (since, zone) = (NoticePlan.Since(expectedAt, now), hours.Zone);
        var (first, today) = (zone.Date(since), zone.Date(now));
        var lines = schedule.TeamLine
            ? Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(day => Notice.Line(hours, first.AddDays(day), schedule.TeamLineAt)).OfType<Notice>().Where(line => line.At >= since).ToList()
            : [];
        return new LinePlan(
            lines.FirstOrDefault(line => line.At <= now && now < line.PointlessAfter),
            [.. lines.Where(line => line.PointlessAfter <= now)],
            schedule.TeamLine ? Next() : now.AddDays(1));

        // Who works on a day is looked up when its line would come, because it may have changed by then.
        DateTimeOffset Next() => zone.At(today, schedule.TeamLineAt) is var at && at > now ? at : zone.At(today.AddDays(1), schedule.TeamLineAt);
    }
}
