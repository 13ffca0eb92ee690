using NudgeBot.Core.Calls;

namespace NudgeBot.Core.Nudges.Cards;

/// <summary>What helps after a dial that reached nobody.</summary>
public static class AfterDial
{
    /// <summary>Whether the customer was dialled and not spoken with.</summary>
    public static bool HasFailed(CallDirection direction, CallOutcome outcome) => direction == CallDirection.Outbound
        && outcome is CallOutcome.Voicemail or CallOutcome.NoAnswer or CallOutcome.Busy or CallOutcome.Gatekeeper;

    /// <summary>The team's line about machines, where one may have answered; null where a person or an engaged tone did.</summary>
    public static string? Line(Voicemail policy, CallOutcome outcome) => outcome is not (CallOutcome.Voicemail or CallOutcome.NoAnswer) ? null : policy switch
    {
        Voicemail.None => "Hang up and try at another hour.",
        Voicemail.NameOnly => "Leave your name, no pitch.",
        _ => "Leave a short message and send these two lines.",
    };

    /// <summary>Whether the draft of an email comes without being asked for.</summary>
    public static bool DraftsAtOnce(Voicemail policy, CallOutcome outcome) => policy == Voicemail.MessagePlusEmail && outcome is CallOutcome.Voicemail or CallOutcome.NoAnswer;
}
