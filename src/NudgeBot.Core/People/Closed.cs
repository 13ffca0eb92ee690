namespace NudgeBot.Core.People;

/// <summary>Why somebody is not at work at a moment.</summary>
public enum Closed
{
    /// <summary>Before or after the hours of a working day.</summary>
    Hours,

    /// <summary>A day of the week on which they do not work.</summary>
    DayOfWeek,
    Holiday,
    TimeOff,
    QuietTime,
}
