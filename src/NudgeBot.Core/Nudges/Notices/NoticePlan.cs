namespace NudgeBot.Core.Nudges.Notices;

/// <summary>What comes to one person on a schedule, decided at a moment. Deciding again finds the same notices.</summary>
/// <param name="Due">To be said now, unless it was before.</param>
/// <param name="Missed">Their point is past, so they are never said.</param>
/// <param name="NextAt">When deciding again can make a difference; null when nothing is to come in the next days.</param>
public sealed record NoticePlan(IReadOnlyList<Notice> Due, IReadOnlyList<Notice> Missed, DateTimeOffset? NextAt)
{
    private const int DaysAround = 8;

    // A turn that failed is taken again within minutes; whoever is new to us, or has just switched something on, is not asked about hours ago.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>What falls due within this much of each other goes out as one message.</summary>
    internal static TimeSpan Together { get; } = TimeSpan.FromMinutes(10);

    public static NoticePlan Of(NoticeFacts facts, DateTimeOffset now)
    {
        var (since, zone) = (Since(facts.ExpectedAt, now), facts.Hours.Zone);
        var (due, missed, ahead) = (new List<Notice>(), new List<Notice>(), new List<DateTimeOffset>());
        foreach (var notice in Between(facts, zone.Date(since).AddDays(-1), zone.Date(now).AddDays(DaysAround)))
        {
            if (notice.At > now)
            {
                ahead.Add(notice.At);
                continue;
            }

            if (notice.At < since)
            {
                continue;
            }

            var at = notice.KeepsHours ? facts.Hours.NextOpening(now) : now;
            if (at is not { } opening || opening >= notice.PointlessAfter)
            {
                missed.Add(notice);
            }
            else if (opening > now)
            {
                ahead.Add(opening);
            }
            else
            {
                due.Add(notice);
            }
        }

        return new NoticePlan(due, missed, ahead.Count == 0 ? null : ahead.Min());
    }

    /// <summary>From when on notices count that were not said at their time; not from before an outage that nobody remembers.</summary>
    internal static DateTimeOffset Since(DateTimeOffset? expectedAt, DateTimeOffset now) =>
        (expectedAt is { } expected && expected > now.AddDays(-DaysAround) && expected < now ? expected : now) - Grace;

    private static IEnumerable<Notice> Between(NoticeFacts facts, DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            var (notices, call) = (facts.On(date).OrderBy(notice => notice.At).ToList(), facts.OneMoreCallOn(date));
            DateTimeOffset? before = null;
            foreach (var notice in notices)
            {
                // A nudge has its own moment, so a notice waits for it or comes a little sooner; of two notices the later comes sooner.
                var at = call is { } nudge && (nudge - notice.At).Duration() <= Together ? nudge
                    : before is { } earlier && notice.At - earlier <= Together ? earlier
                    : notice.At;
                before = at;
                yield return notice with { At = at };
            }
        }
    }
}
