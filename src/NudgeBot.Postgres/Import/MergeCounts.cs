namespace NudgeBot.Postgres.Import;

/// <summary>What a merge counted.</summary>
/// <param name="Absent">Rows of records that the source deleted and we never had.</param>
internal sealed record MergeCounts(long Made, long Changed, long Removed, long Wanted, long Absent, long Repeated)
{
    public ImportResult Result(IReadOnlyList<ImportNotice> notices) =>
        new(Made, Changed, Wanted - Made - Changed - Removed - Absent, Removed, Repeated, notices);
}
