using System.Globalization;
using CsvHelper;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Reports;

namespace NudgeBot.Host.Reports;

/// <summary>A report as a file that a spreadsheet opens: UTF-8 with a mark that says so, a row per row, and text that stays text.</summary>
internal static class ReportCsv
{
    // A cell that begins as a formula gets an apostrophe, which a spreadsheet takes for "this is text".
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static ChatFile Write(Report report, Period period)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            foreach (var row in report.Table.Rows.Prepend(report.Table.Columns))
            {
                csv.WriteRecord([.. row.Select(Cell)]);
            }
        }

        return new ChatFile(Name(report, period), "", file.ToArray());
    }

    private static string Name(Report report, Period period) => period.First == period.Last
        ? FormattableString.Invariant($"{report.FileName}-{period.First:yyyy-MM-dd}.csv")
        : FormattableString.Invariant($"{report.FileName}-{period.First:yyyy-MM-dd}-to-{period.Last:yyyy-MM-dd}.csv");

    // A dash is nothing, "33 %" a number to people alone, and East Asian spreadsheets read wide signs like narrow ones.
    private static string Cell(string cell) => PlainText.Clean(cell) switch
    {
        PlainText.Nothing => "",
        var share when share.EndsWith(" %", StringComparison.Ordinal) && decimal.TryParse(share[..^2], NumberStyles.Number, CultureInfo.InvariantCulture, out _) => share.Replace(" ", "", StringComparison.Ordinal),
        ['＝' or '＋' or '－' or '＠', ..] and var wide => $"'{wide}",
        var clean => clean,
    };
}
