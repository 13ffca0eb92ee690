using NudgeBot.Core.Nudges.Rules;

namespace NudgeBot.Core.Nudges;

/// <summary>What the rep has been told before, found by what it was about.</summary>
internal sealed class Told
{
    private readonly ILookup<(string Rule, string Subject), NudgeRecord> nudges;

    public Told(IEnumerable<NudgeRecord> nudges) => this.nudges = nudges.ToLookup(nudge => (nudge.Rule, nudge.Subject));

    public bool Any(string rule, string subject) => nudges.Contains((rule, subject));

    /// <summary>Why this candidate would be a repetition, or null when it is not.</summary>
    public Suppression? Repetition(Candidate candidate, RepFacts facts, DateTimeOffset asOf)
    {
        var same = nudges[candidate.About].Where(nudge => nudge.Id != candidate.Returns?.Id).ToList();
        if (same.Exists(nudge => nudge.IsOpen && !(candidate.Rule.Renews && nudge.Occurrence < candidate.Occurrence.Number)))
        {
            return new Suppression(Restraint.AlreadyNudged, candidate.NextAt);
        }

        var silence = same.Where(nudge => !candidate.Rule.AsksForACall || nudge.SilenceSince == candidate.SilenceSince).ToList();
        if (candidate.Returns is not null || silence.Count == 0)
        {
            return null;
        }

        if (silence.Exists(nudge => nudge.SilenceSince == candidate.SilenceSince && (nudge.Occurrence >= candidate.Occurrence.Number || StandsFor(nudge, candidate))))
        {
            return new Suppression(Restraint.AlreadyNudged, candidate.NextAt);
        }

        if (candidate.Rule.Renews && silence.Max(nudge => nudge.Moment) + LeadPlan.Apart is var again && asOf < again)
        {
            return new Suppression(Restraint.AlreadyNudged, again);
        }

        var last = silence.Max(nudge => nudge.SaidAt ?? nudge.PlannedAt);
        return candidate.Occurrence.IsRepeat && facts.Hours.WorkingDaysBetween(last, asOf) < facts.Policy.RepeatInterval
            ? new Suppression(Restraint.AlreadyNudged, facts.Hours.AddWorkingDays(last, facts.Policy.RepeatInterval))
            : null;
    }

    // What was put off, by whomever, and came only when the next time was due has been said for that time, too.
    private static bool StandsFor(NudgeRecord earlier, Candidate later) => !later.Rule.Renews && earlier.SaidAt >= later.Occurrence.DueAt;
}
