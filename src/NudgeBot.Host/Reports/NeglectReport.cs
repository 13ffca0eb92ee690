using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>The customers who would be missed most: value × days since the last connect, as it stands now.</summary>
internal static class NeglectReport
{
    private const int Few = 10;
    private const int InAFile = 500;

    public static async Task<Report?> WriteAsync(ReportAbout about, CancellationToken cancellationToken)
    {
        var owners = new Owners(about);
        var limit = about.Form == ReportForm.Csv ? InAFile : Few;
        var rows = (await new NeglectStore(about.Session).WorstAsync(about.Audience.Ids, about.Tier, about.Now, limit, cancellationToken))
            .Select(one => (One: one, Days: owners.DaysSince(one.OwnerId, one.LastConnectAt ?? one.KnownSince), Last: one.LastConnectAt is { } at ? owners.Day(one.OwnerId, at) : NeglectWords.Never))
            .ToList();
        var worst = rows.FirstOrDefault();
        return new Report(
            rows.Count == 0 ? NeglectWords.Nothing(about.Audience.Whose) : NeglectWords.Title(about.Audience.Whose, worst.One.Name, worst.One.LastConnectAt is not null, worst.Days),
            rows.Count == 0 ? NeglectWords.NobodyDetail : NeglectWords.Detail(rows.Count, rows.Sum(row => row.One.Value), rows.Sum(row => row.One.Emails)),
            new CardTable(
                owners.AreNamed ? [NeglectWords.Columns[0], NeglectWords.Owner, .. NeglectWords.Columns.Skip(1)] : NeglectWords.Columns,
                [.. rows.Select(row => Row(row.One, about.Said(row.One.Value), owners.Name(row.One.OwnerId), row.Last, row.Days))]),
            NeglectWords.AsOf(about.Audience.Zone.Date(about.Now), about.Audience.Days),
            NeglectWords.Definition)
        {
            Lines = [.. rows.Select(row => NeglectWords.Line(row.One.Name, row.One.Tier, owners.Name(row.One.OwnerId), row.One.Value, row.Last, row.Days, row.One.Emails))],
            Chart = new CardChart(
                ChartKind.LyingBars, NeglectWords.ChartTitle(about.Audience.Whose), [.. rows.Take(Few).Select(row => row.One.Name)],
                [new(NeglectWords.Columns[4], [.. rows.Take(Few).Select(row => (double?)row.Days)])], NeglectWords.Unit),
            FileName = "neglect",
        };
    }

    private static IReadOnlyList<string> Row(NeglectedCustomer one, string value, string? owner, string last, int days) =>
    [
        one.Name, .. owner is null ? Array.Empty<string>() : [owner], one.Tier, value, last,
        CountWords.Number(days), CountWords.Number(one.Emails),
    ];
}
