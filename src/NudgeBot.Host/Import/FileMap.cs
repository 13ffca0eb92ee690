using System.IO.Enumeration;
using System.Text.Json;
using NudgeBot.Core.Calls;
using NudgeBot.Core.People;
using NudgeBot.Host.Import.Cleaning;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import;

/// <summary>What the user says about files that their columns do not say. README.md describes the file it is read from.</summary>
internal sealed record FileMap
{
    public static readonly FileMap Silent = new();

    /// <summary>A pattern of file names that this is about; null for all.</summary>
    public string? File { get; init; }

    public RecordKind? Kind { get; init; }

    public string? Source { get; init; }

    public IReadOnlyDictionary<Field, string> Columns { get; init; } = new Dictionary<Field, string>();

    public DayOrder? Dates { get; init; }

    public Zone? Zone { get; init; }

    public DurationUnit? DurationUnit { get; init; }

    public decimal? AmountUnit { get; init; }

    public IReadOnlyDictionary<string, CallOutcome> Outcomes { get; init; } = new Dictionary<string, CallOutcome>();

    /// <summary>The user's own words for kinds; null for what is no touch.</summary>
    public IReadOnlyDictionary<string, ActivityKind?> Kinds { get; init; } = new Dictionary<string, ActivityKind?>();

    public bool IsAbout(string path) => File is null || FileSystemName.MatchesSimpleExpression(File, Path.GetFileName(path));

    /// <exception cref="Cli.UsageException">The file cannot be read, or says something that nobody understands.</exception>
    public static IReadOnlyList<FileMap> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(element => FileMapReader.Read(path, element))]
                : [FileMapReader.Read(path, document.RootElement)];
        }
        catch (JsonException broken)
        {
            throw new Cli.UsageException($"The map {path} is not JSON (line {broken.LineNumber + 1}).");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new Cli.UsageException($"The map {path} cannot be read: {unreadable.Message}");
        }
    }
}
