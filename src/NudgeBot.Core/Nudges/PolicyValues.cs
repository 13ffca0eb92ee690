namespace NudgeBot.Core.Nudges;

/// <summary>What a live meeting does to the clock of an uncalled customer. It is never a phone contact.</summary>
public enum Meetings
{
    /// <summary>It defers the nudge by one interval.</summary>
    Defer,
    Ignore,
}

/// <summary>What a rep is advised to do when a voicemail answers.</summary>
public enum Voicemail
{
    /// <summary>Hang up and try at another hour.</summary>
    None,

    /// <summary>Say who called, and that they will try again.</summary>
    NameOnly,

    /// <summary>Leave a short message and send two lines that ask for ten minutes by phone.</summary>
    MessagePlusEmail,
}

/// <summary>How long a customer may go without a conversation, in days: nudged at the ideal, urgently past the maximum.</summary>
public sealed record Intervals(int IdealDays, int MaximumDays)
{
    public TimeSpan Ideal => TimeSpan.FromDays(IdealDays);

    public TimeSpan Maximum => TimeSpan.FromDays(MaximumDays);
}
