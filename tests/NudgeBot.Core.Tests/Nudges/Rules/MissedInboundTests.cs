using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class MissedInboundTests
{
    private static readonly MissedInbound Rule = new();

    [Theory]
    [InlineData("2026-03-02 10:03", "Mon 10:18")]
    [InlineData("2026-03-02 17:50", "Tue 09:05")] // ten minutes today, five tomorrow
    [InlineData("2026-03-02 07:00", "Mon 09:15")] // before anybody was there
    [InlineData("2026-02-28 12:00", "Mon 09:15")] // on a Saturday
    [InlineData("2026-03-03 17:55", "Thu 09:10")] // on the eve of a holiday
    [InlineData("2026-03-02 12:20", "Mon 13:00")] // into quiet time
    public void Who_rang_in_vain_is_called_back_after_fifteen_working_minutes(string missed, string comes)
    {
        var rep = Some.Rep(Missed(missed)) with
        {
            Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [new(2026, 3, 4)], quiet: new QuietTime(new(12, 30), new(13, 0))),
            Policy = Some.Quiet.Switch("one_more_call", on: false),
        };

        Assert.Equal([$"{comes} missed_inbound Customer 1"], rep.LiveThrough(Some.At("2026-03-02 06:00"), Some.At("2026-03-06 18:00")).Sent.Times());
    }

    [Fact]
    public void On_a_night_shift_the_minutes_after_midnight_are_worked_too()
    {
        var rep = Some.Rep(Missed("2026-03-02 23:55") with { Zone = Zone.Of("America/New_York") }) with { Hours = new WorkingTime(Some.Warsaw, [1], new(22, 0), new(6, 0)) };

        Assert.Equal("Tue 00:10 missed_inbound Customer 1", rep.LiveThrough(Some.At("2026-03-02 21:00"), Some.At("2026-03-03 02:00")).Sent.Times().Single());
    }

    [Theory]
    [InlineData(0, "2026-03-02 10:00", 1)]
    [InlineData(5, "2026-03-02 10:04", 0)]
    [InlineData(5, "2026-03-02 10:05", 1)]
    public void A_team_says_how_long_it_waits(int minutes, string now, int expected)
    {
        var rep = Some.Rep(Missed("2026-03-02 10:00")) with { Policy = Some.Quiet with { MissedCallAfter = TimeSpan.FromMinutes(minutes) } };

        Assert.Equal(expected, Rule.Candidates(rep, Some.At(now)).Count());
    }

    [Theory]
    [InlineData("2026-03-09 23:59", 1)]
    [InlineData("2026-03-10 00:00", 0)] // the sixth working day after it
    public void After_a_week_they_have_asked_somebody_else(string now, int expected) =>
        Assert.Equal(expected, Rule.Candidates(Some.Rep(Missed("2026-03-02 10:00")), Some.At(now)).Count());

    [Fact]
    public void A_mute_of_the_customer_does_not_keep_them_waiting() =>
        Assert.Single(Planner.Plan(Some.Rep(Missed("2026-03-02 08:00")) with { Mutes = [new Mute(1, null, null)] }, Some.At("2026-03-02 09:15")).Sends);

    [Fact]
    public void Nobody_is_called_back_who_asked_not_to_be_called_and_a_number_nobody_has_is_asked_for()
    {
        Assert.Equal(Restraint.DoNotCall, Planner.Plan(Some.Rep(Missed("2026-03-02 08:00") with { DoNotCall = true }), Some.At("2026-03-02 09:15")).Reason("account:1"));
        Assert.Equal(["missing_number Customer 1"], Planner.Plan(Some.Rep(Missed("2026-03-02 08:00") with { HasNumber = false }), Some.At("2026-03-02 09:15")).Subjects());
        Assert.Empty(Rule.Candidates(Some.Rep(Missed("2026-03-02 08:00") with { State = AccountState.Closed }), Some.At("2026-03-02 09:15")));
        Assert.Empty(Rule.Candidates(Some.Rep(Missed("2026-03-02 08:00") with { OwnerId = Some.Ola }), Some.At("2026-03-02 09:15")));
    }

    [Theory]
    [InlineData("2026-03-02 09:05", "They rang at 09:05, and nobody has called them back; last spoke 28 Feb")]
    [InlineData("2026-02-27 17:55", "They rang on Fri 27 Feb, and nobody has called them back; last spoke 28 Feb")]
    public void The_evidence_is_when_they_rang(string missed, string evidence) => Assert.Equal(evidence, Rule.Evidence(Some.Card(Missed(missed), "2026-03-02 10:00")));

    [Fact]
    public void The_silence_is_the_missed_call_and_it_is_pointless_after_a_week()
    {
        var nudge = Rule.Candidates(Some.Rep(Missed("2026-03-02 10:00")), Some.At("2026-03-02 10:15")).Single();

        Assert.Equal(Some.At("2026-03-02 10:00"), nudge.SilenceSince);
        Assert.Equal(nudge.Identity, Rule.Candidates(Some.Rep(Missed("2026-03-02 10:00")), Some.At("2026-03-05 10:15")).Single().Identity);
        Assert.Equal(Some.At("2026-03-10 00:00"), nudge.PointlessAfter);
    }

    [Fact]
    public void It_is_over_once_somebody_has_called_back()
    {
        var account = Missed("2026-03-02 09:00");
        var nudge = Rule.Candidates(Some.Rep(account), Some.At("2026-03-02 09:15")).Single();

        Assert.Null(nudge.Over(account));
        Assert.Equal("They were called back.", nudge.Over(account with { Clock = account.Clock with { MissedInboundAt = null } }));
        Assert.Equal(
            "Ola spoke with them at 10:00.",
            nudge.Over(
                account with { Clock = account.Clock with { MissedInboundAt = null, LastConnectAt = Some.At("2026-03-02 10:00") } },
                connect: new CallMade(3, Some.Ola, "Ola", Some.At("2026-03-02 10:00"), IsAttempt: true, IsConnect: true)));
    }

    private static AccountFacts Missed(string at)
    {
        var customer = Some.Customer(1, 2);
        return customer with { Clock = customer.Clock with { MissedInboundAt = Some.At(at) } };
    }
}
