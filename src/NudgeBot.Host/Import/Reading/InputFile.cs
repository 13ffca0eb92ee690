using System.IO.Enumeration;

namespace NudgeBot.Host.Import.Reading;

/// <summary>What the paths on the command line stand for: files, folders with all their tables, and patterns with * and ?.</summary>
/// <param name="Named">The user named this very file, so not being able to use it is a failure.</param>
internal sealed record InputFile(string Path, bool Named)
{
    private static readonly string[] Tables = [".csv", ".tsv", ".json", ".jsonl", ".ndjson"];
    private static readonly string[] Workbooks = [".xlsx", ".xls", ".xlsm"];

    /// <summary>In the order of the paths, those of a folder by name; a file named twice counts once.</summary>
    /// <param name="miss">Told, in a sentence, of paths that stand for nothing.</param>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths, Action<string> miss) =>
        [.. paths.SelectMany(path => Files(path, miss)).DistinctBy(file => System.IO.Path.GetFullPath(file.Path))];

    private static IReadOnlyList<InputFile> Files(string path, Action<string> miss)
    {
        if (File.Exists(path))
        {
            return [new InputFile(path, Named: true)];
        }

        try
        {
            var found = Directory.Exists(path) ? Inside(path) : path.AsSpan().ContainsAny('*', '?') ? Matching(path) : [];
            if (found.Count == 0)
            {
                miss(Directory.Exists(path) ? $"The folder {path} holds no CSV or JSON file." : $"There is no file or folder {path}.");
            }

            return found;
        }
        catch (UnauthorizedAccessException)
        {
            miss($"The permission to look into {path} is missing.");
            return [];
        }
    }

    private static List<InputFile> Inside(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Array.Exists(Tables, file.EndsWith) || Array.Exists(Workbooks, file.EndsWith))
            .Order(StringComparer.Ordinal)
            .Select(file => new InputFile(file, Array.Exists(Workbooks, file.EndsWith)))];

    private static List<InputFile> Matching(string pattern)
    {
        var folder = System.IO.Path.GetDirectoryName(pattern) is { Length: > 0 } parent ? parent : ".";
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder)
                .Where(file => FileSystemName.MatchesSimpleExpression(System.IO.Path.GetFileName(pattern), System.IO.Path.GetFileName(file)))
                .Order(StringComparer.Ordinal)
                .Select(file => new InputFile(file, Named: true))]
            : [];
    }
}
