using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Calls day by day, each rep's figures on their own local date; days without a call are there, too.</summary>
internal static class DayReport
{
    private const int Points = 20;

    /// <summary>Attempts and connects.</summary>
    public static async Task<Report?> WriteAsync(ReportAbout asked, CancellationToken cancellationToken)
    {
        var range = ReportDays.Of(asked);
        var (about, days) = (range.About, await range.CountAsync(cancellationToken));
        var (attempts, connects) = (days.Sum(day => day.Attempts), days.Sum(day => day.Connects));
        return new Report(
            CountWords.Title(about.Whose, about.Period.Name, attempts, connects),
            Busiest(days) + range.Cut,
            new CardTable(DayWords.Columns, [.. days.Select(day => Row(about.Said(day.Day), day))]),
            about.Days,
            BotWords.Definition)
        {
            Chart = CallsChart.Of(
                ChartKind.Bars, DayWords.ChartTitle(about.Whose, about.Period.Name), [.. days.Select(day => (BotWords.Day(day.Day), day.Attempts, day.Connects))]),
            HasDays = true,
            FileName = "calls-by-day",
        };
    }

    /// <summary>Calls beside emails. Of customers nothing is said by day, because one who is touched on two days is one customer.</summary>
    public static async Task<Report?> MirrorAsync(ReportAbout asked, CancellationToken cancellationToken)
    {
        var range = ReportDays.Of(asked);
        var (about, days) = (range.About, await range.CountAsync(cancellationToken));
        return new Report(
            MirrorWords.Title(about.Audience.Whose, about.Period.Name, days.Sum(day => day.Attempts), days.Sum(day => day.Connects), days.Sum(day => day.Emails)),
            Busiest(days) + range.Cut,
            new CardTable(DayWords.MirrorColumns, [.. days.Select(day => (IReadOnlyList<string>)[about.Said(day.Day), .. new[] { day.Attempts, day.Connects, day.Emails }.Select(CountWords.Number)])]),
            about.Days,
            MirrorWords.DayDefinition)
        {
            Chart = CallsChart.WithEmails(
                ChartKind.Bars, DayWords.ChartTitle(about.Audience.Whose, about.Period.Name), [.. days.Select(day => (BotWords.Day(day.Day), day.Attempts, day.Connects, day.Emails))]),
            HasDays = true,
            FileName = "mirror-by-day",
        };
    }

    /// <summary>Of the calls that were placed, those that came to a conversation.</summary>
    public static async Task<Report?> ConnectRateAsync(ReportAbout asked, CancellationToken cancellationToken)
    {
        var range = ReportDays.Of(asked);
        var (about, days) = (range.About, await range.CountAsync(cancellationToken));
        var rates = days.Select(day => new RateOf(about.Said(day.Day), day.OutboundConnects, day.Attempts)).ToList();
        var (lowest, highest) = RateOf.Ends(rates);
        var (attempts, connects) = (rates.Sum(rate => rate.Attempts), rates.Sum(rate => rate.Connects));
        return new Report(
            ConnectRateWords.Title(about.Audience.Whose, about.Period.Name, connects, attempts),
            ConnectRateWords.Detail(lowest, highest, attempts, days.Sum(day => day.Connects) - connects) + range.Cut,
            new CardTable(ConnectRateWords.DayColumns, [.. rates.Select(ConnectRateReport.Cells)]),
            about.Days,
            ConnectRateWords.Definition)
        {
            Chart = ConnectRateReport.Chart(ChartKind.Line, about, Drawn(rates)),
            HasDays = true,
            FileName = "connect-rate-by-day",
        };
    }

    // So many days that no chat draws a point for each are drawn by week.
    private static IReadOnlyList<RateOf> Drawn(IReadOnlyList<RateOf> days) => days.Count <= Points
        ? days
        : [.. days.Chunk(7).Select(week => new RateOf(week.Length == 1 ? week[0].Name : $"{week[0].Name} – {week[^1].Name}", week.Sum(day => day.Connects), week.Sum(day => day.Attempts)))];

    private static string Busiest(IReadOnlyList<DayCounts> days)
    {
        var (most, best) = (days.MaxBy(day => day.Attempts)!, days.MaxBy(day => day.Connects)!);
        return DayWords.Detail(most.Attempts == 0 ? null : (most.Day, most.Attempts), best.Connects == 0 ? null : (best.Day, best.Connects));
    }

    private static IReadOnlyList<string> Row(string name, DayCounts day) =>
    [
        name, CountWords.Number(day.Attempts), CountWords.Number(day.Connects), CountWords.Rate(day.OutboundConnects, day.Attempts), CountWords.Number(day.Answered), CountWords.Number(day.Emails),
    ];
}
