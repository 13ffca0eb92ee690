using NudgeBot.Core.Customers;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>Everything a card shows; it is read for the few nudges that go out.</summary>
/// <param name="Hours">The rep's, in whose zone days are named.</param>
/// <param name="CustomerZone">Where the customer lives, as far as anybody knows.</param>
/// <param name="Contact">Whom to ask for; null when nobody is known.</param>
/// <param name="Number">What to dial; null when there is none.</param>
public sealed record CardFacts(
    AccountFacts Account,
    DealFacts? Deal,
    WorkingTime Hours,
    Zone CustomerZone,
    Policy Policy,
    Contact? Contact,
    string? Number,
    LastConversation? Last,
    DateTimeOffset Now)
{
    /// <summary>The signal the nudge is about, where it is about one.</summary>
    public SignalFacts? Signal { get; init; }

    /// <summary>Further customers the nudge names, best first.</summary>
    public IReadOnlyList<AccountFacts> Others { get; init; } = [];

    /// <summary>The sum of the rep's open deals.</summary>
    public decimal? OpenPipeline { get; init; }

    /// <summary>The absent colleague in whose place the rep is asked.</summary>
    public StoodInFor? StandsInFor { get; init; }

    public TalkMode Mode => Account.State == AccountState.Customer ? TalkMode.Customer : TalkMode.Prospect;
}

/// <summary>A person at the customer's.</summary>
public sealed record Contact(string Name, string? Title);

/// <summary>The last live phone conversation.</summary>
/// <param name="With">Whom it was with, at the customer's.</param>
/// <param name="Minutes">Its length.</param>
public sealed record LastConversation(DateTimeOffset At, string? With, double? Minutes, string? Note);
