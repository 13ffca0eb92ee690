using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;

namespace NudgeBot.Core.Nudges;

/// <summary>What the planner knows of an open deal.</summary>
/// <param name="Early">In the first half of its pipeline's open stages.</param>
/// <param name="CloseOn">The day on which it was to be closed.</param>
public sealed record DealFacts(
    long Id,
    long AccountId,
    string Name,
    string Stage,
    bool Early,
    DealState State,
    long? OwnerId,
    decimal? Amount,
    DateOnly? CloseOn,
    DateTimeOffset StageSince,
    Clock Clock)
{
    /// <summary>Since when there is the deal; null means since its stage began.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The deal as the subject of a nudge.</summary>
    public string Subject => $"deal:{Id}";
}
