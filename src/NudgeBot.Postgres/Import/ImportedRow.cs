namespace NudgeBot.Postgres.Import;

/// <summary>Where a row stood, so that a complaint can name it: the n-th file of this import, and the physical line in it (from 1).</summary>
public readonly record struct RowPlace(int File, int Line);

/// <summary>
/// What every imported row knows about itself. A value that is null was not in the file and leaves ours as it is;
/// a reference (owner, account, contact, deal) that is empty says "none", and one we do not know is reported.
/// </summary>
/// <param name="SourceId">The source's own id. Importing it again changes the row it made, and never adds a second.</param>
public abstract record ImportedRow(string SourceId)
{
    public RowPlace Place { get; init; }

    /// <summary>When the source last changed this row: of several rows of one id the newest counts.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The source says it is gone. What we have of it is closed or retracted; what we do not have stays out.</summary>
    public bool Deleted { get; init; }
}
