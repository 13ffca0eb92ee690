using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>
/// An open deal that is not called often enough. Its attempts are spread over the days: the next one is due when the one before the
/// last drops out of them, but not sooner after the last than an even spread would have it. Talking, whoever rang, counts; email never does.
/// </summary>
internal sealed class OpenDealCadence : IRule
{
    public string Name => "open_deal_cadence";

    public string FiresWhen => "An open deal has had fewer phone attempts within the last days than it should have. Email never counts.";

    public string Default => $"{Policy.Default.OpenDealAttempts} attempts in {Policy.Default.OpenDealDays} days";

    public string Needs => "The newest attempts and conversations about the deal or with its customer";

    public bool MayBeHeld => true;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        var accounts = facts.Accounts.ToDictionary(account => account.Id);
        foreach (var deal in facts.Deals)
        {
            if (deal.State == DealState.Open && facts.Owns(deal.OwnerId)
                && accounts.TryGetValue(deal.AccountId, out var account)
                && DueAt(facts.Policy, deal, account) is var due
                && Occurrence.Of(due, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf) is { } occurrence)
            {
                yield return new Candidate(
                    this, account, deal, deal.Subject, Last(deal, account) ?? Opened(deal), occurrence,
                    Urgency: 1 + ((asOf - due).TotalDays / facts.Policy.OpenDealDays),
                    Urgent: false,
                    NextAt: Occurrence.NextAfter(due, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf));
            }
        }
    }

    public string Evidence(CardFacts facts) => EvidenceWords.OfCadence(facts, Tries(facts.Deal!, facts.Account).Count(at => at > facts.Now - Window(facts.Policy)));

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.OpenDeal;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) => MootWords.DealOver(deal)
        ?? (Last(deal!, account) > nudge.SilenceSince ? account.Clock.LastConnectAt > nudge.SilenceSince ? words.Spoken(account) : MootWords.Tried : null);

    private static TimeSpan Window(Policy policy) => TimeSpan.FromDays(policy.OpenDealDays);

    private static DateTimeOffset Opened(DealFacts deal) => deal.OpenedAt ?? deal.StageSince;

    // A call with the customer is a call about the deal, whether or not it was filed under it.
    private static IReadOnlyList<DateTimeOffset> Tries(DealFacts deal, AccountFacts account)
    {
        var talks = new[] { deal.Clock.LastConnectAt, account.Clock.LastConnectAt }.OfType<DateTimeOffset>();
        return [.. deal.Clock.RecentAttempts.Concat(account.Clock.RecentAttempts).Concat(talks).Distinct().OrderDescending()];
    }

    private static DateTimeOffset? Last(DealFacts deal, AccountFacts account) =>
        AccountFacts.Latest(deal.Clock.LastAttemptAt, account.Clock.LastAttemptAt, deal.Clock.LastConnectAt, account.Clock.LastConnectAt);

    private static DateTimeOffset DueAt(Policy policy, DealFacts deal, AccountFacts account)
    {
        var tries = Tries(deal, account);
        var leaves = (tries.Count >= policy.OpenDealAttempts ? tries[policy.OpenDealAttempts - 1] : Opened(deal)) + Window(policy);
        var spread = Last(deal, account) + (Window(policy) / policy.OpenDealAttempts);
        return spread > leaves ? spread.Value : leaves;
    }
}
