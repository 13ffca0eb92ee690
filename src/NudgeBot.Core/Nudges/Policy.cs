using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Core.Nudges.Policies;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;

namespace NudgeBot.Core.Nudges;

/// <summary>A team's settings for nudges. What is not set is as in <see cref="Default"/>; <see cref="PolicyCheck"/> says what cannot be.</summary>
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

    /// <summary>Phone attempts an open deal gets within <see cref="OpenDealDays"/>. Email never satisfies it.</summary>
    public int OpenDealAttempts { get; init; } = 2;

    public int OpenDealDays { get; init; } = 7;

    /// <summary>Attempts at a new lead, spread evenly over <see cref="LeadDays"/> working days, before the rep is asked what to do with it.</summary>
    public int LeadAttempts { get; init; } = 4;

    public int LeadDays { get; init; } = 2;

    /// <summary>Working time after which a call that nobody answered is due to be returned.</summary>
    public TimeSpan MissedCallAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Emails both ways within <see cref="PingPongDays"/> that ought to have been a call.</summary>
    public int PingPongEmails { get; init; } = 5;

    public int PingPongDays { get; init; } = 5;

    /// <summary>Outbound emails within <see cref="EmailOnlyDays"/> without a conversation.</summary>
    public int EmailOnlyEmails { get; init; } = 5;

    public int EmailOnlyDays { get; init; } = 30;

    /// <summary>A rep's open pipeline below this amount is called empty; null asks nobody.</summary>
    public decimal? PipelineFloor { get; init; }

    /// <summary>How many names an empty pipeline brings on a Monday.</summary>
    public int PipelineNames { get; init; } = 5;

    /// <summary>The most nudges a day, the one-more-call not counted.</summary>
    public int Budget { get; init; } = 3;

    /// <summary>The most promises, missed calls and second attempts at leads a day, which come beside the budget.</summary>
    public int PromisesADay { get; init; } = 6;

    /// <summary>The most nudges a day in the place of absent colleagues, of either kind.</summary>
    public int StandInADay { get; init; } = 2;

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

    /// <summary>A time of every rep's local day at which nothing is sent, unless the rep has one of their own.</summary>
    public QuietTime? Quiet { get; init; }

    public Voicemail Voicemail { get; init; } = Voicemail.NameOnly;

    /// <summary>The share of nudges that wait on purpose, so that what nudging does can be measured; 0 holds none back.</summary>
    public double HoldBack { get; init; } = 0.10;

    /// <summary>Whether reports name people; with <see cref="Privacy.Totals"/> they show sums alone, and nothing for a group of fewer than four.</summary>
    public Privacy Privacy { get; init; } = Privacy.Names;

    /// <summary>Whether the team has a leaderboard, on which those of its reps stand who asked to.</summary>
    public bool Leaderboard { get; init; }

    /// <summary>What comes to the team on a schedule, besides nudges.</summary>
    public NoticeSchedule Schedule { get; init; } = new();

    /// <summary>Rules that are switched off, by name.</summary>
    public IReadOnlySet<string> Off { get; init; } = new HashSet<string>();

    public bool IsOn(string rule) => !Off.Contains(rule);

    public Policy Switch(string rule, bool on) => this with { Off = on ? Off.Where(name => name != rule).ToHashSet() : Off.Append(rule).ToHashSet() };

    public Intervals IntervalsOf(Tier tier) => tier switch
    {
        Tier.A => TierA,
        Tier.B => TierB,
        _ => TierC,
    };

    public int StageLimit(bool early) => early ? EarlyStageLimit : LateStageLimit;
}
