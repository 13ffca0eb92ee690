using NudgeBot.Core.Nudges;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>A new install on old data starts at its budget: the oldest neglect is ranked, not sent all at once.</summary>
public sealed class FirstRunTests
{
    // Nobody answers, so that on the third day the budget is halved.
    private static readonly int[] Budget = [3, 3, 2];

    private static readonly Policy Policy = Some.Quiet.Switch("one_more_call", on: false);

    [Fact]
    public void Five_hundred_old_promises_are_three_nudges_a_day()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 500).Select(id => BesideTests.Promised(id, $"2026-02-{1 + (id % 26):00} 10:00"))]) with { Policy = Policy };

        Assert.Equal(Budget, PerDay(rep));
    }

    [Fact]
    public void Two_thousand_old_leads_are_none() =>
        Assert.Empty(PerDay(Some.Rep([.. Enumerable.Range(1, 2000).Select(id => Some.Lead(id, $"2026-01-{1 + (id % 28):00} 10:00"))]) with { Policy = Policy }));

    [Fact]
    public void A_week_of_leads_that_were_tried_in_vain_is_three_questions_a_day()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 200).Select(id => Some.Lead(id, "2026-02-23 10:00").Tried("2026-02-24 10:00"))]) with { Policy = Policy };

        Assert.Equal([3, 3], PerDay(rep)); // until the week after their last day is over
    }

    [Fact]
    public void Three_hundred_signals_that_stand_are_three_nudges_a_day()
    {
        var rep = Some.Rep([.. Enumerable.Range(1, 300).Select(id => Some.Customer(id, 100))]) with
        {
            Policy = Policy,
            Signals = [.. Enumerable.Range(1, 300).Select(id => new SignalFacts(id, SignalKind.Question, id, null, null, null, Some.At("2026-02-20 10:00"), Some.At("2026-03-20 10:00")))],
        };

        Assert.Equal(Budget, PerDay(rep));
    }

    [Fact]
    public void A_week_of_missed_calls_and_first_conversations_is_three_nudges_a_day()
    {
        var missed = Enumerable.Range(1, 50).Select(id => Some.Customer(id, 20)).Select(account => account with { Clock = account.Clock with { MissedInboundAt = Some.At("2026-02-25 10:00") } });

        Assert.Equal(Budget, PerDay(Some.Rep([.. missed]) with { Policy = Policy }));
    }

    [Fact]
    public void After_two_weeks_away_as_many_promises_come_as_a_day_may_have_and_the_rest_waits_its_turn()
    {
        var hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), timeOff: [new DaySpan(new(2026, 2, 16), new(2026, 2, 27))]);
        var rep = Some.Rep([.. Enumerable.Range(1, 50).Select(id => BesideTests.Promised(id, "2026-02-20 10:00"))]) with { Policy = Policy, Hours = hours };

        Assert.Equal([6, 3, 2], PerDay(rep));
    }

    private static List<int> PerDay(RepFacts rep) =>
        [.. rep.LiveThrough(Some.Monday, Some.At("2026-03-04 18:00")).Sent.GroupBy(entry => Some.Warsaw.Date(entry.At)).OrderBy(day => day.Key).Select(day => day.Count())];
}
