namespace NudgeBot.Core.Nudges;

/// <summary>What held a nudge back.</summary>
public enum Restraint
{
    OutsideWorkingHours,
    DayOff,
    Holiday,
    TimeOff,
    QuietTime,
    RuleSwitchedOff,
    AccountClosed,
    DoNotCall,
    NoNumber,
    Muted,

    /// <summary>This time of this silence has been said, or is still open.</summary>
    AlreadyNudged,

    /// <summary>The customer was nudged about today, by anybody.</summary>
    CustomerNudgedToday,

    /// <summary>It is too early or too late in the day there.</summary>
    CustomerAsleep,

    /// <summary>They were not reached in this part of the day; another is better.</summary>
    AnotherPartOfDay,

    /// <summary>A nudge about this customer waits on purpose, for the sake of measuring.</summary>
    HeldBack,

    /// <summary>As many promises, missed calls and leads as a day may have.</summary>
    PromisesSpent,

    /// <summary>The rep has done their share for an absent colleague today.</summary>
    ShareDone,

    /// <summary>The colleague in whose place the rep would have been asked is back.</summary>
    ColleagueIsBack,
    NumberAskedToday,
    BudgetSpent,

    /// <summary>Others come first, or the day's next place is later.</summary>
    WaitsItsTurn,
}

/// <summary>Why a nudge is not sent now.</summary>
/// <param name="Until">When that is over, where anybody can tell.</param>
public readonly record struct Suppression(Restraint Reason, DateTimeOffset? Until = null);
