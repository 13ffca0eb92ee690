using NudgeBot.Core.Nudges.Cards;

namespace NudgeBot.Core.Nudges;

/// <summary>How the nudges of a rule find their place in a rep's day.</summary>
public enum Place
{
    /// <summary>A place of the day's budget, spread over the day.</summary>
    Budget,

    /// <summary>Once a day, beside the budget, at a time of its own.</summary>
    OneMoreCall,
}

/// <summary>
/// One reason to call. A rule says which facts set it off and how the reason reads; whether and when something is sent is not its
/// business. A new rule is one file here and one line in <see cref="AllRules"/>.
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

    /// <summary>What it would like to send at this moment, in any order, restraint not considered.</summary>
    IEnumerable<Candidate> Candidates(RepFacts facts, DateTimeOffset asOf);

    /// <summary>Why, with the figures.</summary>
    string Evidence(CardFacts facts);

    /// <summary>What to say, in several wordings.</summary>
    IReadOnlyList<string> TalkTracks(TalkMode mode);

    /// <summary>Why a nudge of this rule has lost its reason, in a sentence for its card; null while the reason stands.</summary>
    string? Over(NudgeRecord nudge, AccountFacts account, DealFacts? deal, MootWords words);
}
