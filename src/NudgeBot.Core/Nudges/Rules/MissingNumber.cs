using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges.Rules;

/// <summary>Someone ought to be called and nobody knows the number: then the bot asks for it, in place of the nudge that could not be.</summary>
internal sealed class MissingNumber : IRule
{
    public string Name => "missing_number";

    public string FiresWhen => "A customer is due for a call and there is no number to dial: the rep is asked for it instead.";

    public string Default => $"at most {Policy.Default.NumbersAskedADay} a day, once per customer and {Policy.Default.RepeatInterval} working days";

    public string Needs => "The account's and its contacts' numbers";

    public bool AsksForACall => false;

    public bool ShiftsAfterFailure => false;

    public bool IsFor(AccountFacts account) => account.State != AccountState.Closed;

    /// <summary>None of its own: it stands in for others.</summary>
    public IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf) => [];

    /// <summary>The question for the number of whoever could not be called.</summary>
    public Candidate InPlaceOf(Candidate call) => call with
    {
        Rule = this,
        Place = Place.Budget,
        Deal = null,
        Subject = call.Account.Subject,
        Occurrence = call.Occurrence with { IsRepeat = true },
    };

    public string Evidence(CardFacts facts) => EvidenceWords.OfSilence(facts);

    public IReadOnlyList<string> TalkTracks(TalkMode mode) => Cards.TalkTracks.AskForNumber;

    public string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words) =>
        account.HasNumber ? MootWords.NumberKnown : words.SilenceOver(nudge, account);
}
