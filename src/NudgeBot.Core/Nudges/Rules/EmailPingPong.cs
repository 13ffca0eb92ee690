using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>Emails go to and fro about one thing that a call would settle. Only their times and directions are known, never what they say.</summary>
internal sealed class EmailPingPong : IRule
{
    public string Name => "email_ping_pong";

    public string FiresWhen => "Emails go both ways within a few days, and nobody has spoken in between.";

    public string Default => $"{Policy.Default.PingPongEmails} emails within {Policy.Default.PingPongDays} days";

    public string Needs => "The times and directions of the last days' emails";

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        foreach (var account in facts.Accounts)
        {
            if (account.IsActive && facts.Owns(account.OwnerId)
                && TooMany(facts.Policy, account, asOf) && account.SilentSince(facts.Policy.Meetings) is var since
                && Occurrence.Of(since, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf) is { } occurrence)
            {
                yield return new Candidate(
                    this, account, Deal: null, account.Subject, since, occurrence,
                    Urgency: 1.5, Urgent: false,
                    NextAt: Occurrence.NextAfter(since, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf));
            }
        }
    }

    public string Evidence(CardFacts facts)
    {
        var recent = Recent(facts.Policy, facts.Account, facts.Now);
        return EvidenceWords.OfPingPong(facts, recent.Count(email => email.Inbound), recent.Count(email => !email.Inbound));
    }

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.PingPong;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) => words.SilenceOver(nudge, account);

    private static List<EmailFacts> Recent(Policy policy, AccountFacts account, DateTimeOffset asOf)
    {
        var since = account.SilentSince(policy.Meetings);
        return [.. account.Emails.Where(email => email.At > since && email.At > asOf - TimeSpan.FromDays(policy.PingPongDays) && email.At <= asOf)];
    }

    private static bool TooMany(Policy policy, AccountFacts account, DateTimeOffset asOf)
    {
        var recent = Recent(policy, account, asOf);
        return recent.Count >= policy.PingPongEmails && recent.Exists(email => email.Inbound) && recent.Exists(email => !email.Inbound);
    }
}
