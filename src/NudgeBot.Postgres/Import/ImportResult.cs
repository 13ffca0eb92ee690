namespace NudgeBot.Postgres.Import;

/// <summary>What writing rows came to.</summary>
/// <param name="Removed">Rows the source no longer has, closed or retracted here.</param>
/// <param name="Repeated">Rows that say again what another row of the import says: one touch under two ids, one person under two.</param>
public sealed record ImportResult(long New, long Changed, long Unchanged, long Removed, long Repeated, IReadOnlyList<ImportNotice> Notices)
{
    public static readonly ImportResult Nothing = new(0, 0, 0, 0, 0, []);

    /// <summary>Of activities: the accounts whose log has changed, by our ids.</summary>
    public IReadOnlyList<long> Accounts { get; init; } = [];
}

/// <summary>
/// Something to know about rows that went in, such as an owner nobody knows: the rows that share it are one notice.
/// </summary>
/// <param name="Column">Which of our columns it is about, such as <c>owner</c>.</param>
/// <param name="Value">What the rows said.</param>
/// <param name="Reason">What became of it, as the end of a sentence.</param>
/// <param name="Places">The first rows, at most five.</param>
public sealed record ImportNotice(string Column, string Value, string Reason, long Rows, IReadOnlyList<RowPlace> Places);
