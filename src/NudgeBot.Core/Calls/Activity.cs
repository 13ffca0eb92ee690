namespace NudgeBot.Core.Calls;

/// <summary>
/// One touch that happened: a row of the activity log, as the clocks see it.
/// Planned calls and to-dos are not activities.
/// </summary>
/// <param name="Id">Row order: of two touches at the same instant, the later row is the later touch.</param>
/// <param name="Outcome">Of a call; null for every other kind.</param>
/// <param name="Direction">Outbound when we dialled, wrote or visited; inbound when the customer did.</param>
/// <param name="FollowUpAt">The instant at which the next call was promised, if one was.</param>
public sealed record Activity(
    long Id,
    ActivityKind Kind,
    CallDirection Direction,
    CallOutcome? Outcome,
    DateTimeOffset OccurredAt,
    DateTimeOffset? FollowUpAt = null)
{
    /// <summary>An outbound phone call that was placed, whatever came of it.</summary>
    public bool IsAttempt => Kind == ActivityKind.Call && Direction == CallDirection.Outbound;

    /// <summary>A live two-way phone conversation.</summary>
    public bool IsConnect => Kind == ActivityKind.Call && Outcome == CallOutcome.Connected;

    /// <summary>The customer rang and nobody answered, or they left us a voicemail.</summary>
    public bool IsMissed => Kind == ActivityKind.Call && Direction == CallDirection.Inbound
        && Outcome is CallOutcome.NoAnswer or CallOutcome.Voicemail or CallOutcome.Busy;

    /// <summary>A live meeting, in person or by video: a conversation that is no phone contact.</summary>
    public bool IsMeeting => Kind is ActivityKind.Meeting or ActivityKind.Video;
}
