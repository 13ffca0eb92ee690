using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>The days of a report that has a row for each.</summary>
/// <param name="About">The question, about these days.</param>
/// <param name="Cut">A sentence that says that there were more; empty where these are all.</param>
internal sealed record ReportDays(ReportAbout About, string Cut)
{
    /// <summary>Every call of these days is read, and every day is a row.</summary>
    private const int Most = 92;

    public IReadOnlyList<DateOnly> Each => [.. Enumerable.Range(0, About.Period.Last.DayNumber - About.Period.First.DayNumber + 1).Select(at => About.Period.First.AddDays(at))];

    /// <summary>Nothing has happened in the future; of a long time the end is what one asks for.</summary>
    public static ReportDays Of(ReportAbout about)
    {
        var today = about.Audience.Zone.Date(about.Now);
        var last = about.Period.Last > today && about.Period.First <= today ? today : about.Period.Last;
        var first = last.DayNumber - about.Period.First.DayNumber >= Most ? last.AddDays(1 - Most) : about.Period.First;
        var period = about.Period with { First = first, Last = last };
        return first == about.Period.First
            ? new ReportDays(about with { Period = period }, "")
            : new ReportDays(about with { Period = period with { Name = period.Dates } }, DayWords.Cut(Most));
    }

    /// <summary>All reps together, a row per day; days without a call are there, too.</summary>
    public async Task<IReadOnlyList<DayCounts>> CountAsync(CancellationToken cancellationToken)
    {
        var stretches = About.Audience.Members.SelectMany(member => LocalStretch.Of(member, About.Period));
        var counted = (await new DayStore(About.Session).ByDayAsync([.. stretches], cancellationToken, About.Customer?.Id)).ToLookup(one => one.Day);
        return [.. Each.Select(day => Sum(day, counted[day]))];
    }

    private static DayCounts Sum(DateOnly day, IEnumerable<DayCounts> reps) => reps.Aggregate(new DayCounts(0, day, 0, 0, 0, 0, 0), (sum, one) => sum with
    {
        Attempts = sum.Attempts + one.Attempts,
        Connects = sum.Connects + one.Connects,
        OutboundConnects = sum.OutboundConnects + one.OutboundConnects,
        Answered = sum.Answered + one.Answered,
        Emails = sum.Emails + one.Emails,
    });
}
