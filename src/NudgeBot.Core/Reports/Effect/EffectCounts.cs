namespace NudgeBot.Core.Reports.Effect;

/// <summary>Nudges whose time to act is over. The two figures are never added: contacting is not connecting.</summary>
/// <param name="ActedOn">Of them, those whose customer the rep called, or spoke with by phone, before the end of the rep's next working day.</param>
/// <param name="Connected">Of them, those whose customer the rep had a conversation with by phone in that time.</param>
public sealed record EffectGroup(int Nudges, int ActedOn, int Connected)
{
    public static EffectGroup None { get; } = new(0, 0, 0);

    public Rate ActedOnRate => new(ActedOn, Nudges);

    public Rate ConnectedRate => new(Connected, Nudges);

    public EffectGroup Plus(EffectGroup other) => new(Nudges + other.Nudges, ActedOn + other.ActedOn, Connected + other.Connected);
}

/// <summary>What became of the nudges that were sent, whether or not their time is over. One nudge may count in several columns.</summary>
/// <param name="Answered">In any other way than by calling.</param>
/// <param name="Snoozed">By the rep; not what merely could not leave at its time.</param>
/// <param name="Ignored">No answer and no call until the time was over.</param>
/// <param name="Withdrawn">Their reason went away after they were sent, without a call of the rep's.</param>
public sealed record NudgeFates(int Sent, int ActedOn, int Connected, int Answered, int Snoozed, int Ignored, int Muted, int Withdrawn)
{
    public static NudgeFates None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public NudgeFates Plus(NudgeFates other) => new(
        Sent + other.Sent, ActedOn + other.ActedOn, Connected + other.Connected, Answered + other.Answered, Snoozed + other.Snoozed,
        Ignored + other.Ignored, Muted + other.Muted, Withdrawn + other.Withdrawn);
}

/// <summary>
/// What is counted of one rule in one team. A nudge that was held back and delivered later is among <paramref name="HeldBack"/> alone.
/// One withdrawn as moot before its time was over, without a call of the rep's, had no chance to be acted on, and is in neither group.
/// </summary>
/// <param name="Team">Null for people without a team.</param>
/// <param name="Open">Sent or held, but their time is not over: in neither group yet.</param>
/// <param name="Moot">Left out of both groups because their reason went away in time.</param>
/// <param name="Undated">Left out because it is not on record until when they could be acted on.</param>
public sealed record EffectCounts(string Rule, string? Team, NudgeFates Fates, EffectGroup Nudged, EffectGroup HeldBack, int Open, int Moot, int Undated)
{
    /// <summary>The figures by rule, the teams together.</summary>
    public static IReadOnlyList<EffectCounts> ByRule(IEnumerable<EffectCounts> counts) =>
        [.. counts.GroupBy(one => one.Rule).Select(rule => rule.Aggregate((sum, one) => sum.Plus(one) with { Team = null })).OrderBy(one => one.Rule, StringComparer.Ordinal)];

    /// <summary>All of them together.</summary>
    public static EffectCounts Total(IEnumerable<EffectCounts> counts) =>
        counts.Aggregate(new EffectCounts("", null, NudgeFates.None, EffectGroup.None, EffectGroup.None, 0, 0, 0), (sum, one) => sum.Plus(one));

    private EffectCounts Plus(EffectCounts other) => this with
    {
        Fates = Fates.Plus(other.Fates),
        Nudged = Nudged.Plus(other.Nudged),
        HeldBack = HeldBack.Plus(other.HeldBack),
        Open = Open + other.Open,
        Moot = Moot + other.Moot,
        Undated = Undated + other.Undated,
    };
}
