using System.Globalization;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Reporting;

/// <summary>The report as lines for a person.</summary>
internal static class ReportText
{
    public static async Task WriteAsync(ImportReport report, TextWriter output)
    {
        foreach (var line in report.Files.SelectMany(Lines).Concat(report.Written.SelectMany(kind => Lines(report, kind))).Append(Sum(report)))
        {
            await output.WriteLineAsync(line);
        }
    }

    private static IEnumerable<string> Lines(FileReport file)
    {
        if (file.Problem is { } problem)
        {
            yield return $"{file.Path}: not used: {problem}";
            yield break;
        }

        var head = file.Kind is { } kind ? $"{kind.Word()} ({file.Source}), {Count(file.Rows, "row")}" : "beside the others";
        yield return string.Join("; ", [$"{file.Path}: {head}", .. file.Remarks]) + ".";

        foreach (var (reason, tally) in file.LeftOut)
        {
            yield return $"  left out: {Count(tally.Rows, "row")} {Printable.Of(reason)} ({At(tally)}).";
        }

        foreach (var ((column, reason), tally) in file.Ignored)
        {
            yield return $"  not used in {Count(tally.Rows, "row")}: {Printable.Of(column)} {Printable.Of(reason)} ({At(tally)}).";
        }

        foreach (var row in file.Refused)
        {
            yield return $"{file.Path}, line {row.Line}{(row.Column.Length > 0 ? $", {Printable.Of(row.Column)}" : "")}: {Printable.Of(row.Reason)}.";
        }

        if (file.RefusedRows > file.Refused.Count)
        {
            yield return $"{file.Path}: and {Count(file.RefusedRows - file.Refused.Count, "more row")} like these.";
        }
    }

    // One line for all owners nobody knows, naming the most frequent.
    private static IEnumerable<string> Lines(ImportReport report, WrittenKind kind)
    {
        const int Named = 5;

        return kind.Result.Notices.GroupBy(notice => (notice.Column, notice.Reason)).Select(group =>
        {
            var values = group.Take(Named).Select(notice => $"'{Printable.Of(notice.Value)}' ({At(report, notice)})");
            var others = group.Count() > Named ? $", and {Count(group.Count() - Named)} more" : "";
            return $"{kind.Kind.Word()}, {group.Key.Column}: {Count(group.Sum(notice => notice.Rows), "row")} with what {group.Key.Reason}: {string.Join(", ", values)}{others}.";
        });
    }

    private static string Sum(ImportReport report)
    {
        var kinds = report.Written.GroupBy(kind => kind.Kind).Select(group =>
        {
            var results = group.Select(kind => kind.Result).ToList();
            var also = new[] { (results.Sum(r => r.Removed), "removed"), (results.Sum(r => r.Repeated), "said twice") }.Where(part => part.Item1 > 0).Select(part => $", {Count(part.Item1)} {part.Item2}");
            return $"{group.Key.Word()} {Count(results.Sum(r => r.New))} new, {Count(results.Sum(r => r.Changed))} changed, {Count(results.Sum(r => r.Unchanged))} unchanged{string.Concat(also)}";
        }).ToList();
        var sum = kinds.Count == 0 ? "Nothing was imported" : string.Join("; ", kinds);
        var refused = report.RefusedRows > 0 ? $" {Count(report.RefusedRows, "row")} could not be used." : "";
        return $"{(report.DryRun ? "Nothing is written; an import would say: " : "")}{sum}.{refused}";
    }

    private static string At(Tally tally) => Places(tally.Lines.Select(line => line.ToString(CultureInfo.InvariantCulture)), tally.Rows);

    private static string At(ImportReport report, ImportNotice notice) =>
        Places(notice.Places.Select(place => $"{Path.GetFileName(report.Files[place.File].Path)} {place.Line}"), notice.Rows);

    private static string Places(IEnumerable<string> places, long rows)
    {
        var shown = places.ToList();
        return $"line{(rows == 1 ? "" : "s")} {string.Join(", ", shown)}{(rows > shown.Count ? ", …" : "")}";
    }

    private static string Count(long rows, string noun) => $"{Count(rows)} {noun}{(rows == 1 ? "" : "s")}";

    private static string Count(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
