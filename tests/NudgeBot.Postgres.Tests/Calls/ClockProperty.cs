using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Calls;
using NudgeBot.Fakes.Postgres;
using Xunit;

namespace NudgeBot.Postgres.Tests.Calls;

/// <summary>Whatever is logged, late, twice, corrected, undone or put back: the stored clocks are what the log says, read anew.</summary>
public sealed class ClockProperty
{
    private const int Sequences = 60;
    private const int Length = 25;

    [SkippableFact]
    public async Task The_clocks_equal_a_recomputation_from_the_log_after_every_step_of_any_sequence()
    {
        await using var database = await TestPostgres.CreateAsync();
        var world = await ClockWorld.CreateAsync(database);
        var steps = 0;

        // The same seed every time: a failure names its sequence and can be run again.
        foreach (var sequence in Steps.ListOf(Length).Sample(Sequences, new Rnd(20261122), 50))
        {
            await world.ClearAsync();
            foreach (var step in sequence)
            {
                await world.DoAsync(step);
                steps++;
                foreach (var (stored, recomputed) in await world.ClocksAsync())
                {
                    Assert.True(stored == recomputed, $"After {step} in [{string.Join("; ", sequence)}]\nstored     {stored}\nrecomputed {recomputed}");
                }
            }
        }

        Assert.Equal(Sequences * Length, steps);
    }

    private static Gen<Step> Steps { get; } =
        from what in Gen.Frequency((6, Gen.Constant(StepKind.Log)), (2, Gen.Constant(StepKind.LogAgain)), (2, Gen.Constant(StepKind.Undo)), (1, Gen.Constant(StepKind.Restore)), (2, Gen.Constant(StepKind.Correct)))
        from kind in Gen.Elements(ActivityKind.Call, ActivityKind.Call, ActivityKind.Call, ActivityKind.Email, ActivityKind.Email, ActivityKind.Meeting, ActivityKind.Video, ActivityKind.Text, ActivityKind.Other)
        from direction in Gen.Elements(CallDirection.Outbound, CallDirection.Outbound, CallDirection.Inbound)
        from outcome in Gen.Elements(Enum.GetValues<CallOutcome>())
        from hour in Gen.Choose(0, 60)
        from promise in Gen.Choose(-20, 40)
        from account in Gen.Choose(0, 1)
        from deal in Gen.Choose(0, 2)
        from which in Gen.Choose(0, 1000)
        select new Step(what, kind, direction, kind == ActivityKind.Call ? outcome : null, hour, promise > 0 ? hour + promise : null, account, deal, which);
}

public enum StepKind
{
    Log,
    LogAgain,
    Undo,
    Restore,
    Correct,
}

/// <summary>One thing that happens to the log. Hours are few, so that touches fall on the same instant and arrive in any order.</summary>
public sealed record Step(
    StepKind What, ActivityKind Kind, CallDirection Direction, CallOutcome? Outcome, int Hour, int? PromisedHour, int Account, int Deal, int Which);
