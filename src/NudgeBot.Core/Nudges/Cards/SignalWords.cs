namespace NudgeBot.Core.Nudges.Cards;

/// <summary>What a signal is called when somebody is told of it.</summary>
public static class SignalWords
{
    public static string Of(SignalKind kind) => kind switch
    {
        SignalKind.ServiceIssue => "Service issue reported",
        SignalKind.Misunderstanding => "Misunderstanding reported",
        SignalKind.Question => "Question asked",
        SignalKind.ReferralChance => "Chance of a referral seen",
        SignalKind.BuyingWindow => "Buying window seen",
        _ => "Meeting about to be booked",
    };
}
