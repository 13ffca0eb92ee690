namespace NudgeBot.Core.Nudges.Notices;

/// <summary>What a team's people are sent on a schedule, and when: local times of whoever receives it.</summary>
public sealed record NoticeSchedule
{
    public bool RollCallQuestion { get; init; } = true;

    public TimeOnly RollCallQuestionAt { get; init; } = new(16, 45);

    /// <summary>To those who manage the team.</summary>
    public bool RollCall { get; init; } = true;

    public TimeOnly RollCallAt { get; init; } = new(17, 30);

    /// <summary>When the first working day of a week begins; to the team's reps, and about them to those who manage it.</summary>
    public bool WeeklyMirror { get; init; } = true;

    /// <summary>Into the team's channel, where it has one.</summary>
    public bool TeamLine { get; init; } = true;

    public TimeOnly TeamLineAt { get; init; } = new(17, 0);

    public bool IsOn(NoticeKind kind) => kind switch
    {
        NoticeKind.RollCallQuestion => RollCallQuestion,
        NoticeKind.RollCall => RollCall,
        NoticeKind.WeeklyMirror => WeeklyMirror,
        _ => TeamLine,
    };
}
