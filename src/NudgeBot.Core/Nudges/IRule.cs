using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges;

/// <summary>
/// One reason to call. A rule says which facts set it off and how the reason reads; whether and when something is sent is not its
/// business. A new rule is one file beside these and one line in <see cref="AllRules"/>.
/// </summary>
public interface IRule
{
    /// <summary>The word under which its nudges are stored and muted.</summary>
    string Name { get; }

    /// <summary>When it fires, in a sentence.</summary>
    string FiresWhen { get; }

    /// <summary>What it does as long as nobody sets anything else, in words.</summary>
    string Default { get; }

    /// <summary>The facts it looks at, in words.</summary>
    string Needs { get; }

    Place Place => Place.Budget;

    /// <summary>Whether it asks for a call, which needs a number and a customer who is awake.</summary>
    bool AsksForACall => true;

    /// <summary>Whether some of its nudges wait on purpose, so that what nudging does can be measured.</summary>
    bool MayBeHeld => false;

    /// <summary>Whether it is heard about a customer who is muted.</summary>
    bool PassesMutes => false;

    /// <summary>Whether after an attempt in vain the next one is better made in another part of the day.</summary>
    bool ShiftsAfterFailure => Place is Place.Budget or Place.OneMoreCall;

    /// <summary>Whether a later occurrence takes the place of an earlier one that is still open.</summary>
    bool Renews => false;

    /// <summary>The rule whose switch in the policy this one follows.</summary>
    string SwitchedBy => Name;

    /// <summary>Whether the rule has anything to say about such an account.</summary>
    bool IsFor(AccountFacts account) => account.IsActive;

    /// <summary>What it would like to send at this moment, in any order, restraint not considered.</summary>
    IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf);

    /// <summary>The moments ahead at which it will have something to say by itself, as far as these facts tell.</summary>
    IEnumerable<DateTimeOffset> ComesUpAt(RepFacts facts, DateTimeOffset now) => [];

    /// <summary>Why, with the figures.</summary>
    string Evidence(CardFacts facts);

    /// <summary>What to say, in several wordings.</summary>
    IReadOnlyList<string> TalkTracks(TalkMode mode);

    /// <summary>Why a nudge of this rule has lost its reason, in a sentence for its card; null while the reason stands.</summary>
    string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words);
}
