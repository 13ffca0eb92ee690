namespace NudgeBot.Core.Calls;

/// <summary>
/// How long a customer, or a deal, has gone without a conversation. Emails move <see cref="LastTouchAt"/> and nothing else:
/// contacting is not connecting.
/// </summary>
/// <param name="NextPromisedCallAt">
/// The earliest promised call that is still owed: no connect came after the promise was made, and no attempt at or after the promised time.
/// </param>
public sealed record Clock(
    DateTimeOffset? LastConnectAt,
    DateTimeOffset? LastMeetingAt,
    DateTimeOffset? LastAttemptAt,
    DateTimeOffset? LastTouchAt,
    int AttemptsSinceConnect,
    int EmailsInSinceConnect,
    int EmailsOutSinceConnect,
    DateTimeOffset? NextPromisedCallAt)
{
    /// <summary>How many attempts <see cref="RecentAttempts"/> holds at most; no cadence asks for more.</summary>
    public const int AttemptsKept = 20;

    public static readonly Clock Never = new(null, null, null, null, 0, 0, 0, null);

    /// <summary>The first live phone conversation there ever was.</summary>
    public DateTimeOffset? FirstConnectAt { get; init; }

    /// <summary>When they last rang us in vain, with nobody having called or spoken with them since.</summary>
    public DateTimeOffset? MissedInboundAt { get; init; }

    /// <summary>The newest attempts, newest first.</summary>
    public Moments RecentAttempts { get; init; } = Moments.None;

    /// <summary>The clock that follows from the effective rows of a log, in any order. The stored clocks must always equal this.</summary>
    public static Clock From(IReadOnlyCollection<Activity> log)
    {
        var lastConnect = log.Where(a => a.IsConnect).Max(a => (DateTimeOffset?)a.OccurredAt);
        var since = log.Where(a => lastConnect is null || a.OccurredAt > lastConnect).ToList();

        return new Clock(
            lastConnect,
            log.Where(a => a.IsMeeting).Max(a => (DateTimeOffset?)a.OccurredAt),
            log.Where(a => a.IsAttempt).Max(a => (DateTimeOffset?)a.OccurredAt),
            log.Max(a => (DateTimeOffset?)a.OccurredAt),
            since.Count(a => a.IsAttempt),
            since.Count(a => a is { Kind: ActivityKind.Email, Direction: CallDirection.Inbound }),
            since.Count(a => a is { Kind: ActivityKind.Email, Direction: CallDirection.Outbound }),
            log.Where(a => IsOwed(a, log)).Min(a => a.FollowUpAt))
        {
            FirstConnectAt = log.Where(a => a.IsConnect).Min(a => (DateTimeOffset?)a.OccurredAt),
            MissedInboundAt = log.Where(a => a.IsMissed && !log.Any(later => After(later, a) && (later.IsAttempt || later.IsConnect))).Max(a => (DateTimeOffset?)a.OccurredAt),
            RecentAttempts = new Moments(log.Where(a => a.IsAttempt).Select(a => a.OccurredAt).OrderDescending().Take(AttemptsKept)),
        };
    }

    private static bool IsOwed(Activity promise, IReadOnlyCollection<Activity> log) =>
        promise.FollowUpAt is { } promised
        && !log.Any(a => After(a, promise) && (a.IsConnect || (a.IsAttempt && a.OccurredAt >= promised)));

    private static bool After(Activity a, Activity b) =>
        a.OccurredAt > b.OccurredAt || (a.OccurredAt == b.OccurredAt && a.Id > b.Id);
}
