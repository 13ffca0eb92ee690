using NudgeBot.Core.Customers;

namespace NudgeBot.Core.Nudges;

/// <summary>What a live meeting does to the clock of an uncalled customer. It is never a phone contact.</summary>
public enum Meetings
{
    /// <summary>It defers the nudge by one interval.</summary>
    Defer,
    Ignore,
}

/// <summary>How long a customer may go without a conversation, in days: nudged at the ideal, urgently past the maximum.</summary>
public sealed record Intervals(int IdealDays, int MaximumDays)
{
    public TimeSpan Ideal => TimeSpan.FromDays(IdealDays);

    public TimeSpan Maximum => TimeSpan.FromDays(MaximumDays);
}

/// <summary>A team's settings for nudges. What is not set is as in <see cref="Default"/>.</summary>
public sealed record Policy
{
    public static Policy Default { get; } = new();

    public Intervals TierA { get; init; } = new(14, 21);

    public Intervals TierB { get; init; } = new(30, 45);

    public Intervals TierC { get; init; } = new(60, 90);

    public Meetings Meetings { get; init; } = Meetings.Defer;

    /// <summary>Working days a deal may stay in an early stage.</summary>
    public int EarlyStageLimit { get; init; } = 10;

    /// <summary>Working days a deal may stay in a late stage.</summary>
    public int LateStageLimit { get; init; } = 5;

    /// <summary>Working days after a conversation in which a stalled deal is left in peace.</summary>
    public int DealPeace { get; init; } = 3;

    /// <summary>The most nudges a day, the one-more-call not counted.</summary>
    public int Budget { get; init; } = 3;

    /// <summary>This many ignored in a row halve the budget, until one is answered.</summary>
    public int IgnoredBeforeHalving { get; init; } = 3;

    /// <summary>Working days between two nudges about the same silence once its maximum has passed.</summary>
    public int RepeatInterval { get; init; } = 10;

    /// <summary>The most questions for a missing phone number a day.</summary>
    public int NumbersAskedADay { get; init; } = 1;

    /// <summary>How long before the end of the rep's day the one-more-call comes.</summary>
    public TimeSpan OneMoreCallBefore { get; init; } = TimeSpan.FromMinutes(45);

    /// <summary>Where several nudges have to be caught up with, this much lies between them.</summary>
    public TimeSpan CatchUpPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>When customers may be called, by their own clock.</summary>
    public CustomerHours CustomerHours { get; init; } = new(new(8, 0), new(20, 0));

    /// <summary>Rules that are switched off, by name.</summary>
    public IReadOnlySet<string> Off { get; init; } = new HashSet<string>();

    public Intervals IntervalsOf(Tier tier) => tier switch
    {
        Tier.A => TierA,
        Tier.B => TierB,
        _ => TierC,
    };

    public int StageLimit(bool early) => early ? EarlyStageLimit : LateStageLimit;
}
