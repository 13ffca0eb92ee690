using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;

namespace NudgeBot.Core.Nudges.Notices;

/// <summary>A team that somebody manages, with at least one rep.</summary>
public sealed record ManagedTeam(long Id, string Name, NoticeSchedule Schedule);

/// <summary>What decides what comes to one person on a schedule.</summary>
/// <param name="Sells">Whether they are a rep.</param>
/// <param name="Policy">Of the team they are in.</param>
/// <param name="Manages">By name.</param>
/// <param name="Mutes">What they have switched off, among other things.</param>
/// <param name="ExpectedAt">When this look was due; null for now.</param>
public sealed record NoticeFacts(
    WorkingTime Hours, bool Sells, Policy Policy, IReadOnlyList<ManagedTeam> Manages, IReadOnlyList<Mute> Mutes, DateTimeOffset? ExpectedAt = null)
{
    /// <summary>The teams whose managers get this kind.</summary>
    public IReadOnlyList<ManagedTeam> With(NoticeKind kind) => [.. Manages.Where(team => team.Schedule.IsOn(kind))];

    /// <summary>What is to come on a date, each at its own time.</summary>
    internal IEnumerable<Notice> On(DateOnly date)
    {
        var (own, mirrored) = (Policy.Schedule, With(NoticeKind.WeeklyMirror));
        Notice?[] all =
        [
            Sells && own.RollCallQuestion ? Notice.Question(Hours, date, own.RollCallQuestionAt) : null,
            .. from team in With(NoticeKind.RollCall)
               group team by team.Schedule.RollCallAt into teams
               select Notice.RollCall(Hours, date, teams.Key, [.. teams]),
            (Sells && own.WeeklyMirror && WorkedInTheWeekBefore(date)) || mirrored.Count > 0 ? Notice.Mirror(Hours, date) : null,
        ];
        return all.OfType<Notice>().Where(notice => !Mutes.Any(mute => mute.Rule == notice.Kind.Word() && mute.AccountId is null && (mute.Until is not { } until || until > notice.At)));
    }

    // Whoever was away for all of it is not shown that they did nothing.
    private bool WorkedInTheWeekBefore(DateOnly date)
    {
        var sunday = date.AddDays(-1 - (((int)date.DayOfWeek + 6) % 7));
        return Hours.WorkingDaysBetween(sunday.AddDays(-7), sunday) > 0;
    }

    /// <summary>When the one-more-call of a date comes, if one may; it is planned by its own rule.</summary>
    internal DateTimeOffset? OneMoreCallOn(DateOnly date) =>
        Sells && Policy.IsOn(OneMoreCall.RuleName) && Hours.DayOf(date) is { } day ? OneMoreCall.MomentOf(day, Policy) : null;
}
