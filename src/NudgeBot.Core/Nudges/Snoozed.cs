using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges;

/// <summary>Nudges that were put off and come back: the same nudge once more, not a new one.</summary>
internal static class Snoozed
{
    /// <summary>Those that come back before this day is over.</summary>
    public static IEnumerable<Candidate> DueToday(RepFacts facts, WorkingDay day)
    {
        var accounts = facts.Accounts.ToDictionary(account => account.Id);
        var deals = facts.Deals.ToDictionary(deal => deal.Id);
        foreach (var nudge in facts.Nudges.Where(nudge => nudge.State == NudgeState.Snoozed && nudge.DueAt < day.Closes))
        {
            if (AllRules.Find(nudge.Rule) is { } rule && accounts.TryGetValue(nudge.AccountId, out var account))
            {
                yield return new Candidate(
                    rule, account, nudge.DealId is { } dealId ? deals.GetValueOrDefault(dealId) : null, nudge.Subject, nudge.SilenceSince,
                    new Occurrence(nudge.Occurrence, nudge.DueAt, IsRepeat: false),
                    Urgency: 1, Urgent: false, PointlessAfter: nudge.PointlessAfter, Returns: nudge);
            }
        }
    }
}
