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
    NumberAskedToday,
    BudgetSpent,

    /// <summary>Others come first, or the day's next place is later.</summary>
    WaitsItsTurn,
}

/// <summary>Why a nudge is not sent now.</summary>
/// <param name="Until">When that is over, where anybody can tell.</param>
public readonly record struct Suppression(Restraint Reason, DateTimeOffset? Until = null);
