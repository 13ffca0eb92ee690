using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Reporting;

/// <summary>Is told how far an import has come.</summary>
internal interface IImportProgress
{
    /// <summary>So many bytes of a file have been looked at.</summary>
    void Looked(string path, long bytes);

    /// <summary>So many bytes of a file have been handed to the database.</summary>
    void Copied(string path, long bytes);

    /// <summary>All rows of a kind are with the database, which now merges them.</summary>
    void Merging(RecordKind kind);
}

/// <summary>Says nothing: for files and pipes, where the report is all that is wanted.</summary>
internal sealed class QuietProgress : IImportProgress
{
    public void Looked(string path, long bytes)
    {
    }

    public void Copied(string path, long bytes)
    {
    }

    public void Merging(RecordKind kind)
    {
    }
}
