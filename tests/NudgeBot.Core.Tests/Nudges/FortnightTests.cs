using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class FortnightTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ticks_of_one_five_and_fifteen_minutes_send_the_same_nudges(int seed)
    {
        var life = new Fortnight(seed);

        var everyMinute = life.RingEvery(TimeSpan.FromMinutes(1));

        Assert.InRange(everyMinute.Count, 20, 90);
        Assert.All(["callback_due", "missed_inbound", "new_lead", "signal"], rule => Assert.Contains(everyMinute, sent => sent.StartsWith(rule, StringComparison.Ordinal)));
        // On the same days; what falls into the same quarter of an hour has no order that a ring in quarters could keep.
        Assert.Equal(everyMinute.Order(), life.RingEvery(TimeSpan.FromMinutes(5)).Order());
        Assert.Equal(everyMinute.Order(), life.RingEvery(TimeSpan.FromMinutes(15)).Order());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Looking_twice_at_the_same_moment_sends_nothing_new(int seed)
    {
        var life = new Fortnight(seed);

        Assert.Equal(life.RingEvery(TimeSpan.FromMinutes(5)), life.RingEvery(TimeSpan.FromMinutes(5), looks: 2));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Looking_only_when_the_planner_asked_to_sends_what_looking_all_the_time_sends(int seed)
    {
        var life = new Fortnight(seed);

        Assert.Equal(life.RingEvery(TimeSpan.FromMinutes(15), onlyWhenDue: false), life.RingEvery(TimeSpan.FromMinutes(15)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_the_facts_changes_nothing(int seed)
    {
        var life = new Fortnight(seed);

        Assert.Equal(life.RingEvery(TimeSpan.FromMinutes(15)), life.RingEvery(TimeSpan.FromMinutes(15), shuffle: seed * 7));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_nudge_is_sent_twice_in_the_same_delivery(int seed)
    {
        var sent = new Fortnight(seed).RingEvery(TimeSpan.FromMinutes(5));

        Assert.Equal(sent.Count, sent.Distinct().Count());
    }

    [Fact]
    public void A_look_asks_for_the_next_one_later_than_itself()
    {
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var now = Some.Monday.AddMinutes(random.Next(-20_000, 20_000));
            var rep = Some.Rep([.. Enumerable.Range(1, 6).Select(id => Some.Customer(id, random.NextDouble() * 60))]);
            var snoozed = Some.Earlier(1, rep.Accounts[0], "2026-03-02 09:00", NudgeState.Snoozed) with { DueAt = Some.Monday.AddMinutes(random.Next(-5_000, 5_000)) };

            Assert.True(Planner.Plan(rep with { Nudges = [snoozed] }, now).NextPlanningAt > now);
        }
    }
}
