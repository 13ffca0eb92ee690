using NudgeBot.Core.Nudges.Rules;

namespace NudgeBot.Core.Nudges;

/// <summary>
/// What went by while nobody looked. Silences are still there afterwards and are nudged like any other, within the day's budget;
/// what belonged to a day that is over is recorded as missed.
/// </summary>
internal static class Outage
{
    // A longer absence of the bot is known without a record for each of its days.
    private const int MostDays = 5;

    public static IReadOnlyList<Candidate> Missed(RepFacts facts, DateTimeOffset now)
    {
        var missed = new List<Candidate>();
        var told = new Told(facts.Nudges);
        var from = facts.ExpectedAt ?? now;
        var day = facts.Hours.DayAt(from) ?? facts.Hours.DayAfter(from);
        while (missed.Count < MostDays && day is { } past && past.Closes <= now)
        {
            if (OneMoreCall.MomentOf(past, facts.Policy) >= from
                && !told.Any(AllRules.OneMoreCall.Name, OneMoreCall.SubjectOf(past))
                && !facts.Policy.Off.Contains(AllRules.OneMoreCall.Name)
                && Candidate.Ranked(AllRules.OneMoreCall.CandidatesOf(facts, past, now)) is [var best, ..])
            {
                missed.Add(best);
            }

            day = facts.Hours.DayAfter(past.Opens);
        }

        return missed;
    }
}
