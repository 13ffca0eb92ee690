using NudgeBot.Core.People;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Import.Mapping;
using NudgeBot.Host.Import.Reading;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Host.Import.Reporting;

namespace NudgeBot.Host.Import;

/// <summary>
/// Looks at every file once from end to end before a row of any is written: what it is, what its columns mean, how its dates are
/// written, and what it says about the rows of the others.
/// </summary>
internal sealed class Preparation(ImportOptions options, IReadOnlyList<FileMap> maps, ImportReport report, IImportProgress progress)
{
    private readonly List<SourceFile> files = [];
    private readonly List<(SourceTable Table, HeaderSet Headers)> links = [];

    public Companions Companions { get; } = new();

    /// <summary>Files with rows to import.</summary>
    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>Tables that link activities to accounts, contacts and deals.</summary>
    public IReadOnlyList<(SourceTable Table, HeaderSet Headers)> Links => links;

    public void Look(InputFile input, CancellationToken cancellationToken)
    {
        var told = report.Add(input.Path);
        try
        {
            Look(FileProbe.Open(input.Path), input, told, cancellationToken);
        }
        catch (UnreadableFileException unreadable)
        {
            (told.Problem, told.IsFailure, told.NeedsAnswer) = (unreadable.Reason, true, unreadable.NeedsAnswer);
        }
    }

    private void Look(SourceTable table, InputFile input, FileReport told, CancellationToken cancellationToken)
    {
        var map = maps.FirstOrDefault(one => one.IsAbout(input.Path)) ?? FileMap.Silent;
        var headers = new HeaderSet(table.Headers);
        switch (Recognizer.Of(table, headers, options.Kind ?? map.Kind))
        {
            case Recognized.Unknown:
                (told.Problem, told.IsFailure, told.NeedsAnswer) = ($"what it holds cannot be told. Looked for {Recognizer.LookedFor}.", input.Named, input.Named);
                break;
            case Recognized.Companion { Kind: CompanionKind.Nothing }:
                told.Problem = "it says nothing that is imported.";
                break;
            case Recognized.Companion { Kind: CompanionKind.ActivityAccounts or CompanionKind.ActivityContacts or CompanionKind.ActivityDeals }:
                links.Add((table, headers));
                told.Remark("links activities of other files");
                break;
            case Recognized.Companion companion:
                CompanionReader.Read(table, headers, companion.Kind, Companions);
                told.Remark("says more about the rows of other files");
                break;
            case Recognized.Records records:
                var source = options.Source ?? map.Source ?? records.Source;
                var columns = Bound(table, headers, records.Kind, map);
                (told.Kind, told.Source) = (records.Kind, source);
                Required.Check(table.Path, records.Kind, columns);
                var file = new SourceFile
                {
                    Number = report.Files.Count - 1,
                    Table = table,
                    Kind = records.Kind,
                    Source = source,
                    System = records.Source,
                    Columns = columns,
                    Map = map,
                    Assumed = records.Assumed,
                    Zone = map.Zone ?? Zone.Utc,
                    Facts = new ColumnFacts(columns, map, records.Source),
                };
                See(file, cancellationToken);
                Decide(file, told);
                files.Add(file);
                break;
        }
    }

    private static ColumnBinding Bound(SourceTable table, HeaderSet headers, RecordKind kind, FileMap map)
    {
        int Column(string header)
        {
            var exact = table.Headers.Index().Where(pair => pair.Item.Trim().Equals(header, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Index);
            var alike = headers.Squashed.Index().Where(pair => pair.Item == HeaderName.Squash(header)).Select(pair => pair.Index);
            return exact.Concat(alike).Select(index => (int?)index).FirstOrDefault()
                ?? throw new UsageException($"The map names a column '{header}', which {table.Path} does not have. It has: {string.Join(", ", table.Headers)}.");
        }

        return ColumnBinding.ByNames(table.Headers, headers.Squashed, kind).With(map.Columns.ToDictionary(pair => pair.Key, pair => (int[])[Column(pair.Value)]));
    }

    private void See(SourceFile file, CancellationToken cancellationToken)
    {
        var cells = new Cells(file, report: null);
        foreach (var row in file.Table.Rows(bytes => progress.Looked(file.Table.Path, bytes)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Problem is not null)
            {
                continue;
            }

            file.Facts.See(row);
            cells.Move(row);
            OtherIds.See(cells, Companions);
        }

        progress.Looked(file.Table.Path, new FileInfo(file.Table.Path).Length);
    }

    private static void Decide(SourceFile file, FileReport told)
    {
        if (file.Facts.Rows == 0)
        {
            told.Remark("has column names and no rows");
        }

        if (file.Map.Dates is null && file.Facts.UndecidedDates is [var column, ..])
        {
            var facts = file.Facts.Moment(column);
            throw new UnreadableFileException(file.Table.Path, facts.Contradicts
                ? $"column '{file.Columns.Headers[column]}' has dates that can only be day first and others that can only be month first. Mend it, or say which with \"dates\": \"dmy\" or \"mdy\" in a file given as --map."
                : $"column '{file.Columns.Headers[column]}' has dates such as {facts.Example}, and no row tells which number is the day. Say \"dates\": \"dmy\" or \"mdy\" in a file given as --map.", needsAnswer: true);
        }

        if (file.Map.Zone is null && file.Facts.LackOffset)
        {
            told.Remark("times without an offset are read in UTC (\"zone\" in a map says otherwise)");
        }

        if (file.Facts.InboundIsADefault)
        {
            told.Remark("every call is marked inbound, even where we left a message, so the mark is taken for a default and the calls for outbound");
        }
    }
}
