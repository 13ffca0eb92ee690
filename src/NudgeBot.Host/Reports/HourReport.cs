using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Of the calls that were placed, those that came to a conversation, by hour of each rep's own day.</summary>
internal static class HourReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var counted = await new HourStore(about.Session).ByHourAsync([.. about.Audience.Members.SelectMany(member => LocalStretch.Of(member, about.Period))], cancellationToken);
        var hours = EveryHour(counted);
        var (lowest, highest) = RateOf.Ends(hours.Select(hour => Rate(hour, ConnectRateWords.Hour)));

        return new Report(
            ConnectRateWords.Title(about.Audience.Whose, about.Period.Name, hours.Sum(hour => hour.OutboundConnects), hours.Sum(hour => hour.Attempts)),
            ConnectRateWords.HourDetail(lowest, highest),
            new CardTable(ConnectRateWords.HourColumns, [.. hours.Select(hour => ConnectRateReport.Cells(Rate(hour, ConnectRateWords.Hour)))]),
            about.Days,
            ConnectRateWords.HourDefinition)
        {
            Chart = ConnectRateReport.Chart(ChartKind.Line, about, [.. hours.Select(hour => Rate(hour, ConnectRateWords.HourBriefly))]),
            FileName = "connect-rate-by-hour",
        };
    }

    // From the first hour with a call to the last, so that a line over them is of time.
    private static IReadOnlyList<HourCounts> EveryHour(IReadOnlyList<HourCounts> counted) => counted.Count == 0
        ? []
        : [.. Enumerable.Range(counted[0].Hour, counted[^1].Hour - counted[0].Hour + 1).Select(hour => counted.FirstOrDefault(one => one.Hour == hour) ?? new HourCounts(hour, 0, 0))];

    private static RateOf Rate(HourCounts hour, Func<int, string> name) => new(name(hour.Hour), hour.OutboundConnects, hour.Attempts);
}
