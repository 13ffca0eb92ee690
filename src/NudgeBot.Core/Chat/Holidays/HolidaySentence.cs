using NudgeBot.Core.People;
using NudgeBot.Core.People.Holidays;

namespace NudgeBot.Core.Chat.Holidays;

/// <summary>A sentence about holidays.</summary>
/// <param name="Team">The team that is named, as typed; null when none is, or all of them are.</param>
public abstract record HolidaySentence(string? Team)
{
    /// <summary>Whether the team stands where anybody might: "Dana works on Friday" is about a team only if one is called Dana.</summary>
    public bool NamesTeamFirst { get; init; }

    public sealed record Show(string? Team) : HolidaySentence(Team);

    /// <summary>"When is my next holiday?"</summary>
    public sealed record Next() : HolidaySentence((string?)null);

    /// <summary>"West keeps the holidays of Poland".</summary>
    public sealed record Keep(string Typed, HolidayPlaceReading Place, string? Team) : HolidaySentence(Team);

    /// <summary>"West keeps no country's holidays".</summary>
    public sealed record KeepNone(string? Team) : HolidaySentence(Team);

    /// <summary>"My holidays are those of Germany".</summary>
    public sealed record Mine(string Typed, HolidayPlaceReading Place) : HolidaySentence((string?)null);

    /// <summary>"My holidays are the team's".</summary>
    public sealed record MineAsTheTeams() : HolidaySentence((string?)null);

    /// <summary>"12 June is a holiday: Founders' day".</summary>
    public sealed record Days(DaySpan Span, string? Name, string? Team) : HolidaySentence(Team);

    /// <summary>"We work on 6 January".</summary>
    public sealed record Worked(DaySpan Span, string? Team) : HolidaySentence(Team);

    /// <summary>The sentence, or null when it is about anything else. Never throws.</summary>
    /// <param name="now">The speaker's local time: dates are those to come.</param>
    public static HolidaySentence? Read(string text, DateTimeOffset now) => HolidayPhrases.Read(text, now);
}
