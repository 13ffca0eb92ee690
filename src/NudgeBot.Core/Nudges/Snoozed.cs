using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>Nudges that were put off, or held back, and come back: the same nudge once more, not a new one.</summary>
internal static class Snoozed
{
    /// <summary>Those that come back before this day is over.</summary>
    public static IEnumerable<Candidate> DueToday(RepFacts facts, WorkingDay day)
    {
        foreach (var nudge in facts.Nudges.Where(nudge => nudge.IsWaiting && nudge.DueAt < day.Closes))
        {
            if (AsCandidate(facts, nudge) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    /// <summary>A nudge that exists, as a candidate to go out under its own identity; null when nobody knows what it was about any more.</summary>
    public static Candidate? AsCandidate(RepFacts facts, NudgeRecord nudge) =>
        AllRules.Find(nudge.Rule) is { } rule && facts.Accounts.FirstOrDefault(account => account.Id == nudge.AccountId) is { } account
            ? new Candidate(
                rule, account, facts.Deals.FirstOrDefault(deal => deal.Id == nudge.DealId), nudge.Subject, nudge.SilenceSince,
                new Occurrence(nudge.Occurrence, nudge.DueAt, IsRepeat: false),
                Urgency: 1, Urgent: false, PointlessAfter: nudge.PointlessAfter, Returns: nudge)
            {
                Signal = facts.Signals.FirstOrDefault(signal => signal.Subject == nudge.Subject),
                StandsInFor = facts.StandsInFor.FirstOrDefault(absent => absent.Id == nudge.ForRepId),
            }
            : null;
}
