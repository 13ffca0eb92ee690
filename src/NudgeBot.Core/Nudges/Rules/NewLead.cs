using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>
/// A lead nobody has spoken with yet. Each nudge asks for the next attempt: the first at once, the others spread over the lead's days, at
/// other hours than before. Attempts that were made without being asked for count.
/// </summary>
internal sealed class NewLead : IRule
{
    public string Name => "new_lead";

    public string FiresWhen => "A lead has come in and nobody has spoken with them: at once, then a few times more at different hours.";

    public string Default => $"{Policy.Default.LeadAttempts} attempts over {Policy.Default.LeadDays} working days, the first within a minute";

    public string Needs => "When the lead came in, and the attempts since";

    public Place Place => Place.Beside;

    public bool ShiftsAfterFailure => true;

    public bool Renews => true;

    public bool IsFor(AccountFacts account) => account.State == AccountState.Lead;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        foreach (var (lead, plan) in LeadPlan.Pursued(facts, asOf))
        {
            var made = plan.AttemptsMade(lead);
            var come = plan.Times.Count(time => time <= asOf);
            if (come > made && asOf < plan.Ends)
            {
                yield return new Candidate(
                    this, lead, Deal: null, lead.Subject, plan.Since, new Occurrence(come - 1, plan.Times[come - 1], IsRepeat: false),
                    Urgency: 1 + made, Urgent: true,
                    NextAt: come < plan.Times.Count ? plan.Times[come] : plan.Ends,
                    PointlessAfter: plan.Ends);
            }
        }
    }

    public IEnumerable<DateTimeOffset> ComesUpAt(RepFacts facts, DateTimeOffset now) =>
        LeadPlan.Pursued(facts, now).SelectMany(pursued => pursued.Plan.Times.Append(pursued.Plan.Ends))
            .Concat(facts.Nudges.Where(nudge => nudge.Rule == Name).Select(nudge => nudge.Moment + LeadPlan.Apart));

    public string Evidence(CardFacts facts) => EvidenceWords.OfLead(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Lead;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) =>
        account.State != AccountState.Lead ? MootWords.NoLeadAnyMore : LeadPlan.Over(nudge, account, words);
}
