namespace NudgeBot.Core.Nudges.Cards;

/// <summary>What kind of talk it will be.</summary>
public enum TalkMode
{
    /// <summary>Someone who buys from us: ask how they are, thank them, pitch nothing.</summary>
    Customer,

    /// <summary>Someone who does not (yet): a relevant reason is needed.</summary>
    Prospect,
}
