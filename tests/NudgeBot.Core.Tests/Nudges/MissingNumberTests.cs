using NudgeBot.Core.Nudges;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges;

public sealed class MissingNumberTests
{
    private static readonly RepFacts Ana = Some.Rep([.. Enumerable.Range(1, 3).Select(id => Some.Customer(id, 16, value: 1000 * id) with { HasNumber = false })]) with
    {
        Policy = Some.Quiet.Switch("one_more_call", on: false),
    };

    [Fact]
    public void Who_cannot_be_called_for_want_of_a_number_is_asked_about_once_a_day()
    {
        var (sent, _) = Ana.LiveThrough(Some.Monday, Some.At("2026-03-03 17:00"));

        Assert.Equal(["missing_number Customer 3", "missing_number Customer 2"], sent.Select(entry => $"{entry.Send.Nudge.Rule.Name} {entry.Send.Nudge.Account.Name}"));
        Assert.Equal([2, 3], sent.Select(entry => Some.Warsaw.Date(entry.At).Day));
    }

    [Fact]
    public void The_call_that_nobody_can_make_is_among_the_suppressed_with_its_reason()
    {
        var plan = Planner.Plan(Ana, Some.Monday);

        Assert.Equal(3, plan.Suppressed.Count(held => held.Why.Reason == Restraint.NoNumber));
    }

    [Fact]
    public void The_same_number_is_not_asked_for_again_before_the_repeat_interval_whatever_the_reason()
    {
        var customer = Ana.Accounts[0];
        var asked = Some.Earlier(5, customer with { Clock = customer.Clock with { LastConnectAt = Some.Monday.AddDays(-40) } }, "2026-02-20 09:00", rule: "missing_number");
        var rep = Ana with { Accounts = [customer], Nudges = [asked] };

        Assert.Empty(Planner.Plan(rep, Some.Monday).Sends);
        Assert.Single(Planner.Plan(rep, Some.At("2026-03-06 09:00")).Sends);
    }

    [Fact]
    public void Asking_for_a_number_does_not_wait_for_the_customer_to_wake()
    {
        var asleep = Ana.Accounts[0] with { Zone = NudgeBot.Core.People.Zone.Of("America/Los_Angeles") };

        Assert.Single(Planner.Plan(Ana with { Accounts = [asleep] }, Some.Monday).Sends);
    }
}
