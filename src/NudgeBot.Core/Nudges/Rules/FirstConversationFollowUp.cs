using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>A prospect was spoken with for the first time: the second conversation is what makes the difference. A promised call takes its place.</summary>
internal sealed class FirstConversationFollowUp : IRule
{
    // Later than this it is no follow-up any more, and the ordinary clock watches over them.
    private const int WorkingDaysFresh = 5;

    public string Name => "first_conversation_follow_up";

    public string FiresWhen => "A prospect was spoken with for the first time, and not since; nothing was promised either.";

    public string Default => $"the next working day, for {WorkingDaysFresh} working days";

    public string Needs => "The first and the last conversation with the prospect";

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        foreach (var account in facts.Accounts)
        {
            if (account.IsActive && account.State != AccountState.Customer && facts.Owns(account.OwnerId)
                && account.Clock is { FirstConnectAt: { } first, NextPromisedCallAt: null } clock && clock.LastConnectAt == first
                && account.LastTalk(facts.Policy.Meetings) == first
                && facts.Hours.AddWorkingDays(first, 1) is var due && due <= asOf
                && facts.Hours.AddWorkingDays(first, 1 + WorkingDaysFresh) is var stale && asOf < stale)
            {
                yield return new Candidate(
                    this, account, Deal: null, account.Subject, first, new Occurrence(0, due, IsRepeat: false),
                    Urgency: 1 + facts.Hours.WorkingDaysBetween(first, asOf), Urgent: true,
                    PointlessAfter: stale);
            }
        }
    }

    public string Evidence(CardFacts facts) => EvidenceWords.OfFirstTalk(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.SecondTalk;

    // A conversation that was taken back, or was not the first after all, has nothing that could follow it up.
    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) => words.SilenceOver(nudge, account)
        ?? (account.Clock.FirstConnectAt == nudge.SilenceSince ? null : MootWords.NotTheFirstTalk);
}
