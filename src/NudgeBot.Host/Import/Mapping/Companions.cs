using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>What link tables and name tables say about the records of the other files, by the source's ids.</summary>
internal sealed class Companions
{
    public Dictionary<string, string> Teams { get; } = [];

    /// <summary>The id of a person's first team, by owner or user id.</summary>
    public Dictionary<string, string> TeamOf { get; } = [];

    /// <summary>Who has a second id: the user behind an owner.</summary>
    public Dictionary<string, string> SamePerson { get; } = [];

    public Dictionary<string, string> Pipelines { get; } = [];

    public Dictionary<string, StageName> Stages { get; } = [];

    public StageOrder StageOrder { get; } = new();

    public Dictionary<string, List<ImportedStage>> StageHistory { get; } = [];

    public Dictionary<string, string> DealAccounts { get; } = [];

    /// <summary>Merged id → surviving id.</summary>
    public Dictionary<string, string> MergedDeals { get; } = [];

    public Dictionary<string, string> MergedContacts { get; } = [];

    public Dictionary<string, string> MergedAccounts { get; } = [];

    internal sealed record StageName(string Label, string Pipeline, bool IsWon, bool IsClosed);
}
