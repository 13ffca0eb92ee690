using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>A lead's attempts are over and nobody was reached: what now? Park it, go on, or close it.</summary>
internal sealed class LeadQuestion : IRule
{
    public string Name => "lead_question";

    public string FiresWhen => "All attempts at a new lead were made, or its days are over, and nobody was reached: the rep decides whether to park it, go on, or close it.";

    public string Default => "once for each round of attempts, until a week after it";

    public string Needs => "The lead's attempts, and what the rep was nudged about";

    public Place Place => Place.Beside;

    public bool AsksForACall => false;

    public bool ShiftsAfterFailure => false;

    public string SwitchedBy => AllRules.NewLead.Name;

    public bool IsFor(AccountFacts account) => account.State == AccountState.Lead;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        var nudged = facts.Nudges.Where(nudge => nudge.Rule == AllRules.NewLead.Name).Select(nudge => (nudge.Subject, nudge.SilenceSince)).ToHashSet();
        foreach (var (lead, plan) in LeadPlan.Pursued(facts, asOf))
        {
            var made = plan.AttemptsMade(lead);
            var due = made >= facts.Policy.LeadAttempts ? lead.Clock.RecentAttempts[0] : plan.Ends;

            // Old leads that nobody ever worked on are not asked about one by one.
            var worked = made > 0 || nudged.Contains((lead.Subject, plan.Since));
            if (worked && plan.Times.Count > 0 && asOf >= due && asOf < plan.Ends + TimeSpan.FromDays(7))
            {
                yield return new Candidate(
                    this, lead, Deal: null, lead.Subject, plan.Since, new Occurrence(0, due, IsRepeat: false), Urgency: 1, Urgent: true,
                    PointlessAfter: plan.Ends + TimeSpan.FromDays(7));
            }
        }
    }

    public string Evidence(CardFacts facts) => EvidenceWords.OfLead(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.LeadQuestion;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) =>
        account.State != AccountState.Lead ? MootWords.NoLeadAnyMore : LeadPlan.Over(nudge, account, words);
}
