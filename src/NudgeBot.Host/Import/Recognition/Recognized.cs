using NudgeBot.Core.Calls;

namespace NudgeBot.Host.Import.Recognition;

/// <summary>What a file turned out to be.</summary>
internal abstract record Recognized
{
    private Recognized()
    {
    }

    /// <summary>Rows to import.</summary>
    /// <param name="Source">The system they come from, under whose name their ids are kept.</param>
    /// <param name="Assumed">For activities: what a row is where it does not say, because all of the file is of one kind.</param>
    public sealed record Records(RecordKind Kind, string Source, ActivityKind? Assumed = null) : Recognized;

    /// <summary>No rows of its own: it says more about the rows of other files.</summary>
    public sealed record Companion(CompanionKind Kind, string Source) : Recognized;

    public sealed record Unknown : Recognized;
}

/// <summary>The files that some exports spread their links and names over.</summary>
internal enum CompanionKind
{
    /// <summary>Team names by id.</summary>
    Teams,

    /// <summary>Which person (by owner or user id) is in which team.</summary>
    TeamMembers,

    /// <summary>Names of roles by id, which Salesforce has instead of teams.</summary>
    Roles,
    Pipelines,
    Stages,
    StageHistory,
    DealAccounts,
    MergedDeals,
    MergedContacts,
    ActivityAccounts,
    ActivityContacts,
    ActivityDeals,

    /// <summary>Says nothing that other files do not say.</summary>
    Nothing,
}
