using NudgeBot.Core.Nudges;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Core.Tests.Quarter.Running;

/// <summary>How a restraint is taken out: the planner is told something that is not so, or a step is left out.</summary>
internal sealed record Lie
{
    public static readonly Lie None = new();

    /// <summary>What the planner is told instead of the truth.</summary>
    public Func<RepFacts, Seller, DateTimeOffset, RepFacts> Facts { get; init; } = (facts, _, _) => facts;

    /// <summary>Whether a nudge is looked at once more before it leaves.</summary>
    public bool ChecksDepartures { get; init; } = true;

    /// <summary>Whether nudges that have become moot are looked for.</summary>
    public bool TakesBack { get; init; } = true;

    /// <summary>Whether a nudge is taken back as soon as anything at all happens around its customer.</summary>
    public bool IsHasty { get; init; }

    /// <summary>Whether it is written down what an outage has swallowed.</summary>
    public bool RecordsMissed { get; init; } = true;

    /// <summary>Whether what presses takes the place of what was asked before.</summary>
    public bool GivesWay { get; init; } = true;

    /// <summary>How often in a hundred a message takes a while to arrive.</summary>
    public int SlowMessages { get; init; } = 4;
}
