namespace NudgeBot.Core.Nudges;

/// <summary>Whether a nudge may leave at the very moment of sending: the facts may have changed since it was planned.</summary>
public abstract record Departure
{
    private Departure() { }

    public sealed record Leave : Departure;

    /// <summary>Not now, but at this moment.</summary>
    public sealed record PutOff(DateTimeOffset Until) : Departure;

    /// <summary>Not at all.</summary>
    public sealed record Withdraw(Restraint Why) : Departure;

    /// <summary>Its time is over.</summary>
    public sealed record TooLate : Departure;

    /// <param name="nudge">On its way.</param>
    public static Departure Of(RepFacts facts, NudgeRecord nudge, DateTimeOffset now)
    {
        if (nudge.PointlessFrom <= now)
        {
            return new TooLate();
        }

        if (facts.Hours.DayAt(now) is not { } day || !facts.Hours.IsOpen(now))
        {
            return Later(nudge, facts.Hours.NextOpening(now));
        }

        if (Snoozed.AsCandidate(facts, nudge) is not { } candidate)
        {
            return new Withdraw(Restraint.AccountClosed);
        }

        // Whoever was stood in for is back, and nobody has been asked in their place.
        if (nudge is { ForRepId: not null, SentAt: null } && candidate.StandsInFor is null)
        {
            return new Withdraw(Restraint.ColleagueIsBack);
        }

        // Of those that wait together for the platform to come back, the first may leave and the others find the day's places taken.
        var left = facts with { Nudges = [.. facts.Nudges.Where(other => other.Id != nudge.Id && other.State != NudgeState.Planned)] };
        var tally = new DayTally(left, day);
        var ready = new Readiness(left, day, tally, new Told(left.Nudges)).Of(candidate, now);
        return ready switch
        {
            { At: { } at } when at > now => Later(nudge, at),
            { At: null, Why: { Reason: Restraint.CustomerNudgedToday or Restraint.PromisesSpent or Restraint.ShareDone or Restraint.AnotherPartOfDay } } => Later(nudge, facts.Hours.NextOpening(day.Closes)),
            { At: null, Why: { Until: { } until, Reason: Restraint.CustomerAsleep or Restraint.Muted } } => Later(nudge, until),
            { At: null, Why: { } why } => new Withdraw(why.Reason),
            _ when !tally.IsBesideTheBudget(nudge) && nudge.SentAt is null && tally.Out >= DayBudget.Of(facts.Policy, left.Nudges) => Later(nudge, facts.Hours.NextOpening(day.Closes)),
            _ => new Leave(),
        };
    }

    private static Departure Later(NudgeRecord nudge, DateTimeOffset? until) =>
        until is { } moment && !(nudge.PointlessFrom <= moment) ? new PutOff(moment) : new TooLate();
}
