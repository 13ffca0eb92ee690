namespace NudgeBot.Quarter.Truth;

/// <summary>Something that happened between us and a customer.</summary>
/// <param name="Kind">call, email, text, meeting, video or other.</param>
/// <param name="Outcome">Of a call.</param>
/// <param name="Promised">When the next call was promised.</param>
internal sealed record Touch(DateTimeOffset At, string Kind, bool Outbound, string? Outcome, long? Rep, DateTimeOffset? Promised = null)
{
    public bool IsConnect => Kind == "call" && Outcome == "connected";

    public bool IsAttempt => Kind == "call" && Outbound;

    public bool IsMissed => Kind == "call" && !Outbound && Outcome is "no_answer" or "voicemail" or "busy";

    public bool IsMeeting => Kind is "meeting" or "video";
}

/// <summary>Something outside says that now is the time to call.</summary>
internal sealed record Signal(long Id, Customer About, string Kind, DateTimeOffset ArrivedAt, DateTimeOffset ExpiresAt);
