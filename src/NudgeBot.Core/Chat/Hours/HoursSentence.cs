using NudgeBot.Core.People.Places;

namespace NudgeBot.Core.Chat.Hours;

/// <summary>A sentence about when its speaker works.</summary>
public abstract record HoursSentence
{
    private HoursSentence()
    {
    }

    /// <summary>"My hours?"</summary>
    public sealed record Show : HoursSentence;

    /// <summary>"I work Mon-Thu 8 to 4"; null is what was not said.</summary>
    public sealed record Works(IReadOnlyList<int>? Days, TimeOnly? Opens, TimeOnly? Closes) : HoursSentence;

    /// <summary>"I also work on Saturdays", "I don't work on Fridays".</summary>
    public sealed record OtherDays(IReadOnlyList<int> Also, IReadOnlyList<int> Never) : HoursSentence;

    /// <summary>"No nudges between 12 and 1", "quiet after 17:00"; of an open end the working hours are the other.</summary>
    /// <param name="IsOwn">False where it could also be the team's: "quiet time 12-13".</param>
    public sealed record Quiet(TimeOnly? From, TimeOnly? To, bool IsOwn) : HoursSentence;

    public sealed record NoQuiet(bool IsOwn) : HoursSentence;

    /// <summary>"I'm in Lisbon", "my time zone is Europe/Lisbon".</summary>
    public sealed record Lives(string Place, Whereabouts Found) : HoursSentence;

    /// <summary>A time that does not exist, such as 25:00.</summary>
    public sealed record NoSuchTime(string Typed) : HoursSentence;

    /// <summary>The sentence, or null when it is about anything else. Never throws.</summary>
    public static HoursSentence? Read(string text) => HoursPhrases.Read(text);
}
