using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>A part of the customer's own day. Whoever was not there in one may be in another.</summary>
public enum PartOfDay
{
    /// <summary>Until 12.</summary>
    Morning,

    /// <summary>From 12 to 15.</summary>
    Midday,

    /// <summary>From 15 on.</summary>
    Late,
}

/// <summary>When to try again.</summary>
public static class PartsOfDay
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Three = new(15, 0);

    /// <summary>The part of the day there in which a moment lies.</summary>
    public static PartOfDay At(DateTimeOffset moment, Zone there) =>
        there.Time(moment) is var time && time < Noon ? PartOfDay.Morning : time < Three ? PartOfDay.Midday : PartOfDay.Late;

    /// <summary>Another part than that of an attempt which failed: the one that comes next.</summary>
    public static PartOfDay After(PartOfDay tried) => tried switch
    {
        PartOfDay.Morning => PartOfDay.Midday,
        PartOfDay.Midday => PartOfDay.Late,
        _ => PartOfDay.Morning,
    };

    /// <summary>"Best tried next in the morning there, before 12."</summary>
    public static string Advice(PartOfDay part) => part switch
    {
        PartOfDay.Morning => "Best tried next in the morning there, before 12.",
        PartOfDay.Midday => "Best tried next at midday there, between 12 and 15.",
        _ => "Best tried next late in the day there, after 15.",
    };
}
