using NodaTime;
using NudgeBot.Quarter.Truth;

namespace NudgeBot.Quarter.Judging;

/// <summary>What its reader has put off comes back: on the day on which it was to, or on the next on which there is a place for it.</summary>
internal static class Returns
{
    private static readonly Duration LongEnough = Duration.FromHours(5);

    public static IEnumerable<Breach> DayEnds(Company company, Seller seller, Shift shift)
    {
        if (HowMany.PlacesTaken(seller, shift) >= HowMany.LeastAllowanceOf(seller) || company.WasAway(seller, shift) || company.Post.WasSlow(seller, shift))
        {
            yield break;
        }

        foreach (var said in seller.Said.Where(said => said.PutOffTo < shift.Opens && said.IsOpen && MayCome(company, said, shift)))
        {
            yield return new Breach(Restraint.SnoozeLost, shift.Closes, seller.Id, said.About.Id, $"{said.Rule} {said.Id} was put off to {said.PutOffTo:O}");
        }
    }

    private static bool MayCome(Company company, Said said, Shift shift)
    {
        var (customer, seller) = (said.About, said.To);
        return customer.HasNumber && Why.WhyMoot(company, said, shift.Closes) is null
            && seller.MutedBy(said.Rule, customer.Id, shift.Opens) is null && !seller.Rules.Off.Contains(said.Rule)
            && customer.Owner == seller.Id
            && !customer.Said.Exists(other => other.Told.Any(at => shift.Closes - at < TimeSpan.FromHours(48)))
            && When.FailedIn(customer, seller, shift.Opens) is null
            && When.Meets(seller, customer, shift) >= LongEnough;
    }
}
