using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>We write, and nobody speaks with them. Contacting is not connecting.</summary>
internal sealed class EmailOnly : IRule
{
    public string Name => "email_only";

    public string FiresWhen => "We have written again and again, and nobody has spoken with them all the while.";

    public string Default => $"{Policy.Default.EmailOnlyEmails} outbound emails and no conversation in {Policy.Default.EmailOnlyDays} days";

    public string Needs => "The times of the last weeks' outbound emails, and the last conversation";

    public bool MayBeHeld => true;

    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf)
    {
        foreach (var account in facts.Accounts)
        {
            if (account.IsActive && facts.Owns(account.OwnerId)
                && DueAt(facts.Policy, account, asOf) is { } due
                && Occurrence.Of(due, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf) is { } occurrence)
            {
                yield return new Candidate(
                    this, account, Deal: null, account.Subject, account.SilentSince(facts.Policy.Meetings), occurrence,
                    Urgency: 1.2, Urgent: false,
                    NextAt: Occurrence.NextAfter(due, second: null, facts.Policy.RepeatInterval, facts.Hours, asOf));
            }
        }
    }

    public string Evidence(CardFacts facts) => EvidenceWords.OfEmailOnly(facts, Written(facts.Policy, facts.Account, facts.Now).Count);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.Hello(mode);

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) => words.SilenceOver(nudge, account);

    private static List<EmailFacts> Written(Policy policy, AccountFacts account, DateTimeOffset asOf)
    {
        var since = account.SilentSince(policy.Meetings);
        return [.. account.Emails.Where(email => !email.Inbound && email.At > since && email.At > asOf - Window(policy) && email.At <= asOf)];
    }

    private static TimeSpan Window(Policy policy) => TimeSpan.FromDays(policy.EmailOnlyDays);

    // Nobody was spoken with for all those days; whom nobody ever spoke with may be asked about as soon as so much was written. It is not
    // counted from the emails, which leave the window one by one, so that the same silence keeps its count.
    private static DateTimeOffset? DueAt(Policy policy, AccountFacts account, DateTimeOffset asOf) =>
        Written(policy, account, asOf).Count < policy.EmailOnlyEmails ? null
        : account.LastTalk(policy.Meetings) is { } talk ? talk + Window(policy)
        : account.OpenedAt;
}
