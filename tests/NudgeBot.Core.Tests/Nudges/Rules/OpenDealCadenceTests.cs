using NudgeBot.Core.Calls;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Rules;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class OpenDealCadenceTests
{
    private static readonly OpenDealCadence Rule = new();
    private static readonly AccountFacts Acme = Some.Customer(1, 200) with { Name = "Acme" };
    private static readonly DealFacts Renewal = Some.Deal(7, 1, "2026-01-05 10:00");

    [Theory]
    [InlineData(new string[0], 1)]                                          // never tried since it was opened
    [InlineData(new[] { "2026-02-26 21:00" }, 1)]                           // once, half of seven days ago
    [InlineData(new[] { "2026-02-26 21:01" }, 0)]                           // a minute less
    [InlineData(new[] { "2026-02-25 09:00", "2026-02-23 09:00" }, 1)]       // the last but one drops out of the seven days now
    [InlineData(new[] { "2026-02-25 09:00", "2026-02-23 09:01" }, 0)]       // in a minute
    [InlineData(new[] { "2026-02-27 09:00", "2026-02-20 09:00" }, 0)]       // too few, but the last is too fresh
    public void A_deal_is_due_when_it_has_had_fewer_than_two_attempts_in_seven_days_and_the_last_is_half_of_them_old(string[] attempts, int expected) =>
        Assert.Equal(expected, Candidates(Acme.Tried(attempts), Renewal).Count);

    [Theory]
    [InlineData("2026-02-23 09:00", 1)]
    [InlineData("2026-02-23 09:01", 0)]
    public void A_new_deal_has_a_week_to_be_called(string opened, int expected) =>
        Assert.Equal(expected, Candidates(Acme, Renewal with { OpenedAt = Some.At(opened) }).Count);

    [Fact]
    public void Attempts_filed_under_the_deal_and_under_its_customer_count_alike_and_each_once()
    {
        var deal = Renewal with { Clock = Clock.Never with { LastAttemptAt = Some.At("2026-02-27 10:00"), RecentAttempts = new Moments([Some.At("2026-02-27 10:00")]) } };

        Assert.Empty(Candidates(Acme.Tried("2026-02-27 10:00", "2026-02-24 10:00"), deal));
        Assert.Single(Candidates(Acme.Tried("2026-02-26 10:00", "2026-02-20 10:00"), deal with { Clock = Clock.Never }));
    }

    [Fact]
    public void Talking_counts_whoever_rang_and_email_never_does()
    {
        var talked = Acme with { Clock = Clock.Never with { LastConnectAt = Some.At("2026-02-27 10:00") } };
        var written = Acme with { Clock = Acme.Clock with { LastTouchAt = Some.Monday, EmailsOutSinceConnect = 30 } };

        Assert.Empty(Candidates(talked, Renewal));
        Assert.Single(Candidates(written, Renewal));
    }

    [Fact]
    public void A_team_that_wants_one_call_in_ten_days_gets_that()
    {
        var policy = Some.Quiet with { OpenDealAttempts = 1, OpenDealDays = 10 };

        Assert.Empty(Candidates(Acme.Tried("2026-02-20 09:01"), Renewal, policy));
        Assert.Single(Candidates(Acme.Tried("2026-02-20 09:00"), Renewal, policy));
    }

    [Theory]
    [InlineData(DealState.Won)]
    [InlineData(DealState.Lost)]
    public void A_settled_deal_needs_no_calls(DealState state) => Assert.Empty(Candidates(Acme, Renewal with { State = state }));

    [Fact]
    public void Somebody_elses_deal_with_Anas_customer_is_not_Anas_business() => Assert.Empty(Candidates(Acme, Renewal with { OwnerId = Some.Ola }));

    [Fact]
    public void A_week_over_the_night_the_clocks_go_forward_is_a_week_of_hours()
    {
        var tried = Acme.Tried("2026-03-26 10:00", "2026-03-24 10:00");

        Assert.Empty(Rule.Candidates(Some.Rep(tried) with { Deals = [Renewal] }, Some.At("2026-03-31 10:59")));
        Assert.Single(Rule.Candidates(Some.Rep(tried) with { Deals = [Renewal] }, Some.At("2026-03-31 11:00")));
    }

    [Fact]
    public void What_comes_due_at_eleven_is_said_with_the_next_part_of_the_day()
    {
        var rep = Some.Rep(Acme.Tried("2026-02-25 11:00", "2026-02-23 11:00")) with
        {
            Deals = [Renewal],
            Policy = Some.Quiet with { Off = new HashSet<string> { "hello_call", "stalled_deal", "uncalled_customer", "one_more_call" } },
        };

        Assert.Equal(["Mon 12:00 open_deal_cadence Acme"], rep.LiveThrough(Some.At("2026-03-02 08:00"), Some.At("2026-03-02 18:00")).Sent.Times());
    }

    [Fact]
    public void The_silence_is_the_last_try_whenever_one_looks_and_a_try_begins_a_new_one()
    {
        var (monday, friday) = (Candidates(Acme.Tried("2026-02-20 09:00"), Renewal).Single(), Candidates(Acme.Tried("2026-02-20 09:00"), Renewal, now: "2026-03-06 09:00").Single());

        Assert.Equal(monday.Identity, friday.Identity);
        Assert.NotEqual(monday.SilenceSince, Candidates(Acme.Tried("2026-02-26 09:00"), Renewal).Single().SilenceSince);
    }

    [Fact]
    public void The_evidence_is_the_attempts_the_plan_and_the_silence() => Assert.Equal(
        "Deal 7 (Proposal) has had 1 phone attempt in 7 days, and 2 is the plan; 3 emails, 0 conversations in 16 days; last spoke 14 Feb",
        Rule.Evidence(Some.Card(
            (Some.Customer(1, 16) with { Clock = Some.Customer(1, 16).Clock with { EmailsOutSinceConnect = 3 } }).Tried("2026-02-26 09:00", "2026-02-20 09:00"), deal: Renewal)));

    [Fact]
    public void It_is_over_once_somebody_has_tried_or_the_deal_is_settled()
    {
        var nudge = Candidates(Acme, Renewal).Single();

        Assert.Null(nudge.Over(Acme));
        Assert.Equal("Somebody has called them since.", nudge.Over(Acme.Tried("2026-03-02 10:00")));
        Assert.Equal("They were spoken with at 10:00.", nudge.Over(Acme with { Clock = Clock.Never with { LastConnectAt = Some.At("2026-03-02 10:00") } }));
        Assert.Equal("The deal was won.", nudge.Over(Acme, Renewal with { State = DealState.Won }));
    }

    private static List<Candidate> Candidates(AccountFacts account, DealFacts deal, Policy? policy = null, string now = "2026-03-02 09:00") =>
        [.. Rule.Candidates(Some.Rep(account) with { Deals = [deal], Policy = policy ?? Some.Quiet }, Some.At(now))];
}
