using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>A call was promised, and its time has come.</summary>
internal sealed class CallbackDue : IRule
{
    // A promise older than this is broken; the ordinary clock watches over them.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Whether a call with this customer is agreed on: whoever else would press for one waits for it.</summary>
    public static bool IsOwed(AccountFacts account, DateTimeOffset asOf) => account.Clock.NextPromisedCallAt is { } promised && asOf < promised + Remembered;

    public string Name => "callback_due";

    public string FiresWhen => "A promised call's date or time has come, and nobody has spoken with them or tried since.";

    public string Default => "at the promised time, else at the opening of that day";

    public string Needs => "The earliest promised call that is still owed";

    public Place Place => Place.Beside;

    public bool PassesMutes => true;

    public bool IsFor(AccountFacts account) => account.State != AccountState.Closed;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        foreach (var account in facts.Accounts)
        {
            if (IsFor(account) && facts.Owns(account.OwnerId) && account.Clock.NextPromisedCallAt is { } promised
                && promised <= asOf && asOf < promised + Remembered
                && Occurrence.Of(promised, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf) is { } occurrence)
            {
                yield return new Candidate(
                    this, account, Deal: null, account.Subject, promised, occurrence,
                    Urgency: 2 + (asOf - promised).TotalDays, Urgent: true,
                    NextAt: Occurrence.NextAfter(promised, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf),
                    PointlessAfter: promised + Remembered);
            }
        }
    }

    public IEnumerable<DateTimeOffset> ComesUpAt(RepFacts facts, DateTimeOffset now) =>
        facts.Accounts.Where(account => facts.Owns(account.OwnerId)).Select(account => account.Clock.NextPromisedCallAt).OfType<DateTimeOffset>();

    public string Evidence(CardFacts facts) => EvidenceWords.OfPromise(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Promised;

    // The promise is the fact: once it is kept, moved or taken back, the clock no longer names it.
    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) =>
        account.Clock.NextPromisedCallAt == nudge.SilenceSince ? null
        : account.Clock.LastConnectAt > nudge.SilenceSince ? words.Spoken(account)
        : MootWords.NoLongerPromised;
}
