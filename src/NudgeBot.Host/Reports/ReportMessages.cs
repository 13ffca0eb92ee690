using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>A report as a message: two lines of summary, the table, what stands beneath, and buttons for other forms of it.</summary>
internal static class ReportMessages
{
    /// <summary>The ids of the buttons; their values are <see cref="ReportRequest.Write"/>.</summary>
    public const string Prefix = "report.";

    public static ChatMessage Of(Report report, ReportRequest request, Period period)
    {
        if (request.Form == ReportForm.Csv)
        {
            var file = ReportCsv.Write(report, period);
            return new ChatMessage(MessageKind.Report, ReportWords.HereIs(report.Title, file.Name, report.Table.Rows.Count, report.Foot)) { File = file };
        }

        var title = $"{report.Title}.\n{report.Detail}";
        var chart = request.Form == ReportForm.Chart ? report.Chart : null;
        IEnumerable<string> drawn = chart is { IsEmpty: false } && !chart.IsSaidBy(report.Table) ? [chart.Description] : [];
        var text = string.Join('\n', [title, .. report.Lines ?? report.Table.Rows.Select(row => ReportWords.Row(report.Table.Columns, row)), .. drawn, report.Foot]);
        var card = new Card(title, [new CardFact(CountWords.Counted, report.Foot)], report.Table, Buttons(report, request, period))
        {
            Chart = chart,
        };
        return new ChatMessage(MessageKind.Report, text, card);
    }

    /// <summary>The form that a button of this id asks for; null for any other button.</summary>
    public static ReportForm? FormOf(string actionId) => actionId switch
    {
        Prefix + "csv" => ReportForm.Csv,
        Prefix + "chart" => ReportForm.Chart,
        Prefix + "by_day" => ReportForm.ByDay,
        _ => null,
    };

    private static IReadOnlyList<CardAction> Buttons(Report report, ReportRequest request, Period period)
    {
        var value = request.Write(period);
        return
        [
            new(Prefix + "csv", ReportWords.AsCsv, value),
            .. report.Chart is { IsEmpty: false } && request.Form != ReportForm.Chart ? [new CardAction(Prefix + "chart", ReportWords.AsChart, value)] : Array.Empty<CardAction>(),
            .. report.HasDays && period.First < period.Last && !request.IsByDay ? [new CardAction(Prefix + "by_day", ReportWords.ByDay, value)] : Array.Empty<CardAction>(),
        ];
    }
}
