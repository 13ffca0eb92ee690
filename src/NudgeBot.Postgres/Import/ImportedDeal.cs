namespace NudgeBot.Postgres.Import;

/// <summary>A stage a deal came into, and when.</summary>
public sealed record ImportedStage(string Stage, DateTimeOffset At);

/// <summary>Something that may be sold.</summary>
/// <param name="Account">The account's id in the source, or its name where only one account has it.</param>
/// <param name="Owner">The owner's id in the source, e-mail address or full name; empty says that nobody owns it.</param>
/// <param name="EarlyStage">Whether the stage is in the first half of the pipeline's open stages.</param>
/// <param name="State"><c>open</c>, <c>won</c> or <c>lost</c>.</param>
/// <param name="Amount">In the organization's currency, whole units.</param>
/// <param name="StageSince">When the present stage began; else the latest of the history, else the opening.</param>
/// <param name="SettledAt">When it was won or lost.</param>
public sealed record ImportedDeal(
    string SourceId,
    string Name,
    string? Account = null,
    string? Owner = null,
    string? Pipeline = null,
    string? Stage = null,
    bool? EarlyStage = null,
    string? State = null,
    decimal? Amount = null,
    DateOnly? CloseOn = null,
    DateTimeOffset? OpenedAt = null,
    DateTimeOffset? StageSince = null,
    DateTimeOffset? SettledAt = null,
    IReadOnlyList<ImportedStage>? StageHistory = null) : ImportedRow(SourceId);
