using NudgeBot.Core.Customers;
using Xunit;

namespace NudgeBot.Core.Tests.Customers;

public sealed class TiersTests
{
    [Fact]
    public void The_top_fifth_is_A_the_next_three_tenths_B_the_rest_C()
    {
        var tiers = Tiers.Of([.. Enumerable.Range(1, 10).Select(id => new TierFacts(id, Given: null, Value: 1000 * id))]);

        Assert.Equal("CCCCCBBBAA", string.Concat(Enumerable.Range(1, 10).Select(id => tiers[id])));
    }

    [Fact]
    public void A_tier_of_the_data_wins_and_a_team_without_amounts_is_B()
    {
        var tiers = Tiers.Of([new(1, Tier.C, 0), new(2, Given: null, 0), new(3, Given: null, 0)]);

        Assert.Equal((Tier.C, Tier.B, Tier.B), (tiers[1], tiers[2], tiers[3]));
    }

    [Fact]
    public void A_team_of_one_with_an_amount_is_A() => Assert.Equal(Tier.A, Tiers.Of([new(1, Given: null, 10)])[1]);

    [Fact]
    public void Nobody_has_no_tiers() => Assert.Empty(Tiers.Of([]));
}
