using NodaTime;

namespace NudgeBot.Quarter.Truth;

/// <summary>What a team has agreed on. The numbers here are the promise; the bot's own settings are made from them.</summary>
internal sealed record TeamRules
{
    public int Budget { get; init; } = 3;

    public int BesideTheBudget { get; init; } = 6;

    public int IgnoredBeforeHalving { get; init; } = 3;

    public int RepeatWorkingDays { get; init; } = 10;

    public int NumbersAskedADay { get; init; } = 1;

    /// <summary>Days of silence per tier: nudged at the first, urgently at the second.</summary>
    public IReadOnlyDictionary<string, (int Ideal, int Maximum)> Silence { get; init; } =
        new Dictionary<string, (int, int)> { ["A"] = (14, 21), ["B"] = (30, 45), ["C"] = (60, 90) };

    public bool MeetingsDefer { get; init; } = true;

    public int EarlyStageDays { get; init; } = 10;

    public int LateStageDays { get; init; } = 5;

    public int DealPeaceDays { get; init; } = 3;

    public int OneMoreCallMinutes { get; init; } = 45;

    public LocalTime CustomersFrom { get; init; } = new(8, 0);

    public LocalTime CustomersTo { get; init; } = new(20, 0);

    public IReadOnlySet<string> Off { get; init; } = new HashSet<string>();

    /// <summary>Nudges a day in the place of colleagues who are away.</summary>
    public int ForOthersADay { get; init; } = 2;

    public int DealAttempts { get; init; } = 2;

    public int DealAttemptDays { get; init; } = 7;

    public int LeadAttempts { get; init; } = 4;

    public int LeadDays { get; init; } = 2;

    public int MissedCallMinutes { get; init; } = 15;

    public int PingPongEmails { get; init; } = 5;

    public int PingPongDays { get; init; } = 5;

    public int EmailOnlyEmails { get; init; } = 5;

    public int EmailOnlyDays { get; init; } = 30;

    /// <summary>Below this, a rep's open deals are too little.</summary>
    public decimal? PipelineFloor { get; init; }

    /// <summary>The share of nudges that wait on purpose.</summary>
    public double HoldBack { get; init; }

    public int HalfBudget => Math.Max(1, (Budget + 1) / 2);
}
