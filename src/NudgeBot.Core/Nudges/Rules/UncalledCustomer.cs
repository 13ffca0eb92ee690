using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>A customer or prospect nobody has spoken with for longer than the tier allows.</summary>
internal sealed class UncalledCustomer : IRule
{
    public string Name => "uncalled_customer";

    public string FiresWhen => "Nobody has spoken with them for longer than the tier's ideal interval; urgent past its maximum. A meeting defers it.";

    public string Default =>
        $"A {Days(Policy.Default.TierA)}, B {Days(Policy.Default.TierB)}, C {Days(Policy.Default.TierC)} days";

    public string Needs => "The account's tier and the time of its last conversation";

    public bool MayBeHeld => true;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        foreach (var account in facts.Accounts)
        {
            var since = account.SilentSince(facts.Policy.Meetings);
            var intervals = facts.Policy.IntervalsOf(account.Tier);
            var (ideal, maximum) = (since + intervals.Ideal, since + intervals.Maximum);

            if (account.IsActive && facts.Owns(account.OwnerId)
                && Occurrence.Of(ideal, maximum, facts.Policy.RepeatInterval, facts.Hours, asOf) is { } occurrence)
            {
                yield return new Candidate(
                    this, account, Deal: null, account.Subject, since, occurrence,
                    Urgency: (asOf - since) / intervals.Ideal,
                    Urgent: occurrence.Number > 0,
                    NextAt: Occurrence.NextAfter(ideal, maximum, facts.Policy.RepeatInterval, facts.Hours, asOf));
            }
        }
    }

    public string Evidence(CardFacts facts) => EvidenceWords.OfSilence(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Hello(mode);

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) => words.SilenceOver(nudge, account);

    private static string Days(Intervals intervals) => $"{intervals.IdealDays}/{intervals.MaximumDays}";
}
