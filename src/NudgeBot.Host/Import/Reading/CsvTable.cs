using System.Text.Unicode;
using CsvHelper;

namespace NudgeBot.Host.Import.Reading;

/// <summary>
/// A file of separated values: comma, semicolon, tab or bar, told from the file itself; UTF-8 with or without a mark, UTF-16 with one;
/// line breaks of any kind, also inside quotes.
/// </summary>
internal sealed class CsvTable : SourceTable
{
    // A quote that never closes would otherwise make one field of the rest of the file.
    private const int LargestRow = 4 * 1024 * 1024;

    private readonly CsvReaderOptions options;

    public CsvTable(string path)
        : base(path)
    {
        options = CsvReaderOptions.Default with { TrackLineNumbers = true, MaxRecordSize = LargestRow, IncludeValuesInExceptions = false };
        using var reader = CsvReader.FromFile(path, options);
        try
        {
            reader.ReadHeader();
        }
        catch (CsvFormatException)
        {
            throw new UnreadableFileException(path, "its first line is not a line of column names.");
        }

        Headers = [.. reader.Headers];
    }

    public override IReadOnlyList<string> Headers { get; }

    public override IEnumerable<SourceRow> Rows(Action<long> read)
    {
        CsvMalformedReason? malformed = null;
        using var reader = CsvReader.FromFile(Path, options with { OnMalformedRecord = record => malformed = record.Reason });
        reader.ReadHeader();

        // What was malformed in the header is nobody's row.
        malformed = null;
        var row = new Row(reader, Headers.Count);
        var count = 0;
        int? brokenAt;
        while (Next(reader, out brokenAt))
        {
            row.Move(malformed);
            malformed = null;
            yield return row;
            if (++count % 1000 == 0)
            {
                read(reader.ByteOffset);
            }
        }

        if (brokenAt is { } line)
        {
            yield return new UnclosedRow(line);
        }
    }

    private static bool Next(CsvReader reader, out int? brokenAt)
    {
        brokenAt = null;
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException tooLarge)
        {
            brokenAt = (int)tooLarge.LineNumber;
            return false;
        }
    }

    private const string Unclosed = "opens a quote that never closes, so the rest of the file could not be read";

    private sealed class Row(CsvReader reader, int columns) : SourceRow
    {
        public override string? this[int column] => column < reader.FieldCount ? reader.GetString(column) : null;

        public void Move(CsvMalformedReason? malformed)
        {
            Line = (int)reader.LineNumber;
            Problem = malformed switch
            {
                CsvMalformedReason.UnterminatedQuote => Unclosed,
                CsvMalformedReason.TextAfterClosingQuote => "has text after a closing quote",
                _ when !Utf8.IsValid(reader.RawRecord) => "is not UTF-8: save the file as 'CSV UTF-8' and import it again",
                _ => TooLong(),
            };
        }

        // A separator that was not quoted moves every value behind it under a wrong header.
        private string? TooLong() =>
            reader.FieldCount > columns && Enumerable.Range(columns, reader.FieldCount - columns).Any(column => !string.IsNullOrWhiteSpace(reader.GetString(column)))
                ? $"has {reader.FieldCount} values under {columns} headers"
                : null;
    }

    private sealed class UnclosedRow : SourceRow
    {
        public UnclosedRow(int line) => (Line, Problem) = (line, Unclosed);

        public override string? this[int column] => null;
    }
}
