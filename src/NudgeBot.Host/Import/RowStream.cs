using NudgeBot.Host.Import.Mapping;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Host.Import.Reporting;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import;

/// <summary>The rows of a file as records, one after the other; what cannot be one is reported and passed over.</summary>
internal sealed class RowStream(Companions companions, ImportReport report, IImportProgress progress, DateTimeOffset now)
{
    /// <param name="again">The file has been read before for another kind of record (a lead is two): nothing is reported twice.</param>
    public IEnumerable<ImportedRow> Of(SourceFile file, bool again = false)
    {
        var told = report.Files[file.Number];
        var cells = new Cells(file, again ? null : told);
        foreach (var row in file.Table.Rows(bytes => progress.Copied(file.Table.Path, bytes)))
        {
            cells.Move(row);
            var judged = row.Problem is { } problem ? new Judgement.Refused("", problem) : Judge(cells);
            if (!again)
            {
                Tell(told, row.Line, judged);
            }

            if (judged is Judgement.Use use)
            {
                yield return use.Row;
                if (use.Also is { } also)
                {
                    yield return also;
                }
            }
        }

        progress.Copied(file.Table.Path, new FileInfo(file.Table.Path).Length);
    }

    private Judgement Judge(Cells cells) =>
        cells.Flag(Field.Live) == false ? new Judgement.LeftOut("an older version of a row")
        : cells.File.Kind switch
        {
            RecordKind.People => PersonMapping.Of(cells, companions),
            RecordKind.Accounts => CustomerMapping.Account(cells),
            RecordKind.Leads => CustomerMapping.Lead(cells),
            RecordKind.Contacts => CustomerMapping.Contact(cells, companions),
            RecordKind.Deals => DealMapping.Of(cells, companions),
            _ => ActivityMapping.Of(cells, now),
        };

    private static void Tell(FileReport told, int line, Judgement judged)
    {
        told.Rows++;
        switch (judged)
        {
            case Judgement.Refused refused:
                told.Refuse(line, refused.Column, refused.Reason);
                break;
            case Judgement.LeftOut left:
                told.LeaveOut(line, left.Reason);
                break;
            case Judgement.Use { Row.Deleted: true } gone:
                told.LeaveOut(line, gone.Gone ?? CustomerMapping.Gone);
                break;
        }
    }
}
