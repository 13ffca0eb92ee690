using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>The customer rang in vain, or left us a voicemail. Within minutes they are still at the phone.</summary>
internal sealed class MissedInbound : IRule
{
    // Whoever rang in vain a week ago has found somebody else to ask.
    private const int WorkingDaysFresh = 5;

    public string Name => "missed_inbound";

    public string FiresWhen => "A customer's call was not answered, or they left a voicemail, and nobody has called or spoken with them since.";

    public string Default => $"after {Policy.Default.MissedCallAfter.TotalMinutes:0} working minutes";

    public string Needs => "The newest missed call that nobody has returned";

    public Place Place => Place.Beside;

    public bool PassesMutes => true;

    public bool IsFor(AccountFacts account) => account.State != AccountState.Closed;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        foreach (var account in facts.Accounts)
        {
            if (IsFor(account) && facts.Owns(account.OwnerId) && account.Clock.MissedInboundAt is { } missed
                && facts.Hours.AddWorkingTime(missed, facts.Policy.MissedCallAfter) is var due && due <= asOf
                && facts.Hours.AddWorkingDays(missed, 1 + WorkingDaysFresh) is var stale && asOf < stale)
            {
                yield return new Candidate(
                    this, account, Deal: null, account.Subject, missed, new Occurrence(0, due, IsRepeat: false),
                    Urgency: 3, Urgent: true, PointlessAfter: stale);
            }
        }
    }

    public IEnumerable<DateTimeOffset> ComesUpAt(RepFacts facts, DateTimeOffset now) =>
        from account in facts.Accounts
        where facts.Owns(account.OwnerId) && account.Clock.MissedInboundAt is not null
        select facts.Hours.AddWorkingTime(account.Clock.MissedInboundAt!.Value, facts.Policy.MissedCallAfter);

    public string Evidence(CardFacts facts) => EvidenceWords.OfMissedCall(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.CallBack;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) =>
        account.Clock.LastConnectAt > nudge.SilenceSince ? words.Spoken(account)
        : account.Clock.MissedInboundAt is null ? MootWords.CalledBack
        : null;
}
