using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>What becomes of a row of a file.</summary>
internal abstract record Judgement
{
    private Judgement()
    {
    }

    /// <summary>It goes in; a lead as an account and a contact.</summary>
    /// <param name="Gone">Why a row that the source no longer has is one of those, where that is not plain.</param>
    public sealed record Use(ImportedRow Row, ImportedRow? Also = null, string? Gone = null) : Judgement;

    /// <summary>It is rightly none of ours: planned, deleted, a note. Rows are counted by reason.</summary>
    public sealed record LeftOut(string Reason) : Judgement;

    /// <summary>It ought to go in and cannot.</summary>
    public sealed record Refused(string Column, string Reason) : Judgement;
}
