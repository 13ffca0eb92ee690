using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>
/// Ranked by value and urgency. Whatever the formula: nobody goes before a customer of the same rep who is worth more and has been
/// neglected for longer, and could have been named at that moment just as well.
/// </summary>
internal static class Ranks
{
    // What has only just come due may have to wait for the day's next place.
    private static readonly TimeSpan WellPast = TimeSpan.FromDays(1);

    public static IEnumerable<(string, string)> Judge(Case it)
    {
        if (!it.Company.Post.ComesLate(it.Nudge.Id) && it.Rule == "uncalled_customer" && it.At - it.Handed <= TimeSpan.FromMinutes(1) && it.Customer.Owner == it.Seller.Id
            && it.Seller.Customers.Find(other => other != it.Customer && IsMoreDeserving(it, other)) is { } better)
        {
            yield return (Restraint.Ranking, $"{better.Name} is worth {better.Value}, not {it.Customer.Value}, and waits since {better.SilentSince(it.Seller.Rules):O}");
        }
    }

    private static bool IsMoreDeserving(Case it, Customer other) =>
        other.Value > it.Customer.Value
        && Neglect(it, other) > Neglect(it, it.Customer)
        && (it.At >= Reasons.MaximumOf(it.Seller, other).Add(WellPast) || it.At < Reasons.MaximumOf(it.Seller, it.Customer))
        && it.At >= Reasons.IdealOf(it.Seller, other).Add(WellPast)
        && Waiting.MayBeNudged(it.Company, it.Seller, other, it.At)
        && When.IsUp(it.Seller, other, it.At) && When.IsUp(it.Seller, other, it.At.AddMinutes(-30))
        && When.FailedIn(other, it.Seller, it.At) is null
        && !HasBeenSaid(it, other);

    private static double Neglect(Case it, Customer customer) =>
        (it.At - customer.SilentSince(it.Seller.Rules)).TotalDays / it.Seller.Rules.Silence[customer.Tier].Ideal;

    // Whether this silence was nudged about at all, or something that presses took the place of that: once more is another matter.
    private static bool HasBeenSaid(Case it, Customer other)
    {
        var silent = other.SilentSince(it.Seller.Rules);
        return other.Said.Exists(said => said.To == it.Seller && (Kinds.Presses(said.Rule) ? said.Last >= silent : said.Rule == it.Rule && said.Fact == silent));
    }
}
