using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>The named roll-call: whom each rep reached by phone, who reached nobody, who is away.</summary>
internal static class RollCallReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var called = await Called.OfAsync(about, cancellationToken);
        return new Report(
            RollCallWords.Title(about.Audience.Whose, about.Period.Name, called.Sum(one => one.Reached), called.Sum(one => Math.Max(one.AtWork, one.Reached)), called.Any(one => one.Attendance == Attendance.NotYet)),
            RollCallWords.Detail(called.Sum(one => one.Attempts), called.Sum(one => one.Connects), Called.Named(called, Attendance.Away), Called.Named(called, Attendance.NotYet)),
            new CardTable(RollCallWords.Columns, [.. called.Select(Row)]),
            about.Days,
            RollCallWords.Definition)
        {
            Lines = [.. called.Select(one => RollCallWords.Line(one.Name, one.Attempts, one.Connects, one.With, one.Attendance))],
            Chart = CallsChart.Of(ChartKind.LyingBars, about.Heading, [.. called.Select(one => (one.Name, one.Attempts, one.Connects))]),
            HasDays = true,
            FileName = "roll-call",
        };
    }

    private static IReadOnlyList<string> Row(Called one) =>
    [
        one.Name, CountWords.Number(one.Attempts), CountWords.Number(one.Connects),
        one.With.Count > 0 ? string.Join(", ", one.With) : one.Attendance switch
        {
            Attendance.Away => RollCallWords.Away,
            Attendance.NotYet => RollCallWords.NotYet,
            _ => PlainText.Nothing,
        },
    ];
}
