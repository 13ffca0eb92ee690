using NudgeBot.Core.Calls;
using NudgeBot.Core.Chat.Understanding.Phrases;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Who dialled: the customer, when it is said that they did; else the speaker.</summary>
internal static class Directions
{
    public static CallDirection Of(Segment segment, CallOutcome outcome)
    {
        if (segment.Calls.Any(found => found.Mark == Mark.Inbound))
        {
            return CallDirection.Inbound;
        }

        if (segment.Calls.Any(found => found.Mark == Mark.Dialed && Subject.Of(segment.In, found) is { Kind: not SubjectKind.Own }))
        {
            return CallDirection.Inbound;
        }

        // "acme called, lvm" is short for "I called Acme".
        return segment.Calls.Any(found => found.Mark == Mark.TheyCalled) && outcome is CallOutcome.Unspecified or CallOutcome.Connected or CallOutcome.DoNotCall
            ? CallDirection.Inbound
            : CallDirection.Outbound;
    }
}
