using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Core.Nudges.Rules;
using NudgeBot.Core.People;
using Xunit;

namespace NudgeBot.Core.Tests.Nudges.Rules;

public sealed class EmptyPipelineTests
{
    private static readonly EmptyPipeline Rule = new();

    private static readonly RepFacts Ana = Some.Rep([.. Enumerable.Range(1, 8).Select(id => Some.Customer(id, 5, Tier.C, value: 1000 * id))]) with
    {
        OpenPipeline = 49_999,
        Policy = Some.Quiet with { PipelineFloor = 50_000, Off = new HashSet<string> { "one_more_call", "hello_call" } },
    };

    [Theory]
    [InlineData("49999", "50000", 1)]
    [InlineData("50000", "50000", 0)]
    [InlineData("0", null, 0)]      // no floor, nobody is asked
    [InlineData(null, "50000", 0)]  // nobody has added it up
    public void Below_the_teams_floor_the_pipeline_is_empty(string? open, string? floor, int expected)
    {
        static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, Rule.Candidates(Ana with { OpenPipeline = Amount(open), Policy = Ana.Policy with { PipelineFloor = Amount(floor) } }, Some.Monday).Count());
    }

    [Theory]
    [InlineData("2026-03-02 09:00", 1)]
    [InlineData("2026-03-02 17:59", 1)]
    [InlineData("2026-03-02 18:00", 0)]
    [InlineData("2026-03-03 09:00", 0)] // Tuesday
    [InlineData("2026-03-09 09:00", 0)] // a Monday that is a holiday
    [InlineData("2026-03-10 09:00", 1)] // and the day after it
    public void It_is_said_on_the_first_working_day_of_the_week(string now, int expected)
    {
        var rep = Ana with { Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(9, 0), new(18, 0), [new(2026, 3, 9)]) };

        Assert.Equal(expected, Rule.Candidates(rep, Some.At(now)).Count());
    }

    [Fact]
    public void On_a_night_shift_Monday_lasts_until_Tuesday_morning()
    {
        var rep = Ana with { Hours = new WorkingTime(Some.Warsaw, [1, 2, 3, 4, 5], new(22, 0), new(6, 0)) };

        Assert.Empty(Rule.Candidates(rep, Some.At("2026-03-02 09:00")));
        Assert.Single(Rule.Candidates(rep, Some.At("2026-03-03 05:00")));
        Assert.Empty(Rule.Candidates(rep, Some.At("2026-03-03 23:00")));
    }

    [Fact]
    public void It_is_one_nudge_with_five_names_best_first()
    {
        var nudge = Planner.Plan(Ana, Some.Monday).Sends.Single().Nudge;

        Assert.Equal("empty_pipeline", nudge.Rule.Name);
        Assert.Equal(["Customer 8", "Customer 7", "Customer 6", "Customer 5", "Customer 4"], nudge.Others.Prepend(nudge.Account).Select(account => account.Name));
        Assert.Single(Ana.LiveThrough(Some.Monday, Some.At("2026-03-08 18:00")).Sent);
        Assert.Equal(2, Ana.LiveThrough(Some.Monday, Some.At("2026-03-10 18:00")).Sent.Count);
    }

    [Fact]
    public void Nobody_is_named_who_is_muted_waits_on_purpose_was_called_or_cannot_be()
    {
        var (muted, held) = (new Mute(8, null, null), Some.Earlier(5, Ana.Accounts[6], "2026-02-27 09:00", NudgeState.Held, rule: "hello_call") with { DueAt = Some.At("2026-03-03 09:00") });
        var accounts = Ana.Accounts.Select(account => account.Id switch
        {
            6 => account with { HasNumber = false },
            5 => account with { DoNotCall = true },
            4 => account with { Clock = account.Clock with { LastAttemptAt = Some.Monday } },
            _ => account,
        });

        var nudge = Rule.Candidates(Ana with { Accounts = [.. accounts], Mutes = [muted], Nudges = [held] }, Some.Monday).Single();

        Assert.Equal(["Customer 3", "Customer 2", "Customer 1"], nudge.Others.Prepend(nudge.Account).Select(account => account.Name));
    }

    [Fact]
    public void With_nobody_to_name_nothing_is_said() => Assert.Empty(Rule.Candidates(Ana with { Accounts = [] }, Some.Monday));

    [Fact]
    public void The_team_says_how_many_names() =>
        Assert.Equal(2, Rule.Candidates(Ana with { Policy = Ana.Policy with { PipelineNames = 3 } }, Some.Monday).Single().Others.Count);

    [Fact]
    public void The_evidence_is_the_sum_the_floor_and_the_names_and_the_card_lists_them()
    {
        var nudge = Rule.Candidates(Ana with { Policy = Ana.Policy with { PipelineNames = 3 } }, Some.Monday).Single();
        var facts = Some.Card(nudge.Account) with { Others = nudge.Others, OpenPipeline = 12_500, Policy = Ana.Policy };

        Assert.Equal("Your open deals are worth 12,500, and 50,000 is the floor; call Customer 8, Customer 7, Customer 6", Rule.Evidence(facts));
        var card = NudgeCard.Write(nudge, facts, 42).Card!;
        Assert.Equal("3 names for your pipeline", card.Title);
        Assert.Equal("Customer 7; Customer 6", card.Facts.Single(fact => fact.Name == "Then").Value);
    }

    [Fact]
    public void It_is_about_the_week_and_pointless_after_the_day()
    {
        var nudge = Rule.Candidates(Ana, Some.Monday).Single();

        Assert.Equal(("week:2026-03-02", Some.At("2026-03-02 18:00")), (nudge.Subject, nudge.PointlessAfter!.Value));
        Assert.Equal(nudge.Identity, Rule.Candidates(Ana, Some.At("2026-03-02 15:00")).Single().Identity);
        Assert.Null(nudge.Over(nudge.Account with { Clock = nudge.Account.Clock with { LastConnectAt = Some.Monday } }));
    }
}
