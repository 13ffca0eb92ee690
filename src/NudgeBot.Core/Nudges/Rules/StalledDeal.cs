using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>
/// An open deal that does not move. Its silence begins with its last move or its last conversation, whichever came later; a passed
/// close date makes it due at once, but never within the days of peace after a conversation.
/// </summary>
internal sealed class StalledDeal : IRule
{
    public string Name => "stalled_deal";

    public string FiresWhen => "An open deal has not changed its stage for the stage's limit, or its close date has passed, and nobody has spoken about it for days.";

    public string Default =>
        $"{Policy.Default.EarlyStageLimit} working days in early stages, {Policy.Default.LateStageLimit} in late ones; {Policy.Default.DealPeace} working days after a conversation";

    public string Needs => "The deal's stage, since when, its close date, and the last conversation about it or with the customer";

    public bool MayBeHeld => true;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        var accounts = facts.Accounts.ToDictionary(account => account.Id);
        foreach (var deal in facts.Deals)
        {
            if (deal.State == DealState.Open && facts.Owns(deal.OwnerId)
                && accounts.TryGetValue(deal.AccountId, out var account)
                && DueAt(facts, deal, account) is var due
                && Occurrence.Of(due, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf) is { } occurrence)
            {
                yield return new Candidate(
                    this, account, deal, deal.Subject, SilentSince(facts.Policy, deal, account), occurrence,
                    Urgency: 1 + ((double)facts.Hours.WorkingDaysBetween(due, asOf) / facts.Policy.StageLimit(deal.Early)),
                    Urgent: occurrence.Number > 0,
                    NextAt: Occurrence.NextAfter(due, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf));
            }
        }
    }

    public string Evidence(CardFacts facts) => EvidenceWords.OfStall(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Stalled;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) =>
        MootWords.DealOver(deal) ?? (deal!.StageSince > nudge.SilenceSince ? MootWords.DealMoved(deal) : words.SilenceOver(nudge, account));

    // Talking with the customer is talking about the deal, whether or not the call was filed under it.
    internal static DateTimeOffset? LastTalk(Policy policy, DealFacts deal, AccountFacts account) => policy.Meetings == Meetings.Defer
        ? AccountFacts.Latest(deal.Clock.LastConnectAt, deal.Clock.LastMeetingAt, account.Clock.LastConnectAt, account.Clock.LastMeetingAt)
        : AccountFacts.Latest(deal.Clock.LastConnectAt, account.Clock.LastConnectAt);

    private static DateTimeOffset SilentSince(Policy policy, DealFacts deal, AccountFacts account) =>
        AccountFacts.Latest(deal.StageSince, LastTalk(policy, deal, account))!.Value;

    private static DateTimeOffset DueAt(RepFacts facts, DealFacts deal, AccountFacts account)
    {
        var (hours, policy) = (facts.Hours, facts.Policy);
        var stuck = hours.AddWorkingDays(deal.StageSince, policy.StageLimit(deal.Early));
        var late = deal.CloseOn is { } closeOn ? hours.Zone.StartOf(closeOn.AddDays(1)) : stuck;
        var due = late < stuck ? late : stuck;
        return LastTalk(policy, deal, account) is { } talk && hours.AddWorkingDays(talk, policy.DealPeace) is var peace && peace > due ? peace : due;
    }
}
