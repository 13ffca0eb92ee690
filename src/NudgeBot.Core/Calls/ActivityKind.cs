namespace NudgeBot.Core.Calls;

/// <summary>The channel of a touch. Only <see cref="Call"/> is a phone contact; a meeting is a conversation but no phone contact.</summary>
public enum ActivityKind
{
    Call,
    Email,

    /// <summary>SMS, WhatsApp, LinkedIn and other written or recorded messages.</summary>
    Text,

    /// <summary>Live, in person.</summary>
    Meeting,

    /// <summary>Live, by video. A conversation, never a phone contact.</summary>
    Video,

    /// <summary>A voicemail the customer left, a missed inbound call, a letter: a touch of no further kind.</summary>
    Other,
}

/// <summary>The words under which kinds and directions are stored and exchanged.</summary>
public static class ActivityWords
{
    public static string Word(this ActivityKind kind) => kind.ToString().ToLowerInvariant();

    public static string Word(this CallDirection direction) => direction.ToString().ToLowerInvariant();
}
