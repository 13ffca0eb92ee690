namespace NudgeBot.Core.Reports.Effect;

/// <summary>What a comparison allows to say.</summary>
public enum Finding
{
    /// <summary>No nudge's time is over yet.</summary>
    Nothing,

    /// <summary>There is nothing to compare with.</summary>
    NothingHeldBack,

    /// <summary>Fewer than <see cref="Comparison.Fewest"/> on either side.</summary>
    TooFew,

    /// <summary>The interval includes no difference at all.</summary>
    CouldBeChance,
    More,
    Fewer,
}

/// <summary>
/// Nudges against those held back. Who is held is decided by a hash, as good as by lot, so that what differs between the two is the nudge.
/// Nudges of one rep have that rep in common, which makes the truth somewhat less certain than the interval says. Where teams hold
/// back different shares, or the share was changed in between, each team and each time is best looked at by itself.
/// </summary>
public sealed record Comparison(EffectGroup Nudged, EffectGroup HeldBack)
{
    /// <summary>Below this many in a group the figures are shown, and nothing is concluded.</summary>
    public const int Fewest = 30;

    public Difference ActedOn => Nudged.ActedOnRate.Minus(HeldBack.ActedOnRate);

    public Difference Connected => Nudged.ConnectedRate.Minus(HeldBack.ConnectedRate);

    /// <summary>
    /// Like with like: a rule of a team that held nothing back says nothing about the nudge's own part, and stays out, unless nothing at all was held.
    /// </summary>
    public static Comparison Of(IReadOnlyCollection<EffectCounts> counts)
    {
        var comparable = counts.Where(one => one.HeldBack.Nudges > 0).ToList();
        var total = EffectCounts.Total(comparable.Count > 0 ? comparable : counts);
        return new Comparison(total.Nudged, total.HeldBack);
    }

    /// <param name="difference"><see cref="ActedOn"/> or <see cref="Connected"/>.</param>
    public Finding Find(Difference difference) => this switch
    {
        { Nudged.Nudges: 0, HeldBack.Nudges: 0 } => Finding.Nothing,
        { HeldBack.Nudges: 0 } => Finding.NothingHeldBack,
        { Nudged.Nudges: < Fewest } or { HeldBack.Nudges: < Fewest } => Finding.TooFew,
        _ when difference.Interval.Contains(0) => Finding.CouldBeChance,
        _ => difference.Value > 0 ? Finding.More : Finding.Fewer,
    };
}
