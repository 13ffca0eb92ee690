using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>The attempts at one lead: when each comes up, by the hours of whoever is to make it.</summary>
/// <param name="Since">When the round began.</param>
/// <param name="Times">In order; the first is the first moment at work.</param>
/// <param name="Ends">The end of the last day.</param>
internal sealed record LeadPlan(DateTimeOffset Since, IReadOnlyList<DateTimeOffset> Times, DateTimeOffset Ends)
{
    /// <summary>Between two attempts of one day lies at least this much, or the second is made up for on a day more.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(2);

    // Whoever got in touch so long ago is no new lead, whenever somebody is back at work.
    private static readonly TimeSpan Cold = TimeSpan.FromDays(45);

    /// <summary>The rep's leads whom nobody has spoken with in this round, and to whom no call is promised, with their attempts.</summary>
    public static IEnumerable<(AccountFacts Lead, LeadPlan Plan)> Pursued(RepFacts facts, DateTimeOffset asOf) =>
        from lead in facts.Accounts
        where lead.State == AccountState.Lead && facts.Owns(lead.OwnerId) && lead.Clock.LastConnectAt is null && !CallbackDue.IsOwed(lead, asOf)
            && asOf - Began(lead) <= Cold && !(lead.LastTalk(facts.Policy.Meetings) > Began(lead))
        select (lead, Of(lead, facts));

    public static LeadPlan Of(AccountFacts lead, RepFacts facts)
    {
        var since = Began(lead);
        var perDay = (facts.Policy.LeadAttempts + facts.Policy.LeadDays - 1) / facts.Policy.LeadDays;
        var (times, ends) = (new List<DateTimeOffset>(), since);
        var first = facts.Hours.NextOpening(since);
        for (var (day, at) = (0, first); IsDay(day, times.Count, facts.Policy) && at is { } from && facts.Hours.DayAt(from) is { } shift; day++)
        {
            var wanted = Math.Min(perDay, facts.Policy.LeadAttempts - times.Count);
            times.AddRange(day == 0 ? FirstDay(from, shift, wanted) : LaterDay(shift, wanted, day));
            (at, ends) = (facts.Hours.NextOpening(shift.Closes), shift.Closes);
        }

        return new LeadPlan(since, times, ends);
    }

    /// <summary>How many attempts were made in this round.</summary>
    public int AttemptsMade(AccountFacts lead) => lead.Clock.RecentAttempts.Count(attempt => attempt >= Since);

    public static string? Over(NudgeRecord nudge, AccountFacts account, MootWords words) =>
        account.LeadSince > nudge.SilenceSince ? MootWords.LeadDecided : words.SilenceOver(nudge, account);

    private static DateTimeOffset Began(AccountFacts lead) => lead.LeadSince ?? lead.OpenedAt;

    // One day more where the first was nearly over.
    private static bool IsDay(int day, int planned, Policy policy) => day < policy.LeadDays || (day == policy.LeadDays && planned < policy.LeadAttempts);

    // The rest of the day in equal parts, from now on.
    private static IEnumerable<DateTimeOffset> FirstDay(DateTimeOffset from, WorkingDay shift, int wanted)
    {
        var fit = Math.Max(1, Math.Min(wanted, (int)((shift.Closes - from) / Apart)));
        return Enumerable.Range(0, fit).Select(number => from + Minutes((shift.Closes - from) * number / fit));
    }

    // Not at the hours of the day before: each day begins a little later within its first part.
    private static IEnumerable<DateTimeOffset> LaterDay(WorkingDay shift, int wanted, int day)
    {
        var part = shift.Length / Math.Max(wanted, 1);
        return Enumerable.Range(0, wanted).Select(number => shift.Opens + Minutes((part * number) + (part * (day % 3) / 4)));
    }

    private static TimeSpan Minutes(TimeSpan span) => TimeSpan.FromMinutes(Math.Floor(span.TotalMinutes));
}
