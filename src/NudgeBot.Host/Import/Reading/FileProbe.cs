namespace NudgeBot.Host.Import.Reading;

/// <summary>Opens a file as a table, or says in a sentence why it is none.</summary>
internal static class FileProbe
{
    private const string SaveAsCsv = "Open it and save it as 'CSV UTF-8 (comma delimited)', one file per sheet.";

    /// <exception cref="UnreadableFileException">It is not a table we read.</exception>
    public static SourceTable Open(string path)
    {
        try
        {
            Check(path, First(path));
            var table = IsJson(path) ? (SourceTable)new JsonTable(path) : new CsvTable(path);
            return table.Headers.All(string.IsNullOrWhiteSpace) ? throw new UnreadableFileException(path, "it has no line of column names.") : table;
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableFileException(path, "the permission to read it is missing.");
        }
        catch (IOException broken)
        {
            throw new UnreadableFileException(path, $"it cannot be read ({broken.Message.TrimEnd('.')}).");
        }
    }

    private static void Check(string path, ReadOnlySpan<byte> first)
    {
        if (first.IsEmpty)
        {
            throw new UnreadableFileException(path, "it is empty.");
        }

        if (first.StartsWith("PK"u8))
        {
            throw new UnreadableFileException(path, $"it is an Excel workbook (or a zip archive). {SaveAsCsv}");
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new UnreadableFileException(path, $"it is an old Excel workbook. {SaveAsCsv}");
        }

        if (first.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            throw new UnreadableFileException(path, "it is compressed: unpack it first.");
        }

        var marked = first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!marked && first.Contains((byte)0))
        {
            throw new UnreadableFileException(path, "it is a binary file, not text. CSV in UTF-8 and JSON can be read.");
        }

        if (marked && IsJson(path))
        {
            throw new UnreadableFileException(path, "it is JSON in UTF-16: save it in UTF-8.");
        }
    }

    private static byte[] First(string path)
    {
        using var file = File.OpenRead(path);
        var first = new byte[4096];
        return first[..file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
    }

    // What a file begins with tells more than what it is called.
    private static bool IsJson(string path)
    {
        var text = First(path).AsSpan().TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return text is [(byte)'{', ..] || (text is [(byte)'[', ..] && Path.GetExtension(path) is not (".csv" or ".tsv"));
    }
}
