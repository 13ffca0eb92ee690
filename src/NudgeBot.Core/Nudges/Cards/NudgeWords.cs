using NudgeBot.Core.Nudges.Rules;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>The fixed words of a nudge's card.</summary>
internal static class NudgeWords
{
    public const string Dial = "Dial";
    public const string Why = "Why";
    public const string LastNote = "Last note";
    public const string Promised = "Promised";
    public const string There = "Time there";
    public const string Say = "Say";
    public const string Ask = "Ask";
    public const string TellMe = "Tell me how it went.";

    public static string Title(IRule rule, CardFacts facts) =>
        rule is MissingNumber ? $"Is there a number for {facts.Account.Name}?"
        : rule is OneMoreCall ? $"One more call: {Whom(facts)}"
        : $"Call {Whom(facts)}";

    public static string Opening(Candidate nudge, CardFacts facts)
    {
        var dial = facts.Number is { } number ? $", {number}" : "";
        return nudge.Rule is MissingNumber ? $"{facts.Account.Name} is due for a call, and I have no number for them."
            : nudge.Returns is not null ? $"Back as promised: {Whom(facts)}{dial}."
            : nudge.Rule is OneMoreCall ? $"One more call before you go? {Whom(facts)}{dial}."
            : $"Time to call {Whom(facts)}{dial}.";
    }

    private static string Whom(CardFacts facts) => facts.Contact is { } contact ? $"{contact.Name} at {facts.Account.Name}" : facts.Account.Name;
}
