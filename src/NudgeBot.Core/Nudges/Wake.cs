namespace NudgeBot.Core.Nudges;

/// <summary>When looking at a rep again can make a difference.</summary>
internal static class Wake
{
    private static readonly TimeSpan WhenNobodyWorks = TimeSpan.FromDays(1);

    /// <summary>The first of these moments, of the next opening, and of the moments at which open nudges change by themselves.</summary>
    public static DateTimeOffset After(RepFacts facts, DateTimeOffset now, IEnumerable<DateTimeOffset> moments)
    {
        var opening = facts.Hours.DayAt(now) is { } day ? facts.Hours.NextOpening(day.Closes) : facts.Hours.NextOpening(now);
        var own = facts.Nudges.Select(nudge => Settling.SettlesAt(facts, nudge));
        var back = facts.Nudges.Where(nudge => nudge.IsWaiting).Select(nudge => facts.Hours.NextOpening(nudge.DueAt));
        var rules = AllRules.List.SelectMany(rule => rule.ComesUpAt(facts, now)).Where(moment => moment > now).Select(moment => facts.Hours.NextOpening(moment));
        return First(now, [.. moments, .. own.Concat(back).Concat(rules).Append(opening).OfType<DateTimeOffset>()]) ?? now + WhenNobodyWorks;
    }

    /// <summary>The first of these moments that lies ahead, or null.</summary>
    public static DateTimeOffset? First(DateTimeOffset now, IEnumerable<DateTimeOffset> moments)
    {
        DateTimeOffset? first = null;
        foreach (var moment in moments)
        {
            first = moment > now && (first is null || moment < first) ? moment : first;
        }

        return first;
    }
}
