namespace NudgeBot.Quarter.Judging;

/// <summary>The promises, by name. Each of them can be broken on its own, and <see cref="Breach"/> says which one was.</summary>
internal static class Restraint
{
    public const string Budget = "budget";
    public const string HalfBudget = "half budget";
    public const string FirstRun = "first run";
    public const string AfterOutage = "after an outage";
    public const string BesideBudget = "beside the budget";
    public const string ForOthers = "for absent colleagues";
    public const string OneMoreCall = "one more call";
    public const string OneQuestion = "one question for a number";
    public const string OnePerCustomer = "one per customer";
    public const string Ranking = "ranking";
    public const string WorkingHours = "working hours";
    public const string DayOff = "day off";
    public const string Holiday = "holiday";
    public const string TimeOff = "time off";
    public const string QuietTime = "quiet time";
    public const string DoNotCall = "do not call";
    public const string NoNumber = "no number";
    public const string Closed = "closed";
    public const string MutedCustomer = "muted customer";
    public const string MutedRule = "muted rule";
    public const string RuleOff = "rule off";
    public const string CustomerAsleep = "customer asleep";
    public const string AnotherPartOfDay = "another part of the day";
    public const string NotDue = "not due";
    public const string MootAtSending = "moot at sending";
    public const string Replaced = "replaced by what presses";
    public const string MootOnDesk = "moot on the desk";
    public const string TakenBackForNothing = "taken back for nothing";
    public const string OncePerSilence = "once per silence";
    public const string RepeatInterval = "repeat interval";
    public const string Snooze = "snooze";
    public const string SnoozeLost = "snooze comes back";
    public const string Pointless = "pointless";
    public const string Missed = "missed is recorded";
    public const string Twice = "sent twice";
    public const string Coverage = "coverage";
}

/// <summary>A promise that was broken.</summary>
internal sealed record Breach(string Restraint, DateTimeOffset At, long Rep, long Customer, string What);

/// <summary>A nudge that has just come to its reader.</summary>
/// <param name="Id">The bot's own; the same one comes again after it was put off.</param>
/// <param name="Signal">What it is about, where something outside has said so.</param>
internal sealed record Delivered(long Id, long Rep, string Rule, long Customer, long? Deal, long? Signal, DateTimeOffset At);
