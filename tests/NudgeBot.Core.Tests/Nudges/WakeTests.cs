using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>The planner asks to be woken for whatever comes up by itself, neither late nor in vain for long.</summary>
public sealed class WakeTests
{
    private static readonly DateTimeOffset Ten = Some.At("2026-03-02 10:00");

    public static TheoryData<string, string> Reasons => new()
    {
        { "promise", "2026-03-02 11:07" },
        { "missed call", "2026-03-02 10:11" },
        { "lead", "2026-03-02 11:23" },
        { "parked lead", "2026-03-02 11:31" },
        { "signal", "2026-03-02 11:47" },
        { "snooze", "2026-03-02 11:13" },
        { "nothing", "2026-03-02 12:00" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_next_look_is_when_the_next_thing_comes_up(string reason, string wake)
    {
        Assert.Equal(Some.At(wake), Planner.Plan(Rep(reason), Ten).NextPlanningAt);
        Assert.Equal(reason == "nothing" ? 0 : 1, Planner.Plan(Rep(reason), Some.At(wake)).Sends.Count);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_comes_up_in_the_evening_wakes_nobody_before_the_morning(string reason, string wake)
    {
        _ = wake;

        Assert.Equal(Some.At("2026-03-03 09:00"), Planner.Plan(Rep(reason, offset: TimeSpan.FromHours(9)), Some.At("2026-03-02 18:30")).NextPlanningAt);
    }

    [Fact]
    public void Of_a_hundred_promises_of_the_day_the_next_one_wakes()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 100).Select(id => BesideTests.Promised(id, $"2026-03-02 {10 + (id % 7)}:{id % 60:00}"))]);

        Assert.InRange(Planner.Plan(rep with { Policy = Some.Quiet with { PromisesADay = 0 } }, Ten).NextPlanningAt, Ten.AddTicks(1), Ten.AddMinutes(20));
    }

    private static RepFacts Rep(string reason, TimeSpan offset = default)
    {
        string At(string time) => Some.Warsaw.Local(Some.At($"2026-03-02 {time}") + offset).ToString("yyyy-MM-dd HH:mm", null);

        var quiet = Some.Customer(1, 2);
        return reason switch
        {
            "promise" => Some.Rep(BesideTests.Promised(1, At("11:07"))),
            "missed call" => Some.Rep(quiet with { Clock = quiet.Clock with { MissedInboundAt = Some.At(At("09:56")) } }),
            "lead" => Some.Rep(Some.Lead(1, At("11:23"))),
            "parked lead" => Some.Rep(Some.Lead(1, "2026-02-02 10:00") with { LeadSince = Some.At(At("11:31")) }),
            "signal" => Some.Rep(quiet) with { Signals = [new SignalFacts(1, SignalKind.Question, 1, null, null, null, Some.At(At("11:47")), Some.At("2026-04-02 10:00"))] },
            "snooze" => Some.Rep(quiet) with { Nudges = [Some.Earlier(1, quiet, "2026-03-02 09:10", NudgeState.Snoozed) with { DueAt = Some.At(At("11:13")) }] },
            _ => Some.Rep(quiet),
        };
    }
}
