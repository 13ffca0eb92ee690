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
    /// <summary>Managers and admins are looked at, too: what comes on a schedule comes to them.</summary>
    public Role Role { get; init; }

    /// <summary>What something outside says about this rep's customers, as long as it stands.</summary>
    public IReadOnlyList<SignalFacts> Signals { get; init; } = [];

    /// <summary>The sum of this rep's open deals; null where nobody asks for it.</summary>
    public decimal? OpenPipeline { get; init; }

    /// <summary>Whom this rep stands in for today.</summary>
    public IReadOnlyList<StoodInFor> StandsInFor { get; init; } = [];

    /// <summary>Whether calling this owner's customers is this rep's business today: their own, or an absent colleague's.</summary>
    public bool Owns(long? ownerId) => ownerId == Id || StoodIn(ownerId) is not null;

    /// <summary>The absent colleague who owns something, or null.</summary>
    public StoodInFor? StoodIn(long? ownerId) => ownerId == Id ? null : StandsInFor.FirstOrDefault(absent => absent.Id == ownerId);

    /// <summary>The zone a customer lives in, as far as anybody knows.</summary>
    public Zone ZoneOf(AccountFacts account) => account.Zone ?? Hours.Zone;
}

/// <summary>A colleague who is away.</summary>
/// <param name="Until">The last day of it, by their own calendar.</param>
public sealed record StoodInFor(long Id, string Name, DateOnly Until);
