using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>Who has placed no call, and when they last did. Whoever is away is not reproached.</summary>
internal static class NotCalledReport
{
    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var called = await Called.OfAsync(about, cancellationToken);
        var silent = called.Where(one => one is { Person: not null, Silent: > 0 }).ToList();
        var (reps, count) = (called.Sum(one => one.AtWork), called.Sum(one => one.Silent));
        var lastCalls = await new LastCallStore(about.Session).OfAsync([.. silent.Select(one => one.Person!.Id)], cancellationToken);
        var rows = silent.Select(one => Row(one, lastCalls.GetValueOrDefault(one.Person!.Id))).ToList();
        var report = new Report(
            RollCallWords.NotCalledTitle(about.Audience.Whose, about.Period.Name, count, reps, reps == about.Audience.Members.Count, called.Any(one => one.Attendance == Attendance.NotYet)),
            RollCallWords.NotCalledDetail(
                [.. silent.Select(one => one.Name)], count - silent.Count, reps, about.IsOver, Called.Named(called, Attendance.Away), Called.Named(called, Attendance.NotYet)),
            new CardTable(RollCallWords.NotCalledColumns, rows),
            about.Days,
            RollCallWords.NotCalledDefinition)
        {
            Lines = [.. silent.Zip(rows, (one, row) => RollCallWords.NotCalledLine(one.Name, one.Connects, row[^1]))],
            FileName = "not-called",
        };
        return about.Audience.IsOwn ? Own(report, about, called.Single()) : report;
    }

    private static Report Own(Report report, ReportAbout about, Called own) => report with
    {
        Title = RollCallWords.OwnNotCalledTitle(about.Period.Name, own.Attempts > 0, about.IsOver, own.Attendance),
        Detail = RollCallWords.OwnNotCalledDetail(own.Attempts > 0, own.Attendance, report.Table.Rows is [var row, ..] ? row[^1] : RollCallWords.Never),
        Lines = [],
    };

    private static IReadOnlyList<string> Row(Called one, DateTimeOffset? lastCall) =>
    [
        one.Name, CountWords.Number(one.Attempts), CountWords.Number(one.Connects),
        lastCall is { } moment ? BotWords.Day(one.Person!.Zone.Date(moment)) : RollCallWords.Never,
    ];
}
