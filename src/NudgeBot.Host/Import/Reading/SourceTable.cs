namespace NudgeBot.Host.Import.Reading;

/// <summary>A file seen as rows under headers. It can be read any number of times, and never stands in memory as a whole.</summary>
internal abstract class SourceTable(string path)
{
    public string Path { get; } = path;

    /// <summary>As the file has them: blank, doubled and quoted ones included.</summary>
    public abstract IReadOnlyList<string> Headers { get; }

    /// <summary>The kind of record the file itself names, such as "Account" in an sfdx tree; else null.</summary>
    public virtual string? RecordType => null;

    /// <summary>The rows, one after the other; each is valid until the next is asked for.</summary>
    /// <param name="read">Told now and then how many bytes of the file are behind us.</param>
    public abstract IEnumerable<SourceRow> Rows(Action<long> read);
}

/// <summary>One row, at a physical line of its file.</summary>
internal abstract class SourceRow
{
    public int Line { get; protected set; }

    /// <summary>Why the row cannot be relied on, or null.</summary>
    public string? Problem { get; protected set; }

    /// <summary>The text under a header; null where the row ends before it.</summary>
    public abstract string? this[int column] { get; }
}

/// <summary>A file cannot be read; the message is one sentence that says why and what helps.</summary>
/// <param name="needsAnswer">The user can help by saying more, and need not touch the file.</param>
internal sealed class UnreadableFileException(string path, string reason, bool needsAnswer = false) : Exception($"{path}: {reason}")
{
    public string Reason { get; } = reason;

    public bool NeedsAnswer { get; } = needsAnswer;
}
