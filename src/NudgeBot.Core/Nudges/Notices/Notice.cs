using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Notices;

/// <summary>
/// One notice. Its identity is who receives it, what it is and which day it is about, and of a roll-call which team, so that looking again finds the same one.
/// </summary>
/// <param name="Day">The receiver's local day; the Monday of the week for a mirror.</param>
/// <param name="At">When it comes.</param>
/// <param name="PointlessAfter">From then on it is no use to anybody.</param>
public sealed record Notice(NoticeKind Kind, DateOnly Day, DateTimeOffset At, DateTimeOffset PointlessAfter)
{
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AfterTheOpening = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LineIsNewsFor = TimeSpan.FromHours(1);

    /// <summary>The teams that a roll-call is about; empty for anything else.</summary>
    public IReadOnlyList<ManagedTeam> Teams { get; init; } = [];

    /// <summary>Whether it keeps to its receiver's hours. A manager wants the roll-call of the whole day, whenever the manager's own ends.</summary>
    public bool KeepsHours => Kind != NoticeKind.RollCall;

    /// <summary>
    /// The question of a date: at its time where that is working time, else shortly before the shift ends. Null when nobody works then.
    /// </summary>
    public static Notice? Question(WorkingTime hours, DateOnly date, TimeOnly time)
    {
        if (hours.DayOf(date) is not { } day)
        {
            return null;
        }

        var (said, last) = (hours.Zone.At(date, time), day.Closes - BeforeTheEnd);
        var at = day.Contains(said) ? said : last > day.Opens ? last : day.Opens;
        return new Notice(NoticeKind.RollCallQuestion, date, at, Later(hours.Zone.StartOf(date.AddDays(1)), day.Closes));
    }

    /// <summary>The roll-call of a date; null when the manager does not work then.</summary>
    /// <param name="teams">Those whose time this is.</param>
    public static Notice? RollCall(WorkingTime hours, DateOnly date, TimeOnly time, IReadOnlyList<ManagedTeam> teams) => hours.IsWorkingDay(date)
        ? new Notice(NoticeKind.RollCall, date, hours.Zone.At(date, time), hours.Zone.StartOf(date.AddDays(1))) { Teams = teams }
        : null;

    /// <summary>The mirror of the week before: shortly after the first working day of a week has begun. Null on any other day.</summary>
    public static Notice? Mirror(WorkingTime hours, DateOnly date)
    {
        var monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
        return hours.DayOf(date) is { } day && !Enumerable.Range(0, date.DayNumber - monday.DayNumber).Any(earlier => hours.IsWorkingDay(monday.AddDays(earlier)))
            && hours.NextOpening(day.Opens + AfterTheOpening) is { } at && day.Contains(at)
                ? new Notice(NoticeKind.WeeklyMirror, monday, at, hours.Zone.StartOf(date.AddDays(2)))
                : null;
    }

    /// <summary>The line of a date; null when the team does not work then.</summary>
    public static Notice? Line(WorkingTime hours, DateOnly date, TimeOnly time) => hours.IsWorkingDay(date) && hours.Zone.At(date, time) is var at
        ? new Notice(NoticeKind.TeamLine, date, at, at + LineIsNewsFor)
        : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
