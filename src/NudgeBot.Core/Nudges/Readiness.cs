using System.Runtime.InteropServices;
using NudgeBot.Core.Customers;
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
    /// <summary>For so long an attempt in vain says something about the time of day.</summary>
    private static readonly TimeSpan StillMeans = TimeSpan.FromDays(14);

    // What goes out changes who is taken, but neither what was said before nor what time it is; of each candidate that is asked many times.
    private readonly Dictionary<Candidate, List<(DateTimeOffset From, Suppression? Repetition, Ready InTime)>> looks = new(ReferenceEqualityComparer.Instance);

    /// <summary>The first moment from this one on, still today, at which nothing about the candidate itself forbids it.</summary>
    public Ready Of(Candidate candidate, DateTimeOffset from)
    {
        var (account, rule) = (candidate.Account, candidate.Rule);
        if (!rule.IsFor(account))
        {
            return Ready.Never(Restraint.AccountClosed);
        }

        if (account.DoNotCall)
        {
            return Ready.Never(Restraint.DoNotCall);
        }

        if (!facts.Policy.IsOn(rule.SwitchedBy))
        {
            return Ready.Never(Restraint.RuleSwitchedOff);
        }

        if (rule.AsksForACall && !account.HasNumber)
        {
            return Ready.Never(Restraint.NoNumber);
        }

        if (tally.IsSaidNow(candidate))
        {
            return Ready.Never(Restraint.AlreadyNudged);
        }

        var (repetition, inTime) = Look(candidate, from);
        if (repetition is not null)
        {
            return new Ready(null, repetition);
        }

        if (tally.IsBesideFull(candidate))
        {
            return Ready.Never(Restraint.PromisesSpent);
        }

        if (tally.IsShareDone(candidate))
        {
            return Ready.Never(Restraint.ShareDone);
        }

        if (rule == AllRules.MissingNumber && candidate.Returns is null && tally.NumbersAsked >= facts.Policy.NumbersAskedADay)
        {
            return Ready.Never(Restraint.NumberAskedToday);
        }

        if (candidate.Place is Place.Budget or Place.OneMoreCall && candidate.Returns?.SentAt is null && tally.IsHeld(account, candidate.Returns))
        {
            return Ready.Never(Restraint.HeldBack);
        }

        return candidate.Place != Place.Beside && tally.IsAccountTaken(account, candidate.Returns, from)
            ? Ready.Never(Restraint.CustomerNudgedToday)
            : inTime;
    }

    private (Suppression? Repetition, Ready InTime) Look(Candidate candidate, DateTimeOffset from)
    {
        ref var before = ref CollectionsMarshal.GetValueRefOrAddDefault(looks, candidate, out _);
        before ??= new(2);
        if (before.FindIndex(look => look.From == from) is >= 0 and var found)
        {
            return (before[found].Repetition, before[found].InTime);
        }

        var repetition = told.Repetition(candidate, facts, from);
        var inTime = repetition is null ? InTime(candidate, from) : default;
        before.Add((from, repetition, inTime));
        return (repetition, inTime);
    }

    private Ready InTime(Candidate candidate, DateTimeOffset from)
    {
        var moment = from;
        foreach (var mute in facts.Mutes.Where(mute => mute.Covers(candidate.Rule, candidate.Account.Id)))
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
            if (ElsewhereInTheDay(candidate, moment) is var other && other > moment)
            {
                (moment, reason) = (other, Restraint.AnotherPartOfDay);
            }

            moment = facts.Hours.NextOpening(moment) ?? day.Closes;
        }

        return moment >= day.Closes ? Ready.Never(reason, moment)
            : moment > from ? new Ready(moment, new Suppression(reason, moment))
            : new Ready(moment, null);
    }

    // After an attempt in vain another part of the customer's day is tried, where the rep's day has one. A time the rep has chosen stands,
    // and whoever has come in since is called at once.
    private DateTimeOffset ElsewhereInTheDay(Candidate candidate, DateTimeOffset moment)
    {
        var clock = candidate.Account.Clock;
        if (!candidate.Rule.ShiftsAfterFailure || candidate.Returns?.SentAt is not null
            || clock.LastAttemptAt is not { } tried || clock.LastConnectAt >= tried || moment - tried > StillMeans
            || (candidate.Place == Place.Beside && tried < candidate.SilenceSince))
        {
            return moment;
        }

        var zone = facts.ZoneOf(candidate.Account);
        var part = zone.PartOf(tried);
        var opens = facts.Policy.CustomerHours.NextOpening(zone, day.Opens);
        return zone.PartOf(opens) == part && zone.NextOtherThan(part, opens) is var other && (other >= day.Closes || !facts.Policy.CustomerHours.Contains(zone, other))
            ? moment
            : zone.NextOtherThan(part, moment);
    }

    private DateTimeOffset Awake(Candidate candidate, DateTimeOffset moment) => candidate.Rule.AsksForACall
        ? facts.Policy.CustomerHours.NextOpening(facts.ZoneOf(candidate.Account), moment)
        : moment;
}
