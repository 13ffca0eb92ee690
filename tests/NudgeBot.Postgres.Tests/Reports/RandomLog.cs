using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Calls;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;

namespace NudgeBot.Postgres.Tests.Reports;

/// <summary>What can happen to the log.</summary>
public enum LogChange
{
    Log,
    LogAgain,
    Undo,
    Restore,
    Correct,
    Import,
    ImportDeleted,
    Erase,
    MoveZone,
}

/// <summary>One thing that happens. What it is about is numbered, and there are few of each, so that rows meet.</summary>
/// <param name="Rep">-1 for nobody.</param>
/// <param name="Account">-1 for none.</param>
public sealed record LogStep(
    LogChange What, ActivityKind Kind, CallDirection Direction, CallOutcome? Outcome, DateTimeOffset At, int Rep, int Account, int Which);

/// <summary>A few days around a change of clocks, and what happens to the log of them.</summary>
public sealed record LogCase(Period Days, IReadOnlyList<LogStep> Steps);

/// <summary>Random logs around the nights in which clocks change, with many touches at the midnights of one zone or another, and just before.</summary>
internal static class RandomLog
{
    public const int Reps = 4;
    public const int Accounts = 3;

    // One ahead by three quarters of an hour, one that changes by half an hour, one whose days began at one o'clock, and one that is usual.
    public static readonly string[] Zones = ["Asia/Kathmandu", "Australia/Lord_Howe", "America/Sao_Paulo", "Europe/Warsaw"];

    private static readonly Period[] Seasons =
    [
        Days("2018-11-02..2018-11-06"),
        Days("2019-02-15..2019-02-18"),
        Days("2026-03-28..2026-03-31"),
        Days("2026-04-03..2026-04-06"),
        Days("2026-10-02..2026-10-06"),
        Days("2026-10-24..2026-10-27"),
    ];

    public static Gen<LogCase> Cases(int length) =>
        from season in Gen.Elements(Seasons)
        from steps in Steps(season).ListOf(length)
        select new LogCase(season, [.. steps]);

    private static Gen<LogStep> Steps(Period season) =>
        from what in Gen.Frequency(
            (10, Gen.Constant(LogChange.Log)), (1, Gen.Constant(LogChange.LogAgain)), (3, Gen.Constant(LogChange.Undo)), (2, Gen.Constant(LogChange.Restore)), (3, Gen.Constant(LogChange.Correct)),
            (3, Gen.Constant(LogChange.Import)), (1, Gen.Constant(LogChange.ImportDeleted)), (1, Gen.Constant(LogChange.Erase)), (1, Gen.Constant(LogChange.MoveZone)))
        from kind in Gen.Frequency((5, Gen.Constant(ActivityKind.Call)), (3, Gen.Constant(ActivityKind.Email)), (2, Gen.Elements(Enum.GetValues<ActivityKind>())))
        from direction in Gen.Elements(CallDirection.Outbound, CallDirection.Outbound, CallDirection.Inbound)
        from outcome in Gen.Frequency((1, Gen.Constant(CallOutcome.Connected)), (2, Gen.Elements(Enum.GetValues<CallOutcome>())))
        from at in Moments(season)
        from rep in Gen.Choose(-1, Reps - 1)
        from account in Gen.Choose(-1, Accounts - 1)
        from which in Gen.Choose(0, 1000)
        select new LogStep(what, kind, direction, kind == ActivityKind.Call ? outcome : null, at, rep, account, which);

    public static Gen<DateTimeOffset> Moments(Period season) =>
        from day in Gen.Choose(-1, season.Last.DayNumber - season.First.DayNumber + 2)
        from zone in Gen.Elements((string[])[.. Zones, "UTC"])
        from shift in Gen.OneOf(
            Gen.Elements(TimeSpan.FromMicroseconds(-1), TimeSpan.Zero, TimeSpan.FromMicroseconds(1)),
            Gen.Choose(0, 52).Select(halves => TimeSpan.FromMinutes(30 * halves)),
            Gen.Choose(0, 26 * 3600).Select(seconds => TimeSpan.FromSeconds(seconds)))
        select Zone.Of(zone).StartOf(season.First.AddDays(day)) + shift;

    private static Period Days(string token) => Period.Of(token, default)!;
}
