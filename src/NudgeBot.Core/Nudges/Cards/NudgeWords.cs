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
    public const string StandIn = "Standing in for";
    public const string IfVoicemail = "If voicemail";
    public const string Then = "Then";
    public const string TellMe = "Tell me how it went.";

    public static string Title(IRule rule, CardFacts facts) =>
        rule is LeadQuestion ? $"What shall become of {facts.Account.Name}?"
        : rule is NewLead ? $"New lead: {Whom(facts)}"
        : rule is CallbackDue ? $"Promised: call {Whom(facts)}"
        : rule is MissedInbound ? $"Call back {Whom(facts)}"
        : rule is HelloCall ? $"Say hello to {Whom(facts)}"
        : rule is EmptyPipeline ? $"{SpokenTime.Count(1 + facts.Others.Count, "name")} for your pipeline"
        : rule is MissingNumber ? $"Is there a number for {facts.Account.Name}?"
        : rule is OneMoreCall ? $"One more call: {Whom(facts)}"
        : $"Call {Whom(facts)}";

    public static string Opening(Candidate nudge, CardFacts facts)
    {
        var dial = facts.Number is { } number ? $", {number}" : "";
        return nudge.Rule is LeadQuestion ? $"Nobody at {facts.Account.Name} was reached."
            : nudge.Rule is MissingNumber ? $"{facts.Account.Name} is due for a call, and I have no number for them."
            : nudge.Returns is { SentAt: not null } ? $"Back as promised: {Whom(facts)}{dial}."
            : nudge.Rule is NewLead ? nudge.Occurrence.Number == 0 ? $"A new lead: call {Whom(facts)}{dial} now." : $"Try the new lead once more: {Whom(facts)}{dial}."
            : nudge.Rule is CallbackDue ? $"You promised to call {Whom(facts)}{dial}."
            : nudge.Rule is MissedInbound ? $"{facts.Account.Name} rang and missed you: call {facts.Contact?.Name ?? "them"}{dial} back."
            : nudge.Rule is EmailPingPong ? $"This is quicker by phone: call {Whom(facts)}{dial}."
            : nudge.Rule is HelloCall ? $"Just say hello: {Whom(facts)}{dial}."
            : nudge.Rule is EmptyPipeline ? $"Your pipeline is thin. Start with {Whom(facts)}{dial}."
            : nudge.Rule is OneMoreCall ? $"One more call before you go? {Whom(facts)}{dial}."
            : $"Time to call {Whom(facts)}{dial}.";
    }

    /// <summary>What the team does when a voicemail answers.</summary>
    public static string Voicemail(Voicemail policy) => policy switch
    {
        Nudges.Voicemail.None => "hang up, and try at another hour",
        Nudges.Voicemail.NameOnly => "leave your name and nothing else, and try at another hour",
        _ => "leave a short message, and send two lines that ask for ten minutes by phone",
    };

    private static string Whom(CardFacts facts) => facts.Contact is { } contact ? $"{contact.Name} at {facts.Account.Name}" : facts.Account.Name;
}
