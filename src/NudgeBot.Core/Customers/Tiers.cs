namespace NudgeBot.Core.Customers;

/// <summary>An account as far as its tier goes.</summary>
/// <param name="Given">The tier its source names; null when the data has none.</param>
/// <param name="Value">Won plus open amounts of the last 12 months.</param>
public readonly record struct TierFacts(long Id, Tier? Given, decimal Value);

/// <summary>
/// Tiers within one team: its own column where the data has one; otherwise the top 20 % by value are A, the next 30 % B, the
/// rest C; with no amounts at all, B.
/// </summary>
public static class Tiers
{
    private const decimal ShareOfA = 0.2m;
    private const decimal ShareOfAAndB = 0.5m;

    /// <summary>The tier of each of a team's accounts. Of two with the same value the one known longer ranks higher.</summary>
    public static IReadOnlyDictionary<long, Tier> Of(IReadOnlyCollection<TierFacts> team)
    {
        var ranked = team.OrderByDescending(account => account.Value).ThenBy(account => account.Id).ToList();
        var anyAmount = ranked.Count > 0 && ranked[0].Value > 0;
        return ranked.Select((account, place) => (account, place)).ToDictionary(
            entry => entry.account.Id,
            entry => entry.account.Given ?? (anyAmount ? OfPlace(entry.place, ranked.Count) : Tier.B));
    }

    private static Tier OfPlace(int place, int count) =>
        place < count * ShareOfA ? Tier.A
        : place < count * ShareOfAAndB ? Tier.B
        : Tier.C;
}
