using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>When a candidate may go today: at a moment, or not, and why.</summary>
internal readonly record struct Ready(DateTimeOffset? At, Suppression? Why)
{
    public static Ready Never(Restraint reason, DateTimeOffset? until = null) => new(null, new Suppression(reason, until));
}

/// <summary>The restraint that looks at one candidate: whom it is about, what was said before, and what time it is there.</summary>
internal sealed class Readiness(RepFacts facts, WorkingDay day, DayTally tally, Told told)
{
    /// <summary>The first moment from this one on, still today, at which nothing about the candidate itself forbids it.</summary>
    public Ready Of(Candidate candidate, DateTimeOffset from)
    {
        var (account, rule) = (candidate.Account, candidate.Rule);
        if (!account.IsActive)
        {
            return Ready.Never(Restraint.AccountClosed);
        }

        if (account.DoNotCall)
        {
            return Ready.Never(Restraint.DoNotCall);
        }

        if (facts.Policy.Off.Contains(rule.Name))
        {
            return Ready.Never(Restraint.RuleSwitchedOff);
        }

        if (rule.AsksForACall && !account.HasNumber)
        {
            return Ready.Never(Restraint.NoNumber);
        }

        if (told.Repetition(candidate, facts, from) is { } repetition)
        {
            return new Ready(null, repetition);
        }

        if (!rule.AsksForACall && candidate.Returns is null && tally.NumbersAsked >= facts.Policy.NumbersAskedADay)
        {
            return Ready.Never(Restraint.NumberAskedToday);
        }

        return tally.IsAccountTaken(account, candidate.Returns, from) ? Ready.Never(Restraint.CustomerNudgedToday) : InTime(candidate, from);
    }

    private Ready InTime(Candidate candidate, DateTimeOffset from)
    {
        var moment = from;
        foreach (var mute in facts.Mutes.Where(mute => mute.Covers(candidate.Rule.Name, candidate.Account.Id)))
        {
            if (mute.LetsThrough(moment) is not { } through)
            {
                return Ready.Never(Restraint.Muted);
            }

            moment = through;
        }

        var reason = moment > from ? Restraint.Muted : Restraint.CustomerAsleep;
        for (var before = DateTimeOffset.MinValue; moment != before && moment < day.Closes;)
        {
            before = moment;
            moment = Awake(candidate, moment);
            moment = facts.Hours.NextOpening(moment) ?? day.Closes;
        }

        return moment >= day.Closes ? Ready.Never(reason, moment)
            : moment > from ? new Ready(moment, new Suppression(reason, moment))
            : new Ready(moment, null);
    }

    private DateTimeOffset Awake(Candidate candidate, DateTimeOffset moment) => candidate.Rule.AsksForACall
        ? facts.Policy.CustomerHours.NextOpening(facts.ZoneOf(candidate.Account), moment)
        : moment;
}
