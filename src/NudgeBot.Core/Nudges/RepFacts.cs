using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>
/// Everything the planner knows of one rep. The order of the lists means nothing; the same facts at the same moment give the same plan.
/// </summary>
/// <param name="Accounts">Those that are due, those of open nudges, and the quietest ones, from which one more call is chosen.</param>
/// <param name="Deals">Open deals that may be stalled, and those of open nudges.</param>
/// <param name="Nudges">The rep's own: all open ones, those of the last month, and the last of each silence of a due subject.</param>
/// <param name="ExpectedAt">When this look at the rep was due; much earlier than now after an outage. Null means now.</param>
public sealed record RepFacts(
    long Id,
    string Name,
    WorkingTime Hours,
    Policy Policy,
    IReadOnlyList<AccountFacts> Accounts,
    IReadOnlyList<DealFacts> Deals,
    IReadOnlyList<NudgeRecord> Nudges,
    IReadOnlyList<Mute> Mutes,
    DateTimeOffset? ExpectedAt = null)
{
    /// <summary>The zone a customer lives in, as far as anybody knows.</summary>
    public Zone ZoneOf(AccountFacts account) => account.Zone ?? Hours.Zone;
}
