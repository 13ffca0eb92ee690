using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

/// <summary>A snooze moves that same nudge and nothing else.</summary>
public sealed class SnoozeTests
{
    private static readonly RepFacts Ana = Some.Rep([.. Enumerable.Range(1, 8).Select(id => Some.Customer(id, 14 + id, value: 1000 * id))]) with
    {
        Policy = Some.Quiet.Switch("one_more_call", on: false),
    };

    [Fact]
    public void In_two_hours_means_in_two_hours_and_the_days_plan_stays_as_it_was()
    {
        var (_, morning) = Ana.Look(Some.Monday);
        var snoozed = Snooze(morning, 1, "2026-03-02 11:20");

        var (sent, _) = snoozed.LiveThrough(Some.At("2026-03-02 09:30"), Some.At("2026-03-02 18:00"));

        Assert.Equal(["11:20", "12:20", "15:00"], sent.Select(entry => Some.Warsaw.Time(entry.At).ToString("HH:mm", null)));
        Assert.Equal(1, sent[0].Send.Nudge.Returns?.Id);
        Assert.All(sent.Skip(1), entry => Assert.Null(entry.Send.Nudge.Returns));
    }

    [Fact]
    public void It_comes_back_as_the_same_nudge_under_the_same_identity()
    {
        var (plan, morning) = Ana.Look(Some.Monday);

        var back = Planner.Plan(Snooze(morning, 1, "2026-03-02 11:20"), Some.At("2026-03-02 11:20")).Sends.Single();

        Assert.Equal(plan.Sends.Single().Nudge.Identity, back.Nudge.Identity);
    }

    [Fact]
    public void What_was_put_off_to_tomorrow_takes_a_place_of_tomorrow_and_comes_first()
    {
        var (_, after) = Ana.LiveThrough(Some.Monday, Some.At("2026-03-02 18:00"));
        foreach (var id in new[] { 1, 2, 3 })
        {
            after = Snooze(after, id, "2026-03-03 09:00");
        }

        var (sent, _) = after.LiveThrough(Some.At("2026-03-02 18:00"), Some.At("2026-03-03 18:00"));

        Assert.Equal(["09:00", "12:00", "15:00"], sent.Select(entry => Some.Warsaw.Time(entry.At).ToString("HH:mm", null)));
        Assert.Equal([1, 2, 3], sent.Select(entry => entry.Send.Nudge.Returns?.Id ?? 0).Order());
    }

    [Fact]
    public void A_place_is_kept_for_what_comes_back_later_today()
    {
        var (_, after) = Ana.LiveThrough(Some.Monday, Some.At("2026-03-02 10:00"));
        after = Snooze(after, 1, "2026-03-03 16:40");

        var (sent, _) = after.LiveThrough(Some.At("2026-03-03 08:00"), Some.At("2026-03-03 18:00"));

        Assert.Equal(["09:00", "12:00", "16:40"], sent.Select(entry => Some.Warsaw.Time(entry.At).ToString("HH:mm", null)));
        Assert.Equal(1, sent[2].Send.Nudge.Returns?.Id);
    }

    [Fact]
    public void A_snooze_into_the_night_comes_back_in_the_morning()
    {
        var (_, after) = (Ana with { Accounts = [Ana.Accounts[0]] }).Look(Some.Monday);

        var (sent, _) = Snooze(after, 1, "2026-03-02 22:00").LiveThrough(Some.At("2026-03-02 10:00"), Some.At("2026-03-03 18:00"));

        Assert.Equal([Some.At("2026-03-03 09:00")], sent.Select(entry => entry.At));
    }

    [Fact]
    public void A_one_more_call_put_off_to_tomorrow_leaves_tomorrow_though_its_own_day_is_over()
    {
        var (_, evening) = Some.Rep(Some.Customer(1, 5)).Look(Some.At("2026-03-02 17:15"));
        var (back, after) = Snooze(evening, 1, "2026-03-03 09:00").Look(Some.At("2026-03-03 09:00"));
        var underWay = Assert.Single(after.Nudges) with { State = NudgeState.Planned };

        Assert.Equal(1, Assert.Single(back.Sends).Nudge.Returns?.Id);
        Assert.IsType<Departure.Leave>(Departure.Of(after with { Nudges = [underWay] }, underWay, Some.At("2026-03-03 09:01")));
        Assert.Empty(Planner.Plan(after with { Nudges = [underWay] }, Some.At("2026-03-03 09:05")).Settled);
    }

    [Fact]
    public void It_stays_away_from_a_customer_somebody_else_was_nudged_about_that_day()
    {
        var (_, after) = (Ana with { Accounts = [Ana.Accounts[0]] }).Look(Some.Monday);
        after = Snooze(after, 1, "2026-03-03 09:00");
        after = after with { Accounts = [after.Accounts[0] with { LastNudge = new SaidNudge(77, Some.At("2026-03-03 08:30")) }] };

        Assert.Empty(Planner.Plan(after, Some.At("2026-03-03 10:00")).Sends);
        Assert.Single(Planner.Plan(after, Some.At("2026-03-04 10:00")).Sends);
    }

    private static RepFacts Snooze(RepFacts facts, long id, string until) => facts with
    {
        Nudges = [.. facts.Nudges.Select(nudge => nudge.Id == id ? nudge with { State = NudgeState.Snoozed, DueAt = Some.At(until) } : nudge)],
    };
}
