using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>Ana was to be asked in Ola's place. The nudge could not leave while Ola was away.</summary>
public sealed class ColleagueIsBackTests
{
    private static readonly AccountFacts Olas = Some.Customer(1, 30) with { OwnerId = Some.Ola };
    private static readonly StoodInFor OlaIsAway = new(Some.Ola, "Ola", new(2026, 3, 6));
    private static readonly NudgeRecord UnderWay =
        Some.Earlier(5, Olas, "2026-03-02 09:00", NudgeState.Planned, occurrence: 1) with { SentAt = null, ForRepId = Some.Ola };

    private static readonly RepFacts Ana = Some.Rep(Olas) with { Nudges = [UnderWay] };

    [Fact]
    public void While_the_colleague_is_away_it_leaves() =>
        Assert.IsType<Departure.Leave>(Departure.Of(Ana with { StandsInFor = [OlaIsAway] }, UnderWay, Some.Monday));

    [Fact]
    public void Once_the_colleague_is_back_it_does_not() =>
        Assert.Equal(new Departure.Withdraw(Restraint.ColleagueIsBack), Departure.Of(Ana, UnderWay, Some.Monday));

    [Fact]
    public void What_was_put_off_by_whoever_stood_in_comes_back_to_them()
    {
        var snoozed = UnderWay with { SentAt = Some.At("2026-02-27 09:00"), Delivery = 2 };

        Assert.IsType<Departure.Leave>(Departure.Of(Ana with { Nudges = [snoozed] }, snoozed, Some.Monday));
    }
}
