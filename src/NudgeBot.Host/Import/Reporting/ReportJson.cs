using System.Text.Encodings.Web;
using System.Text.Json;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Reporting;

/// <summary>The report as one JSON object for a program; README.md names its members.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ImportReport report) => JsonSerializer.Serialize(
        new
        {
            report.DryRun,
            report.ExitCode,
            Files = report.Files.Select(file => new
            {
                file.Path,
                Kind = file.Kind?.Word(),
                file.Source,
                file.Problem,
                file.Rows,
                Refused = file.RefusedRows,
                LeftOut = file.LeftOut.Select(pair => new { Reason = pair.Key, pair.Value.Rows, pair.Value.Lines }),
                Ignored = file.Ignored.Select(pair => new { pair.Key.Column, pair.Key.Reason, pair.Value.Rows, pair.Value.Lines }),
                file.Remarks,
            }),
            Kinds = report.Written.Select(kind => new
            {
                Kind = kind.Kind.Word(),
                kind.Source,
                kind.Result.New,
                kind.Result.Changed,
                kind.Result.Unchanged,
                kind.Result.Removed,
                kind.Result.Repeated,
            }),
            Refused = report.Files.SelectMany(file => file.Refused.Select(row => new { File = file.Path, row.Line, row.Column, row.Reason })),
            Notices = report.Written.SelectMany(kind => kind.Result.Notices.Select(notice => new
            {
                Kind = kind.Kind.Word(),
                notice.Column,
                notice.Value,
                notice.Reason,
                notice.Rows,
                Places = notice.Places.Select(place => new { File = report.Files[place.File].Path, place.Line }),
            })),
        },
        Options);
}
