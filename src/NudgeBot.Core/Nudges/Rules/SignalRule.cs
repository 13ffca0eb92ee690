using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>Something outside says that now is the time to call.</summary>
internal sealed class SignalRule : IRule
{
    public string Name => "signal";

    public string FiresWhen =>
        "Something outside says so through the API: a service issue, a misunderstanding, a question, a referral chance, a buying window, a meeting about to be booked.";

    public string Default => "on arrival, until it expires";

    public string Needs => "The signal";

    public Place Place => Place.AtOnce;

    public bool IsFor(AccountFacts account) => account.State != AccountState.Closed;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        var accounts = facts.Accounts.ToDictionary(account => account.Id);
        foreach (var signal in facts.Signals)
        {
            if (accounts.TryGetValue(signal.AccountId, out var account) && IsFor(account) && facts.Owns(account.OwnerId)
                && signal.ArrivedAt <= asOf && asOf < signal.ExpiresAt && !(account.LastTalk(facts.Policy.Meetings) > signal.ArrivedAt))
            {
                yield return new Candidate(
                    this, account, Deal: null, signal.Subject, signal.ArrivedAt, new Occurrence(0, signal.ArrivedAt, IsRepeat: false),
                    Urgency: signal.Kind is SignalKind.ServiceIssue or SignalKind.Misunderstanding ? 3 : 2, Urgent: true,
                    PointlessAfter: signal.ExpiresAt)
                { Signal = signal };
            }
        }
    }

    public IEnumerable<DateTimeOffset> ComesUpAt(RepFacts facts, DateTimeOffset now) => facts.Signals.Select(signal => signal.ArrivedAt);

    public string Evidence(CardFacts facts) => EvidenceWords.OfSignal(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Signals;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) => words.SilenceOver(nudge, account);
}
