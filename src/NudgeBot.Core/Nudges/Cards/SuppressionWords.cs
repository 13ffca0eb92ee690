using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>Why a nudge was held back, as a sentence.</summary>
public static class SuppressionWords
{
    /// <summary>The stored word, such as <c>customer_nudged_today</c>.</summary>
    public static string Word(this Restraint reason) => SnakeCase.Of(reason);

    /// <summary>The reason, and until when it lasts where anybody can tell.</summary>
    public static string Sentence(this Suppression why, Zone zone, DateTimeOffset now) =>
        why.Until is { } until ? $"{Reason(why.Reason)}; next chance {SpokenTime.WhenExactly(until, zone, now)}" : Reason(why.Reason);

    private static string Reason(Restraint reason) => reason switch
    {
        Restraint.OutsideWorkingHours => "outside the rep's working hours",
        Restraint.DayOff => "not a working day of the rep",
        Restraint.Holiday => "a holiday",
        Restraint.TimeOff => "the rep is off",
        Restraint.QuietTime => "the rep's quiet time",
        Restraint.RuleSwitchedOff => "the rule is switched off",
        Restraint.AccountClosed => "the account is not active",
        Restraint.DoNotCall => "they asked not to be called",
        Restraint.NoNumber => "no number to dial; the rep is asked for it instead",
        Restraint.Muted => "muted by the rep",
        Restraint.AlreadyNudged => "this silence has been nudged about already",
        Restraint.CustomerNudgedToday => "one nudge per customer a day, and they had theirs",
        Restraint.CustomerAsleep => "too early or too late in the day there",
        Restraint.AnotherPartOfDay => "not reached at this time of day; another part of it is tried",
        Restraint.HeldBack => "held back on purpose, to measure what nudging does",
        Restraint.PromisesSpent => "as many promises, missed calls and leads as a day may have",
        Restraint.ShareDone => "the day's share for an absent colleague is done",
        Restraint.ColleagueIsBack => "the colleague who looks after them is back",
        Restraint.NumberAskedToday => "one number is asked for a day, and today's was",
        Restraint.BudgetSpent => "the day's nudges are spent",
        _ => "others come first, or the day's next place is later",
    };
}
