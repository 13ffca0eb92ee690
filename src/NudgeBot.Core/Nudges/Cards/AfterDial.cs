using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.People;

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

    /// <summary>When to try again: in the part of their day that follows the one tried.</summary>
    /// <param name="there">The customer's zone.</param>
    public static string NextTry(Zone there, DateTimeOffset triedAt) => there.PartOf(there.NextOtherThan(there.PartOf(triedAt), triedAt)) switch
    {
        PartOfDay.Morning => "Best tried next in the morning there, before 12.",
        PartOfDay.Midday => "Best tried next at midday there, between 12 and 15.",
        _ => "Best tried next late in the day there, after 15.",
    };

    /// <summary>Whether the draft of an email comes without being asked for.</summary>
    public static bool DraftsAtOnce(Voicemail policy, CallOutcome outcome) => policy == Voicemail.MessagePlusEmail && outcome is CallOutcome.Voicemail or CallOutcome.NoAnswer;
}
