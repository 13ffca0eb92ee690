using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Phone contacts day by day, each rep's figures on their own local date; days without a call are there, too.</summary>
internal static class DayReport
{
    /// <summary>Every call of these days is read, and every day is a row.</summary>
    private const int Most = 92;

    public static async Task<Report?> WriteAsync(ReportAbout asked, CancellationToken cancellationToken)
    {
        var (about, isCut) = Cut(asked);
        var stretches = about.Audience.Members.SelectMany(member => LocalStretch.Of(member, about.Period));
        var counted = (await new DayStore(about.Session).ByDayAsync([.. stretches], cancellationToken)).ToLookup(one => one.Day);
        var days = Enumerable.Range(0, about.Period.Last.DayNumber - about.Period.First.DayNumber + 1)
            .Select(at => about.Period.First.AddDays(at)).Select(day => Sum(day, counted[day])).ToList();

        var (attempts, connects) = (days.Sum(day => day.Attempts), days.Sum(day => day.Connects));
        var (most, best) = (days.MaxBy(day => day.Attempts)!, days.MaxBy(day => day.Connects)!);
        var detail = DayWords.Detail(attempts == 0 ? null : (most.Day, most.Attempts), connects == 0 ? null : (best.Day, best.Connects));
        return new Report(
            CountWords.Title(about.Audience.Whose, about.Period.Name, attempts, connects),
            isCut ? detail + DayWords.Cut(Most) : detail,
            new CardTable(DayWords.Columns, [.. days.Select(Row)]),
            about.Days,
            BotWords.Definition)
        {
            Chart = CallsChart.Of(
                ChartKind.Bars, DayWords.ChartTitle(about.Audience.Whose, about.Period.Name), [.. days.Select(day => (BotWords.Day(day.Day), day.Attempts, day.Connects))]),
            HasDays = true,
            FileName = "calls-by-day",
        };
    }

    // Nothing has happened in the future; of a long time the end is what one asks for.
    private static (ReportAbout About, bool IsCut) Cut(ReportAbout about)
    {
        var today = about.Audience.Zone.Date(about.Now);
        var last = about.Period.Last > today && about.Period.First <= today ? today : about.Period.Last;
        var first = last.DayNumber - about.Period.First.DayNumber >= Most ? last.AddDays(1 - Most) : about.Period.First;
        var period = about.Period with { First = first, Last = last };
        return (about with { Period = first == about.Period.First ? period : period with { Name = period.Dates } }, first > about.Period.First);
    }

    private static DayCounts Sum(DateOnly day, IEnumerable<DayCounts> reps) => reps.Aggregate(new DayCounts(0, day, 0, 0, 0, 0, 0), (sum, one) => sum with
    {
        Attempts = sum.Attempts + one.Attempts,
        Connects = sum.Connects + one.Connects,
        OutboundConnects = sum.OutboundConnects + one.OutboundConnects,
        Answered = sum.Answered + one.Answered,
        Emails = sum.Emails + one.Emails,
    });

    private static IReadOnlyList<string> Row(DayCounts day) =>
    [
        BotWords.Day(day.Day), CountWords.Number(day.Attempts), CountWords.Number(day.Connects), CountWords.Rate(day.OutboundConnects, day.Attempts), CountWords.Number(day.Answered), CountWords.Number(day.Emails),
    ];
}
