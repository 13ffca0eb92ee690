using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>
/// Which nudges one rep gets now. It decides on facts at a given moment and nothing else: planning again, later, or elsewhere finds the
/// same silences, and what was planned once is not planned twice.
/// </summary>
public static class Planner
{
    public static PlanResult Plan(RepFacts facts, DateTimeOffset now)
    {
        var settled = Settling.Of(facts, now);
        var current = Settling.Apply(facts, settled);
        var result = current.Hours.DayAt(now) is { } day && current.Hours.IsOpen(now)
            ? new DayPlan(current, day, now).Run(settled)
            : AtRest(current, settled, now);

        return result with { Missed = Outage.Missed(current, now) };
    }

    private static PlanResult AtRest(RepFacts facts, IReadOnlyList<Settled> settled, DateTimeOffset now)
    {
        var why = facts.Hours.WhyClosed(now) switch
        {
            Closed.DayOfWeek => Restraint.DayOff,
            Closed.Holiday => Restraint.Holiday,
            Closed.TimeOff => Restraint.TimeOff,
            Closed.QuietTime => Restraint.QuietTime,
            _ => Restraint.OutsideWorkingHours,
        };
        var until = facts.Hours.NextOpening(now);
        var found = Candidates.At(facts, now, now);
        IReadOnlyList<Suppressed> suppressed = [.. found.Replaced, .. Candidate.Ranked(found.All).Select(nudge => new Suppressed(nudge, new Suppression(why, until)))];

        return new PlanResult([], suppressed, settled, [], Wake.After(facts, now, until is { } opening ? [opening] : []));
    }
}
