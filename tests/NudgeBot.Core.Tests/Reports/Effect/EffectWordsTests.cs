using NudgeBot.Core.Reports.Effect;
using Xunit;

namespace NudgeBot.Core.Tests.Reports.Effect;

public sealed class EffectWordsTests
{
    [Theory]
    [InlineData(
        412, 251, 45, 17,
        "Of 412 nudges, 61 % were acted on in time; of 45 held back, 38 % were called anyway. The nudge adds 23 points (95 % interval 8 to 37).")]
    [InlineData(
        400, 200, 50, 22,
        "Of 400 nudges, 50 % were acted on in time; of 50 held back, 44 % were called anyway. That is 6 points more with the nudge, and it could be chance (95 % interval −9 to 20).")]
    [InlineData(
        400, 160, 50, 22,
        "Of 400 nudges, 40 % were acted on in time; of 50 held back, 44 % were called anyway. That is 4 points fewer with the nudge, and it could be chance (95 % interval −18 to 10).")]
    [InlineData(
        400, 200, 50, 25,
        "Of 400 nudges, 50 % were acted on in time; of 50 held back, 50 % were called anyway. That is no difference (95 % interval −14 to 14).")]
    [InlineData(
        400, 120, 50, 30,
        "Of 400 nudges, 30 % were acted on in time; of 50 held back, 60 % were called anyway. With the nudge it is 30 points fewer (95 % interval −43 to −15).")]
    [InlineData(
        90, 50, 29, 1,
        "Of 90 nudges, 50 were acted on in time; of 29 held back, 1 was called anyway. That is too few to mean anything: it takes 30 of each.")]
    [InlineData(
        1, 1, 80, 40,
        "Of 1 nudge, 1 was acted on in time; of 80 held back, 40 were called anyway. That is too few to mean anything: it takes 30 of each.")]
    [InlineData(
        400, 200, 0, 0,
        "Of 400 nudges, 50 % were acted on in time. Nothing was held back, so nobody can say how many of these customers would have been called anyway.")]
    [InlineData(0, 0, 0, 0, "No nudge's time to act is over yet, so there is nothing to say.")]
    public void What_was_found_is_said_so_that_a_sales_manager_understands_it(int nudges, int actedOn, int held, int anyway, string sentence) =>
        Assert.Equal(sentence, EffectWords.Found(new Comparison(new EffectGroup(nudges, actedOn, 0), new EffectGroup(held, anyway, 0))));

    [Theory]
    [InlineData(412, 130, 45, 6, "Conversations in that time, counted apart: after 32 % of the nudges, and with 13 % of those held back. The nudge adds 18 points (95 % interval 5 to 27).")]
    [InlineData(40, 13, 12, 6, "Conversations in that time, counted apart: 13 after a nudge, 6 without.")]
    [InlineData(40, 10, 0, 0, "Conversations in that time, counted apart: after 25 % of the nudges.")]
    [InlineData(0, 0, 0, 0, "")]
    public void Conversations_are_a_figure_of_their_own(int nudges, int connected, int held, int anyway, string sentence) =>
        Assert.Equal(sentence, EffectWords.Spoken(new Comparison(new EffectGroup(nudges, nudges, connected), new EffectGroup(held, held, anyway))));

    [Fact]
    public void A_bound_close_to_none_is_not_rounded_to_none()
    {
        var comparison = new Comparison(new EffectGroup(4000, 2400, 0), new EffectGroup(400, 219, 0));

        Assert.EndsWith("The nudge adds 5 points (95 % interval 0.2 to 10).", EffectWords.Found(comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_a_team_that_holds_nothing_back_stays_out_of_the_comparison_and_that_is_said()
    {
        EffectCounts[] counts =
        [
            Counts("uncalled_customer", "West", new(300, 150, 50), new(40, 10, 5)),
            Counts("callback_due", "West", new(200, 190, 100), EffectGroup.None),
            Counts("uncalled_customer", "East", new(100, 90, 40), EffectGroup.None) with { Open = 12, Moot = 1, Undated = 2 },
        ];

        var comparison = Comparison.Of(counts);

        Assert.Equal((new EffectGroup(300, 150, 50), new EffectGroup(40, 10, 5)), (comparison.Nudged, comparison.HeldBack));
        Assert.Equal(
            "12 are still open and not counted yet. 300 are of rules or teams that held none back, and left out. "
            + "1 is left out on both sides, because the reason went away in time and without a call by the rep. 2 are left out because it is not on record until when they counted.",
            EffectWords.LeftOut(EffectCounts.Total(counts), comparison));
        Assert.Equal("", EffectWords.LeftOut(EffectCounts.Total(counts[..1]), comparison));
    }

    [Fact]
    public void Where_nothing_at_all_is_held_back_all_nudges_are_told()
    {
        var comparison = Comparison.Of([Counts("stalled_deal", "West", new(10, 5, 1), EffectGroup.None), Counts("callback_due", null, new(20, 19, 9), EffectGroup.None)]);

        Assert.Equal((30, Finding.NothingHeldBack), (comparison.Nudged.Nudges, comparison.Find(comparison.ActedOn)));
    }

    private static EffectCounts Counts(string rule, string? team, EffectGroup nudged, EffectGroup held) => new(rule, team, NudgeFates.None, nudged, held, 0, 0, 0);
}
