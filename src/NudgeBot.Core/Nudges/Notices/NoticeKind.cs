namespace NudgeBot.Core.Nudges.Notices;

/// <summary>What comes on a schedule, besides nudges. The stored words are the snake-case names.</summary>
public enum NoticeKind
{
    /// <summary>A rep is asked whom they reached by phone today.</summary>
    RollCallQuestion,

    /// <summary>A manager is told whom each rep reached by phone today.</summary>
    RollCall,

    /// <summary>A rep and a manager are shown last week.</summary>
    WeeklyMirror,

    /// <summary>A team's channel is told how far the day has come.</summary>
    TeamLine,
}

/// <summary>The words of <see cref="NoticeKind"/>.</summary>
public static class NoticeKinds
{
    /// <summary>Those that come to a person, who may switch them off.</summary>
    public static IReadOnlyList<NoticeKind> OfPeople { get; } = [NoticeKind.RollCallQuestion, NoticeKind.RollCall, NoticeKind.WeeklyMirror];

    public static string Word(this NoticeKind kind) => SnakeCase.Of(kind);

    /// <summary>Null for any other word.</summary>
    public static NoticeKind? FromWord(string? word) => Enum.GetValues<NoticeKind>().Where(kind => kind.Word() == word).Select(kind => (NoticeKind?)kind).FirstOrDefault();
}
