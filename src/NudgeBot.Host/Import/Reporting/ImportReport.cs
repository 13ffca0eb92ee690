using NudgeBot.Host.Cli;
using NudgeBot.Host.Import.Recognition;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Reporting;

/// <summary>What writing one kind of record of one source came to.</summary>
internal sealed record WrittenKind(RecordKind Kind, string Source, ImportResult Result);

/// <summary>Everything there is to say about an import.</summary>
internal sealed class ImportReport(bool dryRun)
{
    private readonly List<FileReport> files = [];
    private readonly List<WrittenKind> written = [];

    public bool DryRun { get; } = dryRun;

    /// <summary>In the order in which they were looked at; the rows' places count from it.</summary>
    public IReadOnlyList<FileReport> Files => files;

    public IReadOnlyList<WrittenKind> Written => written;

    public long RefusedRows => files.Sum(file => file.RefusedRows);

    /// <summary>0 everything went in, 1 some rows or files did not, 2 nothing did because the user has to say more.</summary>
    public int ExitCode =>
        files.Exists(file => file.NeedsAnswer) && written.Count == 0 ? CommandLine.WrongUsage
        : RefusedRows > 0 || files.Exists(file => file.IsFailure) ? CommandLine.Failed
        : CommandLine.Done;

    public FileReport Add(string path)
    {
        files.Add(new FileReport(path));
        return files[^1];
    }

    public void Write(RecordKind kind, string source, ImportResult result) => written.Add(new WrittenKind(kind, source, result));
}
