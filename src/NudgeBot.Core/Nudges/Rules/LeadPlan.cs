using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>The attempts at one lead: when each comes up, by the hours of whoever is to make it.</summary>
/// <param name="Since">When the round began.</param>
/// <param name="Times">In order; the first is the first moment at work.</param>
/// <param name="Ends">The end of the last day.</param>
internal sealed record LeadPlan(DateTimeOffset Since, IReadOnlyList<DateTimeOffset> Times, DateTimeOffset Ends)
{
    /// <summary>Between two attempts of one day lies at least this much, or the second is dropped from it.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(2);

    public static LeadPlan Of(AccountFacts lead, RepFacts facts)
    {
        var since = lead.LeadSince ?? lead.OpenedAt;
        var perDay = (facts.Policy.LeadAttempts + facts.Policy.LeadDays - 1) / facts.Policy.LeadDays;
        var (times, ends) = (new List<DateTimeOffset>(), since);
        var first = facts.Hours.NextOpening(since);
        for (var (day, at) = (0, first); day < facts.Policy.LeadDays && at is { } from && facts.Hours.DayAt(from) is { } shift; day++)
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

    // The rest of the day in equal parts, from now on.
    private static IEnumerable<DateTimeOffset> FirstDay(DateTimeOffset from, WorkingDay shift, int wanted)
    {
        var fit = Math.Max(1, Math.Min(wanted, (int)((shift.Closes - from) / Apart)));
        return Enumerable.Range(0, fit).Select(number => from + ((shift.Closes - from) * number / fit));
    }

    // Not at the hours of the day before: each day begins a little later within its first part.
    private static IEnumerable<DateTimeOffset> LaterDay(WorkingDay shift, int wanted, int day)
    {
        var part = shift.Length / Math.Max(wanted, 1);
        return Enumerable.Range(0, wanted).Select(number => shift.Opens + (part * number) + (part * (day % 3) / 4));
    }
}
